import { isObjectType, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { createExecutableSchema } from '../../../embedded/consonance/graphql/executable-schema.js';
import { INFERRED_FIELDS } from '../../../upstreams/consonance/inferred.js';
import type { Operation } from '../../../upstreams/consonance/operations/operation.js';
import { worksByIds } from '../../../upstreams/consonance/operations/works-by-ids.js';
import { worksByIsbns } from '../../../upstreams/consonance/operations/works-by-isbns.js';
import { workIdsPage, worksPage } from '../../../upstreams/consonance/operations/works-page.js';

const schema = createExecutableSchema();
const nothing = new Map<string, ReadonlySet<string>>();
const everything = new Map(
  Object.entries(INFERRED_FIELDS).map(([type, fields]) => [type, new Set(Object.keys(fields))]),
);

const operations: readonly (readonly [string, Operation])[] = [
  ['a page of works', worksPage({ after: 0 }, everything)],
  ['a page of works without the inferred fields', worksPage({ after: 0 }, nothing)],
  ['a page of ids', workIdsPage(0)],
  ['works by ids', worksByIds([1, 2], everything)],
  ['works by ISBNs', worksByIsbns(['9780306406157'], 0)],
];

test.each(operations)('%s is asked for as the schema has it', (_, { query }) => {
  expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
});

test('every inferred field exists in the stand-in, so that its absence is a real server telling us something', () => {
  const absent = Object.entries(INFERRED_FIELDS).flatMap(([typeName, fields]) => {
    const type = schema.getType(typeName);
    const known = isObjectType(type) ? type.getFields() : {};
    return Object.keys(fields).filter((field) => !(field in known));
  });
  expect(absent).toEqual([]);
});
