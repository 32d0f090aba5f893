/** One graph and what it must answer. */
import type { Answer, Asked, SubgraphFixture } from '../harness/graph.js';

export interface Case {
  readonly subgraphs: readonly SubgraphFixture[];
  readonly queries: readonly CaseQuery[];
}

export interface CaseQuery extends Asked {
  readonly name: string;
  readonly query: string;
  readonly data: unknown;
  /** Left out: none. */
  readonly errors?: NonNullable<Answer['errors']>;
  /** The subgraphs called, in order. Left out: any. */
  readonly calls?: readonly string[];
}
