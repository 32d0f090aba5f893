import { request } from 'node:http';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  createTestEngine,
  NOW,
  READER_KEY,
  refusalOf,
  STAFF_KEY,
  startGateway,
  type TestGateway,
} from './world.js';

/** On a busy machine. */
const SOON = { timeout: 20_000 };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway[Symbol.asyncDispose]());

describe('a question that is answered', () => {
  test('comes by POST and is answered as JSON that nobody in between keeps', async () => {
    const response = await ask(gateway, { query: '{ lamp(id: "a") { id colour neighbour { id } } }' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      data: { lamp: { id: 'a', colour: 'RED', neighbour: { id: "a'" } } },
    });
  });

  test('comes by GET, with its variables as JSON', async () => {
    const search = new URLSearchParams({
      query: 'query One($id: ID!) { lamp(id: $id) { id } }',
      variables: '{"id":"b"}',
      operationName: 'One',
    });
    const response = await fetch(`${gateway.graphql}?${search}`, { headers: { 'x-api-key': STAFF_KEY } });
    expect(await response.json()).toEqual({ data: { lamp: { id: 'b' } } });
  });

  test('asks for 50 things with 50 things each, within the default limits', async () => {
    const response = await ask(gateway, {
      query: '{ lamps(first: 50) { neighbours(first: 50) { id colour } } }',
    });
    expect(response.status).toBe(200);
  });

  test('is executed for the caller, at one instant, with a request id and the defaults of its variables', async () => {
    await ask(
      gateway,
      {
        query:
          'query Some($first: Int = 3, $unused: ID) { lamps(first: $first) { neighbour { id } } lamp(id: $unused) { id } }'.replace(
            '$unused: ID',
            '$unused: ID = "z"',
          ),
      },
      { 'x-api-key': READER_KEY, 'x-request-id': 'from-the-caller' },
    );
    const executed = gateway.engine.requests.at(-1);
    expect(executed?.operationName).toBe('Some');
    expect(executed?.variables).toEqual({ first: 3, unused: 'z' });
    expect(executed?.context).toMatchObject({
      caller: { subject: 'reader', partner: 'p1', markets: ['AU', 'NZ'] },
      at: new Date(NOW),
      requestId: 'from-the-caller',
    });
    expect(executed?.scopes).toEqual(new Set());
  });

  test('is read and validated once, however often it is asked', async () => {
    const query = '{ lamp(id: "again") { id } }';
    await ask(gateway, { query });
    await ask(gateway, { query });
    const [second, first] = gateway.engine.requests.toReversed();
    expect(second?.document).toBe(first?.document);
  });

  test('is chosen among several operations by its name', async () => {
    const query = 'query A { lamp(id: "a") { id } } query B { lamp(id: "b") { id } }';
    const response = await ask(gateway, { query, operationName: 'B' });
    expect(await response.json()).toEqual({ data: { lamp: { id: 'b' } } });
  });

  test('is answered as graphql-response+json to those who prefer it', async () => {
    const response = await ask(
      gateway,
      { query: '{ whoami }' },
      { 'x-api-key': STAFF_KEY, accept: 'application/graphql-response+json, application/json;q=0.9' },
    );
    expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect(response.status).toBe(200);
  });

  test('may be a mutation by POST', async () => {
    const response = await ask(gateway, { query: 'mutation { light(id: "a") { id } }' });
    expect(await response.json()).toEqual({ data: { light: { id: 'a' } } });
  });

  test('may be about the schema itself', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const response = await ask(gateway, {
      query: getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true, oneOf: true }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('data.__schema.queryType.name', 'Query');
  });
});

describe('a field that fails', () => {
  test('for want of a scope costs that field and says which scope', async () => {
    const response = await ask(gateway, { query: '{ secret whoami }' }, { 'x-api-key': READER_KEY });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Query.secret needs the scope staff.',
          locations: [{ line: 1, column: 3 }],
          path: ['secret'],
          extensions: { code: 'FORBIDDEN' },
        },
      ],
      data: { secret: null, whoami: 'reader p1 AU+NZ' },
    });
  });

  test.each(['broken', 'leaky'])('for a reason of ours (%s) shows none of our innards', async (field) => {
    const response = await ask(
      gateway,
      { query: `{ ${field} whoami }` },
      { 'x-api-key': STAFF_KEY, 'x-request-id': 'r-1' },
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Something went wrong on our side.',
          locations: [{ line: 1, column: 3 }],
          path: [field],
          extensions: { code: 'INTERNAL', requestId: 'r-1' },
        },
      ],
      data: { [field]: null, whoami: 'staff - -' },
    });
  });

  test('for a reason of ours is told in full to the log, without passwords', async () => {
    await ask(gateway, { query: '{ broken }' }, { 'x-api-key': STAFF_KEY, 'x-request-id': 'r-2' });
    const line = gateway.logged().find((entry) => entry.requestId === 'r-2' && entry.level === 50);
    expect(line).toMatchObject({ msg: 'A field failed for a reason that nobody foresaw' });
    expect(JSON.stringify(line)).toContain('ECONNREFUSED');
    expect(gateway.logText()).not.toContain('hunter2');
  });
});

describe('a request that is refused', () => {
  const refusals: [
    name: string,
    body: unknown,
    expected: { status: number; code: string; message: string },
  ][] = [
    [
      'that is not JSON',
      '{"query": "{ whoami }"',
      { status: 400, code: 'BAD_REQUEST', message: 'The body cannot be read as JSON.' },
    ],
    ['without a body', '', { status: 400, code: 'BAD_REQUEST', message: 'The body cannot be read as JSON.' }],
    [
      'without a query',
      { variables: {} },
      {
        status: 400,
        code: 'BAD_REQUEST',
        message: 'There is no "query": send the GraphQL document there, as text.',
      },
    ],
    [
      'that is text',
      '"{ whoami }"',
      { status: 400, code: 'BAD_REQUEST', message: 'The body should be a JSON object with a "query".' },
    ],
    [
      'with a list of variables',
      { query: '{ whoami }', variables: [] },
      { status: 400, code: 'BAD_REQUEST', message: '"variables" should be an object.' },
    ],
    [
      'that is a batch',
      [{ query: '{ whoami }' }, { query: '{ whoami }' }],
      {
        status: 400,
        code: 'BAD_REQUEST',
        message: 'Batches are not taken: send one operation in each request.',
      },
    ],
    [
      'with a syntax error',
      { query: '{ whoami' },
      { status: 400, code: 'GRAPHQL_PARSE_FAILED', message: 'Syntax Error: Expected Name, found <EOF>.' },
    ],
    [
      'with an empty document',
      { query: '' },
      { status: 400, code: 'GRAPHQL_PARSE_FAILED', message: 'Syntax Error: Unexpected <EOF>.' },
    ],
    [
      'for an unknown field, with a suggestion',
      { query: '{ lamp(id: "a") { color } }' },
      {
        status: 400,
        code: 'GRAPHQL_VALIDATION_FAILED',
        message: 'Cannot query field "color" on type "Lamp". Did you mean "colour"?',
      },
    ],
    [
      'with a fragment that spreads itself',
      { query: '{ lamp(id: "a") { ...A } } fragment A on Lamp { neighbour { ...A } }' },
      {
        status: 400,
        code: 'GRAPHQL_VALIDATION_FAILED',
        message: 'Cannot spread fragment "A" within itself.',
      },
    ],
    [
      'with fragments that spread each other',
      {
        query:
          '{ lamp(id: "a") { ...A } } fragment A on Lamp { id ...B } fragment B on Lamp { neighbour { ...A } }',
      },
      {
        status: 400,
        code: 'GRAPHQL_VALIDATION_FAILED',
        message: 'Cannot spread fragment "A" within itself via "B".',
      },
    ],
    [
      'with a variable of the wrong type',
      { query: 'query ($first: Int!) { lamps(first: $first) { id } }', variables: { first: 'many' } },
      {
        status: 400,
        code: 'BAD_USER_INPUT',
        message: 'Variable "$first" got invalid value "many"; Int cannot represent non-integer value: "many"',
      },
    ],
    [
      'with a variable missing',
      { query: 'query ($first: Int!) { lamps(first: $first) { id } }' },
      {
        status: 400,
        code: 'BAD_USER_INPUT',
        message: 'Variable "$first" of required type "Int!" was not provided.',
      },
    ],
    [
      'that names none of its operations',
      { query: 'query A { whoami }', operationName: 'B' },
      { status: 400, code: 'BAD_REQUEST', message: 'The document has no operation named "B".' },
    ],
    [
      'with several operations and no name',
      { query: 'query A { whoami } query B { whoami }' },
      {
        status: 400,
        code: 'BAD_REQUEST',
        message: 'The document has several operations: choose one by "operationName".',
      },
    ],
    [
      'with fragments only',
      { query: 'fragment A on Lamp { id }' },
      { status: 400, code: 'GRAPHQL_VALIDATION_FAILED', message: 'Fragment "A" is never used.' },
    ],
    [
      'for a subscription',
      { query: 'subscription { whoami }' },
      { status: 400, code: 'BAD_REQUEST', message: 'Subscriptions are not served here.' },
    ],
    [
      'larger than a body may be',
      { query: `{ ${' '.repeat(10 * 1024 * 1024)} whoami }` },
      {
        status: 413,
        code: 'PAYLOAD_TOO_LARGE',
        message: 'The body is larger than 1,048,576 bytes, the limit here.',
      },
    ],
  ];
  test.each(refusals)('%s', async (_name, body, expected) => {
    expect(await refusalOf(await ask(gateway, body))).toEqual({ ...expected, data: undefined });
  });

  test('tells every fault of its document, with the places', async () => {
    const response = await ask(gateway, { query: '{ nothing\n  nobody }' });
    expect(await response.json()).toEqual({
      errors: ['nothing', 'nobody'].map((name, at) => ({
        message: `Cannot query field "${name}" on type "Query".`,
        locations: [{ line: at + 1, column: 3 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      })),
    });
  });

  test('stops looking for faults after 20', async () => {
    const query = `{ ${Array.from({ length: 25 }, (_, at) => `f${at}`).join(' ')} }`;
    const { errors } = (await (await ask(gateway, { query })).json()) as { errors: { message: string }[] };
    expect(errors).toHaveLength(21);
    expect(errors.at(-1)?.message).toBe(
      'Too many validation errors, error limit reached. Validation aborted.',
    );
  });

  test('is told the limit while it still sends, when it does not say how long it is', async () => {
    const response = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const sent = request(gateway.graphql, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': STAFF_KEY },
      });
      sent.on('error', reject);
      sent.on('response', (answer) => {
        let body = '';
        answer.on('data', (chunk) => {
          body += String(chunk);
        });
        answer.on('end', () => {
          sent.end();
          resolve({ status: answer.statusCode, body });
        });
      });
      sent.write('x'.repeat(2_000_000));
    });
    expect(response.status).toBe(413);
    expect(response.body).toContain('PAYLOAD_TOO_LARGE');
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['plain text, as a page of another site may send unasked', 'text/plain'],
    ['JSON in another character set', 'application/json; charset=latin1'],
    ['something that only looks like JSON', 'application/jsonp'],
  ])('that is %s', async (_name, contentType) => {
    const response = await ask(
      gateway,
      { query: '{ whoami }' },
      { 'x-api-key': STAFF_KEY, 'content-type': contentType },
    );
    expect(await refusalOf(response)).toMatchObject({
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'Send the body with Content-Type: application/json, in UTF-8.',
    });
  });

  test('that is compressed', async () => {
    const response = await ask(
      gateway,
      { query: '{ whoami }' },
      { 'x-api-key': STAFF_KEY, 'content-encoding': 'gzip' },
    );
    expect(await refusalOf(response)).toMatchObject({
      status: 415,
      message: 'Send the body without compression.',
    });
  });

  test('that is not UTF-8', async () => {
    const response = await fetch(gateway.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': STAFF_KEY },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect(await refusalOf(response)).toMatchObject({ status: 400, message: 'The body is not UTF-8.' });
  });

  test('that accepts neither of the two media types', async () => {
    const response = await ask(
      gateway,
      { query: '{ whoami }' },
      { 'x-api-key': STAFF_KEY, accept: 'text/html' },
    );
    expect(await refusalOf(response)).toMatchObject({
      status: 406,
      code: 'NOT_ACCEPTABLE',
      message: 'Accept application/json or application/graphql-response+json: nothing else is answered here.',
    });
  });

  test('that is a mutation by GET', async () => {
    const before = gateway.engine.requests.length;
    const search = new URLSearchParams({ query: 'mutation { light(id: "a") { id } }' });
    const response = await fetch(`${gateway.graphql}?${search}`, { headers: { 'x-api-key': STAFF_KEY } });
    expect(await refusalOf(response)).toMatchObject({
      status: 405,
      code: 'METHOD_NOT_ALLOWED',
      message: 'A mutation needs POST: GET is for queries.',
    });
    expect(gateway.engine.requests).toHaveLength(before);
  });

  test('that is a GET without a query', async () => {
    const response = await fetch(gateway.graphql, { headers: { 'x-api-key': STAFF_KEY } });
    expect(await refusalOf(response)).toMatchObject({
      status: 400,
      message: 'There is no "query": send the GraphQL document there, as text.',
    });
  });

  test('that is a GET with variables that are not JSON', async () => {
    const search = new URLSearchParams({ query: '{ whoami }', variables: 'id=1' });
    const response = await fetch(`${gateway.graphql}?${search}`, { headers: { 'x-api-key': STAFF_KEY } });
    expect(await refusalOf(response)).toMatchObject({
      status: 400,
      message: '"variables" cannot be read as JSON.',
    });
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('that comes by %s', async (method) => {
    const response = await fetch(gateway.graphql, { method, headers: { 'x-api-key': STAFF_KEY } });
    expect(response.headers.get('allow')).toBe('GET, POST, OPTIONS');
    expect(await refusalOf(response)).toMatchObject({
      status: 405,
      code: 'METHOD_NOT_ALLOWED',
      message: 'Ask by POST, or a query by GET.',
    });
  });

  test('of a kind that the graph does not have says so', async () => {
    const schema = buildSchema('type Query { whoami: String }');
    await using queriesOnly = await startGateway({ engine: { ...createTestEngine(), schema } });
    const response = await ask(queriesOnly, { query: 'mutation { paint }' });
    expect(await refusalOf(response)).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
      message: 'This graph has no mutations.',
    });
  });
});

describe('an engine that fails as a whole', () => {
  test('is masked', async () => {
    const broken = await startGateway();
    broken.engine.execute = () => Promise.reject(new TypeError('undefined is not /srv/app/secret.js'));
    const response = await ask(
      broken,
      { query: '{ whoami }' },
      { 'x-api-key': STAFF_KEY, 'x-request-id': 'r-3' },
    );
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      errors: [
        { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL', requestId: 'r-3' } },
      ],
    });
    expect(broken.logText()).toContain('undefined is not');
    await broken[Symbol.asyncDispose]();
  });
});

describe('the time a request may take', () => {
  test('ends what is still under way, and what was found is answered', async () => {
    await using brief = await startGateway({ settings: { requestTimeoutMs: 50 } });
    const response = await ask(brief, { query: '{ whoami slow }' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      data: { whoami: 'staff - -', slow: null },
      errors: [
        {
          path: ['slow'],
          message: 'The request took longer than 0.05 seconds.',
          extensions: { code: 'SUBGRAPH_TIMEOUT' },
        },
      ],
    });
  });

  test('ends a request that nothing else ends', async () => {
    await using brief = await startGateway({ settings: { requestTimeoutMs: 50 } });
    brief.engine.execute = () => new Promise(() => undefined);
    expect(await refusalOf(await ask(brief, { query: '{ whoami }' }))).toMatchObject({
      status: 504,
      code: 'SUBGRAPH_TIMEOUT',
      message: 'The request took longer than 0.05 seconds.',
    });
  });

  test('ends when the caller goes', async () => {
    await using patient = await startGateway();
    const asked = request(patient.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': STAFF_KEY },
    });
    asked.on('error', () => undefined);
    asked.end('{"query":"{ slow }"}');
    await expect.poll(() => patient.engine.requests.length, SOON).toBe(1);
    asked.destroy();
    await expect.poll(() => patient.engine.requests[0]?.context.signal.aborted, SOON).toBe(true);
    await expect.poll(() => patient.logged().some(({ outcome }) => outcome === 'abandoned'), SOON).toBe(true);
  });
});

describe('what is kept of a request', () => {
  test('is one line in the log, without what was asked or shown', async () => {
    await using quiet = await startGateway();
    const token = await quiet.issuer.sign();
    await ask(
      quiet,
      { query: 'query Find($id: ID!) { lamp(id: $id) { id } }', variables: { id: 'variable-value' } },
      { authorization: `Bearer ${token}` },
    );
    await ask(quiet, { query: '{ nothing }' });
    await ask(quiet, { query: '{ whoami }' }, { 'x-api-key': 'wrong_0123456789abcdef' });
    const lines = quiet.logged().filter(({ msg }) => msg === 'A question was dealt with');
    expect(lines).toEqual([
      expect.objectContaining({
        level: 30,
        caller: 'ann',
        kind: 'query',
        operation: 'Find',
        outcome: 'answered',
        durationMs: expect.any(Number),
        requestId: expect.any(String),
      }),
      expect.objectContaining({ caller: 'staff', outcome: 'refused', codes: ['GRAPHQL_VALIDATION_FAILED'] }),
      expect.objectContaining({ outcome: 'refused', codes: ['UNAUTHENTICATED'] }),
    ]);
    for (const secret of [token, 'variable-value', STAFF_KEY, 'wrong_0123456789abcdef']) {
      expect(quiet.logText()).not.toContain(secret);
    }
  });

  test('is counted by outcome, by error and by whether the document was known', async () => {
    await using counted = await startGateway();
    await ask(counted, { query: '{ whoami }' });
    await ask(counted, { query: '{ whoami }' });
    await ask(counted, { query: '{ secret }' }, { 'x-api-key': READER_KEY });
    await ask(counted, { query: '{ whoami }' }, {});
    const text = await (await fetch(`${counted.url}/metrics`)).text();
    for (const line of [
      /^colophon_gateway_request_duration_seconds_count\{.*outcome="answered".*\} 2$/m,
      /^colophon_gateway_request_duration_seconds_count\{.*outcome="partial".*\} 1$/m,
      /^colophon_gateway_request_duration_seconds_count\{.*outcome="refused".*\} 1$/m,
      /^colophon_gateway_errors_total\{.*code="FORBIDDEN".*\} 1$/m,
      /^colophon_gateway_errors_total\{.*code="UNAUTHENTICATED".*\} 1$/m,
      /^colophon_gateway_documents_total\{.*known="true".*\} 1$/m,
      /^colophon_gateway_documents_total\{.*known="false".*\} 2$/m,
    ]) {
      expect(text).toMatch(line);
    }
  });
});

describe('readiness', () => {
  test('is given when every subgraph answers, and needs no credentials', async () => {
    const response = await fetch(`${gateway.url}/health/ready`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ready: true, reasons: [] });
  });

  test('names each subgraph that does not answer', async () => {
    await using waiting = await startGateway();
    waiting.engine.unready = ['lamps'];
    const response = await fetch(`${waiting.url}/health/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      ready: false,
      reasons: ['The subgraph lamps does not answer.'],
    });
  });
});
