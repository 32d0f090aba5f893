import { z } from 'zod';
import type { VipProcessed } from '../files.js';
import { GivenVersion, versionOf } from './version.js';

const ENDED = ['ready', 'quarantined', 'failed'];

/** A version, and how VIP is getting on with its bytes. */
export const ProcessedAnswer = GivenVersion.extend({ failure: z.string().nullish() }).transform(
  ({ failure, ...given }): VipProcessed => ({
    version: versionOf(given),
    hasEnded: ENDED.includes(given.processing),
    failure: failure ?? null,
  }),
);
