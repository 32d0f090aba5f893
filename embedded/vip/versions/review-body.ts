/** What is said with a step of a version's review. */
import { z } from 'zod';
import { Ref } from '../contract/base.js';

const comment = z.string().min(1).max(5_000);

export const ReviewBody = z.strictObject({
  comment: comment.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'It must be a SHA-256 as 64 lower-case hexadecimal digits.')
    .optional(),
  rollback: z.boolean().default(false),
  fallbackTo: z.string().max(100).optional(),
  stage: z.string().min(1).max(100).default('editorial'),
  onBehalfOf: Ref.optional(),
});
export type ReviewBody = z.output<typeof ReviewBody>;
