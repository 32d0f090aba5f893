import { z } from 'zod';
import { kindOf } from '../kinds.js';
import type { VipAsset, VipLinkLevel } from '../model.js';
import { VersionAnswer } from './version.js';
import { CalendarDate, Instant, orNull, word } from './words.js';

/** The contract speaks of collections, the trade and the graph of series. */
const LEVELS: Readonly<Record<string, VipLinkLevel>> = {
  collection: 'SERIES',
  contributor: 'CONTRIBUTOR',
  imprint: 'IMPRINT',
  product: 'PRODUCT',
  work: 'WORK',
};

const LinkAnswer = z.object({ level: z.string(), value: z.string() });

/** An asset as the contract has it (3.3), with its approved version where that was asked for. */
export const AssetAnswer = z
  .object({
    id: z.string(),
    revision: z.int(),
    kind: z.string().transform(kindOf),
    name: z.string(),
    description: orNull(z.string()),
    altText: orNull(z.string()),
    credit: orNull(z.string()),
    language: orNull(z.string()),
    audience: z.array(z.string()).nullish(),
    links: z.array(LinkAnswer),
    territory: orNull(z.object({ include: z.array(z.string()), exclude: z.array(z.string()).prefault([]) })),
    licences: z
      .array(z.object({ validFrom: orNull(CalendarDate), validUntil: orNull(CalendarDate) }))
      .nullish(),
    hostOwnCopy: z.boolean().nullish(),
    status: word(['DRAFT', 'ACTIVE', 'WITHDRAWN', 'ARCHIVED', 'DELETED']),
    availability: word([
      'NO_APPROVED_VERSION',
      'EMBARGOED',
      'AVAILABLE',
      'EXPIRED',
      'WITHDRAWN',
      'ARCHIVED',
      'ON_HOLD',
    ]),
    availabilityChangesAt: orNull(Instant),
    embargo: orNull(z.object({ until: Instant })),
    expiresAt: orNull(Instant),
    legalHold: z.unknown().optional(),
    latestVersionId: orNull(z.string()),
    approvedVersion: orNull(VersionAnswer),
  })
  .transform(
    ({ audience, links, licences, hostOwnCopy, embargo, legalHold, ...asset }): VipAsset => ({
      ...asset,
      audiences: audience ?? [],
      // A link of a level that we do not know links to nothing that we know.
      links: links.flatMap(({ level, value }) => {
        const known = LEVELS[level];
        return known === undefined ? [] : [{ level: known, value }];
      }),
      licences: licences ?? [],
      hostOwnCopy: hostOwnCopy ?? false,
      embargoUntil: embargo?.until ?? null,
      isOnHold: legalHold !== undefined && legalHold !== null,
    }),
  );
