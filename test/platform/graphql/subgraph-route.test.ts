/** Over HTTP a subgraph answers what it answers in process, with a fitting status. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSubgraphRoute } from '../../../platform/graphql/subgraph-route.js';
import { createHttpService, type HttpService } from '../../../platform/http/service.js';
import { createLog } from '../../../platform/log.js';
import { createMetrics } from '../../../platform/metrics.js';
import { startTestService, type TestService } from './test-service.js';

let subgraph: TestService;
let http: HttpService;
let url: string;

beforeAll(async () => {
  subgraph = await startTestService();
  http = createHttpService({
    name: 'titles',
    log: createLog({ name: 'test', level: 'silent' }),
    metrics: createMetrics({ service: 'titles' }),
    readiness: () => subgraph.service.readiness(),
    bodyLimitBytes: 10_000,
  });
  addSubgraphRoute(http.app, subgraph.service);
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  url = `${address.url}/graphql`;
});
afterAll(async () => {
  await http.close();
  await subgraph.service.close();
});

async function post(body: unknown, headers: Record<string, string>) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

test.each([
  [200, { query: '{ whoAmI echo(text: "a") }' }],
  [200, { query: 'query ($text: String!) { echo(text: $text) }', variables: { text: 'é 💡' } }],
  [200, { query: 'query A { whoAmI } query B { __typename }', operationName: 'B', variables: null }],
  [200, { query: '{ fails(as: "bug") echo(text: "a") }' }],
  [200, { query: '{ guarded }' }],
  [400, { query: '{ nonsense }' }],
  [400, { query: '{' }],
  [400, { query: '' }],
  [400, { query: 'query ($text: String!) { echo(text: $text) }' }],
])('%i for %j, and the same answer as in process', async (status, request) => {
  const headers = await subgraph.introduce();
  const answer = await post(request, headers);
  const { variables, ...rest } = { variables: undefined, ...request };
  const inProcess = await subgraph.service.execute({ ...rest, variables: variables ?? undefined }, headers);
  expect(answer).toEqual({
    status,
    type: 'application/json; charset=utf-8',
    body: JSON.parse(JSON.stringify(inProcess)),
  });
});

test('401 for a call without a token', async () => {
  expect(await post({ query: '{ whoAmI }' }, {})).toMatchObject({
    status: 401,
    body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  });
});

test.each([
  ['an array of requests', [{ query: '{ whoAmI }' }], 'application/json', 400, 'BAD_REQUEST'],
  ['no query', {}, 'application/json', 400, 'BAD_REQUEST'],
  [
    'variables that are a list',
    { query: '{ whoAmI }', variables: [] },
    'application/json',
    400,
    'BAD_REQUEST',
  ],
  ['what is no JSON', '{ whoAmI }', 'application/json', 400, 'BAD_REQUEST'],
  [
    'a form that a browser sends unasked',
    'query={whoAmI}',
    'application/x-www-form-urlencoded',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['text that a browser sends unasked', '{"query":"{ whoAmI }"}', 'text/plain', 400, 'BAD_REQUEST'],
  ['more than it takes', { query: 'x'.repeat(20_000) }, 'application/json', 413, 'PAYLOAD_TOO_LARGE'],
])('%s is refused', async (_name, body, type, status, code) => {
  const headers = await subgraph.introduce();
  expect(await post(body, { ...headers, 'content-type': type })).toMatchObject({
    status,
    body: { errors: [{ extensions: { code } }] },
  });
});

test('a GET is not answered, and there is no landing page', async () => {
  const response = await fetch(`${url}?query={whoAmI}`, {
    headers: { accept: 'text/html', ...(await subgraph.introduce()) },
  });
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('application/json');
});
