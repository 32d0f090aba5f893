/** What VIP says to a change, as an outcome: by the codes of its problems (contract 3.2), never by their words. */
import { z } from 'zod';
import { failureOfStatus, unavailable } from '../http/failure.js';
import type { JsonAnswer } from '../http/json-request.js';
import type { VipDenied, VipOutcome, VipPut, VipRefusal } from './act.js';
import { read, VIP } from './answers/read.js';
import { dateOf, Instant, orNull } from './answers/words.js';

/** Statuses that a caller can put right, or has to know of. */
export const REFUSALS = [400, 404, 409, 410, 412, 413, 415, 422, 423] as const;

const Problem = z.object({
  code: z.string(),
  detail: orNull(z.string()),
  title: orNull(z.string()),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).nullish(),
  current: orNull(z.object({ state: orNull(z.string()) })),
  allowedActions: z.array(z.string()).nullish(),
  firstUsedAt: Instant.nullish(),
  retryAfterSeconds: orNull(z.number().nonnegative()),
  reasons: z
    .array(z.object({ code: z.string(), message: z.string(), assetId: orNull(z.string()) }))
    .nullish(),
  until: Instant.nullish(),
});
type Problem = z.output<typeof Problem>;

const CONFLICTS = [
  'state-conflict',
  'revision-mismatch',
  'duplicate-external-ref',
  'quarantined',
  'legal-hold',
];
const INVALID = [
  'checksum-mismatch',
  'file-too-large',
  'invalid-request',
  'unsupported-media',
  'validation-failed',
];
const DENIALS = ['embargoed', 'recipient-not-eligible', 'rights-denied', 'version-not-approved'];

/** Throws an UpstreamError for a refusal that no caller of ours has caused. */
export function readOutcome<Schema extends z.ZodType>(
  schema: Schema,
  { status, body }: Pick<JsonAnswer, 'body' | 'status'>,
): VipOutcome<z.output<Schema>> {
  if (status < 400) return { kind: 'DONE', thing: read(schema, body) };
  return refusalOf(read(Problem, body), status);
}

/** The same for what VIP's policy has a say in. */
export function readDecided<Schema extends z.ZodType>(
  schema: Schema,
  answer: Pick<JsonAnswer, 'body' | 'status'>,
): VipDenied | VipOutcome<z.output<Schema>> {
  if (answer.status < 400) return readOutcome(schema, answer);
  const problem = read(Problem, answer.body);
  if (!DENIALS.includes(problem.code)) return refusalOf(problem, answer.status);
  const { reasons, until } = problem;
  return { kind: 'DENIED', message: messageOf(problem), reasons: reasons ?? [], until: dateOf(until) };
}

/** The same for a record that its source owns: in a conflict the source's older revision has lost. */
export function readPut<Schema extends z.ZodType>(
  schema: Schema,
  { status, body }: Pick<JsonAnswer, 'body' | 'status'>,
): VipPut<z.output<Schema>> {
  if (status < 400) return { kind: 'WRITTEN', thing: read(schema, body) };
  const problem = read(Problem, body);
  if (problem.code === 'state-conflict') {
    return { kind: 'OLDER', message: messageOf(problem), currentRevision: problem.current?.state ?? null };
  }
  const refusal = refusalOf(problem, status);
  if (refusal.kind === 'INVALID') return refusal;
  throw failureOfStatus(VIP, status);
}

function refusalOf(problem: Problem, status: number): VipRefusal {
  const message = messageOf(problem);
  if (problem.code === 'not-found' || problem.code === 'gone') return { kind: 'NOT_FOUND' };
  if (problem.code === 'idempotency-key-reused') {
    return { kind: 'KEY_REUSED', message, firstUsedAt: dateOf(problem.firstUsedAt) };
  }
  if (CONFLICTS.includes(problem.code)) {
    const currentState = (problem.current?.state ?? 'unknown').toUpperCase();
    return { kind: 'CONFLICT', message, currentState, allowedActions: problem.allowedActions ?? [] };
  }
  if (INVALID.includes(problem.code)) {
    const fields = (problem.errors ?? []).map(({ pointer, message: fault }) => ({
      path: pointer.replace(/^\//, '').replaceAll('/', '.'),
      message: fault,
    }));
    return { kind: 'INVALID', message, fields };
  }
  if (problem.code === 'request-in-progress') {
    // Our own call whose answer was lost: once it has ended, its answer is there for the same key.
    const retryAfterMs = (problem.retryAfterSeconds ?? 1) * 1000;
    throw unavailable(VIP, 'is still at the first request with this key', { retryAfterMs });
  }
  throw failureOfStatus(VIP, status);
}

function messageOf({ detail, title }: Problem): string {
  return detail ?? title ?? 'VIP refused it.';
}
