/** Translates a path of the data into a path of the caller's answer. */
import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
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

/** Finds the caller's path. Keys that the caller did not ask for, or that are refused, end it. */
export function locate(schema: GraphQLSchema, operation: PreparedOperation, path: Path): Located {
  const visible: (string | number)[] = [];
  let selection: Selection = operation.root;
  let type: GraphQLOutputType = operation.rootType;
  for (const key of path) {
    if (typeof key === 'number') {
      visible.push(key);
      continue;
    }
    const field: SelectedField | undefined = findField(schema, operation, selection, getNamedType(type), key);
    if (field === undefined) return { path: visible, isVisible: false };
    visible.push(field.key);
    ({ selection, type } = field);
  }
  return { path: visible, isVisible: true };
}

/** An error does not say of which type its object was: any that has the field will do, since keys are unique to callers. */
function findField(
  schema: GraphQLSchema,
  { fieldsOf }: PreparedOperation,
  selection: Selection,
  type: GraphQLOutputType,
  key: string,
): SelectedField | undefined {
  if (!isCompositeType(type)) return undefined;
  const candidates: GraphQLCompositeType[] = [
    type,
    ...(isAbstractType(type) ? schema.getPossibleTypes(type) : []),
  ];
  for (const candidate of candidates) {
    const field = fieldsOf(selection, candidate).find(({ plannedKey }) => plannedKey === key);
    if (field !== undefined && field.refusal === undefined) return field;
  }
  return undefined;
}
