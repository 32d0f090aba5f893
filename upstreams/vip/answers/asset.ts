import { z } from 'zod';
import { kindOf } from '../kinds.js';
import type { VipAsset, VipLink, VipLinkLevel } from '../model.js';
import { GivenVersion, versionOf } from './version.js';
import { CalendarDate, dateOf, dayOf, Instant, ours } from './words.js';

/** The contract speaks of collections, the trade and the graph of series. */
const LEVELS: Readonly<Record<string, VipLinkLevel>> = {
  collection: 'SERIES',
  contributor: 'CONTRIBUTOR',
  imprint: 'IMPRINT',
  product: 'PRODUCT',
  work: 'WORK',
};

const Link = z.object({ level: z.string(), value: z.string() });
const Licence = z.object({ validFrom: CalendarDate.nullish(), validUntil: CalendarDate.nullish() });

export const GivenAsset = z.object({
  id: z.string(),
  revision: z.int(),
  kind: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  altText: z.string().nullish(),
  credit: z.string().nullish(),
  language: z.string().nullish(),
  audience: z.array(z.string()).nullish(),
  links: z.array(Link),
  territory: z.object({ include: z.array(z.string()), exclude: z.array(z.string()).optional() }).nullish(),
  licences: z.array(Licence).nullish(),
  hostOwnCopy: z.boolean().nullish(),
  status: z.enum(['draft', 'active', 'withdrawn', 'archived', 'deleted']),
  availability: z.enum([
    'no_approved_version',
    'embargoed',
    'available',
    'expired',
    'withdrawn',
    'archived',
    'on_hold',
  ]),
  availabilityChangesAt: Instant.nullish(),
  embargo: z.object({ until: Instant }).nullish(),
  expiresAt: Instant.nullish(),
  legalHold: z.unknown().optional(),
  latestVersionId: z.string().nullish(),
  approvedVersion: GivenVersion.nullish(),
});

/**
 * The fields that are read, as fields= names them (contract 3.1); the last are within the version. What else an asset has,
 * such as the checks of its bytes, is as long again.
 */
export const ASSET_FIELDS: readonly string[] = [
  ...Object.keys(GivenAsset.shape),
  ...Object.keys(GivenVersion.shape).map((name) => `approvedVersion.${name}`),
];

/** An asset as the contract has it (3.3), with its approved version where that was asked for. */
export const AssetAnswer = GivenAsset.transform(assetOf);

export function assetOf(given: z.output<typeof GivenAsset>): VipAsset {
  const { territory, legalHold, approvedVersion } = given;
  return {
    id: given.id,
    revision: given.revision,
    kind: kindOf(given.kind),
    name: given.name,
    description: given.description ?? null,
    altText: given.altText ?? null,
    credit: given.credit ?? null,
    language: given.language ?? null,
    audiences: given.audience ?? [],
    links: given.links.flatMap(linkOf),
    territory: territory ? { include: territory.include, exclude: territory.exclude ?? [] } : null,
    licences: (given.licences ?? []).map(({ validFrom, validUntil }) => ({
      validFrom: dayOf(validFrom),
      validUntil: dayOf(validUntil),
    })),
    hostOwnCopy: given.hostOwnCopy ?? false,
    status: ours(given.status),
    availability: ours(given.availability),
    availabilityChangesAt: dateOf(given.availabilityChangesAt),
    embargoUntil: dateOf(given.embargo?.until),
    expiresAt: dateOf(given.expiresAt),
    isOnHold: legalHold !== undefined && legalHold !== null,
    latestVersionId: given.latestVersionId ?? null,
    approvedVersion: approvedVersion ? versionOf(approvedVersion) : null,
  };
}

/** A link of a level that we do not know links to nothing that we know. */
function linkOf({ level, value }: z.output<typeof Link>): VipLink[] {
  const known = LEVELS[level];
  return known === undefined ? [] : [{ level: known, value }];
}
