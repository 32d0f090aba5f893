/** How we use Consonance's API. No limits of it are published, so the defaults are modest. */
import { z } from 'zod';
import { HttpSettings } from '../http/settings.js';

const ProcessingSettings = z
  .strictObject({
    looks: z
      .int()
      .min(1)
      .default(10)
      .describe(
        'How often one question looks whether an image has been processed, before it tells the caller to ask again later.',
      ),
    everyMs: z.int().min(1).default(2_000).describe('Between two looks.'),
  })
  .readonly();

const FileSettings = z
  .strictObject({
    maxBytes: z
      .int()
      .min(1)
      .default(5_000_000_000)
      .describe('A file that is larger is not downloaded; the default is what VIP takes.'),
    timeoutMs: z
      .int()
      .min(1)
      .default(900_000)
      .describe(
        'One file from the question to its last byte; within it, http.headersTimeoutMs and http.bodyTimeoutMs hold.',
      ),
    privateHosts: z
      .array(z.string().regex(/^[^\s/@]+$/, 'a host such as media.example or media.example:8080'))
      .default([])
      .describe(
        'Hosts, with or without a port, that may have an address of a private network. Elsewhere such an address is refused, because whoever edits a record chooses it; the host of Consonance itself is allowed.',
      ),
  })
  .readonly();

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
    processing: ProcessingSettings.prefault({}).describe('How the images of resources are waited for.'),
    files: FileSettings.prefault({}).describe('How files are downloaded, and images uploaded.'),
    userAgent: z.string().min(1).default('colophon'),
  })
  .readonly();
export type ConsonanceSettings = z.infer<typeof ConsonanceSettings>;
