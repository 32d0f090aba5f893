/** Something that was not as it should be, and where. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  /** A sentence for whoever made the message. */
  readonly message: string;
}
