/** Operations that are written to hurt: over real HTTP, with the default limits. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, refusalOf, startGateway, type TestGateway } from './world.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway[Symbol.asyncDispose]());

function times(count: number, make: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => make(at)).join(' ');
}

/** Neighbours of neighbours: that many fields inside each other. */
function deep(depth: number): string {
  return `{ lamp(id: "a") ${'{ neighbour '.repeat(depth - 2)} { id } ${'}'.repeat(depth - 2)} }`;
}

/** Each fragment spreads the next one ten times. */
function bomb(levels: number): string {
  const fragments = times(
    levels,
    (at) => `fragment F${at} on Lamp { ${times(10, (n) => `a${n}: neighbour { ...F${at + 1} }`)} }`,
  );
  return `{ lamp(id: "a") { ...F0 } } ${fragments} fragment F${levels} on Lamp { id }`;
}

describe('an operation within the limits passes:', () => {
  test.each([
    ['20 fields inside each other', deep(20)],
    ['30 fields at its root', `{ ${times(30, (at) => `a${at}: whoami`)} }`],
    ['300 aliases', `{ lamp(id: "a") { ${times(300, (at) => `a${at}: id`)} } }`],
    ['100 directives', `{ lamp(id: "a") { ${times(100, () => 'id @include(if: true)')} } }`],
  ])('%s', async (_name, query) => {
    expect((await ask(gateway, { query })).status).toBe(200);
  });
});

describe('an operation past a limit is refused, and says which:', () => {
  test.each([
    [
      'depth',
      deep(21),
      'The operation is too large: it has 21 fields inside each other, and 20 is the limit.',
    ],
    [
      'depth, in lists of brackets that would exhaust the parser',
      `{ lamp(id: ${'['.repeat(2_400)}`,
      'The document has more than 100 brackets inside each other, the limit here.',
    ],
    [
      'root fields',
      `{ ${times(300, (at) => `a${at}: whoami`)} }`,
      'The operation is too large: it has 300 fields at its root, and 30 is the limit.',
    ],
    [
      'root fields in a fragment',
      `{ ...R ...R } fragment R on Query { ${times(16, (at) => `a${at}: whoami`)} }`,
      'The operation is too large: it has 32 fields at its root, and 30 is the limit.',
    ],
    [
      'aliases',
      `{ lamp(id: "a") { ${times(301, (at) => `a${at}: id`)} } }`,
      'The operation is too large: it has 301 aliases, and 300 is the limit.',
    ],
    [
      'directives',
      `{ lamp(id: "a") { ${times(101, () => 'id @include(if: true)')} } }`,
      'The operation is too large: it has 101 directives, and 100 is the limit.',
    ],
    [
      'directives at one place',
      `{ whoami ${times(101, () => '@include(if: true)')} }`,
      'The operation is too large: it has 101 directives, and 100 is the limit.',
    ],
    [
      'fields, of fragments in fragments',
      bomb(12),
      'The operation is too large: it has more than a million fields, and 1000 is the limit; more than a million aliases, and 300 is the limit.',
    ],
    [
      'words',
      `{ ${'id '.repeat(5_000)} }`,
      'The document has more than 5000 words and signs, the limit here.',
    ],
    [
      'fields of one name, which are compared pairwise',
      `{ lamp(id: "a") { ${times(490, () => 'neighbour { id }')} } }`,
      'The document repeats its fields too often to be checked.',
    ],
    [
      'the second of two operations',
      `query A { whoami } query B { ${times(31, (at) => `a${at}: whoami`)} }`,
      'The operation is too large: it has 31 fields at its root, and 30 is the limit.',
    ],
  ])('%s', async (_name, query, message) => {
    const before = gateway.engine.requests.length;
    expect(
      await refusalOf(await ask(gateway, { query, operationName: query.startsWith('query A') ? 'A' : null })),
    ).toEqual({
      status: 400,
      code: 'OPERATION_TOO_LARGE',
      message,
      data: undefined,
    });
    expect(gateway.engine.requests).toHaveLength(before);
  });

  test('limits are settings', async () => {
    await using strict = await startGateway({
      settings: { operation: { maxDepth: 2 }, bodyLimitBytes: 200 },
    });
    expect(await refusalOf(await ask(strict, { query: deep(3) }))).toMatchObject({
      code: 'OPERATION_TOO_LARGE',
    });
    expect(await refusalOf(await ask(strict, { query: `{ whoami }${' '.repeat(200)}` }))).toMatchObject({
      status: 413,
      message: 'The body is larger than 200 bytes, the limit here.',
    });
  });
});

test('variables nested beyond reason do not end the process', async () => {
  const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const body = `{"query":"query ($id: ID!) { lamp(id: $id) { id } }","variables":{"id":${nested}}}`;
  const response = await ask(gateway, body);
  expect([400, 500]).toContain(response.status);
  expect((await ask(gateway, { query: '{ whoami }' })).status).toBe(200);
});
