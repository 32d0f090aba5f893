/**
 * Every failure that a caller may be told of, in one table. Anything else is masked as INTERNAL.
 *
 * It imports nothing, so that every room can use it.
 */

/** status: the HTTP status when the whole request fails for it. retryable: whether the same request may succeed later. */
export const ERRORS = {
  UNAUTHENTICATED: { status: 401, retryable: false },
  FORBIDDEN: { status: 403, retryable: false },
  BAD_USER_INPUT: { status: 400, retryable: false },
  BAD_REQUEST: { status: 400, retryable: false },
  GRAPHQL_PARSE_FAILED: { status: 400, retryable: false },
  GRAPHQL_VALIDATION_FAILED: { status: 400, retryable: false },
  OPERATION_TOO_LARGE: { status: 400, retryable: false },
  METHOD_NOT_ALLOWED: { status: 405, retryable: false },
  NOT_ACCEPTABLE: { status: 406, retryable: false },
  PAYLOAD_TOO_LARGE: { status: 413, retryable: false },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, retryable: false },
  SUBGRAPH_UNAVAILABLE: { status: 503, retryable: true },
  SUBGRAPH_TIMEOUT: { status: 504, retryable: true },
  UPSTREAM_UNAVAILABLE: { status: 503, retryable: true },
  UPSTREAM_REFUSED: { status: 502, retryable: false },
  UPSTREAM_UNREADABLE: { status: 502, retryable: false },
  INTERNAL: { status: 500, retryable: false },
} as const satisfies Record<string, { status: number; retryable: boolean }>;

export type ErrorCode = keyof typeof ERRORS;

/** A failure of the table above. The message is for the caller: it names no internals and no secret. */
export class KnownError extends Error {
  override readonly name: string = 'KnownError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The codes under which a call to one of the two systems fails. */
export type UpstreamErrorCode = 'UPSTREAM_UNAVAILABLE' | 'UPSTREAM_REFUSED' | 'UPSTREAM_UNREADABLE';

/**
 * The one shape in which a call to Consonance or VIP fails.
 *
 * UPSTREAM_UNAVAILABLE: no answer, 5xx, 429, time limit or open breaker. UPSTREAM_REFUSED: it answered no
 * (401, 403, GraphQL errors). UPSTREAM_UNREADABLE: it answered what its schema does not promise, HTML included.
 */
export class UpstreamError extends KnownError {
  override readonly name = 'UpstreamError';
  declare readonly code: UpstreamErrorCode;
  readonly upstream: string;
  /** The HTTP status, where there was one. */
  readonly status: number | undefined;
  /** How long the upstream asked us to wait. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: UpstreamErrorCode,
    upstream: string,
    message: string,
    options: { cause?: unknown; status?: number; retryAfterMs?: number } = {},
  ) {
    super(code, message, options.cause === undefined ? undefined : { cause: options.cause });
    this.upstream = upstream;
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** A known error's code, or INTERNAL for anything that is not in the table. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof KnownError ? error.code : 'INTERNAL';
}
