/** Every failure as application/problem+json (RFC 9457), those of the framework too. */
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseOutage } from '../../../platform/graphql/database-outage.js';
import { ProblemError, problemOf } from './problem.js';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
/** For an outage whose end nobody knows. */
const RETRY_AFTER_SECONDS = 5;

/** Answers the failure. What is unexpected is masked, with the request's id, and its story is in the log. */
export function sendProblem(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = tellRefusal(error, request);
  const problem = problemOf(refusal, request.id);
  if (problem.status === 401) reply.header('www-authenticate', challengeOf(problem.code));
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds);
  // Serialised here: the framework knows no other type than application/json.
  return reply.code(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

/**
 * Makes what the framework would answer by itself a problem too: a path that is none, one that cannot be decoded, and
 * bytes that are no HTTP.
 */
export function installProblems(app: FastifyInstance): void {
  // The framework refuses such a path before any hook and by itself: it is given one that can be read.
  app.server.prependListener('request', (request) => {
    if (!isReadable(request.url ?? '')) request.url = UNREADABLE_PATH;
  });
  app.server.removeAllListeners('clientError');
  app.server.on('clientError', answerClientError);
  app.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const [path] = request.url.split('?');
    const refusal =
      path === UNREADABLE_PATH
        ? new ProblemError('invalid-request', 'The path cannot be decoded.')
        : new ProblemError('not-found', `There is nothing at ${request.method} ${path}.`);
    await sendProblem(refusal, request, reply);
  });
}

const UNREADABLE_PATH = '/a-path-that-cannot-be-decoded';

function isReadable(url: string): boolean {
  try {
    decodeURI(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/** The failure as a refusal, whatever it is answered as; what whoever runs the service has to know is in the log. */
export function tellRefusal(error: FastifyError | Error, request: FastifyRequest): ProblemError {
  const refusal = refusalOf(error, request.id);
  if (refusal.code === 'internal-error') request.log.error({ error }, 'A request failed');
  if (refusal.code === 'unavailable') request.log.warn({ error }, 'The database cannot answer');
  return refusal;
}

/** The failure as a refusal: one of the framework too, and internal-error for what is unexpected. */
function refusalOf(error: FastifyError | Error, requestId: string): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = 'code' in error ? error.code : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new ProblemError('file-too-large', 'The request is larger than this address takes.');
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new ProblemError('unsupported-media', 'Send the body as application/json.');
  }
  if ('statusCode' in error && (error.statusCode ?? 500) < 500) {
    return new ProblemError('invalid-request', 'The request cannot be read.');
  }
  if (isDatabaseOutage(error) || CONFLICTS.has(code)) {
    return new ProblemError('unavailable', 'It cannot be answered at present.', {
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  }
  return new ProblemError('internal-error', `Something went wrong. Request ${requestId} is in the log.`);
}

/** SQLSTATE: a transaction that gave way to another one, to be tried again. */
const CONFLICTS: ReadonlySet<string> = new Set(['40001', '40P01']);

/** RFC 6750. */
function challengeOf(code: string): string {
  return code === 'token-expired'
    ? 'Bearer realm="vip", error="invalid_token", error_description="expired"'
    : 'Bearer realm="vip", error="invalid_token"';
}

function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const problem = problemOf(new ProblemError('invalid-request', 'This is not an HTTP request.'), 'none');
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: ${PROBLEM_TYPE}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
