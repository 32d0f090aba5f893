/** Says to a subgraph which objects are meant: their type, keys and what it @requires of them, each object once. */
import { isJsonObject, isMissing, type JsonObject } from '../json.js';
import type { EntityGroup, Requirement } from '../plan.js';
import type { TypeTest } from '../supergraph.js';
import { mergeObject } from './merge.js';
import { rewriteTypeNames } from './rewrites.js';
import type { Target } from './targets.js';

export interface Batch {
  readonly representations: readonly JsonObject[];
  /** For each representation the objects that it stands for. */
  readonly targets: readonly (readonly Target[])[];
  /** Objects that cannot be asked about, and the object (itself or one within it) that lacks what is required. */
  readonly incomplete: readonly { readonly target: Target; readonly lacking: JsonObject }[];
}

/** Makes the representations of a group's objects. */
export function batchTargets(
  group: EntityGroup,
  targets: readonly Target[],
  {
    isA,
    keysOf,
  }: { readonly isA: TypeTest; readonly keysOf: (typeName: string) => readonly (readonly string[])[] },
): Batch {
  const byText = new Map<string, { representation: JsonObject; targets: Target[] }>();
  const incomplete: { target: Target; lacking: JsonObject }[] = [];
  for (const target of targets) {
    const { representation, lacking } = represent(target.value, group.requires, isA);
    if (lacking !== undefined) {
      incomplete.push({ target, lacking });
      continue;
    }
    rewriteTypeNames(representation, group.typeNames, isA);
    if (!isIdentified(representation, keysOf)) continue;
    const text = JSON.stringify(representation);
    const same = byText.get(text);
    if (same === undefined) byText.set(text, { representation, targets: [target] });
    else same.targets.push(target);
  }
  const batch = [...byText.values()];
  return {
    representations: batch.map(({ representation }) => representation),
    targets: batch.map((entry) => entry.targets),
    incomplete,
  };
}

/** Nobody can be found by a key that is null. */
function isIdentified(
  representation: JsonObject,
  keysOf: (typeName: string) => readonly (readonly string[])[],
): boolean {
  const { __typename: typeName } = representation;
  if (typeof typeName !== 'string') return false;
  return keysOf(typeName).some((key) => key.every((name) => !isMissing(representation[name])));
}

interface Represented {
  readonly representation: JsonObject;
  readonly lacking: JsonObject | undefined;
}

function represent(value: JsonObject, requires: readonly Requirement[], isA: TypeTest): Represented {
  const representation: JsonObject = {};
  let lacking: JsonObject | undefined;
  for (const requirement of requires) {
    const part =
      requirement.kind === 'field'
        ? representField(value, requirement, isA)
        : representFragment(value, requirement, isA);
    lacking ??= part.lacking;
    // Fragments may ask for the same object's fields again.
    mergeObject(representation, part.representation, () => false);
  }
  return { representation, lacking };
}

function representFragment(
  value: JsonObject,
  fragment: Extract<Requirement, { kind: 'fragment' }>,
  isA: TypeTest,
): Represented {
  const { __typename: typeName } = value;
  if (typeof typeName !== 'string' || !isA(typeName, fragment.on))
    return { representation: {}, lacking: undefined };
  const { representation, lacking } = represent(value, fragment.requires, isA);
  // Where types differ, the subgraph must be told which it is, in nested objects too.
  return { representation: { __typename: typeName, ...representation }, lacking };
}

function representField(
  value: JsonObject,
  field: Extract<Requirement, { kind: 'field' }>,
  isA: TypeTest,
): Represented {
  const found = value[field.key];
  if (found === undefined) return { representation: {}, lacking: value };
  const { requires } = field;
  if (requires === undefined) return { representation: { [field.name]: found }, lacking: undefined };
  let lacking: JsonObject | undefined;
  const within = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(within);
    if (!isJsonObject(inner)) return inner;
    const represented = represent(inner, requires, isA);
    lacking ??= represented.lacking;
    return represented.representation;
  };
  return { representation: { [field.name]: within(found) }, lacking };
}
