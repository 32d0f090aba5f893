/** Titles as SQL selects them and as the graph has them. */
import { type RawBuilder, sql } from 'kysely';
import type {
  SourceContributor,
  SourceResource,
  SourceSeriesMembership,
  SourceSubject,
  SourceWebLink,
} from '../../upstreams/consonance/model.js';
import type { Viewer } from '../catalogue.js';
import { contributorId, seriesId, supportingResourceId, titleId, webLinkId } from '../ids.js';
import type { Contributor, Subject, Title, TitleResource } from '../model.js';
import { isVisibleProduct } from '../visibility.js';

export interface TitleRow {
  readonly workId: number;
  readonly title: string;
  readonly subtitle: string | null;
  readonly imprint: string | null;
  readonly stage: string | null;
  readonly languages: readonly string[];
  readonly series: readonly SourceSeriesMembership[];
  readonly contributors: readonly SourceContributor[];
  readonly subjects: readonly SourceSubject[];
  readonly resources: readonly SourceResource[];
  readonly webLinks: readonly SourceWebLink[];
  readonly updatedAt: Date;
  readonly asOf: Date;
  /** Null: all. */
  readonly visibleProductIds: readonly number[] | null;
  /** Of each visible product; null: those of the title are all visible. */
  readonly visibleLanguages: readonly (readonly string[])[] | null;
}

/**
 * What a title was last known to be true for: its own reading, or the beginning of a later sync that covered
 * everything and so found it unchanged. A work that could not be read since is not covered. Over t, s and u.
 */
export const AS_OF = sql`case when u.work_id is null then greatest(t.read_at, s.as_of) else t.read_at end`;

/** What AS_OF needs beside t. */
export const FRESHNESS_TABLES = sql`
  cross join catalogue.sync_state s
  left join catalogue.unreadable_work u on u.work_id = t.work_id`;

export const TITLE_COLUMNS = sql`
  t.work_id as "workId", t.title, t.subtitle, t.imprint, t.stage, t.languages, t.series, t.contributors,
  t.subjects, t.resources, t.web_links as "webLinks", t.updated_at as "updatedAt", ${AS_OF} as "asOf",
  v.product_ids as "visibleProductIds", v.languages as "visibleLanguages"`;

/** What TITLE_COLUMNS need beside t. */
export function titleTables(viewer: Viewer): RawBuilder<unknown> {
  const visible = viewer.isStaff
    ? sql`select null::integer[] as product_ids, null::jsonb as languages`
    : sql`
      select array_agg(p.product_id) as product_ids, jsonb_agg(p.languages) as languages
      from catalogue.product p where p.work_id = t.work_id and ${isVisibleProduct(viewer)}`;
  return sql`${FRESHNESS_TABLES} cross join lateral (${visible}) v`;
}

/** The title of a row, with nothing in it that belongs to invisible products or to staff alone. */
export function toTitle(row: TitleRow, { isStaff }: Viewer): Title {
  return {
    id: titleId(row.workId),
    title: row.title,
    subtitle: row.subtitle,
    imprint: row.imprint,
    series: row.series.map(({ seriesId: id, name, part }) => ({ id: seriesId(id), name, part })),
    contributors: contributorsOf(row),
    subjects: subjectsOf(row),
    languages: languagesOf(row),
    stage: isStaff ? row.stage : null,
    resources: isStaff ? resourcesOf(row) : [],
    updatedAt: row.updatedAt,
    asOf: row.asOf,
  };
}

function contributorsOf({ contributors, visibleProductIds }: TitleRow): Contributor[] {
  return contributors
    .filter(
      ({ productIds }) =>
        visibleProductIds === null ||
        productIds.length === 0 ||
        productIds.some((productId) => visibleProductIds.includes(productId)),
    )
    .map(({ contributorId: id, name, role, sequence, biography }) => ({
      id: contributorId(id),
      name,
      role,
      sequence,
      biography,
    }))
    .sort((one, other) => one.sequence - other.sequence);
}

/** Schemes as they come, the main subject of each first. */
function subjectsOf({ subjects }: TitleRow): Subject[] {
  const schemes = [...new Set(subjects.map(({ scheme }) => scheme))];
  const rank = ({ scheme, isMain }: SourceSubject) => 2 * schemes.indexOf(scheme) + (isMain ? 0 : 1);
  return [...subjects]
    .sort((one, other) => rank(one) - rank(other))
    .map(({ scheme, code, description, isMain }) => ({ scheme, code, description, isMain }));
}

function languagesOf({ languages, visibleLanguages }: TitleRow): readonly string[] {
  if (visibleLanguages === null) return languages;
  const visible = new Set(visibleLanguages.flat());
  return languages.filter((tag) => visible.has(tag));
}

function resourcesOf({ resources, webLinks }: TitleRow): TitleResource[] {
  return [
    ...resources.map(({ resourceId, url, caption, credit }) => ({
      id: supportingResourceId(resourceId),
      kind: 'SUPPORTING_RESOURCE' as const,
      url: absoluteUrl(url),
      caption,
      credit,
    })),
    ...webLinks.map((link) => ({
      id: webLinkId(link.webLinkId),
      kind: 'WEB_LINK' as const,
      url: absoluteUrl(link.url),
      caption: link.description,
      credit: null,
    })),
  ];
}

/** The graph's URLs are absolute. People also type www.example.com, which would fail the field. */
function absoluteUrl(url: string | null): string | null {
  return url !== null && URL.canParse(url) && new URL(url).host !== '' ? url : null;
}
