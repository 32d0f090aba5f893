/** What a browser is told about pages of other origins: over real HTTP. */
import { describe, expect, test } from 'vitest';
import { CorsOrigin, createOriginTest } from '../../gateway/cors.js';
import { ask, STAFF_KEY, startGateway, type TestGateway } from './world.js';

const LISTED = 'https://app.example';

function preflight({ graphql }: TestGateway, origin: string): Promise<Response> {
  return fetch(graphql, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, x-api-key',
    },
  });
}

describe('a page of a listed origin', () => {
  test('may ask: the preflight says how, and needs no credentials', async () => {
    await using gateway = await startGateway();
    const { status, headers } = await preflight(gateway, LISTED);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(LISTED);
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(headers.get('access-control-allow-headers')).toBe(
      'accept, authorization, content-type, x-api-key, x-request-id',
    );
    expect(headers.get('access-control-max-age')).toBe('7200');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toBe('origin');
  });

  test.each([
    ['an answer', '{ whoami }', STAFF_KEY, 200],
    ['a refusal', '{ nothing }', STAFF_KEY, 400],
    ['that it is not let in', '{ whoami }', 'wrong_0123456789abcdef', 401],
  ])('may read %s', async (_name, query, key, status) => {
    await using gateway = await startGateway();
    const response = await ask(gateway, { query }, { 'x-api-key': key, origin: LISTED });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe(LISTED);
    expect(response.headers.get('access-control-expose-headers')).toBe('x-request-id');
    expect(response.headers.get('vary')).toBe('origin');
  });
});

describe('a page of another origin', () => {
  test.each([
    'https://elsewhere.example',
    'http://app.example',
    'https://app.example:8443',
    'https://app.example.evil.example',
    'http://localhost:3000',
    'null',
  ])('(%s) is told nothing by the preflight, nor by an answer', async (origin) => {
    await using gateway = await startGateway();
    for (const response of [
      await preflight(gateway, origin),
      await ask(gateway, { query: '{ whoami }' }, { 'x-api-key': STAFF_KEY, origin }),
    ]) {
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('access-control-allow-headers')).toBeNull();
      expect(response.headers.get('vary')).toBe('origin');
    }
  });
});

describe('pages of this machine', () => {
  const mayAsk = createOriginTest({ corsOrigins: [], allowLoopbackOrigins: true });

  test.each([
    'http://localhost:3000',
    'http://127.0.0.1',
    'https://[::1]:5173',
    'http://app.localhost:8080',
    'http://127.9.9.9:1',
  ])('may ask where that is allowed: %s', (origin) => {
    expect(mayAsk(origin)).toBe(true);
  });

  test.each([
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'null',
    'http://10.0.0.1',
    'file://localhost',
  ])('are only those: not %s', (origin) => {
    expect(mayAsk(origin)).toBe(false);
  });

  test('may ask over HTTP', async () => {
    await using gateway = await startGateway({ allowLoopbackOrigins: true });
    const { headers } = await preflight(gateway, 'http://localhost:3000');
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
  });
});

test.each(['*', 'app.example', 'https://app.example/', 'https://app.example/path', 'ftp://app.example', ''])(
  '"%s" is no origin to be listed',
  (text) => {
    expect(CorsOrigin.safeParse(text).error?.issues[0]?.message).toBe(
      'must be an origin such as https://app.example, without a path; * is not taken',
    );
    expect(() => createOriginTest({ corsOrigins: [text], allowLoopbackOrigins: false })).toThrow();
  },
);
