/** Gate by gate what the worked cases do not reach: rights.md 2.2. Each row says only what differs from what is cleared. */
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_POLICY,
  decideAsset,
  decideAssetForAny,
  decideProduct,
  decideTitle,
  displayCountries,
  type RightsPolicy,
  refuseMarket,
} from '../../rights/decide.js';
import type { Decision } from '../../rights/decision.js';
import type { AssetFacts, OnixStatement, RestrictionFacts } from '../../rights/facts.js';
import type { MarketQuestion } from '../../rights/market.js';
import {
  asset,
  COUNTRIES,
  date,
  flat,
  market,
  onix,
  product,
  question,
  restriction,
  rights,
  stating,
  territory,
} from './facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);
const GB = territory({ countriesIncluded: 'GB' });
const US = territory({ countriesIncluded: 'US' });
const outlets = (...codes: string[]) => ({ outlets: [{ name: null, codes }] });

describe('a product', () => {
  interface Row {
    readonly name: string;
    readonly facts: Partial<OnixStatement>;
    readonly asked?: Partial<MarketQuestion>;
    readonly codes: readonly string[];
  }

  const rows: readonly Row[] = [
    { name: 'is cleared', facts: {}, codes: [] },
    {
      name: 'passes with a status of List 64 that only forbids orders',
      facts: { publishingStatus: '08' },
      codes: [],
    },
    {
      name: 'is barred by a status that is in no list',
      facts: { publishingStatus: '77' },
      codes: ['PRODUCT_STATUS_BLOCKED'],
    },
    {
      name: 'is barred by the status of a market that holds here',
      facts: { markets: [market({ territory: GB, status: '16' })] },
      codes: ['MARKET_STATUS_BLOCKED'],
    },
    {
      name: 'is not barred by the status of another market',
      facts: { markets: [market({ territory: US, status: '16' }), market({ territory: GB })] },
      codes: [],
    },
    {
      name: 'is barred by the status of a market whose codes cannot be read',
      facts: {
        markets: [market({ territory: territory({ countriesIncluded: 'QZ' }), status: '16' }), market({})],
      },
      codes: ['MARKET_STATUS_BLOCKED'],
    },
    {
      name: 'is not sold where no supply is stated',
      facts: { markets: [market({ territory: US })] },
      codes: ['NO_SUPPLY_IN_MARKET'],
    },
    {
      name: 'is shown where no supply is stated',
      facts: { markets: [market({ territory: US })] },
      asked: { purpose: 'DISPLAY' },
      codes: [],
    },
    {
      name: 'is sold where one of its markets is everywhere',
      facts: { markets: [market({ territory: US }), market({})] },
      codes: [],
    },
    {
      name: 'waits for streaming as for downloads',
      facts: { dates: [date('30', '20270101'), date('32', '20270201')] },
      codes: ['MODE_EMBARGO', 'MODE_EMBARGO'],
    },
    {
      name: 'waits for subscriptions where one is asked for',
      facts: { dates: [date('31', '20270101')] },
      asked: { channel: 'SUBSCRIPTION' },
      codes: ['MODE_EMBARGO'],
    },
    {
      name: 'does not wait for subscriptions in a shop',
      facts: { dates: [date('31', '20270101')] },
      asked: { channel: 'ONLINE_RETAIL' },
      codes: [],
    },
    {
      name: 'waits for purchases in a shop',
      facts: { dates: [date('33', '20270101')] },
      asked: { channel: 'ONLINE_RETAIL' },
      codes: ['MODE_EMBARGO'],
    },
    {
      name: 'does not wait for purchases in a subscription',
      facts: { dates: [date('33', '20270101')] },
      asked: { channel: 'SUBSCRIPTION' },
      codes: [],
    },
    {
      name: 'may be ordered though its sale is embargoed',
      facts: { dates: [date('02', '20270101')] },
      asked: { purpose: 'PREORDER' },
      codes: [],
    },
    {
      name: 'may not be ordered when it is withdrawn',
      facts: { dates: [date('13', '20260101')] },
      asked: { purpose: 'PREORDER' },
      codes: ['PRODUCT_WITHDRAWN'],
    },
    {
      name: 'is told to nobody before the trade announcement',
      facts: { dates: [date('10', '20270101'), date('09', '20270201')] },
      asked: { purpose: 'DISPLAY' },
      codes: ['TRADE_ANNOUNCEMENT_EMBARGO', 'PUBLIC_ANNOUNCEMENT_EMBARGO'],
    },
    {
      name: 'is not told to the press before the public announcement',
      facts: { dates: [date('09', '20270101')] },
      asked: { purpose: 'DISPLAY', audience: 'PRESS' },
      codes: ['PUBLIC_ANNOUNCEMENT_EMBARGO'],
    },
    {
      name: 'names every obstacle, in the order of the gates',
      facts: {
        publishingStatus: '01',
        dates: [date('02', '20270101')],
        salesRights: [rights('06', { regionsIncluded: 'WORLD' })],
        restrictions: [restriction('00')],
      },
      codes: [
        'PRODUCT_STATUS_BLOCKED',
        'TERRITORY_RIGHTS_NOT_HELD',
        'RESTRICTION_UNSPECIFIED',
        'SALES_EMBARGO',
      ],
    },
    {
      name: 'of 2.1 is in a rights language',
      facts: { release: '2.1', rightsLanguages: ['eng', 'fre'] },
      asked: { language: 'fr-CA' },
      codes: [],
    },
    {
      name: 'of 2.1 is barred by an excluded language that cannot be read',
      facts: { release: '2.1', rightsExcludedLanguages: ['?'] },
      asked: { language: 'fr' },
      codes: ['LANGUAGE_RIGHTS_EXCLUDED'],
    },
    {
      name: 'of 2.1 for which one statement denies and one allows contradicts itself',
      facts: {
        release: '2.1',
        salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { countriesIncluded: 'GB' })],
      },
      codes: ['RIGHTS_CONFLICT'],
    },
    {
      name: 'of 2.1 keeps the rest of the world for what nothing names',
      facts: {
        release: '2.1',
        salesRights: [
          rights('01', { countriesIncluded: 'US', regionsIncluded: '47:001' }),
          rights('03', { countriesIncluded: 'GB' }),
        ],
      },
      codes: ['TERRITORY_NOT_FOR_SALE'],
    },
    {
      name: 'is not for sale before the rights are said not to be held',
      facts: {
        salesRights: [rights('06', { countriesIncluded: 'GB' }), rights('04', { regionsIncluded: 'WORLD' })],
      },
      codes: ['TERRITORY_NOT_FOR_SALE'],
    },
    {
      name: 'is barred by a type of rights that is unknown',
      facts: { salesRights: [rights('00', { countriesIncluded: 'GB' })], rowSalesRightsType: '01' },
      codes: ['TERRITORY_RIGHTS_UNKNOWN'],
    },
    {
      name: 'is barred by a denial that cannot be read',
      facts: {
        salesRights: [
          rights('01', { regionsIncluded: 'WORLD' }),
          rights('03', { countriesIncluded: 'US QZ' }),
        ],
      },
      codes: ['RIGHTS_TOKEN_UNRESOLVED'],
    },
    {
      name: 'is not barred by one where it is named itself',
      facts: {
        salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { countriesIncluded: 'QZ' })],
      },
      codes: [],
    },
    {
      name: 'is barred by a denial that names nothing',
      facts: { salesRights: [rights('01', { regionsIncluded: 'WORLD' }), rights('03', {})] },
      codes: ['RIGHTS_TOKEN_UNRESOLVED'],
    },
    {
      name: 'is not barred by an unreadable part of another country',
      facts: { salesRights: [rights('01', { countriesIncluded: 'GB US', regionsExcluded: 'US-XX' })] },
      codes: [],
    },
    {
      name: 'is barred by an unreadable part of its own',
      facts: { salesRights: [rights('01', { countriesIncluded: 'GB US', regionsExcluded: 'GB-XX' })] },
      codes: ['RIGHTS_TOKEN_UNRESOLVED'],
    },
    {
      name: 'is not opened by a doubtful member of the euro',
      facts: { salesRights: [rights('01', { regionsIncluded: 'ECZ' })], rowSalesRightsType: '03' },
      asked: { country: 'BG' },
      codes: ['TERRITORY_NOT_FOR_SALE'],
    },
    {
      name: 'is barred in a doubtful member of the euro',
      facts: {
        salesRights: [rights('01', { regionsIncluded: 'WORLD', regionsExcluded: 'ECZ' })],
        rowSalesRightsType: '03',
      },
      asked: { country: 'BG' },
      codes: ['TERRITORY_NOT_FOR_SALE'],
    },
    {
      name: 'of the former Serbia and Montenegro is barred in Kosovo as undecided',
      facts: {
        salesRights: [rights('01', { regionsIncluded: 'WORLD', countriesExcluded: 'CS' })],
        rowSalesRightsType: '03',
      },
      asked: { country: 'XK' },
      codes: ['RIGHTS_TOKEN_UNRESOLVED'],
    },
    {
      name: 'is barred in Kosovo where it is excluded',
      facts: {
        salesRights: [rights('01', { regionsIncluded: 'WORLD', regionsExcluded: 'RS-KM' })],
        rowSalesRightsType: '03',
      },
      asked: { country: 'XK' },
      codes: ['TERRITORY_NOT_FOR_SALE'],
    },
  ];

  test.each(rows)('$name', ({ facts, asked, codes }) => {
    expect(codesOf(decideProduct(stating(facts), question(asked)))).toEqual(codes);
  });
});

describe('a restriction', () => {
  interface Row {
    readonly name: string;
    readonly restrictions: readonly RestrictionFacts[];
    readonly asked?: Partial<MarketQuestion>;
    readonly codes: readonly string[];
  }

  const rows: readonly Row[] = [
    {
      name: 'of a kind that nobody knows denies',
      restrictions: [restriction('77')],
      codes: ['RESTRICTION_UNSPECIFIED'],
    },
    {
      name: 'without a type denies',
      restrictions: [{ ...restriction('00'), type: null }],
      codes: ['RESTRICTION_UNSPECIFIED'],
    },
    {
      name: 'to a partner that names none denies',
      restrictions: [restriction('04')],
      asked: { partner: 'AMZ' },
      codes: ['RESTRICTION_UNSPECIFIED'],
    },
    {
      name: 'to a partner lets that partner pass',
      restrictions: [restriction('04', outlets('AMZ'))],
      asked: { partner: 'AMZ' },
      codes: [],
    },
    {
      name: 'to a partner is not met by a name that is merely like it',
      restrictions: [restriction('04', { outlets: [{ name: 'Empik', codes: [] }] })],
      asked: { partner: 'empik' },
      codes: ['PARTNER_NOT_PERMITTED'],
    },
    {
      name: 'against a partner is met however it is written',
      restrictions: [restriction('11', { outlets: [{ name: 'Empik', codes: [] }] })],
      asked: { partner: 'empik' },
      codes: ['PARTNER_EXCLUDED'],
    },
    {
      name: 'against a partner lets others pass',
      restrictions: [restriction('11', outlets('AMZ'))],
      asked: { partner: 'KBO' },
      codes: [],
    },
    {
      name: 'against a partner needs to know who asks',
      restrictions: [restriction('11', outlets('AMZ'))],
      codes: ['PARTNER_REQUIRED'],
    },
    {
      name: 'against a partner is not passed by an empty name',
      restrictions: [restriction('11', outlets('AMZ'))],
      asked: { partner: '' },
      codes: ['PARTNER_REQUIRED'],
    },
    { name: 'to a channel needs to know it', restrictions: [restriction('06')], codes: ['CHANNEL_REQUIRED'] },
    {
      name: 'against a channel needs to know it',
      restrictions: [restriction('09')],
      codes: ['CHANNEL_REQUIRED'],
    },
    {
      name: 'to retail and named services needs to know the channel',
      restrictions: [restriction('20', outlets('SCR'))],
      asked: { partner: 'SCR' },
      codes: ['CHANNEL_REQUIRED'],
    },
    {
      name: 'to a named service is for subscriptions alone',
      restrictions: [restriction('21', outlets('SCR'))],
      asked: { partner: 'SCR', channel: 'ONLINE_RETAIL' },
      codes: ['CHANNEL_NOT_PERMITTED'],
    },
    {
      name: 'of several must each be met',
      restrictions: [restriction('06'), restriction('11', outlets('AMZ'))],
      asked: { partner: 'AMZ', channel: 'LIBRARY' },
      codes: ['PARTNER_EXCLUDED'],
    },
    {
      name: 'that there is none does not lift another',
      restrictions: [restriction('99'), restriction('06')],
      asked: { channel: 'NEWS' },
      codes: ['CHANNEL_NOT_PERMITTED'],
    },
    {
      name: 'whose dates cannot be read is taken to run',
      restrictions: [
        restriction('00', {
          from: { format: '12', value: 'spring' },
          until: { format: '12', value: 'summer' },
        }),
      ],
      codes: ['RESTRICTION_UNSPECIFIED'],
    },
    {
      name: 'to internal use bars showing too',
      restrictions: [restriction('03')],
      asked: { purpose: 'DISPLAY' },
      codes: ['PRODUCT_NOT_LISTABLE'],
    },
    {
      name: 'of the German index bars showing it in public in Germany',
      restrictions: [restriction('08')],
      asked: { country: 'DE', purpose: 'DISPLAY' },
      codes: ['PRODUCT_NOT_LISTABLE'],
    },
    {
      name: 'of the German index bars nothing elsewhere',
      restrictions: [restriction('08')],
      asked: { country: 'AT', purpose: 'DISPLAY' },
      codes: [],
    },
    {
      name: 'of the German index bars nothing to the trade',
      restrictions: [restriction('08')],
      asked: { country: 'DE', purpose: 'DISPLAY', audience: 'TRADE' },
      codes: [],
    },
    { name: 'of printing on demand bars nothing', restrictions: [restriction('17')], codes: [] },
    {
      name: 'does not bar showing',
      restrictions: [restriction('00'), restriction('04', outlets('AMZ'))],
      asked: { purpose: 'DISPLAY' },
      codes: [],
    },
  ];

  test.each(rows)('$name', ({ restrictions, asked, codes }) => {
    const everywhere = stating({ restrictions });
    const inStatement = stating({
      salesRights: [rights('01', { regionsIncluded: 'WORLD' }, { restrictions })],
    });
    const inMarket = stating({ markets: [market({ restrictions })] });
    for (const facts of [everywhere, inStatement, inMarket]) {
      expect(codesOf(decideProduct(facts, question(asked)))).toEqual(codes);
    }
  });

  test('of another place bars nothing here', () => {
    const facts = stating({
      salesRights: [
        rights('01', { countriesIncluded: 'GB' }),
        rights('01', { countriesIncluded: 'US' }, { restrictions: [restriction('00')] }),
      ],
    });
    expect(codesOf(decideProduct(facts, question()))).toEqual([]);
    expect(codesOf(decideProduct(facts, question({ country: 'US' })))).toEqual(['RESTRICTION_UNSPECIFIED']);
  });

  test('knows a partner by the codes that the house gives it', () => {
    const facts = stating({ restrictions: [restriction('04', outlets('AMZ'))] });
    const policy = { ...DEFAULT_POLICY, partnerOutlets: { 'shop-1': ['AMZ', 'AUD'] } };
    expect(codesOf(decideProduct(facts, question({ partner: 'shop-1' }), policy))).toEqual([]);
    expect(codesOf(decideProduct(facts, question({ partner: 'shop-2' }), policy))).toEqual([
      'PARTNER_NOT_PERMITTED',
    ]);
    expect(codesOf(decideProduct(facts, question({ partner: 'constructor' }), policy))).toEqual([
      'PARTNER_NOT_PERMITTED',
    ]);
  });

  test('does not tell who has an exclusive', () => {
    const facts = stating({ restrictions: [restriction('04', outlets('AMZ'))] });
    expect(JSON.stringify(decideProduct(facts, question({ partner: 'KBO' })))).not.toContain('AMZ');
  });
});

describe('both sources', () => {
  const worldwide = flat({ isForSaleWorldwide: true });

  test('the fields decide where the message states no rights', () => {
    const facts = product({ flat: worldwide, onix: onix({ salesRights: [] }) });
    expect(decideProduct(facts, question())).toMatchObject({ decision: 'ALLOW', exclusivity: 'UNKNOWN' });
  });

  test('the message is preferred where it states some', () => {
    const facts = product({
      flat: worldwide,
      onix: onix({ salesRights: [rights('03', { regionsIncluded: 'WORLD' })] }),
    });
    expect(codesOf(decideProduct(facts, question()))).toEqual(['TERRITORY_NOT_FOR_SALE']);
  });

  test('they contradict each other where the message allows what the fields deny', () => {
    const facts = product({ flat: flat({ notForSaleIn: ['GB'], forSaleIn: ['US'] }) });
    expect(codesOf(decideProduct(facts, question()))).toEqual(['RIGHTS_CONFLICT']);
    // That the fields leave France out is no denial: they hold less than the message.
    expect(codesOf(decideProduct(facts, question({ country: 'FR' })))).toEqual([]);
  });

  test('either status bars', () => {
    const facts = product({ flat: flat({ publishingStatus: '01' }), onix: onix({ publishingStatus: '04' }) });
    expect(codesOf(decideProduct(facts, question()))).toEqual(['PRODUCT_STATUS_BLOCKED']);
  });

  test('a record that may not be listed bars everything', () => {
    const facts = product({ flat: flat({ isListable: false }) });
    expect(codesOf(decideProduct(facts, question({ purpose: 'DISPLAY' })))).toEqual(['PRODUCT_NOT_LISTABLE']);
  });

  test.each([
    [
      'a denial that cannot be read bars what is not listed',
      { isForSaleWorldwide: true, notForSaleIn: ['QZ'] },
      'GB',
      'RIGHTS_TOKEN_UNRESOLVED',
    ],
    ['only Serbia listed leaves Kosovo undecided', { forSaleIn: ['RS'] }, 'XK', 'RIGHTS_TOKEN_UNRESOLVED'],
    ['a part of a country is not the country', { forSaleIn: ['AU-NS'] }, 'AU', 'SUBDIVISION_REQUIRED'],
    ['only denials say nothing of the rest', { notForSaleIn: ['US'] }, 'GB', 'TERRITORY_UNSTATED'],
    ['no list and not worldwide says nothing', { isForSaleWorldwide: false }, 'GB', 'NO_RIGHTS_STATEMENT'],
  ])('%s', (_, fields, country, code) => {
    const facts = product({ onix: null, flat: flat(fields) });
    expect(codesOf(decideProduct(facts, question({ country })))).toEqual([code]);
  });
});

describe('the policy', () => {
  const policy = (more: Partial<RightsPolicy>): RightsPolicy => ({ ...DEFAULT_POLICY, ...more });

  test('refuses what was read too long ago, and says from when', () => {
    const old = policy({ maxAgeMinutes: 60 });
    const at = (time: string) => decideProduct(product(), question({ at: `2026-06-15T${time}Z` }), old);
    expect(at('11:01:59')).toMatchObject({ decision: 'ALLOW', changesAt: '2026-06-15T11:02:00.000Z' });
    expect(codesOf(at('11:02:00'))).toEqual(['SOURCE_STALE']);
  });

  test('judges age by now where another time is asked about', () => {
    const tomorrow = question({ at: '2026-06-16T12:00:00Z' });
    const now = (time: string) => policy({ maxAgeMinutes: 60, now: `2026-06-15T${time}Z` });
    expect(decideProduct(product(), tomorrow, now('11:00:00'))).toMatchObject({
      decision: 'ALLOW',
      changesAt: null,
    });
    expect(codesOf(decideProduct(product(), tomorrow, now('11:30:00')))).toEqual(['SOURCE_STALE']);
  });

  test('refuses as stale what does not say when it was read', () => {
    const facts = product({ flat: flat({ source: { recordId: '1', asOf: 'long ago' } }) });
    expect(codesOf(decideProduct(facts, question(), policy({ maxAgeMinutes: 60 })))).toEqual([
      'SOURCE_STALE',
    ]);
  });

  test.each([
    ['03', 'DISPLAY', []],
    ['06', 'DISPLAY', []],
    ['03', 'DOWNLOAD', ['TERRITORY_NOT_FOR_SALE']],
    ['00', 'DISPLAY', ['TERRITORY_RIGHTS_UNKNOWN']],
  ] as const)('may let what is not for sale (%s) be shown: %s', (type, purpose, codes) => {
    const facts = stating({ salesRights: [rights(type, { regionsIncluded: 'WORLD' })] });
    const asked = question({ purpose });
    expect(codesOf(decideProduct(facts, asked, policy({ mayDisplayWhereNotForSale: true })))).toEqual(codes);
    expect(decideProduct(facts, asked).decision).toBe('DENY');
  });
});

describe('an asset', () => {
  interface Row {
    readonly name: string;
    readonly facts: Partial<AssetFacts>;
    readonly asked?: Partial<MarketQuestion>;
    readonly codes: readonly string[];
  }

  const rows: readonly Row[] = [
    { name: 'is cleared', facts: {}, codes: [] },
    { name: 'without an approved version is not', facts: { approval: null }, codes: ['ASSET_NOT_APPROVED'] },
    { name: 'in review is not', facts: { approval: 'IN_REVIEW' }, codes: ['ASSET_NOT_APPROVED'] },
    { name: 'revoked is not', facts: { approval: 'REVOKED' }, codes: ['ASSET_NOT_APPROVED'] },
    { name: 'superseded is not', facts: { approval: 'SUPERSEDED' }, codes: ['ASSET_SUPERSEDED'] },
    { name: 'withdrawn is not', facts: { status: 'WITHDRAWN' }, codes: ['ASSET_WITHDRAWN'] },
    { name: 'archived is not', facts: { status: 'ARCHIVED' }, codes: ['ASSET_WITHDRAWN'] },
    { name: 'on hold is not', facts: { isOnHold: true }, codes: ['ASSET_WITHDRAWN'] },
    {
      name: 'of a status that nobody knows is not',
      facts: { status: 'toString' },
      codes: ['ASSET_NOT_APPROVED'],
    },
    {
      name: 'under an embargo of VIP is not',
      facts: { embargoUntil: '2026-06-15T12:00:01Z' },
      codes: ['ASSET_EMBARGO'],
    },
    { name: 'is from its very instant', facts: { embargoUntil: '2026-06-15T14:00:00+02:00' }, codes: [] },
    { name: 'expired in VIP is not', facts: { expiresAt: '2026-06-15T12:00:00Z' }, codes: ['ASSET_EXPIRED'] },
    {
      name: 'with an instant that cannot be read is not',
      facts: { expiresAt: 'soon' },
      codes: ['DATE_UNREADABLE'],
    },
    {
      name: 'with a date that cannot be read is not',
      facts: { dates: [date('14', 'soon', '12')] },
      codes: ['DATE_UNREADABLE'],
    },
    {
      name: 'with a date that means nothing here is',
      facts: { dates: [date('17', 'soon', '12')] },
      codes: [],
    },
    {
      name: 'that is not to be shown may not be fetched either',
      facts: { dates: [date('14', '20260701')] },
      asked: { purpose: 'DOWNLOAD' },
      codes: ['ASSET_EMBARGO'],
    },
    {
      name: 'that is not to be fetched may not be shown either',
      facts: { dates: [date('27', '20260701')] },
      codes: ['ASSET_NOT_YET_AVAILABLE'],
    },
    {
      name: 'that was to be fetched may not be any more',
      facts: { dates: [date('28', '20260601')] },
      asked: { purpose: 'DOWNLOAD' },
      codes: ['ASSET_NO_LONGER_DOWNLOADABLE'],
    },
    {
      name: 'by agreement only is for nobody that asks',
      facts: { audiences: ['01'] },
      codes: ['ASSET_AUDIENCE_RESTRICTED'],
    },
    { name: 'for those that ask is', facts: { audiences: ['02', '03'] }, codes: [] },
    { name: 'with a territory of its own is within it', facts: { territory: GB }, codes: [] },
    {
      name: 'with a territory elsewhere is not',
      facts: { territory: US },
      codes: ['ASSET_TERRITORY_EXCLUDED'],
    },
    {
      name: 'with a part of the country is not in the whole',
      facts: { territory: territory({ regionsIncluded: 'GB-SCT' }) },
      codes: ['ASSET_TERRITORY_EXCLUDED'],
    },
    {
      name: 'with a territory that excludes what cannot be read is not',
      facts: { territory: territory({ regionsIncluded: 'WORLD', countriesExcluded: 'QZ' }) },
      codes: ['ASSET_TERRITORY_EXCLUDED'],
    },
    {
      name: 'with a territory that names nothing is nowhere',
      facts: { territory: territory({}) },
      codes: ['ASSET_TERRITORY_EXCLUDED'],
    },
    {
      name: 'with a licence that runs is',
      facts: { licences: [{ validFrom: '2026-06-15', validUntil: '2026-06-15' }] },
      codes: [],
    },
    {
      name: 'with a licence to come is not',
      facts: { licences: [{ validFrom: '2026-06-16', validUntil: null }] },
      codes: ['LICENCE_NOT_STARTED'],
    },
    {
      name: 'with a licence that has ended is not',
      facts: { licences: [{ validFrom: null, validUntil: '2026-06-14' }] },
      codes: ['LICENCE_EXPIRED'],
    },
    {
      name: 'between two licences is not',
      facts: {
        licences: [
          { validFrom: '2026-07-01', validUntil: null },
          { validFrom: null, validUntil: '2026-06-01' },
        ],
      },
      codes: ['LICENCE_NOT_STARTED'],
    },
    {
      name: 'with a licence that runs around another is',
      facts: {
        licences: [
          { validFrom: '2026-01-01', validUntil: '2026-12-31' },
          { validFrom: '2026-02-01', validUntil: '2026-03-01' },
        ],
      },
      codes: [],
    },
    {
      name: 'with a licence that cannot be read is not',
      facts: { licences: [{ validFrom: 'spring', validUntil: null }] },
      codes: ['LICENCE_MISSING'],
    },
    {
      name: 'image need not state its language',
      facts: { language: null },
      asked: { language: 'fr' },
      codes: [],
    },
    {
      name: 'text has to',
      facts: { language: null, mode: '04', contentType: '31' },
      asked: { language: 'fr' },
      codes: ['LANGUAGE_UNSTATED'],
    },
    {
      name: 'text of no language in particular has to',
      facts: { language: 'und', mode: '04' },
      asked: { language: 'fr' },
      codes: ['LANGUAGE_UNSTATED'],
    },
    {
      name: 'image is known by its kind',
      facts: { language: null, mode: null, contentType: null },
      asked: { language: 'fr' },
      codes: [],
    },
    {
      name: 'recording has to',
      facts: { language: null, mode: null, contentType: null, kind: 'AUDIO_SAMPLE' },
      asked: { language: 'fr' },
      codes: ['LANGUAGE_UNSTATED'],
    },
    {
      name: 'in another language is not',
      facts: { language: 'de' },
      asked: { language: 'fr' },
      codes: ['LANGUAGE_MISMATCH'],
    },
    {
      name: 'in Taiwan’s script serves Hong Kong',
      facts: { language: 'zh-TW' },
      asked: { language: 'zh-HK' },
      codes: [],
    },
    {
      name: 'in mainland script does not serve Taiwan',
      facts: { language: 'zh-CN' },
      asked: { language: 'zh-TW' },
      codes: ['LANGUAGE_MISMATCH'],
    },
    {
      name: 'in Mandarin is in Chinese',
      facts: { language: 'cmn-Hans' },
      asked: { language: 'zh-Hans' },
      codes: [],
    },
    {
      name: 'in Cantonese is not',
      facts: { language: 'yue-Hant' },
      asked: { language: 'zh-Hant' },
      codes: ['LANGUAGE_MISMATCH'],
    },
    {
      name: 'of which the script is asked for by region and not stated',
      facts: { language: 'zh' },
      asked: { language: 'zh-TW' },
      codes: ['LANGUAGE_SCRIPT_UNSTATED'],
    },
    {
      name: 'of which no script is asked for',
      facts: { language: 'zh-Hant' },
      asked: { language: 'zh' },
      codes: [],
    },
    { name: 'in Bokmål is in Norwegian', facts: { language: 'nob' }, asked: { language: 'no' }, codes: [] },
    { name: 'in several languages is', facts: { language: 'mul' }, asked: { language: 'fr' }, codes: [] },
    { name: 'linked to nothing is not', facts: { links: [] }, codes: ['ASSET_NOT_LINKED'] },
    {
      name: 'linked to another product is not',
      facts: { links: [{ level: 'PRODUCT', value: '9780000000019' }] },
      codes: ['ASSET_NOT_LINKED'],
    },
    {
      name: 'names every obstacle, in the order of the gates',
      facts: {
        language: 'de',
        approval: null,
        territory: US,
        audiences: ['02'],
        expiresAt: '2026-01-01T00:00:00Z',
      },
      asked: { language: 'fr' },
      codes: [
        'ASSET_AUDIENCE_RESTRICTED',
        'ASSET_TERRITORY_EXCLUDED',
        'ASSET_EXPIRED',
        'ASSET_NOT_APPROVED',
        'LANGUAGE_MISMATCH',
      ],
    },
  ];

  test.each(rows)('$name', ({ facts, asked, codes }) => {
    const decision = decideAsset(asset(facts), product(), question({ purpose: 'DISPLAY', ...asked }));
    expect(codesOf(decision)).toEqual(codes);
  });

  test('in another region of the language serves, with a warning', () => {
    const decision = decideAsset(
      asset({ language: 'en-GB' }),
      product(),
      question({ country: 'US', language: 'en-US' }),
    );
    expect(decision.decision).toBe('ALLOW');
    expect(decision.warnings.map(({ code }) => code)).toEqual(['LANGUAGE_REGION_DIFFERS']);
  });

  test('never widens the rights of its product', () => {
    const facts = stating({
      salesRights: [rights('01', { countriesIncluded: 'US' })],
      rowSalesRightsType: '03',
    });
    const wide = asset({ territory: territory({ regionsIncluded: 'WORLD' }) });
    expect(codesOf(decideAsset(wide, facts, question({ purpose: 'DISPLAY' })))).toEqual([
      'TERRITORY_NOT_FOR_SALE',
    ]);
  });

  test('of a language that the rights leave out is barred though none is asked for', () => {
    const facts = stating({ release: '2.1', rightsLanguages: ['eng'] });
    expect(codesOf(decideAsset(asset({ language: 'fr' }), facts, question()))).toEqual([
      'LANGUAGE_RIGHTS_EXCLUDED',
    ]);
    expect(codesOf(decideAsset(asset({ language: 'zxx' }), facts, question()))).toEqual([]);
  });

  test('that is the whole content waits for the sale, a cover does not', () => {
    const facts = stating({ dates: [date('02', '20270101')] });
    const book = asset({ kind: 'EPUB', contentType: null, mode: null });
    const asked = question({ purpose: 'DOWNLOAD' });
    expect(codesOf(decideAsset(book, facts, asked))).toEqual(['SALES_EMBARGO']);
    expect(codesOf(decideAsset(asset(), facts, asked))).toEqual([]);
  });

  test('that is a preview waits for the preview embargo, unless it has a start of its own', () => {
    const facts = stating({ dates: [date('38', '20260701')] });
    const asked = question({ purpose: 'DISPLAY' });
    const sample = asset({ contentType: '15', mode: '04', kind: 'EXCERPT' });
    expect(codesOf(decideAsset(sample, facts, asked))).toEqual(['PREVIEW_EMBARGO']);
    expect(codesOf(decideAsset({ ...sample, dates: [date('14', '20260601')] }, facts, asked))).toEqual([]);
    expect(codesOf(decideAsset({ ...sample, embargoUntil: '2026-06-01T00:00:00Z' }, facts, asked))).toEqual(
      [],
    );
  });

  test('obliges whoever uses it', () => {
    const facts = asset({ credit: 'Photograph: A. Person', mustHostCopy: true });
    expect(decideAsset(facts, product(), question()).obligations).toEqual([
      { code: 'SHOW_CREDIT', text: 'Photograph: A. Person' },
      { code: 'HOST_OWN_COPY', text: null },
    ]);
    expect(decideAsset({ ...facts, approval: null }, product(), question()).obligations).toEqual([]);
  });
});

describe('of several products', () => {
  const here = product({
    isbn: '9780000000002',
    onix: onix({ salesRights: [rights('02', { countriesIncluded: 'GB' })] }),
  });
  const elsewhere = product({
    isbn: '9780000000019',
    onix: onix({ salesRights: [rights('03', { countriesIncluded: 'GB' })], publishingStatus: '01' }),
  });

  test('one that is cleared clears a title', () => {
    expect(decideTitle([elsewhere, here], question())).toMatchObject({
      decision: 'ALLOW',
      exclusivity: 'NON_EXCLUSIVE',
    });
  });

  test('the nearest tells why a title is not', () => {
    const nearer = product({ onix: onix({ publishingStatus: '01' }) });
    expect(codesOf(decideTitle([elsewhere, nearer], question()))).toEqual(['PRODUCT_STATUS_BLOCKED']);
  });

  test('none leaves a title without rights', () => {
    expect(codesOf(decideTitle([], question()))).toEqual(['NO_RIGHTS_STATEMENT']);
  });

  test('an asset of one product follows that one, an asset of the work any', () => {
    const ofOne = asset({ links: [{ level: 'PRODUCT', value: '9780000000019' }] });
    expect(decideAssetForAny(ofOne, [here, elsewhere], question()).decision).toBe('DENY');
    expect(decideAssetForAny(asset(), [elsewhere, here], question()).decision).toBe('ALLOW');
    const ofContributor = asset({ links: [...ofOne.links, { level: 'CONTRIBUTOR', value: '7' }] });
    expect(decideAssetForAny(ofContributor, [elsewhere, here], question()).decision).toBe('ALLOW');
  });

  test('an asset of the work is for none where the work has no products', () => {
    expect(codesOf(decideAssetForAny(asset(), [], question()))).toEqual(['NO_RIGHTS_STATEMENT']);
  });
});

describe('what is told', () => {
  test('a denial says who said so, and where', () => {
    const facts = stating({
      salesRights: [
        rights('01', { regionsIncluded: 'WORLD', countriesExcluded: 'US' }),
        rights('06', { countriesIncluded: 'US' }, { equivalentIsbn: '9780000000019' }),
      ],
    });
    const { reasons, sentence } = decideProduct(facts, question({ country: 'US' }));
    expect(sentence).toBe(
      'Not cleared for United States: the publisher does not hold the rights there; another edition is given: 9780000000019 (SalesRights[2], type 06, names US; ONIX 9780000000002, read 2026-06-15 10:02 UTC).',
    );
    expect(reasons[0]).toEqual({
      code: 'TERRITORY_RIGHTS_NOT_HELD',
      category: 'TERRITORY',
      message: 'The publisher does not hold the rights there; another edition is given: 9780000000019.',
      evidence: [
        {
          source: 'ONIX',
          recordId: '9780000000002',
          path: 'SalesRights[2]',
          quoted: 'type 06, names US',
          asOf: '2026-06-15T10:02:00Z',
        },
      ],
      changesAt: null,
    });
  });

  test.each([
    [
      'an embargo',
      { dates: [date('02', '20270303')] },
      {},
      'Not yet cleared for United Kingdom: sales embargo until 3 March 2027 00:00 London time (',
    ],
    [
      'silence',
      { salesRights: [rights('01', { countriesIncluded: 'US' })] },
      { country: 'FR' },
      'Not cleared for France: the publisher has not stated rights for France (',
    ],
    [
      'parts',
      { salesRights: [rights('01', { regionsIncluded: 'CA-NS CA-PE' })], rowSalesRightsType: '03' },
      { country: 'CA' },
      'Not cleared for Canada: not all parts of Canada are for sale, so that a subdivision is needed (for sale: CA-NS Nova Scotia, CA-PE Prince Edward Island) (',
    ],
    [
      'what is cleared, and until when',
      { dates: [date('13', '20270303')] },
      {},
      'Cleared for United Kingdom: exclusive rights, until 4 March 2027 00:00 London time.',
    ],
    ['Kosovo', {}, { country: 'XK' }, 'Cleared for Kosovo: exclusive rights.'],
  ] as const)('%s reads well', (_, facts, asked, start) => {
    const { sentence } = decideProduct(stating(facts), question(asked));
    expect(sentence.slice(0, start.length)).toBe(start);
  });

  test('codes that were brought to others, and faults, are warned of', () => {
    const facts = stating({
      salesRights: [rights('01', { countriesIncluded: 'gb EU', regionsIncluded: 'AU-NS' })],
      rowSalesRightsType: '03',
    });
    expect(decideProduct(facts, question()).warnings).toEqual([
      { code: 'CODE_NORMALISED', message: 'gb was read as GB.' },
      { code: 'CODE_NORMALISED', message: 'AU-NS was read as AU-NSW.' },
      { code: 'STATEMENT_INVALID', message: 'SalesRights[1] has codes that cannot be read: EU.' },
    ]);
  });

  test('a market that is not the caller’s is refused without a word of what is there', () => {
    expect(refuseMarket(question({ country: 'US', purpose: 'DISPLAY' }))).toMatchObject({
      decision: 'DENY',
      reasons: [
        {
          code: 'INVALID_MARKET',
          category: 'INPUT',
          evidence: [],
          message: 'It is not one of your markets.',
        },
      ],
      market: { country: 'US' },
      changesAt: null,
    });
  });
});

describe('the countries of display', () => {
  test('change when an announcement is made, first in the east', () => {
    const facts = stating({
      salesRights: [rights('01', { countriesIncluded: 'NZ GB US' })],
      dates: [date('09', '20260701'), date('02', '20300101')],
    });
    const at = (instant: string) => displayCountries(facts, instant);
    expect(at('2026-06-15T12:00:00Z')).toEqual({ countries: [], changesAt: '2026-06-30T12:00:00.000Z' });
    expect(at('2026-06-30T12:00:00Z')).toEqual({ countries: ['NZ'], changesAt: '2026-06-30T23:00:00.000Z' });
    expect(at('2026-07-01T10:00:00Z')).toEqual({ countries: ['GB', 'NZ', 'US'], changesAt: null });
    expect(at('2026-06-15T12:00:00Z')).toEqual({ countries: [], changesAt: '2026-06-30T12:00:00.000Z' });
  });

  test('are those that are decided one by one, of products that differ in one thing', () => {
    const announced = [date('09', '20260701')];
    const until = (value: string) => restriction('03', { until: { format: '00', value } });
    const variants = [
      product(),
      product({ onix: null }),
      product({ onix: null, flat: flat({ isForSaleWorldwide: true }) }),
      product({ onix: null, flat: flat({ forSaleIn: ['GB'] }) }),
      product({ onix: null, flat: flat({ forSaleIn: ['GB', 'US'] }) }),
      product({ flat: flat({ notForSaleIn: ['GB'] }) }),
      product({ flat: flat({ publishingStatus: '01' }) }),
      product({ flat: flat({ isListable: false }) }),
      stating({ dates: announced }),
      stating({ dates: [date('09', '20260601')] }),
      stating({ dates: [date('10', '20260701')] }),
      stating({ dates: [date('09', '202607', '01')] }),
      stating({ publishingStatus: '04' }),
      stating({ publishingStatus: '11' }),
      stating({ markets: [market({ territory: US, dates: announced })] }),
      stating({ markets: [market({ territory: US, dates: [date('09', '20260601')] })] }),
      stating({ markets: [market({ territory: GB, dates: announced })] }),
      stating({ markets: [market({ dates: announced })] }),
      stating({ markets: [market({ territory: US, status: '12' })] }),
      stating({ markets: [market({ territory: US, restrictions: [restriction('03')] })] }),
      stating({ restrictions: [restriction('08')] }),
      stating({ restrictions: [until('20260601')] }),
      stating({ restrictions: [until('20260701')] }),
      stating({
        salesRights: [rights('01', { regionsIncluded: 'WORLD' }, { restrictions: [until('20260701')] })],
      }),
      stating({ salesRights: [rights('01', { countriesIncluded: 'GB' })] }),
      stating({ salesRights: [rights('01', { countriesIncluded: 'GB' })], rowSalesRightsType: '02' }),
      stating({
        salesRights: [rights('01', { regionsIncluded: 'WORLD' }), rights('03', { countriesIncluded: 'GB' })],
      }),
      stating({
        release: '2.1',
        salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { regionsIncluded: 'WORLD' })],
      }),
      stating({
        salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { regionsIncluded: 'WORLD' })],
      }),
    ];
    const asked = question({ purpose: 'DISPLAY' });
    for (const facts of [...variants, ...variants]) {
      const cleared = COUNTRIES.filter(
        (country) => decideProduct(facts, { ...asked, country }).decision === 'ALLOW',
      );
      expect(displayCountries(facts, asked.at).countries).toEqual(cleared);
    }
  });

  test('are none at no instant', () => {
    expect(displayCountries(product(), 'now')).toEqual({ countries: [], changesAt: null });
  });

  test('do not wait for what plays no part in showing', () => {
    const facts = stating({
      dates: [date('02', '20300101'), date('01', '20300101')],
      restrictions: [restriction('00')],
      markets: [market({ territory: US })],
    });
    expect(displayCountries(facts, '2026-06-15T12:00:00Z').countries).toHaveLength(249);
  });

  test('leave out where the index of Germany or the status of a market bars', () => {
    const facts = stating({
      restrictions: [restriction('08')],
      markets: [market({ territory: US, status: '12' })],
    });
    const { countries } = displayCountries(facts, '2026-06-15T12:00:00Z');
    expect(countries).toHaveLength(247);
    expect(countries).not.toContain('DE');
    expect(countries).not.toContain('US');
  });
});
