// Another federation gateway answers the README's query from our supergraph and our subgraph, with a JWT.
// npm --prefix bench ci && npm --prefix bench run peer
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { runCommand, startColophon, startProcess } from './running.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [, query] = /```graphql\n([\s\S]*?)```/.exec(readme);

const colophon = await startColophon();
const subgraph = await startProcess(['subgraph', 'consonance', '--port', '0'], {
  ...process.env,
  DATABASE_URL: colophon.databaseUrl,
  INTERNAL_TOKEN_SECRET: colophon.internalTokenSecret,
  JWT_ISSUER: 'colophon-embedded',
  JWT_AUDIENCE: 'colophon',
  JWKS_URL: pathToFileURL(join(colophon.data, 'jwks.json')).href,
});

const supergraph = runCommand(['compose'], {
  ...process.env,
  SUBGRAPH_URLS: `consonance=${subgraph.url}/graphql`,
});
const peer = createGatewayRuntime({
  supergraph,
  logging: false,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') }),
  },
});
const server = createServer(peer).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

try {
  const body = JSON.stringify({ query });
  const authorization = `Bearer ${colophon.token('--scopes', 'titles:read,staff')}`;
  const ours = await ask(`${colophon.url}/graphql`, body, { authorization });
  const theirs = await ask(`http://127.0.0.1:${server.address().port}/graphql`, body, { authorization });
  const nobody = await ask(`http://127.0.0.1:${server.address().port}/graphql`, body, {});
  console.log(JSON.stringify(theirs));
  assert.ok(ours.data, 'our gateway answers');
  assert.deepEqual(theirs, ours);
  assert.ok(nobody.errors?.length > 0, 'without a JWT there are errors');
  assert.equal(
    Object.values(nobody.data ?? {}).find((value) => value !== null),
    undefined,
    'and no data',
  );
  console.log('The peer answers as our gateway does; without a JWT it gets nothing.');
} finally {
  server.closeAllConnections();
  server.close();
  await peer[Symbol.asyncDispose]?.();
  await subgraph.stop();
  await colophon.stop();
}

async function ask(url, body, headers) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body,
  });
  return response.json();
}
