/** The token endpoint (RFC 6749, client credentials) and what is told of it (RFC 8414). Refusals have OAuth's own shape. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VIP_SCOPES, type VipScope } from '../contract/scopes.js';
import type { Faults } from '../faults/faults.js';
import { meetFaults } from '../faults/meet-faults.js';
import type { RequestCounts } from '../faults/request-counts.js';
import type { Caller, Clients } from './clients.js';
import type { Tokens } from './tokens.js';

export interface OauthOptions {
  readonly clients: Clients;
  readonly tokens: Tokens;
  readonly lifetimeSeconds: number;
  readonly origin: () => string;
  readonly faults: Faults;
  readonly counts: RequestCounts;
}

const TOKEN_ROUTE = 'POST /oauth/token';
const FORM = 'application/x-www-form-urlencoded';

/** A plugin, so that its parser and its errors are those of no other route. */
export async function oauthRoutes(app: FastifyInstance, options: OauthOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    FORM,
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
  );
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ error }, 'The token endpoint failed');
    return status < 500
      ? refuse(reply, 400, 'invalid_request', `Send the request as ${FORM}.`)
      : refuse(reply, 500, 'server_error', 'Something went wrong.');
  });
  app.get('/.well-known/oauth-authorization-server', async () => metadata(options.origin()));
  app.post('/oauth/token', async (request, reply) => {
    options.counts.count(TOKEN_ROUTE);
    if (await meetFaults(options.faults.meet(TOKEN_ROUTE), request, reply)) return reply;
    return answerToken(request, reply, options);
  });
}

function metadata(origin: string) {
  return {
    issuer: origin,
    token_endpoint: `${origin}/oauth/token`,
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
    response_types_supported: [],
    scopes_supported: VIP_SCOPES,
    service_documentation: `${origin}/v1/openapi.json`,
  };
}

async function answerToken(
  { headers, body }: FastifyRequest,
  reply: FastifyReply,
  { clients, tokens, lifetimeSeconds }: OauthOptions,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store');
  const caller = callerOf(headers.authorization, clients);
  if (caller === null) {
    reply.header('www-authenticate', 'Basic realm="vip"');
    return refuse(reply, 401, 'invalid_client', 'The client or its secret is not known.');
  }
  const form = body instanceof URLSearchParams ? body : new URLSearchParams();
  if (form.get('grant_type') !== 'client_credentials') {
    return refuse(reply, 400, 'unsupported_grant_type', 'Only client_credentials is supported.');
  }
  const scopes = scopesFor(caller, form.get('scope'));
  if (scopes === null) return refuse(reply, 400, 'invalid_scope', 'The client may not have that scope.');
  return reply.send({
    access_token: await tokens.issue(caller, scopes),
    token_type: 'Bearer',
    expires_in: lifetimeSeconds,
    scope: scopes.join(' '),
  });
}

/** RFC 6749 encodes both parts as forms do; many clients do not. A secret that is right either way is right. */
function callerOf(header: string | undefined, clients: Clients): Caller | null {
  const encoded = /^Basic +([\w+/=-]+) *$/i.exec(header ?? '')?.[1];
  const parts = /^([^:]*):([\s\S]*)$/.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8'));
  const [, clientId, secret] = parts ?? [];
  if (clientId === undefined || secret === undefined) return null;
  return clients.bySecret(clientId, secret) ?? clients.bySecret(decode(clientId), decode(secret));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** All that the client may have, or those it asks for; null where one of them is not its. */
function scopesFor({ scopes }: Caller, asked: string | null): readonly VipScope[] | null {
  const own = VIP_SCOPES.filter((scope) => scopes.has(scope));
  if (asked === null || asked.trim() === '') return own;
  const names = asked.trim().split(/ +/);
  const found = own.filter((scope) => names.includes(scope));
  return found.length === new Set(names).size ? found : null;
}

function refuse(reply: FastifyReply, status: number, error: string, description: string): FastifyReply {
  return reply.code(status).send({ error, error_description: description });
}
