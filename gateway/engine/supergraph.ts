/**
 * Reads the SDL of a Federation 2 supergraph: what callers may ask, which subgraphs there are, which scopes are
 * needed where. How to plan over it is the planner's own reading.
 */
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import { accessibleDefinitions } from './supergraph/accessible.js';
import { type EntityKeys, readEntityKeys } from './supergraph/entity-keys.js';
import { readFeatures } from './supergraph/features.js';
import { readGraphs } from './supergraph/graphs.js';
import { readScopeRules, type ScopeRules } from './supergraph/scope-rules.js';

export interface Supergraph {
  readonly sdl: string;
  /** What callers see and what their documents are validated against. */
  readonly apiSchema: GraphQLSchema;
  /** Name to address. */
  readonly subgraphs: ReadonlyMap<string, string>;
  readonly scopes: ScopeRules;
  readonly keys: EntityKeys;
  /** Every field name of the graph, inaccessible ones included. */
  readonly fieldNames: ReadonlySet<string>;
  readonly isA: TypeTest;
  /** Whether a name is that of an object type, and not of an interface. */
  readonly isObjectType: (typeName: string) => boolean;
}

/** Whether a type (by the name that a subgraph gave) is another one, or one of its possible types. */
export type TypeTest = (typeName: string, expected: string) => boolean;

/** Reads a supergraph. It throws when the SDL is not one, or needs a feature that we do not have. */
export function readSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const features = readFeatures(document);
  const whole = buildASTSchema(document, { assumeValidSDL: true, assumeValid: true });
  return {
    sdl,
    apiSchema: buildASTSchema(accessibleDefinitions(document, features)),
    subgraphs: readSubgraphs(document),
    scopes: readScopeRules(document, features),
    keys: readEntityKeys(document),
    fieldNames: fieldNamesOf(document),
    isA: typeTest(whole),
    isObjectType: (typeName) => isObjectType(whole.getType(typeName)),
  };
}

/** The schema that callers of a supergraph see; printed it is the public SDL. */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return readSupergraph(supergraphSdl).apiSchema;
}

function readSubgraphs(document: DocumentNode): ReadonlyMap<string, string> {
  const graphs = readGraphs(document);
  if (graphs.length === 0) throw new Error('The SDL is not a supergraph: it names no subgraph.');
  return new Map(graphs.map(({ name, url }) => [name, url]));
}

function fieldNamesOf(document: DocumentNode): ReadonlySet<string> {
  return new Set(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? (definition.fields ?? []).map((field) => field.name.value)
        : [],
    ),
  );
}

function typeTest(schema: GraphQLSchema): TypeTest {
  return (typeName, expected) => {
    if (typeName === expected) return true;
    const abstract = schema.getType(expected);
    const type = schema.getType(typeName);
    if (!isAbstractType(abstract) || type === undefined) return false;
    return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type);
  };
}
