/** Facts come from another process: what is not whole is none, so that whoever reads it denies. */
import { describe, expect, test } from 'vitest';
import type { AssetFacts, ProductFacts, TitleFacts } from '../../../rights/facts.js';
import {
  parseAssetFacts,
  parseLinkedFacts,
  parseProductFacts,
  parseTitleFacts,
} from '../../../subgraphs/bridge/facts.js';

const territory = {
  countriesIncluded: ['AU'],
  regionsIncluded: [],
  countriesExcluded: [],
  regionsExcluded: [],
};
const day = { format: '00', value: '20260401' };
const dates = [{ role: '02', date: day }];
const restrictions = [
  { type: '04', outlets: [{ name: null, codes: ['AMZ'] }], from: day, until: null, note: null },
];
const source = { recordId: '1', asOf: '2026-03-10T12:00:00.000Z' };
const product: ProductFacts = {
  productId: 'prd_1',
  isbn: '9780007232833',
  form: 'EBOOK',
  languages: ['en'],
  flat: {
    kind: 'CONSONANCE',
    isForSaleWorldwide: null,
    forSaleIn: ['AU'],
    notForSaleIn: [],
    publishingStatus: '04',
    isListable: true,
    publicationDate: null,
    source,
  },
  onix: {
    kind: 'ONIX',
    release: '2.1',
    salesRights: [{ type: '01', territory, restrictions, equivalentIsbn: null, publisherName: null }],
    rowSalesRightsType: null,
    restrictions,
    publishingStatus: null,
    dates,
    markets: [{ territory: null, status: null, dates, restrictions: [], supplierDates: dates }],
    rightsLanguages: [],
    rightsExcludedLanguages: ['fre'],
    source,
  },
};
const title: TitleFacts = {
  titleId: 'ttl_1',
  workId: '1',
  products: [product],
  contributorIds: ['1'],
  seriesIds: [],
  imprintId: null,
};
const asset: AssetFacts = {
  assetId: 'ast_1',
  kind: 'FRONT_COVER',
  links: [{ level: 'WORK', value: '1' }],
  contentType: '01',
  mode: '03',
  audiences: ['00'],
  territory,
  dates,
  embargoUntil: '2026-04-01T00:00:00Z',
  expiresAt: null,
  language: null,
  licences: [{ validFrom: '2026-01-01', validUntil: null }],
  approval: 'APPROVED',
  status: 'ACTIVE',
  isOnHold: false,
  credit: null,
  mustHostCopy: false,
};

const kinds = [
  ['a title', parseTitleFacts, title],
  ['a product', parseProductFacts, product],
  ['an asset', parseAssetFacts, asset],
  ['linked products', parseLinkedFacts, { products: [product] }],
] as const;

describe.each(kinds)('the facts of %s', (_, parse, facts) => {
  test('arrive as they were sent', () => {
    expect(parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });

  test('are none when any part of them is missing or is something else', () => {
    const paths = pathsOf(facts);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      for (const change of [undefined, 7, { not: 'it' }]) {
        expect(
          parse(changed(facts, path, change)),
          `${path.join('.')} is ${JSON.stringify(change)}`,
        ).toBeNull();
      }
    }
  });

  test.each([undefined, null, '', 7, [], {}])('are none when they are %j', (value) => {
    expect(parse(value)).toBeNull();
  });
});

/** The path of every field, at any depth. */
function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    // An item of a list that is left out is no missing part.
    ...(Array.isArray(value) ? [] : [[name]]),
    ...pathsOf(inner).map((path) => [name, ...path]),
  ]);
}

function changed(value: unknown, [name = '', ...rest]: readonly string[], change: unknown): unknown {
  const inner = (value as Record<string, unknown>)[name];
  const next = rest.length === 0 ? change : changed(inner, rest, change);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === name ? next : item));
  return { ...(value as object), [name]: next };
}
