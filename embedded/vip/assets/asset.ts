/** An asset as the contract has it (3.3), and what a caller may say of one. */
import { z } from 'zod';
import { base, baseTellers, Ref } from '../contract/base.js';
import { namesAmong, type Tellers, tell } from '../contract/tell.js';
import { Territories } from '../contract/territories.js';
import { Version, type VersionResource } from '../versions/version.js';
import {
  AVAILABILITIES,
  type AvailabilityFacts,
  availabilityAt,
  availabilityChangesAt,
} from './availability.js';
import { type AssetKind, isAssetKind } from './kinds.js';
import type { AssetRow } from './rows.js';

const text = (max: number) => z.string().min(1).max(max);

/** ONIX List 154. */
const Audience = z.enum(['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10']);

export const Kind = z.string().refine((word): word is AssetKind => isAssetKind(word), {
  error: 'It is no kind of the contract: GET /capabilities lists them.',
});

/** BCP 47, in the form in which it is compared. */
const Language = z
  .string()
  .max(50)
  .transform((tag, context) => {
    try {
      return new Intl.Locale(tag).toString();
    } catch {
      context.addIssue({ code: 'custom', message: 'It must be a BCP 47 language tag, such as en-GB.' });
      return z.NEVER;
    }
  });

export const LINK_LEVELS = ['work', 'product', 'contributor', 'collection', 'imprint'] as const;

const ISBN13 = /^97[89]\d{10}$/;

const Link = z
  .strictObject({
    level: z.enum(LINK_LEVELS),
    scheme: text(100),
    value: text(500),
    role: text(100).optional(),
  })
  .refine(({ scheme, value }) => scheme !== 'isbn13' || ISBN13.test(value), {
    error: 'An ISBN has thirteen digits and begins with 978 or 979.',
    path: ['value'],
  });
export type Link = z.infer<typeof Link>;

const Instant = z.iso.datetime({ offset: true });

const Embargo = z.strictObject({ until: Instant, zone: text(100).optional() });

const LicenceShape = z.strictObject({
  validFrom: z.iso.date().optional(),
  validUntil: z.iso.date().optional(),
});

const LegalHold = z.strictObject({ reason: text(1_000), since: Instant.optional() });

const described = {
  name: text(500),
  description: text(20_000),
  altText: text(2_000),
  credit: text(1_000),
  copyright: text(1_000),
  tags: z.array(text(100)).max(100),
  links: z.array(Link).max(500),
  productForms: z.array(text(20)).max(50),
  language: Language,
  market: z.array(text(50)).max(300),
  audience: z.array(Audience).max(11),
  territory: Territories,
  licences: z.array(LicenceShape).max(100),
  hostOwnCopy: z.boolean(),
  embargo: Embargo,
  expiresAt: Instant,
  legalHold: LegalHold,
  supersededBy: text(100),
  variantOf: text(100),
  externalRefs: z.array(Ref).max(50),
};

const isOnce = (links: readonly Link[]): boolean => new Set(links.map(linkKey)).size === links.length;
const ONCE = { error: 'Each thing may be linked once.', path: ['links'] };

/** What an asset begins with. */
export const AssetBody = z
  .strictObject({ kind: Kind, source: z.strictObject({ system: text(100), ref: text(500) }).optional() })
  .extend(z.strictObject(described).partial().shape)
  .extend({ name: described.name })
  .refine(({ links = [] }) => isOnce(links), ONCE);
export type AssetBody = z.infer<typeof AssetBody>;

const { name, tags, links, productForms, market, audience, licences, hostOwnCopy, externalRefs, ...emptied } =
  described;

/** Of what is left out nothing changes; null empties it. Lists are sent whole. */
export const AssetPatch = z
  .strictObject({
    ...z
      .strictObject({
        name,
        tags,
        links,
        productForms,
        market,
        audience,
        licences,
        hostOwnCopy,
        externalRefs,
      })
      .partial().shape,
    ...Object.fromEntries(Object.entries(emptied).map(([field, schema]) => [field, schema.nullish()])),
  })
  .refine((patch) => Object.keys(patch).length > 0, { error: 'Say what is to change.' });

export type AssetPatch = {
  readonly [Field in keyof typeof described]?: z.infer<(typeof described)[Field]> | null | undefined;
};

/** What is answered. */
export const Asset = z.strictObject({
  ...base,
  kind: z.string(),
  name: z.string(),
  description: z.string().optional(),
  altText: z.string().optional(),
  credit: z.string().optional(),
  copyright: z.string().optional(),
  tags: z.array(z.string()),
  links: z.array(
    z.strictObject({ level: z.string(), scheme: z.string(), value: z.string(), role: z.string().optional() }),
  ),
  productForms: z.array(z.string()).optional(),
  language: z.string().optional(),
  market: z.array(z.string()).optional(),
  audience: z.array(z.string()),
  territory: Territories.optional(),
  licences: z.array(LicenceShape),
  hostOwnCopy: z.boolean(),
  status: z.enum(['draft', 'active', 'withdrawn', 'archived', 'deleted']),
  availability: z.enum(AVAILABILITIES),
  availabilityChangesAt: z.iso.datetime().optional(),
  embargo: Embargo.optional(),
  expiresAt: z.iso.datetime().optional(),
  legalHold: LegalHold.optional(),
  latestVersionId: z.string().optional(),
  approvedVersionId: z.string().optional(),
  supersededBy: z.string().optional(),
  variantOf: z.string().optional(),
  source: z.strictObject({ system: z.string(), ref: z.string() }).optional(),
  approvedVersion: Version.nullable().optional(),
  latestVersion: Version.nullable().optional(),
  deduplicated: z.boolean().optional(),
});

/** isbn13:9781999900014, consonance:work:17: what questions ask by. */
export function linkKey({ scheme, value }: Pick<Link, 'scheme' | 'value'>): string {
  return `${scheme}:${value}`;
}

/** Versions that were asked for with it: undefined, not asked for; null, there is none. */
export interface Embedded {
  readonly approvedVersion?: VersionResource | null | undefined;
  readonly latestVersion?: VersionResource | null | undefined;
}

type OwnFields = Omit<z.input<typeof Asset>, 'approvedVersion' | 'deduplicated' | 'latestVersion'>;

interface Now {
  readonly at: Date;
  readonly facts: AvailabilityFacts;
}

const TELLERS: Tellers<OwnFields, AssetRow, Now> = {
  ...baseTellers(
    ({ asset_id: id }: AssetRow) => id,
    ({ external_refs: refs }: AssetRow) => refs,
  ),
  kind: ({ kind }) => kind,
  name: ({ name }) => name,
  description: ({ description }) => description,
  altText: ({ alt_text: text }) => text,
  credit: ({ credit }) => credit,
  copyright: ({ copyright }) => copyright,
  tags: ({ tags }) => tags,
  links: ({ links }) => links.map(({ role, ...link }) => (role === null ? link : { ...link, role })),
  productForms: ({ product_forms: forms }) => (forms.length === 0 ? null : forms),
  language: ({ language }) => language,
  market: ({ market }) => (market.length === 0 ? null : market),
  audience: ({ audience }) => audience,
  territory: ({ territory }) => territory,
  licences: ({ licences }) => licences,
  hostOwnCopy: ({ host_own_copy: isHosted }) => isHosted,
  status: ({ status }) => status,
  availability: (_row, { facts, at }) => availabilityAt(facts, at),
  availabilityChangesAt: (_row, { facts, at }) => availabilityChangesAt(facts, at)?.toISOString() ?? null,
  embargo: ({ embargo_until: until, embargo_zone: zone }) =>
    until === null ? null : { until: until.toISOString(), ...(zone === null ? {} : { zone }) },
  expiresAt: ({ expires_at: at }) => at?.toISOString() ?? null,
  legalHold: ({ hold_reason: reason, held_since: since }) =>
    reason === null ? null : { reason, ...(since === null ? {} : { since: since.toISOString() }) },
  latestVersionId: ({ latest_version_id: id }) => id,
  approvedVersionId: ({ approved_version_id: id }) => id,
  supersededBy: ({ superseded_by: id }) => id,
  variantOf: ({ variant_of: id }) => id,
  source: ({ source_system: system, source_ref: ref }) =>
    ref === null ? null : { system: system ?? '', ref },
};

const NAMES = Object.keys(TELLERS) as (keyof OwnFields)[];

/** The asset as the API tells it at this instant, or these fields of it. */
export function assetOf(
  row: AssetRow,
  at: Date,
  { fields = [], ...embedded }: Embedded & { readonly fields?: readonly string[] } = {},
) {
  const facts = {
    status: row.status,
    isOnHold: row.hold_reason !== null,
    hasApprovedVersion: row.approved_version_id !== null,
    embargoUntil: row.embargo_until,
    expiresAt: row.expires_at,
  };
  return { ...tell(TELLERS, namesAmong(NAMES, fields), row, { at, facts }), ...embedded };
}
