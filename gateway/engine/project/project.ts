/**
 * Makes the caller's answer of the data: the fields asked for, in the order asked, under the caller's keys, and
 * null where the schema's promises cannot be kept (the specification's CompleteValue).
 */
import {
  type GraphQLCompositeType,
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { type Place, pathOf } from '../execute/place.js';
import { isJsonObject, isMissing, type JsonObject } from '../json.js';
import type { PreparedOperation } from '../operation/prepare.js';
import type { SelectedField, Selection } from '../operation/selection.js';
import { type ScopeRule, scopesInWords } from '../supergraph/scope-rules.js';

export interface Projection {
  readonly schema: GraphQLSchema;
  readonly operation: PreparedOperation;
  /** Answers of introspection, by the caller's keys. */
  readonly introspection: JsonObject;
  readonly errors: ErrorList;
}

/** The errors of the answer, to which the projection adds its own. */
export interface ErrorList {
  readonly errors: readonly GraphQLError[];
  add(error: GraphQLError): void;
}

/** A promise of the schema is broken here: the parent has to be null. */
const BROKEN = Symbol('broken');

/** The answer's data; null when a promise is broken all the way up. */
export function project(projection: Projection, data: JsonObject): JsonObject | null {
  return createProjector(projection).root(data);
}

function createProjector({ schema, operation, introspection, errors }: Projection) {
  const refused = new Set<SelectedField | GraphQLCompositeType>();

  function complete(value: unknown, type: GraphQLOutputType, selection: Selection, place: Place): unknown {
    if (!isNonNullType(type)) return completeNullable(value, type, selection, place);
    const inner = completeNullable(value, type.ofType, selection, place);
    if (inner !== null) return inner;
    explain(place, 'There is no value where the schema promises one.');
    return BROKEN;
  }

  function completeNullable(
    value: unknown,
    type: GraphQLOutputType,
    selection: Selection,
    place: Place,
  ): unknown {
    if (isMissing(value)) return null;
    if (isListType(type)) return completeList(value, type.ofType, selection, place);
    if (isCompositeType(type)) return completeObject(value, type, selection, place);
    return isEnumType(type) ? completeEnum(value, type, place) : value;
  }

  function completeList(
    value: unknown,
    type: GraphQLOutputType,
    selection: Selection,
    place: Place,
  ): unknown {
    if (!Array.isArray(value)) {
      explain(place, 'There is a single value where the schema promises a list.');
      return null;
    }
    const items = value.map((item, key) => complete(item, type, selection, { parent: place, key }));
    return items.includes(BROKEN) ? null : items;
  }

  function completeEnum(value: unknown, type: GraphQLEnumType, place: Place): unknown {
    if (typeof value === 'string' && type.getValue(value)) return value;
    explain(place, `There is a value that ${type.name} does not have.`);
    return null;
  }

  function completeObject(
    value: unknown,
    declared: GraphQLCompositeType,
    selection: Selection,
    place: Place,
  ): JsonObject | null {
    const type = isJsonObject(value) ? typeOf(value, declared) : undefined;
    if (!isJsonObject(value) || type === undefined) return null;
    const rule = operation.refusals.ofType(type);
    if (rule !== undefined) {
      refuse(type, rule, place);
      return null;
    }
    return completeFields(value, type, selection, place);
  }

  function completeFields(
    value: JsonObject,
    type: GraphQLCompositeType,
    selection: Selection,
    place: Place | undefined,
  ): JsonObject | null {
    // Without a prototype, so that an alias such as __proto__ is a key like any other.
    const fields: JsonObject = Object.create(null);
    for (const field of operation.fieldsOf(selection, type)) {
      const found = completeField(value, type, field, { parent: place, key: field.key });
      if (found === BROKEN) return null;
      fields[field.key] = found;
    }
    return fields;
  }

  function completeField(
    value: JsonObject,
    type: GraphQLCompositeType,
    field: SelectedField,
    place: Place,
  ): unknown {
    if (field.name === '__typename') return type.name;
    if (place.parent === undefined && Object.hasOwn(introspection, field.key))
      return introspection[field.key];
    if (field.refusal === undefined)
      return complete(value[field.plannedKey], field.type, field.selection, place);
    refuse(field, field.refusal, place);
    return isNonNullType(field.type) ? BROKEN : null;
  }

  /** The object's own type, where it is known; undefined for one that callers cannot see. */
  function typeOf(
    { __typename: name }: JsonObject,
    declared: GraphQLCompositeType,
  ): GraphQLCompositeType | undefined {
    if (!isAbstractType(declared) || typeof name !== 'string' || name === declared.name) return declared;
    const type = schema.getType(name);
    return isCompositeType(type) && !isUnionType(type) && schema.isSubType(declared, type) ? type : undefined;
  }

  /** One error for each thing that is refused, wherever else in lists it is refused again. */
  function refuse(what: SelectedField | GraphQLCompositeType, rule: ScopeRule, place: Place): void {
    if (refused.has(what)) return;
    refused.add(what);
    const message = `This needs the scope ${scopesInWords(rule)}.`;
    errors.add(new GraphQLError(message, { path: pathOf(place), extensions: { code: 'FORBIDDEN' } }));
  }

  /** Adds an error, unless one at this place or within says why already. */
  function explain(place: Place, message: string): void {
    const path = pathOf(place);
    const isExplained = errors.errors.some((error) =>
      path.every((key, index) => error.path?.[index] === key),
    );
    if (!isExplained) errors.add(new GraphQLError(message, { path, extensions: { code: 'INTERNAL' } }));
  }

  return { root: (data: JsonObject) => completeFields(data, operation.rootType, operation.root, undefined) };
}
