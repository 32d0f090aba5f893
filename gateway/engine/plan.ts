/**
 * Our own form of a plan: which subgraph is asked what, in which order, and where the answers belong.
 *
 * It holds no conditions: @skip and @include are settled before planning. Only planner/ knows where plans come from.
 */

export type PlanNode = SequenceNode | ParallelNode | RootFetch | EntityFetch;

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly nodes: readonly PlanNode[];
}

export interface ParallelNode {
  readonly kind: 'parallel';
  readonly nodes: readonly PlanNode[];
}

interface Fetch {
  readonly subgraph: string;
  readonly operation: string;
  readonly operationKind: 'query' | 'mutation';
  /** The caller's variables that the operation uses. */
  readonly variables: readonly string[];
}

/** Asks a subgraph for root fields. */
export interface RootFetch extends Fetch {
  readonly kind: 'root';
  readonly fills: readonly string[];
  readonly renames: readonly KeyRename[];
}

/** Asks a subgraph for fields of objects that other fetches found. */
export interface EntityFetch extends Fetch {
  readonly kind: 'entities';
  readonly groups: readonly EntityGroup[];
}

/** Objects that are asked the same, at one or several places. */
export interface EntityGroup {
  /** The key in the answer, such as _entities. */
  readonly answerKey: string;
  /** The variable that takes the representations. */
  readonly variable: string;
  readonly places: readonly (readonly PlanStep[])[];
  /** What a representation is made of. */
  readonly requires: readonly Requirement[];
  /** Type names that the subgraph knows the objects by. */
  readonly typeNames: readonly TypeNameRewrite[];
  readonly fills: readonly string[];
  readonly renames: readonly KeyRename[];
}

/** A step from the root of the data to objects: a field's key, every item of a list, or only objects of these types. */
export type PlanStep =
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'type'; readonly names: readonly string[] };

export type Requirement =
  | {
      readonly kind: 'field';
      /** The name in the representation. */
      readonly name: string;
      /** The key in the data. */
      readonly key: string;
      /** Undefined: the value as it is. */
      readonly requires: readonly Requirement[] | undefined;
    }
  | { readonly kind: 'fragment'; readonly on: string; readonly requires: readonly Requirement[] };

export type RewriteStep =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'type'; readonly names: readonly string[] };

/** Sets __typename of the objects at a path, before they are sent. */
export interface TypeNameRewrite {
  readonly path: readonly RewriteStep[];
  readonly typeName: string;
}

/** Gives the value at a path, whose last step is a key, another key, after it was received. */
export interface KeyRename {
  readonly path: readonly RewriteStep[];
  readonly from: string;
  readonly to: string;
}
