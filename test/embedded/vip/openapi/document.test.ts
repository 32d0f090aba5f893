/** The document says what is served: each of its operations is there, and takes the parameters that it names. */
import { expect, test } from 'vitest';
import { ROUTES } from '../../../../embedded/vip/routes.js';
import { type Json, startService } from '../service.js';

const vip = await startService();

const document: Json = await (await vip.fetch('/v1/openapi.json')).json();

test('it is OpenAPI 3.1 and needs no token to be read', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.servers).toEqual([{ url: `${vip.url()}/v1` }]);
  expect(document.components.securitySchemes.clientCredentials.flows.clientCredentials.tokenUrl).toBe(
    `${vip.url()}/oauth/token`,
  );
});

test('it has every route, each under a name of its own', () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(operations.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods as object).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('it has the bodies, answers and problems as JSON Schema', () => {
  const put = document.paths['/titles/{system}:{ref}'].put;
  expect(put.parameters).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'system', in: 'path', required: true }),
      expect.objectContaining({ name: 'ref', in: 'path', required: true }),
    ]),
  );
  const body = put.requestBody.content['application/json'].schema;
  expect(body).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: { title: { type: 'string', minLength: 1 } },
  });
  expect(put.responses['201'].content['application/json'].schema.properties).toHaveProperty('revision');
  expect(put.responses.default.content).toHaveProperty(['application/problem+json']);
  const list = document.paths['/titles'].get.parameters;
  expect(list).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'limit', in: 'query', required: false }),
      expect.objectContaining({ name: 'product', in: 'query' }),
    ]),
  );
  expect(JSON.stringify(document)).not.toContain('"~standard"');
});

test('each operation that is described is answered by more than "there is nothing here"', async () => {
  const answers = await Promise.all(
    ROUTES.map(async ({ method, path }) => {
      const { body } = await vip.call(method, path.replace(/\{\w+\}/g, 'x'), { token: null });
      return [`${method} ${path}`, body.code];
    }),
  );
  expect(answers.filter(([, code]) => code !== 'invalid-token')).toEqual([]);
});
