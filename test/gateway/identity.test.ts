/** Who comes in, and what those hear who do not: over real HTTP. */
import { rm, writeFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AUDIENCE,
  ask,
  ISSUER,
  READER_KEY,
  refusalOf,
  STAFF_KEY,
  startGateway,
  type TestGateway,
} from './world.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway[Symbol.asyncDispose]());

const QUERY = { query: '{ whoami }' };

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

async function whoami(headers: Record<string, string>, at: TestGateway = gateway): Promise<unknown> {
  return (await ask(at, QUERY, headers)).json();
}

/** What a 401 says. It is always of the same form, and never executes anything. */
async function reasonOf(headers: Record<string, string>, at: TestGateway = gateway): Promise<unknown> {
  const before = at.engine.requests.length;
  const response = await ask(at, QUERY, headers);
  expect(response.headers.get('www-authenticate')).toBe('Bearer realm="colophon"');
  const { status, code, message, data } = await refusalOf(response);
  expect({ status, code, data }).toEqual({ status: 401, code: 'UNAUTHENTICATED', data: undefined });
  expect(at.engine.requests).toHaveLength(before);
  return message;
}

describe('nobody', () => {
  test.each([
    ['without credentials', {}],
    ['with an empty key', { 'x-api-key': '' }],
  ])('%s comes in, and everybody hears what to send', async (_name, headers) => {
    expect(await reasonOf(headers)).toBe(
      'This needs credentials. Send a key in the header x-api-key, or a token as Authorization: Bearer <token>.',
    );
  });

  test('is refused before the body is looked at', async () => {
    const response = await ask(gateway, 'x'.repeat(10 * 1024 * 1024), {});
    expect(response.status).toBe(401);
  });

  test('is refused by GET as well', async () => {
    expect((await fetch(`${gateway.graphql}?query={whoami}`)).status).toBe(401);
  });

  test('comes in with both a key and a token', async () => {
    const headers = { ...bearer(await gateway.issuer.sign()), 'x-api-key': STAFF_KEY };
    expect(await reasonOf(headers)).toBe('Send either a key or a token, not both.');
  });
});

describe('a key', () => {
  test('brings its holder’s name, partner and markets', async () => {
    expect(await whoami({ 'x-api-key': READER_KEY })).toEqual({ data: { whoami: 'reader p1 AU+NZ' } });
  });

  test.each([
    'wrong_0123456789abcdef',
    STAFF_KEY.toUpperCase(),
    STAFF_KEY.slice(0, -1),
    `${STAFF_KEY}, ${READER_KEY}`,
  ])('that is not in the file (%s) opens nothing', async (key) => {
    expect(await reasonOf({ 'x-api-key': key })).toBe('The key in the header x-api-key is not known here.');
  });

  test('without the scope is told so by the field', async () => {
    const response = await ask(gateway, { query: '{ secret }' }, { 'x-api-key': READER_KEY });
    expect(await refusalOf(response)).toEqual({
      status: 200,
      code: 'FORBIDDEN',
      message: 'Query.secret needs the scope staff.',
      data: { secret: null },
    });
  });

  test('counts as soon as it is in the file, and no longer than that', async () => {
    await using changing = await startGateway();
    const fresh = 'fresh_0123456789abcdef';
    await writeFile(changing.keysFile, JSON.stringify([{ name: 'fresh', key: fresh, scopes: [] }]));
    expect(await whoami({ 'x-api-key': fresh }, changing)).toEqual({ data: { whoami: 'fresh - -' } });
    expect(await reasonOf({ 'x-api-key': STAFF_KEY }, changing)).toMatch(/not known/);
  });

  test.each([
    ['broken', (file: string) => writeFile(file, '[{"name": "half')],
    [
      'wrong',
      (file: string) =>
        writeFile(file, JSON.stringify([{ name: 'x', key: 'SECRET WITH SPACES', scopes: [] }])),
    ],
    ['gone', (file: string) => rm(file)],
  ])('stays good while the file is %s, and the log says why', async (_name, spoil) => {
    await using changing = await startGateway();
    await spoil(changing.keysFile);
    for (const _time of [1, 2]) {
      expect(await whoami({ 'x-api-key': STAFF_KEY }, changing)).toEqual({ data: { whoami: 'staff - -' } });
    }
    const complaints = changing
      .logged()
      .filter(({ msg }) => msg === 'A changed file cannot be read: what it said before still holds');
    expect(complaints).toHaveLength(1);
    expect(changing.logText()).not.toContain('SECRET WITH SPACES');
  });
});

describe('a token', () => {
  test('brings its subject, partner and markets', async () => {
    const token = await gateway.issuer.sign({ partner: 'p2', markets: ['GB'] });
    expect(await whoami(bearer(token))).toEqual({ data: { whoami: 'ann p2 GB' } });
  });

  test('may be sent as "bearer", in small letters', async () => {
    expect(await whoami({ authorization: `bearer ${await gateway.issuer.sign()}` })).toEqual({
      data: { whoami: 'ann - -' },
    });
  });

  test.each([
    ['as a list', { scopes: ['staff', 'other'] }],
    ['as OAuth has them', { scopes: undefined, scope: 'other staff' }],
    ['both ways', { scopes: ['other'], scope: 'staff' }],
  ])('brings its scopes %s', async (_name, claims) => {
    const response = await ask(gateway, { query: '{ secret }' }, bearer(await gateway.issuer.sign(claims)));
    expect(await response.json()).toEqual({ data: { secret: 'open' } });
  });

  test('without scopes comes in and opens nothing that needs one', async () => {
    const token = await gateway.issuer.sign({ scopes: undefined });
    const response = await ask(gateway, { query: '{ secret }' }, bearer(token));
    expect(await refusalOf(response)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each([
    ['has expired', { exp: -6 }, 'The token has expired.'],
    ['is not valid yet', { nbf: 6 }, 'The token is not valid yet.'],
  ])('that %s is refused', async (_name, times, reason) => {
    const claims = Object.fromEntries(
      Object.entries(times).map(([name, offset]) => [name, gateway.issuer.seconds + offset]),
    );
    expect(await reasonOf(bearer(await gateway.issuer.sign(claims)))).toBe(reason);
  });

  test('may be some seconds off, as clocks are', async () => {
    const token = await gateway.issuer.sign({
      exp: gateway.issuer.seconds - 4,
      nbf: gateway.issuer.seconds + 4,
    });
    expect(await whoami(bearer(token))).toEqual({ data: { whoami: 'ann - -' } });
  });

  test.each([
    ['for another audience', { aud: 'another' }, 'The token is for another audience.'],
    ['from another issuer', { iss: 'https://elsewhere.example' }, 'The token is from another issuer.'],
    ['without an end', { exp: undefined }, 'The token has no claim "exp".'],
    ['without a subject', { sub: undefined }, 'The token has no claim "sub".'],
    ['without an audience', { aud: undefined }, 'The token has no claim "aud".'],
    [
      'with a market that is none',
      { markets: ['Great Britain'] },
      'The token’s claims cannot be read: markets.',
    ],
    ['with scopes that are none', { scopes: 'staff' }, 'The token’s claims cannot be read: scopes.'],
    ['with a partner that is none', { partner: { id: 1 } }, 'The token’s claims cannot be read: partner.'],
  ])('%s is refused', async (_name, claims, reason) => {
    expect(await reasonOf(bearer(await gateway.issuer.sign(claims as never)))).toBe(reason);
  });

  test('signed by another key that calls itself ours is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const token = await signed(privateKey, { alg: 'ES256', kid: 'one' });
    expect(await reasonOf(bearer(token))).toBe('The token’s signature is wrong.');
  });

  test('signed by a key that the issuer does not publish is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const token = await signed(privateKey, { alg: 'ES256', kid: 'two' });
    expect(await reasonOf(bearer(token))).toBe(
      'The token is signed with a key that its issuer does not publish.',
    );
  });

  test('that was changed after it was signed is refused', async () => {
    const [header, , signature] = (await gateway.issuer.sign({ scopes: [] })).split('.');
    const [, payload] = (await gateway.issuer.sign({ scopes: ['staff'] })).split('.');
    expect(await reasonOf(bearer(`${header}.${payload}.${signature}`))).toBe(
      'The token’s signature is wrong.',
    );
  });

  test('without a signature (alg none) is refused', async () => {
    const token = new UnsecuredJWT({ scopes: ['staff'] })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject('ann')
      .setExpirationTime(gateway.issuer.seconds + 60)
      .encode();
    expect(await reasonOf(bearer(token))).toMatch(
      /^The token (is signed in a way that is not accepted|cannot be read)/,
    );
  });

  test.each(['the public key as JSON', 'the public key’s coordinate'])(
    'signed by HS256 with %s for a secret is refused',
    async (secret) => {
      const { publicJwk } = gateway.issuer;
      const text = secret.endsWith('JSON') ? JSON.stringify(publicJwk) : String(publicJwk.x);
      const token = await signed(new TextEncoder().encode(text), { alg: 'HS256', kid: 'one' });
      expect(await reasonOf(bearer(token))).toBe(
        'The token is signed in a way that is not accepted: use RS, PS, ES or EdDSA.',
      );
    },
  );

  test.each(['nonsense', 'a.b.c', 'e30.e30.e30'])('that is none (%s) is refused', async (token) => {
    expect(await reasonOf(bearer(token))).toBe('The token cannot be read: it should be a signed JWT.');
  });

  test.each(['Basic YW5uOnNlY3JldA==', 'Bearer', 'Bearer two words'])(
    'as "%s" is refused',
    async (authorization) => {
      expect(await reasonOf({ authorization })).toBe('The header should be Authorization: Bearer <token>.');
    },
  );

  test('of a key that the issuer has added since is good', async () => {
    await using changing = await startGateway();
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const added = { ...(await exportJWK(publicKey)), kid: 'two', alg: 'EdDSA' };
    await writeFile(
      new URL(changing.issuer.jwksUrl),
      JSON.stringify({ keys: [changing.issuer.publicJwk, added] }),
    );
    changing.clock.set('2026-06-01T12:00:02.000Z');
    const token = await signed(privateKey, { alg: 'EdDSA', kid: 'two' });
    expect(await whoami(bearer(token), changing)).toEqual({ data: { whoami: 'mallory - -' } });
  });
});

function signed(key: Parameters<SignJWT['sign']>[0], header: { alg: string; kid: string }): Promise<string> {
  return new SignJWT({ scopes: ['staff'] })
    .setProtectedHeader(header)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject('mallory')
    .setExpirationTime(gateway.issuer.seconds + 60)
    .sign(key);
}
