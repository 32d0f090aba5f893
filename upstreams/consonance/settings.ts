/** How we use Consonance's API. No limits of it are published, so the defaults are modest. */
import { z } from 'zod';
import { HttpSettings } from '../http/settings.js';

export const ConsonanceSettings = z
  .strictObject({
    http: HttpSettings.prefault({}),
    worksPerRequest: z
      .int()
      .min(1)
      .default(20)
      .describe('Works asked for by their ids in one request, each under an alias.'),
    isbnsPerRequest: z.int().min(1).default(100),
    requestsAtOnce: z.int().min(1).default(4).describe('Requests that one question may have under way.'),
    userAgent: z.string().min(1).default('colophon'),
  })
  .readonly();
export type ConsonanceSettings = z.infer<typeof ConsonanceSettings>;
