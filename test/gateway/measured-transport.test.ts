import { expect, test } from 'vitest';
import type { Transport } from '../../gateway/engine/transport.js';
import { createTransportMeasure } from '../../gateway/measured-transport.js';
import { KnownError } from '../../platform/errors.js';
import { createMetrics } from '../../platform/metrics.js';

type Operation = Parameters<Transport<string>['execute']>[0];

const operation: Operation = { kind: 'query', query: '{ a }', variables: {} };

test('calls to a subgraph are counted by what became of them, and pass unchanged', async () => {
  const metrics = createMetrics({ service: 'gateway' });
  const answers: Record<
    string,
    () => Promise<{ data: Record<string, unknown>; errors?: { message: string }[] }>
  > = {
    good: async () => ({ data: { a: 1 } }),
    partial: async () => ({ data: {}, errors: [{ message: 'no' }] }),
    late: () => Promise.reject(new KnownError('SUBGRAPH_TIMEOUT', 'late')),
  };
  let isClosed = false;
  const transport = createTransportMeasure(metrics)<string>('lamps', {
    execute: (_operation, context) => answers[context]?.() ?? Promise.reject(new Error(context)),
    isReady: async () => true,
    close: async () => {
      isClosed = true;
    },
  });
  expect(await transport.execute(operation, 'good')).toEqual({ data: { a: 1 } });
  await transport.execute(operation, 'partial');
  await expect(transport.execute(operation, 'late')).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  expect(await transport.isReady()).toBe(true);
  await transport.close();
  expect(isClosed).toBe(true);
  const { text } = await metrics.expose();
  for (const outcome of ['answered', 'partial', 'SUBGRAPH_TIMEOUT']) {
    expect(text).toMatch(
      new RegExp(`^colophon_gateway_subgraph_duration_seconds_count\\{.*outcome="${outcome}".*\\} 1$`, 'm'),
    );
  }
});
