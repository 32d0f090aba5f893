/** A GraphQL operation with its variables; the name stands in logs and metrics. */
export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Whether it changes anything: there is no key by which Consonance would know it again. */
  readonly isMutation?: boolean;
}
