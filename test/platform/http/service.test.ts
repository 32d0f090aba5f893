import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { KnownError } from '../../../platform/errors.js';
import type { Readiness } from '../../../platform/http/health.js';
import {
  createHttpService,
  type HttpService,
  type HttpServiceOptions,
} from '../../../platform/http/service.js';
import { createLog } from '../../../platform/log.js';
import { createMetrics } from '../../../platform/metrics.js';

const running: HttpService[] = [];
afterEach(async () => {
  for (const service of running.splice(0)) await service.close();
});

function createTrial(options: Partial<HttpServiceOptions> = {}): HttpService {
  const service = createHttpService({
    name: 'trial',
    log: createLog({ name: 'service test', level: 'silent' }),
    metrics: createMetrics({ service: 'trial' }),
    readiness: async () => ({ ready: true, reasons: [] }),
    bodyLimitBytes: 1_000,
    ...options,
  });
  running.push(service);
  return service;
}

async function startService(
  addRoutes: (service: HttpService) => void = () => undefined,
  options: Partial<HttpServiceOptions> = {},
): Promise<{ service: HttpService; url: string }> {
  const service = createTrial(options);
  service.app.post('/echo', async (request) => request.body);
  addRoutes(service);
  const { url } = await service.listen({ host: '127.0.0.1', port: 0 });
  return { service, url };
}

function post(url: string, body: string, type = 'application/json'): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers: { 'content-type': type } });
}

/** Holds a request until the test lets it go. */
function addGate(service: HttpService) {
  const gate = { entered: defer(), opened: defer() };
  service.app.get('/wait', async () => {
    gate.entered.resolve();
    await gate.opened.promise;
    return { done: true };
  });
  return gate;
}

function defer() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('health', () => {
  test('live is a plain yes', async () => {
    const { url } = await startService();
    const answer = await fetch(`${url}/health/live`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'live' }]);
  });

  test.each<{ name: string; readiness: () => Promise<Readiness>; status: number; body: Readiness }>([
    {
      name: 'ready is 200',
      readiness: async () => ({ ready: true, reasons: [] }),
      status: 200,
      body: { ready: true, reasons: [] },
    },
    {
      name: 'not ready is 503 with the reasons',
      readiness: async () => ({ ready: false, reasons: ['The first sync is running.'] }),
      status: 503,
      body: { ready: false, reasons: ['The first sync is running.'] },
    },
    {
      name: 'a check that fails is 503, without its story',
      readiness: () => Promise.reject(new Error('connect 10.0.0.1')),
      status: 503,
      body: { ready: false, reasons: ['The readiness check failed.'] },
    },
  ])('$name', async ({ readiness, status, body }) => {
    const { url } = await startService(undefined, { readiness });
    const answer = await fetch(`${url}/health/ready`);
    expect([answer.status, await answer.json()]).toEqual([status, body]);
  });

  test('metrics count requests by route, and carry the service’s name', async () => {
    const { url } = await startService();
    await fetch(`${url}/health/live?secret=1`);
    await fetch(`${url}/nowhere`);
    const answer = await fetch(`${url}/metrics`);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(
      /colophon_http_request_duration_seconds_count\{.*method="GET",route="\/health\/live",status="200".*\} 1/,
    );
    expect(text).toMatch(/_count\{.*route="none",status="404".*\} 1/);
    expect(text).toMatch(/process_resident_memory_bytes\{service="trial"\}/);
  });
});

describe('refusals have one shape:', () => {
  test.each([
    {
      name: 'an unknown path',
      ask: (url: string) => fetch(`${url}/nowhere?key=secret`),
      status: 404,
      code: 'BAD_REQUEST',
      message: 'There is nothing at GET /nowhere.',
    },
    {
      name: 'a body over the limit',
      ask: (url: string) => post(`${url}/echo`, JSON.stringify('x'.repeat(2_000))),
      status: 413,
      code: 'PAYLOAD_TOO_LARGE',
      message: 'The request is larger than this service takes.',
    },
    {
      name: 'a body that is no JSON',
      ask: (url: string) => post(`${url}/echo`, '{"a":'),
      status: 400,
      code: 'BAD_REQUEST',
      message: 'The request cannot be read.',
    },
    {
      name: 'a body of another type',
      ask: (url: string) => post(`${url}/echo`, '<a/>', 'application/xml'),
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'Send the request as application/json.',
    },
    {
      name: 'a path that cannot be decoded',
      ask: (url: string) => fetch(`${url}/%E0%A4%A`),
      status: 400,
      code: 'BAD_REQUEST',
      message: 'The request cannot be read.',
    },
    {
      name: 'a known error of a route',
      ask: (url: string) => fetch(`${url}/known`),
      status: 401,
      code: 'UNAUTHENTICATED',
      message: 'Who are you?',
    },
  ])('$name', async ({ ask, status, code, message }) => {
    const { url } = await startService(({ app }) => {
      app.get('/known', async () => {
        throw new KnownError('UNAUTHENTICATED', 'Who are you?');
      });
    });
    const answer = await ask(url);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ errors: [{ message, extensions: { code } }] });
  });

  test('an unexpected failure is masked, and names the request', async () => {
    const { url } = await startService(({ app }) => {
      app.get('/broken', async () => {
        throw new Error('select * from secret_table');
      });
    });
    const answer = await fetch(`${url}/broken`, { headers: { 'x-request-id': 'r-1' } });
    expect([answer.status, await answer.json()]).toEqual([
      500,
      {
        errors: [
          { message: 'Something went wrong. Request r-1 is in the log.', extensions: { code: 'INTERNAL' } },
        ],
      },
    ]);
  });

  test('bytes that are no HTTP', async () => {
    const { url } = await startService();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('hello\r\n\r\n');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    await once(socket, 'close');
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s);
  });
});

describe('a request id', () => {
  test('of the caller is kept', async () => {
    const { url } = await startService();
    const answer = await fetch(`${url}/health/live`, { headers: { 'x-request-id': 'order-66:a' } });
    expect(answer.headers.get('x-request-id')).toBe('order-66:a');
  });

  test.each([
    { name: 'missing', headers: {} },
    { name: 'too long', headers: { 'x-request-id': 'x'.repeat(129) } },
    { name: 'odd', headers: { 'x-request-id': 'a b' } },
  ])('that is $name is replaced', async ({ headers }) => {
    const { url } = await startService();
    const answer = await fetch(`${url}/health/live`, { headers });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test('the log tells of requests by route and id, never by what stood in the url', async () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => lines.push(line) };
  const log = createLog({ name: 'service test', level: 'debug', destination });
  const { url } = await startService(undefined, { log });
  await fetch(`${url}/health/live?key=hush`, { headers: { 'x-request-id': 'r-2' } });
  await expect.poll(() => lines.find((line) => line.includes('r-2')), { timeout: 20_000 }).toBeDefined();
  const line: unknown = JSON.parse(lines.find((text) => text.includes('r-2')) ?? '');
  expect(line).toMatchObject({
    ...{ service: 'trial', requestId: 'r-2', method: 'GET', route: '/health/live', status: 200 },
    msg: 'Request answered',
  });
  expect(lines.join()).not.toContain('hush');
});

describe('closing', () => {
  test('lets a running request end, and takes no new one', async () => {
    const gates: ReturnType<typeof addGate>[] = [];
    const { service, url } = await startService((created) => gates.push(addGate(created)));
    const [gate] = gates;
    const running = fetch(`${url}/wait`);
    await gate?.entered.promise;
    const closed = service.close();
    const knock = () =>
      fetch(`${url}/health/live`)
        .then(({ status }) => status)
        .catch(() => 'refused');
    await expect.poll(knock, { timeout: 20_000 }).toBe('refused');
    gate?.opened.resolve();
    const answer = await running;
    expect([answer.status, await answer.json()]).toEqual([200, { done: true }]);
    expect(answer.headers.get('connection')).toBe('close');
    await closed;
  });

  test('cuts off what does not end within the limit', async () => {
    const gates: ReturnType<typeof addGate>[] = [];
    const { service, url } = await startService((created) => gates.push(addGate(created)), {
      closeLimitMs: 20,
    });
    const running = fetch(`${url}/wait`);
    const cut = expect(running).rejects.toThrow('fetch failed');
    await gates[0]?.entered.promise;
    await service.close();
    await cut;
    gates[0]?.opened.resolve();
  });

  test('does not wait for a connection that is merely kept alive', async () => {
    const { service, url } = await startService(undefined, { closeLimitMs: 60_000 });
    const agent = new Agent({ keepAlive: true });
    const request = httpRequest(`${url}/health/live`, { agent }).end();
    const [response] = await once(request, 'response');
    response.resume();
    await once(response, 'end');
    await service.close();
    agent.destroy();
  });

  test('does not wait for a connection on which nothing was ever asked, as browsers open them in advance', async () => {
    const { service, url } = await startService(undefined, { closeLimitMs: 600_000 });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    await (await fetch(`${url}/health/live`)).text();
    await Promise.all([service.close(), once(socket, 'close')]);
  });

  test('while it begins to listen leaves nothing listening', async () => {
    const service = createTrial();
    const listening = service.listen({ host: 'localhost', port: 0 });
    await service.close();
    const { url } = await listening;
    for (const host of ['127.0.0.1', '[::1]'])
      await expect(fetch(url.replace('localhost', host))).rejects.toThrow('fetch failed');
    await expect(service.listen({ host: 'localhost', port: 0 })).rejects.toThrow(
      'trial was stopped before it listened.',
    );
  });

  test('twice is harmless', async () => {
    const { service } = await startService();
    await service.close();
    await service.close();
  });
});

test('a port that is taken is named', async () => {
  const { url } = await startService();
  const port = Number(new URL(url).port);
  const second = createHttpService({
    name: 'second',
    log: createLog({ name: 'second', level: 'silent' }),
    metrics: createMetrics({ service: 'second' }),
    readiness: async () => ({ ready: true, reasons: [] }),
    bodyLimitBytes: 1,
  });
  running.push(second);
  await expect(second.listen({ host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another program.`,
  );
});

test('services in one process count apart', async () => {
  const [one, other] = [createMetrics({ service: 'one' }), createMetrics({ service: 'other' })];
  one.counter({ name: 'things_total', help: 'Things.', labels: ['kind'] }).inc({ kind: 'a' });
  expect((await one.expose()).text).toContain('colophon_things_total{kind="a",service="one"} 1');
  expect((await other.expose()).text).not.toContain('colophon_things_total');
});
