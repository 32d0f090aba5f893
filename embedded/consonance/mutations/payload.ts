/** What mutations answer: the thing, or what is wrong with the input. */
export interface MutationError {
  /** The member of the input. */
  readonly field: string;
  readonly message: string;
}

/** Thrown inside a mutation to end it: its transaction is undone, and the payload tells these. */
export class RefusedInput extends Error {
  override readonly name = 'RefusedInput';
  readonly errors: readonly MutationError[];

  constructor(errors: readonly MutationError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }
}

export function refuse(field: string, message: string): never {
  throw new RefusedInput([{ field, message }]);
}
