import { describe, expect, test } from 'vitest';
import { createIdentifier } from '../../../gateway/identity/identify.js';
import { createCaller } from '../../../platform/caller.js';

const caller = createCaller('ann', { scopes: [] });

async function reasonOf(identify: ReturnType<typeof createIdentifier>, headers: Record<string, string>) {
  return identify(headers).then(
    () => null,
    (error: Error) => error.message,
  );
}

describe('what is not set up is not accepted, and what is, is told:', () => {
  test('keys', async () => {
    const identify = createIdentifier({ verifyJwt: async () => caller });
    expect(await reasonOf(identify, { 'x-api-key': 'a' })).toBe(
      'Keys are not accepted here. Send a token as Authorization: Bearer <token>.',
    );
    expect(await identify({ authorization: 'Bearer a' })).toBe(caller);
  });

  test('tokens', async () => {
    const identify = createIdentifier({ apiKeys: () => caller });
    expect(await reasonOf(identify, { authorization: 'Bearer a' })).toBe(
      'Tokens are not accepted here. Send a key in the header x-api-key.',
    );
    expect(await identify({ 'x-api-key': 'a' })).toBe(caller);
  });

  test('neither', async () => {
    expect(await reasonOf(createIdentifier({}), {})).toBe(
      'This needs credentials. None are set up: nobody can ask.',
    );
  });
});
