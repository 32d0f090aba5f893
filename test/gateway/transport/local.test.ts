/** The way to a subgraph in the same process: what can differ from HTTP must not. */
import { expect, test } from 'vitest';
import { createLocalTransport, type LocalTransportOptions } from '../../../gateway/transport/local.js';

interface Context {
  readonly caller: string;
  readonly signal?: AbortSignal;
}

function connect(execute: LocalTransportOptions<Context>['execute'], options: { timeoutMs?: number } = {}) {
  const transport = createLocalTransport<Context>({
    execute,
    headers: async ({ caller }) => ({ 'x-caller': caller }),
    signal: ({ signal }) => signal,
    isReady: async () => true,
    ...options,
  });
  return (context: Context = { caller: 'anna' }) =>
    transport.execute({ kind: 'query', query: '{ a }', variables: { v: 1 } }, context);
}

test('a call carries the operation and the headers made for its caller', async () => {
  const ask = connect(async (request, headers) => ({ data: { request, headers } }));
  expect(await ask()).toEqual({
    data: { request: { query: '{ a }', variables: { v: 1 } }, headers: { 'x-caller': 'anna' } },
  });
});

test('the answer shares nothing with what the subgraph keeps, and is what JSON would be', async () => {
  const kept = { facts: { at: new Date(0), none: undefined, list: [1] } };
  const { data } = await connect(async () => ({ data: kept }))();
  kept.facts.list.push(2);
  expect(data).toEqual({ facts: { at: '1970-01-01T00:00:00.000Z', list: [1] } });
});

test.each([undefined, null, 'text', {}, { data: [] }, { errors: [{}] }])(
  '%o is an outage',
  async (answer) => {
    await expect(connect(async () => answer)()).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  },
);

test('an exception is an outage, and its cause', async () => {
  const cause = new Error('inside');
  const ask = connect(async () => Promise.reject(cause));
  await expect(ask()).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', cause });
});

test('no answer in time is a timeout', async () => {
  await expect(connect(() => new Promise(() => undefined), { timeoutMs: 20 })()).rejects.toMatchObject({
    code: 'SUBGRAPH_TIMEOUT',
  });
});

test('nobody waits when the caller has gone', async () => {
  const gone = new AbortController();
  const ask = connect(async () => {
    gone.abort();
    return new Promise(() => undefined);
  });
  await expect(ask({ caller: 'anna', signal: gone.signal })).rejects.toMatchObject({
    code: 'SUBGRAPH_UNAVAILABLE',
  });
});

test('readiness is what the subgraph says, and no when it cannot say', async () => {
  const common = { execute: async () => ({}), headers: async () => ({}) };
  expect(await createLocalTransport({ ...common, isReady: async () => true }).isReady()).toBe(true);
  const broken = createLocalTransport({ ...common, isReady: () => Promise.reject(new Error('?')) });
  expect(await broken.isReady()).toBe(false);
  await broken.close();
});
