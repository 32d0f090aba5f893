import { z } from 'zod';
import type { VipUnmatchedFile } from '../model.js';
import { Instant } from './words.js';

export const UnmatchedFileAnswer = z
  .object({
    id: z.string(),
    fileName: z.string(),
    reason: z.string(),
    receivedAt: Instant.optional(),
    createdAt: Instant.optional(),
  })
  .transform(({ id, fileName, reason, receivedAt, createdAt }, context): VipUnmatchedFile => {
    const at = receivedAt ?? createdAt;
    if (at !== undefined) return { id, fileName, reason, receivedAt: new Date(at) };
    context.addIssue({ code: 'custom', message: 'It does not say when it came in.', path: ['receivedAt'] });
    return z.NEVER;
  });
