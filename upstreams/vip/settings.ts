/** How we use VIP. The sizes are those that its contract allows. */
import { z } from 'zod';
import { HttpSettings } from '../http/settings.js';

export const VipSettings = z
  .strictObject({
    http: HttpSettings.prefault({ callTimeoutMs: 8_000, headersTimeoutMs: 8_000 }),
    keysPerRequest: z
      .int()
      .min(1)
      .max(100)
      .default(100)
      .describe('ISBNs and works asked for in one request.'),
    idsPerRequest: z.int().min(1).max(200).default(200),
    requestsAtOnce: z.int().min(1).default(4).describe('Requests that one question may have under way.'),
    userAgent: z.string().min(1).default('colophon'),
  })
  .readonly();
export type VipSettings = z.infer<typeof VipSettings>;
