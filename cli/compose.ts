/** Makes one supergraph of the subgraphs' SDL, and the public SDL of that. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { parse, printSchema } from 'graphql';
import { apiSchemaOf } from '../gateway/engine/supergraph.js';
import { packageRoot } from './package-root.js';

/** The subgraphs in the order of their ports: the first listens at 4101. */
export const SUBGRAPHS = ['consonance'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

const FIRST_SUBGRAPH_PORT = 4101;
const NOT_A_SUBGRAPH = new Set(['common.graphql', 'supergraph.graphql', 'api.graphql', 'published.graphql']);

export const schemaFolder = join(packageRoot, 'schema');

/** The port a subgraph listens at when nothing else is said. */
export function defaultPortOf(subgraph: SubgraphName): number {
  return FIRST_SUBGRAPH_PORT + SUBGRAPHS.indexOf(subgraph);
}

/** A subgraph's whole SDL: its own file and the common part. */
export function subgraphSdl(subgraph: string): string {
  const own = readFileSync(join(schemaFolder, `${subgraph}.graphql`), 'utf8');
  return `${own}\n${readFileSync(join(schemaFolder, 'common.graphql'), 'utf8')}`;
}

/** The supergraph's SDL. Addresses are those given, else the default ports on this machine. Throws with every composition error. */
export function composeSupergraph(urls: Readonly<Record<string, string>> = {}): string {
  const result = composeServices(
    SUBGRAPHS.map((name) => ({
      name,
      url: urls[name] ?? `http://127.0.0.1:${defaultPortOf(name)}/graphql`,
      typeDefs: parse(subgraphSdl(name)),
    })),
  );
  if (result.supergraphSdl === undefined) {
    const faults = (result.errors ?? []).map((error) => error.message);
    throw new Error(`The subgraphs do not compose:\n${faults.join('\n')}`);
  }
  return result.supergraphSdl;
}

/** The SDL that callers see: no federation word in it. */
export function publicSdl(supergraph: string): string {
  return `${printSchema(apiSchemaOf(supergraph))}\n`;
}

/** The subgraph files that schema/ holds: a test holds them against SUBGRAPHS. */
export function listSubgraphFiles(): string[] {
  return readdirSync(schemaFolder).filter((file) => file.endsWith('.graphql') && !NOT_A_SUBGRAPH.has(file));
}
