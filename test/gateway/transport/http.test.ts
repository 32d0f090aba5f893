/** The way to a subgraph over HTTP, against servers that behave and that do not. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createHttpTransport, type HttpTransportOptions } from '../../../gateway/transport/http.js';

interface Context {
  readonly caller: string;
  readonly signal?: AbortSignal;
}

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const running: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of running.splice(0).reverse()) await close();
});

/** A server that notes what it is asked, and a transport to it. */
async function serve(handler: Handler, options: Partial<HttpTransportOptions<Context>> = {}) {
  const requests: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      handler(request, response, body);
    });
  });
  const url = await listen(server);
  const transport = createHttpTransport<Context>({
    url: `${url}/graphql?v=1`,
    headers: async ({ caller }) => ({ 'x-caller': caller }),
    signal: ({ signal }) => signal,
    ...options,
  });
  running.push(
    () => stop(server),
    () => transport.close(),
  );
  const ask = (kind: 'query' | 'mutation' = 'query', context: Context = { caller: 'anna' }) =>
    transport.execute({ kind, query: '{ a }', variables: { v: [1] } }, context);
  return { transport, requests, ask, server };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}

const answering =
  (value: unknown, status = 200): Handler =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };

const outage = { name: 'KnownError', code: 'SUBGRAPH_UNAVAILABLE' };

test('a call carries the operation and the headers made for its caller, and connections are kept', async () => {
  const sockets = new Set<unknown>();
  const { ask, requests } = await serve((request, response, body) => {
    sockets.add(request.socket);
    answering({ data: { a: 1 } })(request, response, body);
  });
  expect(await ask()).toEqual({ data: { a: 1 } });
  await ask('mutation', { caller: 'bert' });
  expect(requests[0]).toMatchObject({ method: 'POST', url: '/graphql?v=1' });
  expect(requests[0]?.headers).toMatchObject({ 'x-caller': 'anna', 'content-type': 'application/json' });
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ query: '{ a }', variables: { v: [1] } });
  expect(requests[1]?.headers).toMatchObject({ 'x-caller': 'bert' });
  for (let call = 0; call < 10; call += 1) await ask();
  // A call that follows at once may find the first connection not yet free.
  expect(sockets.size).toBeLessThanOrEqual(2);
});

test.each([200, 400, 401, 422])('a GraphQL answer with status %i is an answer', async (status) => {
  const errors = [{ message: 'no', path: ['a', 0], extensions: { code: 'BAD_USER_INPUT' } }];
  const { ask } = await serve(answering({ data: null, errors }, status));
  expect(await ask()).toEqual({ data: null, errors });
});

describe('an outage is told as one', () => {
  test.each<[string, Handler]>([
    ['HTML', (_, response) => response.end('<html>Bad gateway</html>')],
    ['JSON that is no GraphQL', answering({ ok: true })],
    ['a list', answering([])],
    ['neither data nor errors', answering({ data: null, errors: [] })],
    ['an error without a message', answering({ errors: [{ path: ['a'] }] })],
    ['500 with GraphQL', answering({ errors: [{ message: 'x' }] }, 500)],
    ['503', answering('down', 503)],
    ['404 with HTML', (_, response) => response.writeHead(404).end('<html>')],
    ['a redirect', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
    ['nothing at all', (_, response) => response.end()],
    [
      'half an answer',
      (_, response) =>
        void response.writeHead(200, { 'content-length': '50' }).write('{"data":', () => response.destroy()),
    ],
  ])('%s', async (_, handler) => {
    const { ask } = await serve(handler);
    await expect(ask()).rejects.toMatchObject(outage);
  });

  test('more than may be read', async () => {
    const { ask, requests } = await serve(answering({ data: { a: 'x'.repeat(2_000) } }), {
      maxAnswerBytes: 1_000,
    });
    await expect(ask()).rejects.toMatchObject(outage);
    expect(requests).toHaveLength(1);
  });

  test('nobody there, without naming where', async () => {
    const { ask, server } = await serve(answering({}));
    await stop(server);
    const error = await ask().catch((failure: Error) => failure);
    expect(error).toMatchObject(outage);
    expect((error as Error).message).not.toMatch(/127|ECONN/);
    expect((error as Error).cause).toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('time', () => {
  const silent: Handler = () => undefined;
  const dripping: Handler = (_, response) => void response.writeHead(200).write('{');

  test.each([
    ['before', silent],
    ['during', dripping],
  ])('is up %s the answer', async (_, handler) => {
    const { ask } = await serve(handler, { timeoutMs: 50 });
    await expect(ask()).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  });

  test('is not waited for when the caller has gone', async () => {
    const gone = new AbortController();
    const { ask, requests } = await serve(() => gone.abort());
    await expect(ask('query', { caller: 'anna', signal: gone.signal })).rejects.toMatchObject(outage);
    await expect(ask('query', { caller: 'anna', signal: gone.signal })).rejects.toMatchObject(outage);
    expect(requests).toHaveLength(1);
  });
});

describe('a connection that breaks', () => {
  /** Breaks the first connections, then answers. */
  const breaking = (times: number): Handler => {
    let left = times;
    return (request, response, body) => {
      if (left > 0) request.socket.destroy();
      else answering({ data: { a: 1 } })(request, response, body);
      left -= 1;
    };
  };

  test('is tried once more for a query', async () => {
    const { ask, requests } = await serve(breaking(1));
    expect(await ask()).toEqual({ data: { a: 1 } });
    expect(requests).toHaveLength(2);
  });

  test('is not tried a third time', async () => {
    const { ask, requests } = await serve(breaking(2));
    await expect(ask()).rejects.toMatchObject(outage);
    expect(requests).toHaveLength(2);
  });

  test('is never tried again for a mutation', async () => {
    const { ask, requests } = await serve(breaking(1));
    await expect(ask('mutation')).rejects.toMatchObject(outage);
    expect(requests).toHaveLength(1);
  });

  test('is tried again only as often as the budget allows', async () => {
    const { ask, requests } = await serve(breaking(1_000));
    for (let call = 0; call < 30; call += 1) await ask().catch(() => undefined);
    expect(requests).toHaveLength(40);
  });
});

describe('readiness', () => {
  test.each<[string, boolean, Handler]>([
    [
      '200 at /health/ready',
      true,
      (request, response) => response.writeHead(request.url === '/health/ready' ? 200 : 500).end(),
    ],
    ['503 at /health/ready', false, (_, response) => response.writeHead(503).end()],
    [
      'no such route, and GraphQL answers',
      true,
      (request, response, body) =>
        request.method === 'GET'
          ? response.writeHead(404).end()
          : answering({ data: { __typename: body } })(request, response, body),
    ],
    [
      'no such route, and GraphQL refuses strangers',
      true,
      (request, response, body) =>
        request.method === 'GET'
          ? response.writeHead(404).end()
          : answering({ errors: [{ message: 'who?' }] }, 401)(request, response, body),
    ],
    ['no such route, and no GraphQL', false, (_, response) => response.writeHead(404).end('<html>')],
    ['no answer', false, () => undefined],
  ])('%s: %s', async (_, ready, handler) => {
    const { transport } = await serve(handler, { readinessTimeoutMs: 100 });
    expect(await transport.isReady()).toBe(ready);
  });

  test('is no when nobody is there', async () => {
    const { transport, server } = await serve(() => undefined);
    await stop(server);
    expect(await transport.isReady()).toBe(false);
  });
});
