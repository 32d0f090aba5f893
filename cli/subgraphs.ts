/** The subgraphs, where their SDL stands and where they listen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFolder } from './package-root.js';

export const SUBGRAPHS = ['consonance', 'vip'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

const FIRST_PORT = 4101;

/** The port a subgraph listens at when nothing else is said. */
export function defaultPortOf(subgraph: SubgraphName): number {
  return FIRST_PORT + SUBGRAPHS.indexOf(subgraph);
}

/** A subgraph's whole SDL: its own file and the common part. */
export function subgraphSdl(subgraph: SubgraphName): string {
  const own = readFileSync(join(schemaFolder, `${subgraph}.graphql`), 'utf8');
  return `${own}\n${readFileSync(join(schemaFolder, 'common.graphql'), 'utf8')}`;
}
