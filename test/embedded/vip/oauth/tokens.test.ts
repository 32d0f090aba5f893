/** Contract 3.1, auth: who gets a bearer, what it opens, and when it ends. */
import { createHmac } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { CLIENT, startService, TOKENS } from '../service.js';

const vip = await startService();

const basic = (clientId: string, secret: string) =>
  `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;

async function ask(form: Record<string, string>, authorization = basic(CLIENT.clientId, CLIENT.secret)) {
  const response = await vip.fetch('/oauth/token', {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams(form),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, string>,
  };
}
const GRANT = { grant_type: 'client_credentials' };
const bearer = async (form = {}, authorization?: string) =>
  (await ask({ ...GRANT, ...form }, authorization)).body.access_token ?? '';

describe('a client', () => {
  test('that proves who it is has a bearer for an hour, for all that it may do', async () => {
    const { status, headers, body } = await ask(GRANT);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(body.scope?.split(' ')).toEqual(expect.arrayContaining(['assets:approve', 'actors:assert']));
    expect((await vip.call('GET', '/titles', { token: body.access_token ?? '' })).status).toBe(200);
  });

  test('may write its secret as forms do, which RFC 6749 asks for, or as it is', async () => {
    const encoded = basic(CLIENT.clientId, new URLSearchParams({ '': CLIENT.secret }).toString().slice(1));
    expect((await ask(GRANT, encoded)).status).toBe(200);
  });

  test('that asks for less has less', async () => {
    const token = await bearer({ scope: 'events:read' });
    expect((await vip.call('GET', '/events', { token })).status).toBe(200);
    const refused = await vip.call('GET', '/titles', { token });
    expect(refused.body).toMatchObject({ code: 'insufficient-scope', requiredScope: 'titles:rw' });
  });

  test.each([
    {
      name: 'a wrong secret',
      authorization: basic(CLIENT.clientId, 'wrong'),
      status: 401,
      error: 'invalid_client',
    },
    {
      name: 'no such client',
      authorization: basic('nobody', CLIENT.secret),
      status: 401,
      error: 'invalid_client',
    },
    { name: 'a header that is none', authorization: 'Basic', status: 401, error: 'invalid_client' },
    { name: 'another grant', form: { grant_type: 'password' }, status: 400, error: 'unsupported_grant_type' },
    { name: 'no grant', form: {}, status: 400, error: 'unsupported_grant_type' },
    {
      name: 'a scope that is none',
      form: { ...GRANT, scope: 'hats:rw' },
      status: 400,
      error: 'invalid_scope',
    },
    {
      name: 'a scope that is not its own',
      form: { ...GRANT, scope: 'assets:read titles:rw' },
      authorization: basic('narrow', 'narrow'),
      status: 400,
      error: 'invalid_scope',
    },
  ])('with $name is told $error', async ({ form = GRANT, authorization, status, error }) => {
    const answer = await ask({ ...form }, authorization);
    expect([answer.status, answer.body.error]).toEqual([status, error]);
  });

  test('that sends JSON is told so in the words of OAuth', async () => {
    const response = await vip.fetch('/oauth/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: basic(CLIENT.clientId, CLIENT.secret) },
      body: JSON.stringify(GRANT),
    });
    expect([response.status, await response.json()]).toMatchObject([400, { error: 'invalid_request' }]);
  });
});

test('what can be asked, and where, is told by RFC 8414', async () => {
  const response = await vip.fetch('/.well-known/oauth-authorization-server');
  expect(await response.json()).toMatchObject({
    issuer: vip.url(),
    token_endpoint: `${vip.url()}/oauth/token`,
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
  });
});

describe('a bearer', () => {
  test('ends after its hour, and says so', async () => {
    const token = await bearer();
    const issued = vip.clock.now().getTime();
    vip.clock.set(new Date(issued + 3_599_000));
    expect((await vip.call('GET', '/titles', { token })).status).toBe(200);
    vip.clock.set(new Date(issued + 3_601_000));
    const late = await vip.call('GET', '/titles', { token });
    expect([late.status, late.body.code]).toEqual([401, 'token-expired']);
    expect(late.headers.get('www-authenticate')).toMatch(/^Bearer .*invalid_token/);
  });

  test('outlives a restart', async () => {
    const token = await bearer();
    await vip.restart();
    expect((await vip.call('GET', '/titles', { token })).status).toBe(200);
  });

  test.each([
    { name: 'with the secret itself', key: Buffer.from('a-token-secret-0123456789') },
    { name: 'for another client', subject: 'nobody' },
    { name: 'for another tenant', tenant: 'another' },
    { name: 'for another audience', audience: 'hats' },
  ])(
    'that was signed $name is none',
    async ({ key, subject = CLIENT.clientId, tenant = 'house', audience = 'vip' }) => {
      const own = createHmac('sha256', 'a-token-secret-0123456789').update('bearers').digest();
      const sign = (using: Uint8Array, about: { subject: string; tenant: string; audience: string }) =>
        new SignJWT({ tenant: about.tenant, scope: 'titles:rw' })
          .setProtectedHeader({ alg: 'HS256' })
          .setSubject(about.subject)
          .setAudience(about.audience)
          .setIssuedAt(Math.floor(vip.clock.now().getTime() / 1000))
          .setExpirationTime(Math.floor(vip.clock.now().getTime() / 1000) + 600)
          .sign(using);
      const good = await sign(own, { subject: CLIENT.clientId, tenant: 'house', audience: 'vip' });
      expect((await vip.call('GET', '/titles', { token: good })).status).toBe(200);
      const bad = await sign(key ?? own, { subject, tenant, audience });
      expect((await vip.call('GET', '/titles', { token: bad })).body.code).toBe('invalid-token');
    },
  );

  test('that never changes is one too', async () => {
    expect((await vip.call('GET', '/titles', { token: TOKENS.all })).status).toBe(200);
    expect((await vip.call('GET', '/titles', { token: `${TOKENS.all}x` })).status).toBe(401);
  });
});

describe('acting for somebody', () => {
  const report = (headers: Record<string, string>, token: string = TOKENS.all) =>
    vip.call('POST', '/unmatched-files', {
      token,
      headers,
      body: { fileName: `${JSON.stringify(headers)}.jpg`, reason: 'It names no ISBN.' },
    });

  test('makes that person the one who did it, and names the client', async () => {
    const { body } = await report({ 'on-behalf-of': 'mara@house.example' });
    expect(body.createdBy).toEqual({ type: 'person', id: 'mara@house.example', via: 'all' });
    expect((await report({})).body.createdBy).toEqual({ type: 'client', id: 'all' });
  });

  test('needs a scope of its own', async () => {
    const { status, body } = await vip.call('PUT', '/titles/consonance:1', {
      token: TOKENS.robot,
      headers: { 'on-behalf-of': 'mara@house.example' },
      body: {},
    });
    expect([status, body.requiredScope]).toEqual([403, 'actors:assert']);
  });

  test('needs a name', async () => {
    expect((await report({ 'on-behalf-of': 'x'.repeat(256) })).body.code).toBe('invalid-request');
    expect((await report({ 'on-behalf-of': '' })).body.code).toBe('invalid-request');
  });
});
