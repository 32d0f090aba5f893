/** POST and GET /graphql, by GraphQL over HTTP. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KnownError } from '../platform/errors.js';
import type { Answer, Answerer } from './answer.js';
import { corsHeaders, type OriginTest, preflightHeaders } from './cors.js';
import { explainRefusal } from './errors.js';
import { chooseMediaType, JSON_TYPE } from './request/media-type.js';

export function addGraphqlRoute(app: FastifyInstance, answer: Answerer, mayAsk: OriginTest): void {
  void app.register(async (scope) => {
    // We read bodies ourselves, once we know who sends them.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.addHook('onRequest', async ({ headers }, reply) => {
      reply.headers(corsHeaders(headers.origin, mayAsk));
    });
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      exposeHeadRoute: false,
      handler: (request, reply) => respond(request, reply, answer),
    });
    scope.options('/graphql', async ({ headers }, reply) => {
      return reply.code(204).headers(preflightHeaders(headers.origin, mayAsk)).send();
    });
    scope.route({
      method: ['DELETE', 'HEAD', 'PATCH', 'PUT'],
      url: '/graphql',
      handler: (request, reply) => refuseMethod(request, reply),
    });
  });
}

async function respond(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answerer,
): Promise<FastifyReply> {
  try {
    const mediaType = chooseMediaType(request.headers.accept);
    return send(reply, mediaType, await answer(request, reply));
  } catch (error) {
    return send(reply, JSON_TYPE, refuse(error, request));
  }
}

function refuseMethod(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = new KnownError('METHOD_NOT_ALLOWED', 'Ask by POST, or a query by GET.');
  return send(reply.header('allow', 'GET, POST, OPTIONS'), JSON_TYPE, refuse(error, request));
}

function refuse(error: unknown, request: FastifyRequest): Answer {
  const { status, errors } = explainRefusal(error, request.id);
  return { status, headers: {}, body: JSON.stringify({ errors }) };
}

/** Nobody between us and the caller may keep an answer that was made for one caller. */
function send(reply: FastifyReply, mediaType: string, { status, headers, body }: Answer): FastifyReply {
  return reply
    .code(status)
    .headers({ 'content-type': mediaType, 'cache-control': 'no-store', ...headers })
    .send(body);
}
