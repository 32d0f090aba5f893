/** Failures outside GraphQL, in GraphQL's shape: a client of ours has one way to read a refusal. */
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ERRORS, type ErrorCode, KnownError } from '../errors.js';

interface Failure {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** What fastify itself refuses, by its error codes. Everything else of it in the 400s is a BAD_REQUEST. */
const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
};

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  PAYLOAD_TOO_LARGE: 'The request is larger than this service takes.',
  UNSUPPORTED_MEDIA_TYPE: 'Send the request as application/json.',
};

export function installErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(sendError);
  app.setNotFoundHandler((request, reply) => {
    const [path] = request.url.split('?');
    send(reply, {
      status: 404,
      code: 'BAD_REQUEST',
      message: `There is nothing at ${request.method} ${path}.`,
    });
  });
}

/** A known error as itself; anything unexpected masked, with the request's id, and its story in the log. */
export function sendError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const failure = failureOf(error, request.id);
  if (failure.code === 'INTERNAL') request.log.error({ error }, 'A request failed');
  send(reply, failure);
}

/** Answers bytes that are no HTTP, before there is a request. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const body = JSON.stringify(
    bodyOf({ status: 400, code: 'BAD_REQUEST', message: 'This is not an HTTP request.' }),
  );
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function failureOf(error: FastifyError | Error, requestId: string): Failure {
  if (error instanceof KnownError) {
    return { status: ERRORS[error.code].status, code: error.code, message: error.message };
  }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status >= 400 && status < 500) {
    const code = ('code' in error ? REFUSALS[error.code] : undefined) ?? 'BAD_REQUEST';
    return { status, code, message: MESSAGES[code] ?? 'The request cannot be read.' };
  }
  return {
    status: 500,
    code: 'INTERNAL',
    message: `Something went wrong. Request ${requestId} is in the log.`,
  };
}

function send(reply: FastifyReply, failure: Failure): void {
  void reply.code(failure.status).send(bodyOf(failure));
}

function bodyOf({ message, code }: Failure) {
  return { errors: [{ message, extensions: { code } }] };
}
