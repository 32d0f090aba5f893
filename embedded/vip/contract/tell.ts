/** Resources told field by field: only what is wanted, and nothing that is not stated. */

/** How each field is told of a row; null: it is not stated, and left out. */
export type Tellers<Resource, Row, Now> = {
  readonly [Name in keyof Resource]-?: (row: Row, now: Now) => ReadOnly<NonNullable<Resource[Name]>> | null;
};

type ReadOnly<Value> = Value extends readonly (infer Item)[]
  ? readonly ReadOnly<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value]: ReadOnly<Value[Name]> }
    : Value;

type Told<Resource> = { -readonly [Name in keyof Resource]?: ReadOnly<NonNullable<Resource[Name]>> };

/** The fields of a resource by their names; its id is always among them. */
export function tell<Resource, Row, Now>(
  tellers: Tellers<Resource, Row, Now>,
  names: readonly (keyof Resource)[],
  row: Row,
  now: Now,
): Told<Resource> {
  const told: Told<Resource> = {};
  for (const name of names) {
    const value = tellers[name](row, now);
    if (value !== null) told[name] = value;
  }
  return told;
}

/**
 * The names that are to be told, the id first: those of fields= (contract 3.1) that there are, all where none are given.
 * Within a resource that is included they have its name before them: approvedVersion.file.
 */
export function namesAmong<Name extends string>(
  all: readonly Name[],
  fields: readonly string[],
  included: string | null = null,
): readonly Name[] {
  const prefix = included === null ? '' : `${included}.`;
  const wanted = new Set(
    fields.filter((field) => field.startsWith(prefix)).map((field) => field.slice(prefix.length)),
  );
  return wanted.size === 0 ? all : all.filter((name) => name === 'id' || wanted.has(name));
}
