/** The issuer's keys at an address, over real HTTP. */
import { createServer, type RequestListener } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, describe, expect, test } from 'vitest';
import { createJwtVerifier } from '../../../gateway/identity/jwt.js';
import { createFixedClock } from '../../../platform/clock.js';
import { createLog } from '../../../platform/log.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}/keys`;
}

const clock = createFixedClock('2026-06-01T12:00:00Z');
const log = createLog({ name: 'test', level: 'silent' });

function verifierFor(jwksUrl: string) {
  return createJwtVerifier({ issuer: 'i', audience: 'a', jwksUrl, clock, log });
}

const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
const key = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' };
const token = await new SignJWT({ iss: 'i', aud: 'a', sub: 's', exp: clock.now().getTime() / 1000 + 9 })
  .setProtectedHeader({ alg: 'RS256', kid: 'k' })
  .sign(privateKey);

describe('the keys of an issuer', () => {
  test('are fetched once for many tokens', async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key] }));
    });
    const verify = verifierFor(url);
    expect((await verify(token)).subject).toBe('s');
    expect((await verify(token)).subject).toBe('s');
    expect(asked).toBe(1);
  });

  test.each<[string, RequestListener]>([
    ['an error', (_request, response) => response.writeHead(500).end()],
    ['HTML', (_request, response) => response.end('<html>')],
    ['other JSON', (_request, response) => response.end('{"keys": 1}')],
    ['a broken connection', (request) => request.socket.destroy()],
  ])('that cannot be had (%s) are no fault of the token’s', async (_name, listener) => {
    await expect(verifierFor(await serve(listener))(token)).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      message: 'The keys that prove tokens cannot be had just now: try again in a moment.',
    });
  });

  test('in a file are read at once, so that a wrong path stops the start', () => {
    expect(() => verifierFor('file:///nowhere/jwks.json')).toThrow(
      'JWKS_URL: the file /nowhere/jwks.json cannot be read (ENOENT)',
    );
    expect(() => verifierFor(import.meta.url)).toThrow('JWKS_URL: the file holds no JSON Web Key Set');
  });
});
