import { z } from 'zod';
import { contentAddress } from '../content/address.js';
import { whyNotServed } from '../content/decide.js';
import { type ContentRow, readContentRow } from '../content/rows.js';
import { ProblemError } from '../http/problem.js';
import { type AnyRoute, defineRoute, type VipContext } from '../http/route.js';
import { RenditionResource } from '../versions/version.js';
import { ensureRendition } from './make.js';
import { PRESET_NAMES } from './presets.js';
import type { RenditionRow } from './rows.js';

const NOTHING = z.strictObject({});

/** The contract's routes of renditions. */
export const renditionRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: 'GET',
    path: '/versions/{id}/renditions',
    summary: 'List the renditions of a version, with short-lived addresses where its bytes are served',
    scope: 'assets:read',
    query: NOTHING,
    body: null,
    answers: { 200: z.strictObject({ items: z.array(RenditionResource), nextCursor: z.null() }) },
    idempotency: 'NONE',
    precondition: false,
    limit: 'READ',
    async handle({ tenant, params }, context) {
      const version = await findVersion(tenant, params.id ?? '', context);
      const rows = await context.db
        .selectFrom('vip.rendition')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('version_id', '=', version.version_id)
        .orderBy('preset')
        .execute();
      const items = rows.map((row) => renditionOf(row, version, context));
      return { status: 200, body: { items, nextCursor: null } };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/versions/{id}/renditions',
    summary: 'Make a rendition now, or be told of the one that is there',
    scope: 'assets:write',
    query: NOTHING,
    body: z.strictObject({ preset: z.enum(PRESET_NAMES) }),
    answers: { 200: RenditionResource },
    idempotency: 'OPTIONAL',
    precondition: false,
    limit: 'WRITE',
    async handle({ tenant, params, body }, context) {
      const version = await findVersion(tenant, params.id ?? '', context);
      const refusal = whyNotServed(version, context.clock.now(), true);
      if (refusal !== null) throw refusal;
      const row = await ensureRendition(version, body.preset, context);
      return { status: 200, body: renditionOf(row, version, context) };
    },
  }),
];

async function findVersion(tenant: string, versionId: string, { db }: VipContext): Promise<ContentRow> {
  const version = await readContentRow(db, { tenant, versionId });
  if (version === undefined) throw new ProblemError('not-found', 'There is no such version.');
  return version;
}

function renditionOf(row: RenditionRow, version: ContentRow, context: VipContext): RenditionResource {
  return {
    id: row.rendition_id,
    versionId: row.version_id,
    preset: row.preset,
    state: row.state,
    mediaType: row.media_type,
    ...(row.width_px === null ? {} : { widthPx: row.width_px }),
    ...(row.height_px === null ? {} : { heightPx: row.height_px }),
    ...(row.byte_size === null ? {} : { byteSize: row.byte_size }),
    ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
    ...addressOf(row, version, context),
  };
}

/** None for bytes that are not served. */
function addressOf(row: RenditionRow, version: ContentRow, context: VipContext) {
  const preset = PRESET_NAMES.find((name) => name === row.preset);
  if (row.state !== 'ready' || preset === undefined) return {};
  if (whyNotServed(version, context.clock.now(), false) !== null) return {};
  const claims = { tenant: version.tenant, versionId: version.version_id, preset, isReview: false };
  const { url, expiresAt } = contentAddress(claims, context);
  return { url, urlExpiresAt: expiresAt.toISOString() };
}
