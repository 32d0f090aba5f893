/** A GraphQL operation with its variables; the name stands in logs and metrics. */
export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}
