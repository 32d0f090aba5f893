import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { enforceScopes } from '../../../platform/graphql/scopes.js';

function schemaOf(sdl: string, imported = '"@requiresScopes"') {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [${imported}])`;
  return buildSubgraphSchema([{ typeDefs: parse(`${link} ${sdl}`) }]);
}

describe('a scope that would be promised and not enforced stops the start', () => {
  test.each([
    'type Query { a: A } type A @requiresScopes(scopes: [["staff"]]) { b: Int }',
    'type Query { a: A } type A { b: Int } extend type A @requiresScopes(scopes: [["staff"]])',
    'type Query { a: A } interface A { b: Int @requiresScopes(scopes: [["staff"]]) } type B implements A { b: Int }',
    'type Query { a: A } enum A @requiresScopes(scopes: [["staff"]]) { B }',
    'type Query { a: A } scalar A @requiresScopes(scopes: [["staff"]])',
  ])('%s', (sdl) => {
    expect(() => enforceScopes(schemaOf(sdl))).toThrow('@requiresScopes at A is not enforced');
  });

  test.each(['[]', '[[]]', '[["staff"], []]'])(
    'scopes: %s, which no caller or every caller would have',
    (scopes) => {
      expect(() =>
        enforceScopes(schemaOf(`type Query { a: Int @requiresScopes(scopes: ${scopes}) }`)),
      ).toThrow();
    },
  );
});

test.each([
  ['imported', '@requiresScopes', '"@requiresScopes"'],
  ['not imported', '@federation__requiresScopes', ''],
])('the directive is enforced %s', (_name, directive, imported) => {
  const schema = schemaOf(
    `type Query { a: Int b: Int } extend type Query { c: Int ${directive}(scopes: [["staff"]]) }`,
    imported,
  );
  enforceScopes(schema);
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  expect(
    fields
      .filter(({ resolve, name }) => resolve !== undefined && !name.startsWith('_'))
      .map(({ name }) => name),
  ).toEqual(['c']);
});
