/** Makes one supergraph of the subgraphs' SDL, and the public SDL of that. */
import { composeServices } from '@theguild/federation-composition';
import { parse, printSchema } from 'graphql';
import { apiSchemaOf } from '../gateway/engine/supergraph.js';
import { defaultPortOf, SUBGRAPHS, subgraphSdl } from './subgraphs.js';

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
