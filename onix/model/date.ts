/** A date as a message gives it: what day or days it means, `calendar.ts` tells. */
export interface OnixDate {
  /** List 55; inferred from the digits where the message does not say. */
  readonly format: string;
  readonly value: string;
}

/** A date with what it is the date of: the list of roles depends on where it stands. */
export interface RoleDate {
  readonly role: string | null;
  readonly date: OnixDate;
}
