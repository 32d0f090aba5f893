/** How often which route was asked, so that a test can count the calls of a client. */
export interface RequestCounts {
  /** By a name such as POST /assets:batchQuery. Also counts a request that then meets a fault or is refused. */
  count(route: string): void;
  read(): { readonly total: number; readonly byRoute: Readonly<Record<string, number>> };
  reset(): void;
}

export function createRequestCounts(): RequestCounts {
  const counts = new Map<string, number>();
  return {
    count: (route) => counts.set(route, (counts.get(route) ?? 0) + 1),
    read: () => ({
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      byRoute: Object.fromEntries(counts),
    }),
    reset: () => counts.clear(),
  };
}
