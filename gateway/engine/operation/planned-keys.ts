/** The keys under which fields stand in the data while a request is executed. */
import type { FieldNode } from 'graphql';

/** The key of a field: its name, or an alias that no field of the graph can be mistaken for. */
export type PlannedKeys = (field: FieldNode) => string;

/**
 * Decides the keys for a graph with these field names.
 *
 * An alias that is another field's name ({ title { id: name } }) would take the place of a key that fetches need, and
 * one such as __typename or __proto__ of what the executor itself relies on. Those get a prefix that no field has.
 */
export function createPlannedKeys(fieldNames: ReadonlySet<string>): PlannedKeys {
  const prefix = unusedPrefix(fieldNames);
  return (field) => {
    const name = field.name.value;
    const alias = field.alias?.value ?? name;
    // Asked for under whatever name, it is the one by which objects of an interface or union are told apart.
    if (alias === name || name === '__typename') return name;
    return fieldNames.has(alias) || alias.startsWith('_') ? `${prefix}${alias}` : alias;
  };
}

function unusedPrefix(fieldNames: ReadonlySet<string>): string {
  let prefix = '_alias_';
  while ([...fieldNames].some((name) => name.startsWith(prefix))) prefix = `_${prefix}`;
  return prefix;
}
