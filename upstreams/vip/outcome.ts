/** What VIP says to a change, as an outcome: by the codes of its problems (contract 3.2), never by their words. */
import { z } from 'zod';
import { failureOfStatus } from '../http/failure.js';
import type { JsonAnswer } from '../http/json-request.js';
import { read, VIP } from './answers/read.js';
import { dateOf, Instant, orNull } from './answers/words.js';
import type { VipOutcome } from './vip.js';

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
});

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

/** Throws an UpstreamError for a refusal that no caller of ours has caused. */
export function readOutcome<Schema extends z.ZodType>(
  schema: Schema,
  { status, body }: JsonAnswer,
): VipOutcome<z.output<Schema>> {
  if (status < 400) return { kind: 'DONE', thing: read(schema, body) };
  const problem = read(Problem, body);
  const message = problem.detail ?? problem.title ?? 'VIP refused it.';
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
  throw failureOfStatus(VIP, status);
}
