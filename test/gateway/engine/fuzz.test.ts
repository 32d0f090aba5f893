/**
 * The engine against an oracle: random valid queries over the world, answered by the federated graph and by graphql-js
 * over one schema. Data, the order of its keys, and the paths of errors must be the same.
 *
 * The long form: ENGINE_FUZZ_COUNT=5000 ENGINE_FUZZ_SEED=7 npx vitest run test/gateway/engine/fuzz.test.ts
 */
import { execute, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { apiSchemaOf } from '../../../gateway/engine/supergraph.js';
import { type Answer, createGraph } from './harness/graph.js';
import { createRandom } from './harness/random.js';
import { type RandomQuery, writeRandomQuery } from './harness/random-query.js';
import { installOracle } from './world/oracle.js';
import { assets, people, products, titles } from './world/records.js';
import { world } from './world/subgraphs.js';

const COUNT = Number(process.env.ENGINE_FUZZ_COUNT ?? 150);
const SEED = Number(process.env.ENGINE_FUZZ_SEED ?? 20_261_124);

const VALUES = {
  ids: [...titles, ...assets, ...products, ...people].map(({ id }) => id).concat('nobody'),
  strings: ['GBP', 'AUD', '', 'a "quoted"\n\\ value', 'é🙂'],
};

const graph = createGraph(world);
const oracle = installOracle(apiSchemaOf(graph.supergraph));

test(`${COUNT} random queries are answered as by one server (seed ${SEED})`, {
  timeout: 600_000,
}, async () => {
  for (let index = 0; index < COUNT; index += 1) {
    const seed = SEED + index;
    const query = validQuery(seed);
    const expected = await askOracle(query);
    const answer = await graph.ask(query.text, { variables: query.variables });
    const story = `seed ${seed}\n${query.text}\n${JSON.stringify(query.variables)}`;
    expect(answer.errors?.map(pathText).sort() ?? [], story).toEqual(
      expected.errors?.map(pathText).sort() ?? [],
    );
    expect(JSON.stringify(answer.data), story).toBe(JSON.stringify(expected.data));
  }
});

function validQuery(seed: number): RandomQuery {
  const random = createRandom(seed);
  for (;;) {
    const query = writeRandomQuery(graph.engine.schema, random, VALUES, 1 + (seed % 5));
    if (validate(graph.engine.schema, parse(query.text)).length === 0) return query;
  }
}

async function askOracle({ text, variables }: RandomQuery): Promise<Answer> {
  const answer = await execute({ schema: oracle, document: parse(text), variableValues: variables });
  return JSON.parse(JSON.stringify(answer));
}

function pathText({ message, path }: NonNullable<Answer['errors']>[number]): string {
  return path === undefined ? message : JSON.stringify(path);
}
