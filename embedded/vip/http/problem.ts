/** Every refusal of the service, in one table (contract 3.2, RFC 9457). */

interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** Whether the same request may succeed later without anything being put right. */
  readonly retryable?: true;
}

export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'The request cannot be read' },
  'unknown-parameter': { status: 400, title: 'There is no such parameter' },
  'token-expired': { status: 401, title: 'The token has expired' },
  'invalid-token': { status: 401, title: 'The token is missing or not valid' },
  'insufficient-scope': { status: 403, title: 'The token does not allow this' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'state-conflict': { status: 409, title: 'The present state does not allow this' },
  'request-in-progress': { status: 409, title: 'The same request is still running', retryable: true },
  'duplicate-external-ref': { status: 409, title: 'The reference names another object already' },
  gone: { status: 410, title: 'It has been deleted' },
  'cursor-expired': { status: 410, title: 'The cursor is too old' },
  'revision-mismatch': { status: 412, title: 'It has changed since it was read' },
  'too-many-ids': { status: 413, title: 'Too many at once' },
  'file-too-large': { status: 413, title: 'Too large' },
  'unsupported-media': { status: 415, title: 'The type of the body is not taken' },
  'range-not-satisfiable': { status: 416, title: 'The file has no such range' },
  'validation-failed': { status: 422, title: 'The body is not valid' },
  'checksum-mismatch': { status: 422, title: 'The bytes are not those that were announced' },
  'idempotency-key-reused': { status: 422, title: 'The key was used for another request' },
  'version-not-approved': { status: 422, title: 'The version is not approved' },
  'rights-denied': { status: 422, title: 'The rights do not allow this' },
  embargoed: { status: 422, title: 'It is embargoed' },
  quarantined: { status: 423, title: 'It is quarantined' },
  'legal-hold': { status: 423, title: 'It is on legal hold' },
  'precondition-required': { status: 428, title: 'The request needs If-Match' },
  'rate-limited': { status: 429, title: 'Too many requests', retryable: true },
  'internal-error': { status: 500, title: 'Something went wrong', retryable: true },
  unavailable: { status: 503, title: 'Not available at present', retryable: true },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One fault of a body or query. The pointer is a JSON pointer (RFC 6901) into it, '' for the whole. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Why rights, approval or an embargo stand in the way (contract 3.3). */
export interface PolicyReason {
  readonly code: string;
  readonly message: string;
  readonly statementId?: string;
  readonly until?: string;
  readonly assetId?: string;
  readonly versionId?: string;
}

/** What a problem says beyond its code and detail; all of it stands in the body, the seconds also in Retry-After. */
export interface ProblemExtras {
  readonly retryAfterSeconds?: number;
  readonly errors?: readonly FieldFault[];
  readonly reasons?: readonly PolicyReason[];
  /** For 409 and 412. */
  readonly current?: { readonly revision: number; readonly state?: string };
  /** For state-conflict: the actions that the present state takes. */
  readonly allowedActions?: readonly string[];
  readonly requiredScope?: string;
  /** For embargoed. */
  readonly until?: string;
  /** For idempotency-key-reused: when the request that has the key was answered. */
  readonly firstUsedAt?: string;
  /** For gone. */
  readonly id?: string;
  readonly deletedAt?: string;
  readonly supersededBy?: string;
}

/** A refusal. The detail is a sentence for the caller: it names no internals and no secret. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.code = code;
    this.extras = extras;
  }
}

export interface Problem extends ProblemExtras {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly requestId: string;
  readonly retryable: boolean;
}

/** The body that the refusal is answered with. Its type is a URN: nothing needs to be fetched to understand it. */
export function problemOf({ code, message, extras }: ProblemError, requestId: string): Problem {
  const kind: ProblemKind = PROBLEMS[code];
  return {
    type: `urn:vip:problem:${code}`,
    title: kind.title,
    status: kind.status,
    detail: message,
    code,
    requestId,
    retryable: kind.retryable ?? false,
    ...extras,
  };
}
