/**
 * What a caller hears of a failure. A known failure keeps its sentence; anything else is told as INTERNAL, with the
 * request's id, and its story is for the log.
 */
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { ERRORS, type ErrorCode, KnownError } from '../platform/errors.js';

/** A refusal that has several faults to tell, each with its place in the document. */
export class DocumentRefused extends KnownError {
  override readonly name = 'DocumentRefused';
  readonly faults: readonly GraphQLError[];

  constructor(code: ErrorCode, faults: readonly GraphQLError[]) {
    super(code, faults.map(({ message }) => message).join('\n'));
    this.faults = faults;
  }
}

/** What is answered when nothing was executed. */
export interface Refusal {
  readonly code: ErrorCode;
  /** The HTTP status. */
  readonly status: number;
  readonly errors: readonly GraphQLFormattedError[];
}

/** What is answered when the operation was executed, and the failures that the caller does not hear of. */
export interface MaskedResult {
  readonly data: ExecutionResult['data'];
  readonly errors: readonly GraphQLFormattedError[];
  readonly masked: readonly unknown[];
}

/**
 * The codes that a field may fail with. Others, such as a subgraph's GRAPHQL_VALIDATION_FAILED or UNAUTHENTICATED,
 * speak of how we ask our subgraphs: they are our fault and no caller's.
 */
const FIELD_CODES: ReadonlySet<unknown> = new Set<ErrorCode>([
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'OPERATION_TOO_LARGE',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_REFUSED',
  'UPSTREAM_UNREADABLE',
]);

/** Explains a failure of the whole request. */
export function explainRefusal(error: unknown, requestId: string): Refusal {
  const known = asKnown(error);
  if (known === undefined) return { code: 'INTERNAL', status: 500, errors: [internalError(requestId)] };
  const { code } = known;
  const errors =
    known instanceof DocumentRefused
      ? known.faults.map(({ message, locations }) => describe(message, code, { locations }))
      : [describe(known.message, code, {})];
  return { code, status: ERRORS[code].status, errors };
}

/** Masks the errors of an executed operation. */
export function maskResult({ data, errors = [] }: ExecutionResult, requestId: string): MaskedResult {
  return {
    data: data ?? null,
    errors: errors.map((error) => maskError(error, requestId)),
    masked: errors.filter((error) => fieldCodeOf(error) === undefined),
  };
}

function maskError(error: GraphQLError, requestId: string): GraphQLFormattedError {
  const code = fieldCodeOf(error);
  const { path, locations, message } = error;
  if (code === undefined) return internalError(requestId, { path, locations });
  return describe(message, code, { path, locations });
}

function fieldCodeOf({ originalError, extensions }: GraphQLError): ErrorCode | undefined {
  const code = originalError instanceof KnownError ? originalError.code : extensions.code;
  return isFieldCode(code) ? code : undefined;
}

function isFieldCode(code: unknown): code is ErrorCode {
  return FIELD_CODES.has(code);
}

/** What fastify refuses by itself in the 400s, such as a body that was cut off, is the sender's. */
function asKnown(error: unknown): KnownError | undefined {
  if (error instanceof KnownError) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  return new KnownError('BAD_REQUEST', 'The request cannot be read.', { cause: error });
}

interface Place {
  readonly path?: GraphQLFormattedError['path'];
  readonly locations?: GraphQLFormattedError['locations'];
}

function internalError(requestId: string, place: Place = {}): GraphQLFormattedError {
  return describe('Something went wrong on our side.', 'INTERNAL', place, { requestId });
}

function describe(
  message: string,
  code: ErrorCode,
  { path, locations }: Place,
  more: Readonly<Record<string, string>> = {},
): GraphQLFormattedError {
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code, ...more },
  };
}
