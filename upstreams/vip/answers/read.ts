import type { z } from 'zod';
import type { UpstreamError } from '../../../platform/errors.js';
import { unreadable } from '../../http/failure.js';
import type { Upstream } from '../../http/upstream.js';
import { whatsWrong } from '../../http/whats-wrong.js';

export const VIP: Upstream = { id: 'vip', name: 'VIP' };

/** The answer as the contract has it, or UPSTREAM_UNREADABLE with what is wrong. */
export function read<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw failureOf(parsed.error);
}

/** One item of many: what is wrong with it is an error in its place, so that the others are read. */
export function readItem<Schema extends z.ZodType>(
  schema: Schema,
  item: unknown,
): UpstreamError | z.output<Schema> {
  const parsed = schema.safeParse(item);
  return parsed.success ? parsed.data : failureOf(parsed.error);
}

function failureOf(error: z.ZodError): UpstreamError {
  return unreadable(VIP, `answered what its contract does not promise (${whatsWrong(error)})`);
}
