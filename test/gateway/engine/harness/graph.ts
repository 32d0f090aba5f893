/** A whole graph in one process: subgraphs of graphql-js, composed, behind the engine. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, type GraphQLError, parse, validate } from 'graphql';
import { createEngine } from '../../../../gateway/engine/create-engine.js';
import type { SubgraphOperation } from '../../../../gateway/engine/transport.js';
import { createLocalTransport } from '../../../../gateway/transport/local.js';

export interface SubgraphFixture {
  readonly name: string;
  /** Without the @link to federation, which every fixture gets. */
  readonly typeDefs: string;
  // biome-ignore lint/suspicious/noExplicitAny: resolvers are as loose in @apollo/subgraph
  readonly resolvers: Record<string, any>;
}

export interface Asked {
  readonly variables?: Record<string, unknown>;
  readonly scopes?: readonly string[];
  readonly operationName?: string;
}

/** What a caller gets, as JSON. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

export type Fault = (operation: Omit<SubgraphOperation, 'kind'>) => unknown;

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@authenticated",
  "@external", "@inaccessible", "@interfaceObject", "@key", "@override", "@provides", "@requires", "@requiresScopes",
  "@shareable", "@tag"])\n`;

export function compose(fixtures: readonly SubgraphFixture[]): string {
  const { supergraphSdl, errors } = composeServices(
    fixtures.map(({ name, typeDefs }) => ({
      name,
      url: `http://${name}.test/graphql`,
      typeDefs: parse(LINK + typeDefs),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map((error) => error.message).join('\n'));
  return supergraphSdl;
}

export function createGraph(fixtures: readonly SubgraphFixture[], options: { planCacheSize?: number } = {}) {
  const supergraph = compose(fixtures);
  const schemas = new Map(
    fixtures.map(({ name, typeDefs, resolvers }) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(LINK + typeDefs), resolvers }]),
    ]),
  );
  /** Every call, in order. */
  const calls: { subgraph: string; query: string; variables: Record<string, unknown> }[] = [];
  /** What a subgraph does instead of answering. */
  const faults = new Map<string, Fault>();

  const engine = createEngine<undefined>({
    supergraph,
    ...options,
    transportFor: ({ name }) =>
      createLocalTransport({
        headers: async () => ({}),
        isReady: async () => !faults.has(name),
        async execute({ query, variables }) {
          calls.push({ subgraph: name, query, variables: structuredClone(variables) });
          const fault = faults.get(name);
          if (fault !== undefined) return fault({ query, variables });
          const schema = schemas.get(name);
          if (schema === undefined) throw new Error(`no subgraph ${name}`);
          const document = parse(query);
          const faulty = validate(schema, document);
          if (faulty.length > 0) return refused(faulty);
          return execute({ schema, document, variableValues: variables });
        },
      }),
  });

  return {
    supergraph,
    engine,
    calls,
    faults,
    callsTo: (subgraph: string) => calls.filter((call) => call.subgraph === subgraph),
    /** Validates as the gateway does, and gives the answer as the caller gets it. */
    async ask(query: string, { variables = {}, scopes = [], operationName }: Asked = {}): Promise<Answer> {
      const document = parse(query);
      const faulty = validate(engine.schema, document);
      if (faulty.length > 0) throw new Error(`${faulty.map((error) => error.message).join('\n')}\n${query}`);
      const answer = await engine.execute({
        document,
        operationName,
        variables,
        scopes: new Set(scopes),
        context: undefined,
      });
      return JSON.parse(JSON.stringify(answer));
    },
  };
}

function refused(errors: readonly GraphQLError[]) {
  return {
    errors: errors.map(({ message }) => ({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })),
  };
}
