/** The files of a share as they are at this instant: the approved version of each asset, or why there is none to be had. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { ContentFacts } from '../../../rights/statements/question.js';
import type { KnownStatement } from '../../../rights/statements/statement.js';
import type { AssetTables } from '../assets/tables.js';
import { whyNotServed } from '../content/decide.js';
import type { ContentRow } from '../content/rows.js';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { readContents, readStatements } from '../rights/read-content.js';
import type { VipTables } from '../tables.js';
import { type SharedWith, whyNotCleared } from './clearance.js';

type Asset = Selectable<AssetTables['vip.asset']>;

/** An asset with its approved version, all of it null where there is none. */
type Row = Pick<Asset, 'asset_id' | 'credit' | 'kind' | 'language' | 'name'> & {
  readonly content: ContentRow | null;
};

export type SharedRow = Omit<Row, 'content'> & { readonly content: ContentRow };

/** One asset of a share. */
export type SharedFile =
  | { readonly assetId: string; readonly row: SharedRow; readonly refusal: null }
  | { readonly assetId: string; readonly row: null; readonly refusal: ProblemError };

interface OfShare extends SharedWith {
  readonly tenant: string;
  readonly assetIds: readonly string[];
}

/**
 * One for each id, in their order, in so many statements however many there are. A refusal is not-found, one of those of
 * content/decide.ts, or rights-denied.
 */
export async function readSharedFiles(
  share: OfShare,
  { db, clock, settings }: Pick<VipContext, 'clock' | 'db' | 'settings'>,
): Promise<SharedFile[]> {
  const { tenant, assetIds } = share;
  const now = clock.now();
  const rows = new Map((await readRows(db, share)).map((row) => [row.asset_id, row]));
  const contents = await readContents(db, { tenant, assetIds, versionIds: [] });
  const statements = await readStatements(db, tenant, contents.values());
  const rules = { now, maxAgeMinutes: settings.rightsMaxAgeMinutes };
  return assetIds.map((assetId): SharedFile => {
    const row = rows.get(assetId);
    const facts = contents.get(assetId);
    if (row === undefined || facts === undefined) {
      return refused(assetId, new ProblemError('not-found', `There is no asset ${assetId}.`));
    }
    if (row.content === null) {
      return refused(assetId, new ProblemError('version-not-approved', 'No version of it is approved.'));
    }
    const refusal =
      whyNotServed(row.content, now, false) ?? whyNotAllowed({ facts, share, statements, rules });
    return refusal === null
      ? { assetId, row: { ...row, content: row.content }, refusal }
      : refused(assetId, refusal);
  });
}

function refused(assetId: string, refusal: ProblemError): SharedFile {
  return { assetId, row: null, refusal };
}

function whyNotAllowed({
  facts,
  share,
  statements,
  rules,
}: {
  readonly facts: ContentFacts;
  readonly share: SharedWith;
  readonly statements: readonly KnownStatement[];
  readonly rules: Parameters<typeof whyNotCleared>[3];
}): ProblemError | null {
  const reasons = whyNotCleared(facts, share, statements, rules);
  if (reasons === null) return null;
  return new ProblemError('rights-denied', 'The rights let nobody have it by a link.', { reasons });
}

async function readRows(db: Kysely<VipTables>, { tenant, assetIds }: OfShare): Promise<Row[]> {
  const { rows } = await sql<Omit<Row, 'content'> & ContentRow>`
    select asset.asset_id, asset.name, asset.kind, asset.credit, asset.language, version.version_id,
      version.processing, version.review, version.revision, version.file_name, version.media_type, version.byte_size,
      version.sha256, asset.tenant, asset.status, asset.hold_reason, asset.approved_version_id, asset.embargo_until,
      asset.expires_at, asset.deleted_at, asset.revision as asset_revision
    from vip.asset as asset left join vip.asset_version as version on version.version_id = asset.approved_version_id
    where asset.tenant = ${tenant} and asset.asset_id = any(${assetIds}::text[]) and asset.status <> 'deleted'`.execute(
    db,
  );
  return rows.map(({ name, kind, credit, language, ...content }) => ({
    asset_id: content.asset_id,
    name,
    kind,
    credit,
    language,
    content: content.version_id === null ? null : content,
  }));
}
