/** The OpenAPI 3.1 document, made from the routes themselves: it cannot say anything else than what is served. */
import { z } from 'zod';
import { PROBLEMS } from '../http/problem.js';
import type { AnyRoute } from '../http/route.js';

/** The document; origin is what addresses begin with. */
export function describeApi(routes: readonly AnyRoute[], origin: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'VIP contract',
      version: '1.0',
      description: 'Assets, their versions and approvals, and the rights and titles that they are used by.',
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: `${origin}/v1` }],
    security: [{ clientCredentials: [] }, { bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        clientCredentials: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: `${origin}/oauth/token`, scopes: scopesOf(routes) } },
        },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: PROBLEM },
    },
  };
}

function operationOf(route: AnyRoute) {
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, '')}`,
    summary: route.summary,
    security: [{ clientCredentials: route.scope === null ? [] : [route.scope] }, { bearer: [] }],
    parameters: [...pathParameters(route), ...headerParameters(route), ...queryParameters(route)],
    ...(route.body === null
      ? {}
      : { requestBody: { content: { 'application/json': { schema: inputSchema(route.body) } } } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([status, schema]) => [status, answerOf(status, schema)]),
      ),
      default: {
        description: 'A problem (RFC 9457).',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function answerOf(status: string, schema: z.ZodType | null) {
  const description = `${DESCRIPTIONS[status] ?? 'The answer.'}`;
  if (schema === null) return { description };
  return { description, content: { 'application/json': { schema: outputSchema(schema) } } };
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  200: 'Done.',
  201: 'Created.',
  202: 'Under way: ask for it again, or follow the events.',
  204: 'Done; there is nothing more to say.',
  302: 'It is at the address in Location, for a short time.',
};

function pathParameters({ path }: AnyRoute) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function headerParameters({ idempotency, precondition, method }: AnyRoute) {
  const header = (name: string, required: boolean, description: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  return [
    ...(idempotency === 'NONE'
      ? []
      : [
          header(
            'Idempotency-Key',
            idempotency === 'REQUIRED',
            'A repeat with the same key has the same answer.',
          ),
        ]),
    ...(precondition ? [header('If-Match', true, 'The ETag of what the change was made for.')] : []),
    ...(method === 'GET' ? [header('If-None-Match', false, 'The ETag of what is known already.')] : []),
    header('On-Behalf-Of', false, 'The person for whom a client with the scope actors:assert acts.'),
  ];
}

/** Each property of the query's schema is a parameter; a list is the key repeated. */
function queryParameters({ query }: AnyRoute) {
  const schema = inputSchema(query);
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema: property,
  }));
}

function inputSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return bareSchema(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

function outputSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return bareSchema(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
}

/** The document names the dialect once for all. */
function bareSchema({ $schema: _, ...schema }: z.core.JSONSchema.BaseSchema) {
  return schema;
}

function scopesOf(routes: readonly AnyRoute[]): Readonly<Record<string, string>> {
  const scopes = routes.flatMap(({ scope }) => scope ?? []).sort();
  return Object.fromEntries(scopes.map((scope) => [scope, `What needs ${scope}.`]));
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId', 'retryable'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { enum: Object.keys(PROBLEMS) },
    requestId: { type: 'string' },
    retryable: { type: 'boolean' },
    retryAfterSeconds: { type: 'integer' },
    requiredScope: { type: 'string' },
    allowedActions: { type: 'array', items: { type: 'string' } },
    until: { type: 'string' },
    firstUsedAt: { type: 'string', format: 'date-time' },
    errors: { type: 'array', items: { type: 'object' } },
    reasons: { type: 'array', items: { type: 'object' } },
    current: {
      type: 'object',
      properties: { revision: { type: 'integer' }, state: { type: 'string' } },
    },
  },
};
