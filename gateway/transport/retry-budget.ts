/** A store of retries for one subgraph, so that one in trouble gets a trickle of second calls and not twice the load. */
export interface RetryBudget {
  /** Notes a call that was answered: it pays for a part of a later retry. */
  earn(): void;
  /** Takes one retry; false when the store is empty. */
  take(): boolean;
}

const CAPACITY = 10;

/** One retry to ten answered calls. */
const EARNED_PER_CALL = 0.1;

/** A full store. */
export function createRetryBudget(): RetryBudget {
  let retries = CAPACITY;
  return {
    earn() {
      retries = Math.min(CAPACITY, retries + EARNED_PER_CALL);
    },
    take() {
      if (retries < 1) return false;
      retries -= 1;
      return true;
    },
  };
}
