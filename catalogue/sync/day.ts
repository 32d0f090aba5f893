/** The ISO 8601 date of an instant, in UTC. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The date so many days before the instant's, in UTC. */
export function dayBefore(instant: Date, days: number): string {
  return dayOf(new Date(instant.getTime() - days * 86_400_000));
}
