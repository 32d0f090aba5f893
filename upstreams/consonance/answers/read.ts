import type { z } from 'zod';
import { unreadable } from '../../http/failure.js';
import { whatsWrong } from '../../http/whats-wrong.js';
import { CONSONANCE } from '../ask.js';

/** The answer as the schema has it, or UPSTREAM_UNREADABLE with what is wrong. */
export function read<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw unreadable(CONSONANCE, `answered what its schema does not promise (${whatsWrong(parsed.error)})`);
}
