/** The schema says how sure it is; the README repeats what nobody has ever seen. */
import { readFileSync } from 'node:fs';
import { type ConstDirectiveNode, Kind, parse, visit } from 'graphql';
import { expect, test } from 'vitest';
import { createExecutableSchema } from '../../../embedded/consonance/graphql/executable-schema.js';
import { schemaFile } from '../../../embedded/consonance/own-files.js';
import { PRODUCT_TYPES } from '../../../embedded/consonance/records/product.js';
import {
  RESOURCE_STATUSES,
  RESOURCE_VARIANTS,
  TEXT_VARIANTS,
} from '../../../embedded/consonance/records/work.js';

const document = parse(readFileSync(schemaFile, 'utf8'));
const readme = readFileSync(schemaFile.replace('schema.graphql', 'README.md'), 'utf8');

interface Marked {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[];
}

const isInvented = ({ directives }: Marked) =>
  directives?.some(({ name }) => name.value === 'invented') ?? false;

/** Type, or Type.member; the members of an invented type are not listed one by one. */
function invented(): string[] {
  const found: string[] = [];
  const members = (type: Marked, list: readonly Marked[] = []) => {
    if (isInvented(type)) found.push(type.name.value);
    else found.push(...list.filter(isInvented).map(({ name }) => `${type.name.value}.${name.value}`));
  };
  visit(document, {
    enter(node) {
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
        members(node, node.fields);
      if (node.kind === Kind.ENUM_TYPE_DEFINITION) members(node, node.values);
    },
  });
  return found;
}

test('every invented name stands in the checklist', () => {
  const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
  const listed = rows.flatMap((row) => {
    const names = [...(row.split('|')[1] ?? '').matchAll(/`([\w.]+)`/g)].map(([, name]) => name ?? '');
    const type = names[0]?.split('.')[0];
    return names.map((name) => (name.startsWith('.') ? type + name : name));
  });
  expect(invented().length).toBeGreaterThan(20);
  expect(invented().filter((name) => !listed.includes(name))).toEqual([]);
});

test('the files of our client that the checklist names are there', () => {
  const paths = [...readme.matchAll(/`(upstreams\/consonance\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths)
    expect(() => readFileSync(new URL(`../../../${path}`, import.meta.url)), path).not.toThrow(/ENOENT/);
});

test('the variants, statuses and types of the records are those of the enums', () => {
  const schema = createExecutableSchema();
  const valuesOf = (name: string) => {
    const type = schema.getType(name);
    return type !== undefined && 'getValues' in type ? type.getValues().map((value) => value.name) : [];
  };
  expect(valuesOf('MarketingTextVariant')).toEqual([...TEXT_VARIANTS]);
  expect(valuesOf('SupportingResourceVariant')).toEqual([...RESOURCE_VARIANTS]);
  expect(valuesOf('SupportingResourceStatus')).toEqual([...RESOURCE_STATUSES]);
  expect(valuesOf('ProductTypename')).toEqual([...PRODUCT_TYPES]);
});
