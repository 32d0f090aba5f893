/** What is read out of a supergraph. */
import { printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { apiSchemaOf, readSupergraph } from '../../../gateway/engine/supergraph.js';
import { compose } from './harness/graph.js';

const sdl = compose([
  {
    name: 'a-b',
    typeDefs: `
      "All there is."
      type Query {
        "A thing."
        thing(id: ID!, secret: Int @inaccessible, kind: Kind = PLAIN): Thing @deprecated(reason: "Use things.")
        things(where: Where): [Either!] @requiresScopes(scopes: [["x", "y"], ["z"]])
      }
      interface Named { name: String }
      interface Hidden @inaccessible { name: String }
      type Thing implements Named & Hidden @key(fields: "id") @key(fields: "code shelf { row }") @tag(name: "t") {
        id: ID! name: String code: Int @inaccessible shelf: Shelf @authenticated
      }
      type Shelf @authenticated { row: Int }
      type Ghost @inaccessible { id: ID }
      union Either = Thing | Ghost
      enum Kind { PLAIN SECRET @inaccessible }
      input Where { kind: Kind code: Int @inaccessible }
      scalar Facts @inaccessible
      "Money as text."
      scalar Money @specifiedBy(url: "https://example.com/money")
      directive @shout on FIELD
      directive @internal on FIELD_DEFINITION`,
    resolvers: {},
  },
]);

test('the API schema is the graph without what callers cannot see or need', () => {
  expect(printSchema(apiSchemaOf(sdl))).toBe(`directive @shout on FIELD

"""Money as text."""
scalar Money @specifiedBy(url: "https://example.com/money")

"""All there is."""
type Query {
  """A thing."""
  thing(id: ID!, kind: Kind = PLAIN): Thing @deprecated(reason: "Use things.")
  things(where: Where): [Either!]
}

type Thing implements Named {
  id: ID!
  shelf: Shelf
  name: String
}

type Shelf {
  row: Int
}

interface Named {
  name: String
}

union Either = Thing

enum Kind {
  PLAIN
}

input Where {
  kind: Kind
}`);
});

test('scopes are by coordinate; to be authenticated is to need a caller and no scope', () => {
  expect(Object.fromEntries(readSupergraph(sdl).scopes)).toEqual({
    'Query.things': [['x', 'y'], ['z']],
    'Thing.shelf': [[]],
    Shelf: [[]],
  });
});

test('subgraphs are by name, keys by subgraph and type', () => {
  const { subgraphs, keys } = readSupergraph(sdl);
  expect([...subgraphs]).toEqual([['a-b', 'http://a-b.test/graphql']]);
  expect(keys('a-b', 'Thing')).toEqual([['id'], ['code', 'shelf']]);
  expect(keys('a-b', 'Shelf')).toEqual([]);
  expect(keys('other', 'Thing')).toEqual([]);
});

describe('a supergraph', () => {
  test('may rename federation’s directives', () => {
    const renamed = sdl
      .replace(
        'https://specs.apollo.dev/inaccessible/v0.2"',
        'https://specs.apollo.dev/inaccessible/v0.2", as: "secret"',
      )
      .replaceAll('@inaccessible', '@secret')
      .replace(
        'https://specs.apollo.dev/requiresScopes/v0.1"',
        'https://specs.apollo.dev/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }]',
      )
      .replaceAll('@requiresScopes(', '@needs(');
    expect(printSchema(apiSchemaOf(renamed))).toBe(printSchema(apiSchemaOf(sdl)));
    expect(readSupergraph(renamed).scopes.get('Query.things')).toEqual([['x', 'y'], ['z']]);
  });

  test('that needs a security feature we do not have is refused, not shown without it', () => {
    const guarded = sdl.replace(
      '@link(url: "https://specs.apollo.dev/link/v1.0")',
      '@link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)',
    );
    expect(() => readSupergraph(guarded)).toThrow('The supergraph needs policy for SECURITY');
  });

  test('must be one', () => {
    expect(() => readSupergraph('type Query { a: Int }')).toThrow('names no subgraph');
    expect(() => readSupergraph('type Query {')).toThrow('Syntax Error');
  });
});
