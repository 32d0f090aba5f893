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
    upload: z
      .strictObject({
        attempts: z
          .int()
          .min(1)
          .default(8)
          .describe('How often the sending of one file may begin, the first time included.'),
        stallMs: z
          .int()
          .min(1)
          .default(60_000)
          .describe('So long VIP may take nothing of a file, or say nothing at its end.'),
        connections: z.int().min(1).default(4).describe('Connections that files are sent over.'),
      })
      .prefault({})
      .readonly(),
    processing: z
      .strictObject({
        lookEveryMs: z.int().min(1).default(1_000),
        looks: z
          .int()
          .min(1)
          .default(120)
          .describe(
            'How often it is looked whether VIP has done with a file, before the caller is told it has not.',
          ),
      })
      .prefault({})
      .readonly(),
    userAgent: z.string().min(1).default('colophon'),
  })
  .readonly();
export type VipSettings = z.infer<typeof VipSettings>;
