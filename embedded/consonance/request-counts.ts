/** How often what was asked, so that a test can count the calls of a client. */
export interface RequestCounts {
  /** Also counts a request that then meets a fault. */
  count(operation: string): void;
  read(): { readonly total: number; readonly byOperation: Readonly<Record<string, number>> };
  reset(): void;
}

export function createRequestCounts(): RequestCounts {
  const counts = new Map<string, number>();
  return {
    count: (operation) => counts.set(operation, (counts.get(operation) ?? 0) + 1),
    read: () => ({
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      byOperation: Object.fromEntries(counts),
    }),
    reset: () => counts.clear(),
  };
}
