/** What the schema promises its callers, whatever the code behind it does. */
import { readdirSync, readFileSync } from 'node:fs';
import { diff } from '@graphql-inspector/core';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type parse,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { SUBGRAPHS } from '../../cli/subgraphs.js';

const api = buildSchema(readFileSync('schema/api.graphql', 'utf8'));
const supergraph = buildSchema(readFileSync('schema/supergraph.graphql', 'utf8'), { assumeValidSDL: true });
const types = Object.values(api.getTypeMap()).filter((type) => !isIntrospectionType(type));
const roots = [api.getQueryType(), api.getMutationType()].filter(
  (type) => type !== undefined && type !== null,
);

/** The one subgraph that owns an entity: what the others add to it must be nullable. */
const OWNERS: Readonly<Record<string, string>> = {
  Title: 'CONSONANCE',
  Product: 'CONSONANCE',
  TitleResource: 'CONSONANCE',
};

describe('nullability: an outage or a refusal costs one field, not the page', () => {
  test('every root field is nullable, but for results of mutations', () => {
    const fields = Object.values(api.getQueryType()?.getFields() ?? {});
    expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  });

  test('every field guarded by a scope is nullable, but for results of mutations', () => {
    const guarded = fieldsOf(supergraph).filter(
      ({ directives, parent }) => parent !== 'Mutation' && directives.includes('requiresScopes'),
    );
    expect(guarded.length).toBeGreaterThan(5);
    expect(guarded.filter(({ isNonNull }) => isNonNull).map(({ coordinate }) => coordinate)).toEqual([]);
  });

  test('every field that another subgraph than the owner adds to an entity is nullable', () => {
    const added = fieldsOf(supergraph).filter(({ parent, graphs }) => {
      const owner = OWNERS[parent];
      return owner !== undefined && graphs.length > 0 && !graphs.includes(owner);
    });
    expect(added.filter(({ isNonNull }) => isNonNull).map(({ coordinate }) => coordinate)).toEqual([]);
  });
});

describe('breaking changes', () => {
  test('what is published stays: nothing that callers use has gone or changed', async () => {
    expect(await breakingChanges(buildSchema(readFileSync('schema/published.graphql', 'utf8')), api)).toEqual(
      [],
    );
  });

  test('a removed field, a new required argument and a field made nullable are named', async () => {
    const before = buildSchema('type Query { title(id: ID): String! gone: Int }');
    const after = buildSchema('type Query { title(id: ID, isbn: ID!): String }');
    expect((await breakingChanges(before, after)).sort()).toEqual([
      "Argument 'isbn: ID!' added to field 'Query.title'",
      "Field 'Query.title' changed type from 'String!' to 'String'",
      "Field 'gone' was removed from object type 'Query'",
    ]);
  });
});

describe('the words of the schema', () => {
  test('every type and every root field says what it is', () => {
    const named = types.filter((type) => !roots.some((root) => root === type) && !isBuiltIn(type));
    expect(named.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
    const rootFields = roots.flatMap((root) => Object.values(root.getFields()));
    expect(rootFields.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  test('the values of every enum are sorted', () => {
    for (const type of types.filter(isEnumType)) {
      const names = type.getValues().map(({ name }) => name);
      expect(names, type.name).toEqual([...names].sort());
    }
  });

  test('every type can be reached from a root', () => {
    const reached = reachableFrom(roots);
    expect(
      types.filter((type) => !reached.has(type.name) && !isBuiltIn(type)).map(({ name }) => name),
    ).toEqual([]);
  });

  test('nothing outlives the day its deprecation names', () => {
    const today = new Date().toISOString().slice(0, 10);
    const overdue = fieldsOf(api).filter(
      ({ goesAwayAfter }) => goesAwayAfter !== undefined && goesAwayAfter < today,
    );
    expect(overdue.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  test('every subgraph file in schema/ belongs to a subgraph that runs', () => {
    const others = ['api.graphql', 'common.graphql', 'published.graphql', 'supergraph.graphql'];
    const files = readdirSync('schema').filter((file) => file.endsWith('.graphql') && !others.includes(file));
    expect(files).toEqual(SUBGRAPHS.map((name) => `${name}.graphql`));
  });
});

async function breakingChanges(before: GraphQLSchema, after: GraphQLSchema): Promise<string[]> {
  const changes = await diff(before, after);
  return changes.filter(({ criticality }) => criticality.level === 'BREAKING').map(({ message }) => message);
}

interface FieldFacts {
  readonly coordinate: string;
  readonly parent: string;
  readonly isNonNull: boolean;
  readonly directives: readonly string[];
  readonly graphs: readonly string[];
  readonly goesAwayAfter: string | undefined;
}

function fieldsOf(schema: GraphQLSchema): FieldFacts[] {
  return Object.values(schema.getTypeMap())
    .filter(
      (type): type is GraphQLObjectType =>
        (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type),
    )
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .map(({ type, field }) => ({
      coordinate: `${type.name}.${field.name}`,
      parent: type.name,
      isNonNull: isNonNullType(field.type),
      directives: (field.astNode?.directives ?? []).map(({ name }) => name.value),
      graphs: graphsOf(field.astNode),
      goesAwayAfter: /Goes away after (\d{4}-\d{2}-\d{2})/.exec(field.deprecationReason ?? '')?.[1],
    }));
}

function graphsOf(node: GraphQLObjectType['astNode'] | unknown): string[] {
  const graphs: string[] = [];
  if (node === undefined || node === null) return graphs;
  visit(node as ReturnType<typeof parse>, {
    Argument: ({ name, value }) => {
      if (name.value === 'graph' && value.kind === 'EnumValue') graphs.push(value.value);
    },
  });
  return graphs;
}

function isBuiltIn({ name }: GraphQLNamedType): boolean {
  return ['Boolean', 'Float', 'ID', 'Int', 'String'].includes(name);
}

function reachableFrom(starts: readonly GraphQLNamedType[]): Set<string> {
  const reached = new Set<string>();
  const queue = [...starts];
  for (let type = queue.pop(); type !== undefined; type = queue.pop()) {
    if (reached.has(type.name)) continue;
    reached.add(type.name);
    queue.push(...namesIn(type).flatMap((name) => api.getType(name) ?? []));
  }
  return reached;
}

function namesIn(type: GraphQLNamedType): string[] {
  if (isUnionType(type)) return type.getTypes().map(({ name }) => name);
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  const interfaces = isInputObjectType(type) ? [] : type.getInterfaces().map(({ name }) => name);
  const fields = Object.values(type.getFields()).flatMap((field) => [
    String(field.type),
    ...('args' in field ? field.args : []).map((argument: GraphQLArgument) => String(argument.type)),
  ]);
  return [...interfaces, ...fields.map((name) => name.replace(/[[\]!]/g, ''))];
}
