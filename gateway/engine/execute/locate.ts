/** Translates a path of the data into a path of the caller's answer. */
import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
} from 'graphql';
import type { PreparedOperation } from '../operation/prepare.js';
import type { SelectedField, Selection } from '../operation/selection.js';
import type { Path } from './place.js';

export interface Located {
  /** As far as the caller can see. */
  readonly path: Path;
  /** Whether the caller asked for all of it. */
  readonly isVisible: boolean;
}

/** What is asked of the objects at a place, and the types they are declared to have. */
interface Asked {
  readonly selection: Selection;
  readonly types: readonly GraphQLCompositeType[];
}

/** Finds the caller's path. Keys that the caller did not ask for, or that are refused, end it. */
export function locate(schema: GraphQLSchema, operation: PreparedOperation, path: Path): Located {
  const visible: (string | number)[] = [];
  let at: Asked = { selection: operation.root, types: [operation.rootType] };
  for (const key of path) {
    if (typeof key === 'number') {
      visible.push(key);
      continue;
    }
    const fields = fieldsWithKey(schema, operation, at, key);
    const [field] = fields;
    if (field === undefined) return { path: visible, isVisible: false };
    // All of them have the caller's key in common, whatever the type.
    visible.push(field.key);
    at = within(fields);
  }
  return { path: visible, isVisible: true };
}

/** A path does not say of which types its objects were: every type that could have the field counts. */
function fieldsWithKey(
  schema: GraphQLSchema,
  { fieldsOf }: PreparedOperation,
  { selection, types }: Asked,
  key: string,
): SelectedField[] {
  const possible = types.flatMap((type) => [
    type,
    ...(isAbstractType(type) ? schema.getPossibleTypes(type) : []),
  ]);
  return [...new Set(possible)].flatMap((type) =>
    fieldsOf(selection, type).filter((field) => field.plannedKey === key && field.refusal === undefined),
  );
}

/** Each selection set and type once: their number must not multiply with every step. */
function within(fields: readonly SelectedField[]): Asked {
  const parts = new Map(fields.flatMap(({ selection }) => selection.map((part) => [part.set, part])));
  const types = new Set(fields.map(({ type }) => getNamedType(type)).filter(isCompositeType));
  return { selection: [...parts.values()], types: [...types] };
}
