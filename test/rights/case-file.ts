/** The worked cases of rights/format.md, read into facts and questions. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type {
  AssetFacts,
  DateFact,
  MarketFacts,
  ProductFacts,
  RestrictionFacts,
} from '../../rights/facts.js';
import type { MarketQuestion } from '../../rights/market.js';
import {
  asset,
  codes,
  flat,
  market,
  onix,
  product,
  question,
  rights,
  type TerritoryText,
  territory,
} from './facts.js';

const FILE = resolve(import.meta.dirname, '../../../shared/rights/cases.json');

export const hasCases = existsSync(FILE);

interface CaseRestriction {
  readonly type: string;
  readonly outlets?: readonly string[];
  readonly startDate?: string;
  readonly endDate?: string;
  readonly note?: string;
}

interface CaseDate {
  readonly role: string;
  readonly value: string;
  readonly format?: string;
  readonly territory?: TerritoryText;
}

interface CaseStatement {
  readonly release: '2.1' | '3.0' | '3.1' | 'consonance';
  readonly salesRights?: readonly (TerritoryText & {
    readonly type: string;
    readonly rightsRegion?: string;
    readonly restrictions?: readonly CaseRestriction[];
  })[];
  readonly restrictions?: readonly CaseRestriction[];
  readonly rowSalesRightsType?: string;
  readonly notForSale?: readonly TerritoryText[];
  readonly rightsLanguages?: readonly string[];
  readonly rightsExcludedLanguages?: readonly string[];
  readonly dates?: readonly CaseDate[];
  readonly publishingStatus?: string;
  readonly marketStatus?: readonly (TerritoryText & { readonly status: string })[];
  readonly forSaleCountryCodes?: readonly string[] | null;
  readonly notForSaleCountryCodes?: readonly string[] | null;
  readonly isForSaleWorldwide?: boolean | null;
}

interface CaseAsset {
  readonly contentType?: string;
  readonly mode?: string;
  readonly audiences?: readonly string[];
  readonly territory?: TerritoryText;
  readonly dates?: readonly CaseDate[];
  readonly language?: string;
  readonly script?: string;
  readonly licences?: readonly { readonly validFrom?: string; readonly validUntil?: string }[];
  readonly approval?: string;
}

interface CaseExpected {
  readonly decision: 'ALLOW' | 'DENY';
  readonly reason?: string | null;
  readonly category?: string | null;
  readonly exclusivity?: string | null;
}

export interface Case {
  readonly id: string;
  readonly rationale: string;
  readonly statement: CaseStatement;
  readonly asset?: CaseAsset;
  readonly query: Partial<MarketQuestion> & { readonly instant?: string };
  readonly expected: CaseExpected;
}

export function readCases(): readonly Case[] {
  return hasCases ? JSON.parse(readFileSync(FILE, 'utf8')).cases : [];
}

/** Another edition's ISBN and the like are in no case. */
export function productOf(statement: CaseStatement): ProductFacts {
  if (statement.release === 'consonance') {
    return product({
      onix: null,
      flat: flat({
        isForSaleWorldwide: statement.isForSaleWorldwide ?? null,
        forSaleIn: statement.forSaleCountryCodes ?? [],
        notForSaleIn: statement.notForSaleCountryCodes ?? [],
      }),
    });
  }
  const { dates = [], publishingStatus = null, rowSalesRightsType = null } = statement;
  return product({
    onix: onix({
      release: statement.release,
      salesRights: [
        ...(statement.salesRights ?? []).map(({ type, rightsRegion, restrictions = [], ...text }) => {
          const { regionsIncluded, ...area } = territory(text);
          const old = codes(rightsRegion).map((code) => `47:${code}`);
          return rights(
            type,
            {},
            {
              territory: { ...area, regionsIncluded: [...regionsIncluded, ...old] },
              restrictions: restrictions.map(restrictionOf),
            },
          );
        }),
        ...(statement.notForSale ?? []).map((text) => rights('03', text)),
      ],
      rowSalesRightsType,
      restrictions: (statement.restrictions ?? []).map(restrictionOf),
      publishingStatus,
      dates: dates.filter((one) => one.territory === undefined).map(dateOf),
      markets: marketsOf(statement),
      rightsLanguages: statement.rightsLanguages ?? [],
      rightsExcludedLanguages: statement.rightsExcludedLanguages ?? [],
    }),
  });
}

/** What a case says of a market says nothing of supply elsewhere, so that a market of everywhere stands beside it. */
function marketsOf({ dates = [], marketStatus = [] }: CaseStatement): MarketFacts[] {
  const stated = [
    ...dates.flatMap((one) =>
      one.territory === undefined
        ? []
        : [market({ territory: territory(one.territory), dates: [dateOf(one)] })],
    ),
    ...marketStatus.map(({ status, ...text }) => market({ territory: territory(text), status })),
  ];
  return stated.length === 0 ? [] : [...stated, market({})];
}

function dateOf({ role, value, format = '00' }: CaseDate): DateFact {
  return { role, date: { format, value } };
}

function restrictionOf({ type, outlets = [], startDate, endDate, note }: CaseRestriction): RestrictionFacts {
  const day = (value: string | undefined) => (value === undefined ? null : { format: '00', value });
  return {
    type,
    outlets: outlets.map((outlet) =>
      /^[A-Z0-9]{3}$/.test(outlet) ? { name: null, codes: [outlet] } : { name: outlet, codes: [] },
    ),
    from: day(startDate),
    until: day(endDate),
    note: note ?? null,
  };
}

export function assetOf(given: CaseAsset): AssetFacts {
  const { language, script } = given;
  return asset({
    kind: 'OTHER',
    contentType: given.contentType ?? null,
    mode: given.mode ?? null,
    audiences: given.audiences ?? [],
    territory: given.territory === undefined ? null : territory(given.territory),
    dates: (given.dates ?? []).map(dateOf),
    language: language === undefined ? null : [language, ...(script === undefined ? [] : [script])].join('-'),
    licences: (given.licences ?? []).map(({ validFrom, validUntil }) => ({
      validFrom: validFrom ?? null,
      validUntil: validUntil ?? null,
    })),
    approval: given.approval === undefined ? 'APPROVED' : given.approval.toUpperCase(),
  });
}

export function questionOf({ instant, ...query }: Case['query']): MarketQuestion {
  return question({ ...query, ...(instant === undefined ? {} : { at: instant }) });
}
