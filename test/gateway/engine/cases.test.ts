/** Each case is a small graph of its own; its file says what it must answer. */
import { describe, expect, test } from 'vitest';
import { bridge } from './cases/bridge.js';
import type { Case } from './cases/case.js';
import { hidden } from './cases/hidden.js';
import { interfaceObject } from './cases/interface-object.js';
import { requires } from './cases/requires.js';
import { sharing } from './cases/sharing.js';
import { createGraph } from './harness/graph.js';

const cases: Record<string, Case> = {
  bridge,
  hidden,
  'interface object': interfaceObject,
  requires,
  sharing,
};

describe.each(Object.entries(cases))('%s', (_, { subgraphs, queries }) => {
  const graph = createGraph(subgraphs);

  test.each(queries)('$name', async ({ query, data, errors, calls, ...asked }) => {
    graph.calls.length = 0;
    const answer = await graph.ask(query, asked);
    expect(answer).toEqual(errors === undefined ? { data } : { data, errors });
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(data));
    if (calls !== undefined) expect(graph.calls.map(({ subgraph }) => subgraph)).toEqual(calls);
  });
});
