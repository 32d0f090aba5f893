/** What a house decides about decisions. Part of colophon.config.json. */
import { z } from 'zod';
import type { RightsPolicy } from '../../rights/decide.js';

export const RightsSettings: z.ZodType<RightsPolicy, unknown> = z
  .strictObject({
    maxAgeMinutes: z
      .number()
      .positive()
      .nullable()
      .default(1440)
      .describe(
        'Rights that were last read longer ago than this are denied with SOURCE_STALE; null: however old they are.',
      ),
    mayDisplayWhereNotForSale: z
      .boolean()
      .default(false)
      .describe('Whether a title may be shown in a country where it is not for sale.'),
    partnerOutlets: z
      .record(z.string().min(1), z.array(z.string().min(1)).readonly())
      .default({})
      .describe(
        'For each partner, the codes that rights statements name it by, such as those of ONIX List 139.',
      ),
  })
  .readonly();
