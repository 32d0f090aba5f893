/** Whatever a source may say and whatever a caller may ask: few values, so that they meet often. */
import fc from 'fast-check';
import type {
  DateFact,
  DateValue,
  FlatStatement,
  MarketFacts,
  OnixStatement,
  ProductFacts,
  RestrictionFacts,
  SalesRightsFacts,
} from '../../rights/facts.js';
import type { Audience, MarketQuestion, Purpose, SalesChannel } from '../../rights/market.js';
import { DEFAULT_POLICY, type RightsPolicy } from '../../rights/policies.js';
import { flat, onix, product, rights } from './facts.js';

const COUNTRY_TOKENS = 'GB US CA FR RS ME NZ DE BG AN CS YU UK gb QZ EU'.split(' ');
const REGION_TOKENS =
  'WORLD WORLD ROW ECZ CA-QC CA-NS GB-SCT GB-ENG GB-EWS GB-AIR RS-KM AU-NS US-PR CN-53 IT-OG ca-qc GB-XX'.split(
    ' ',
  );
const TYPES = '00 01 01 02 02 03 04 05 06 77'.split(' ');

/** Places that the tokens above are about, and one that they are not. */
export const PLACES = [
  ...'GB US CA FR RS ME NZ DE BG CW AU CN IT PR XK JP'
    .split(' ')
    .map((country) => ({ country, subdivision: null })),
  ...'CA-QC CA-ON GB-SCT GB-ENG GB-LND GB-NIR GB-AIR RS-KM RS-VO AU-NSW CN-YN IT-NU'
    .split(' ')
    .map((subdivision) => ({ country: subdivision.slice(0, 2), subdivision })),
];

const someOf = (tokens: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...tokens), { maxLength });

export const statementOf = (types: readonly string[]): fc.Arbitrary<SalesRightsFacts> =>
  fc
    .record({
      type: fc.constantFrom(...types),
      countriesIncluded: someOf(COUNTRY_TOKENS, 3),
      regionsIncluded: someOf(REGION_TOKENS, 2),
      countriesExcluded: someOf(COUNTRY_TOKENS, 2),
      regionsExcluded: someOf(REGION_TOKENS, 1),
    })
    .map(({ type, ...territory }) => rights(type, {}, { territory }));

export const onixRights = fc.record({
  release: fc.constantFrom<OnixStatement['release']>('2.1', '3.0', '3.1'),
  salesRights: fc.array(statementOf(TYPES), { minLength: 1, maxLength: 4 }),
  rowSalesRightsType: fc.option(fc.constantFrom(...TYPES)),
});

/** Days around the instants that are asked about; coarse ones, local times and instants; one that cannot be read. */
const dateValue = fc.constantFrom<DateValue>(
  { format: '00', value: '20260614' },
  { format: '00', value: '20260615' },
  { format: '00', value: '20260616' },
  { format: '01', value: '202606' },
  { format: '13', value: '20260615T1200' },
  { format: '14', value: '20260615T1200Z' },
  { format: '12', value: 'in June' },
);

const dates = (roles: string) =>
  fc.array(fc.record<DateFact>({ role: fc.constantFrom(...roles.split(' ')), date: dateValue }), {
    maxLength: 2,
  });

const restrictions = fc.array(
  fc.record<RestrictionFacts>({
    type: fc.constantFrom('00', '01', '03', '06', '08', '09', '11', '12', '13', '20', '21', '99', '17', null),
    outlets: fc.array(
      fc.record({ name: fc.constantFrom(null, 'Sapling'), codes: fc.constantFrom([], ['AMZ'], ['KBO']) }),
      { maxLength: 1 },
    ),
    from: fc.option(dateValue),
    until: fc.option(dateValue),
    note: fc.constantFrom(null, 'Not before Easter'),
  }),
  { maxLength: 1 },
);

/** Before, amid and after the dates. */
const INSTANTS = ['2026-05-01T00:00:00Z', '2026-06-15T12:00:00Z', '2027-01-01T00:00:00+02:00'];

/** Most say nothing of it, so that not everything is always barred. */
const seldom = <Value>(values: fc.Arbitrary<readonly Value[]>) =>
  fc.oneof({ arbitrary: fc.constant<readonly Value[]>([]), weight: 2 }, { arbitrary: values, weight: 1 });

const LIST_64 = fc.constantFrom(null, null, null, '04', '11', '99');

const markets = fc.array(
  fc.record<MarketFacts>({
    territory: fc.option(statementOf(TYPES).map(({ territory }) => territory)),
    status: fc.constantFrom(null, null, '04', '12'),
    dates: seldom(dates('01 02 09 13 32')),
    restrictions: seldom(restrictions),
    supplierDates: seldom(dates('02 08')),
  }),
  { maxLength: 2 },
);

const onixStatement: fc.Arbitrary<OnixStatement> = fc
  .record({
    base: onixRights,
    ofRights: seldom(restrictions),
    restrictions: seldom(restrictions),
    publishingStatus: LIST_64,
    dates: seldom(dates('01 02 09 10 11 13 22 27 30 31 32 33 38 77')),
    markets: seldom(markets),
    rightsLanguages: fc.constantFrom([], [], ['eng'], ['xx']),
    rightsExcludedLanguages: fc.constantFrom([], [], ['fre']),
  })
  .map(({ base, ofRights, ...more }) => {
    const [first, ...others] = base.salesRights;
    const salesRights: readonly SalesRightsFacts[] =
      first === undefined
        ? []
        : [{ ...first, restrictions: ofRights, publisherName: 'Elsewhere' }, ...others];
    return onix({ ...base, ...more, salesRights });
  });

const FLAT_CODES = 'GB US CA FR RS WORLD GB-SCT CA-QC XK ECZ QZ uk'.split(' ');
const flatStatement: fc.Arbitrary<FlatStatement> = fc
  .record({
    isForSaleWorldwide: fc.constantFrom(true, false, null),
    forSaleIn: someOf(FLAT_CODES, 3),
    notForSaleIn: fc.oneof(fc.constant([]), someOf(FLAT_CODES, 2)),
    publishingStatus: LIST_64,
    isListable: fc.constantFrom(true, true, true, false),
    publicationDate: fc.constantFrom(null, '2026-06-15'),
    asOf: fc.constantFrom('2026-06-15T10:02:00Z', '2026-06-15T11:30:00Z', 'yesterday'),
  })
  .map(({ asOf, ...more }) => flat({ ...more, source: { recordId: '1', asOf } }));

export const products: fc.Arbitrary<ProductFacts> = fc
  .record({ onix: fc.option(onixStatement, { freq: 6 }), flat: flatStatement })
  .map((more) => product(more));

/** Two products that differ in one thing: where what it says is not looked at, they are taken for the same. */
export const likeProducts: fc.Arbitrary<readonly [ProductFacts, ProductFacts]> = fc
  .tuple(onixStatement, onixStatement, flatStatement, flatStatement, fc.nat())
  .map(([some, others, flatOfSome, flatOfOthers, seed]) => {
    const parts = [
      ...keysOf(some).map((key) => ({ onix: { ...some, [key]: others[key] }, flat: flatOfSome })),
      ...keysOf(flatOfSome).map((key) => ({ onix: some, flat: { ...flatOfSome, [key]: flatOfOthers[key] } })),
    ];
    return [product({ onix: some, flat: flatOfSome }), product(parts[seed % parts.length])];
  });

const keysOf = <Facts extends object>(facts: Facts) => Object.keys(facts) as (keyof Facts)[];

export const PURPOSES: readonly Purpose[] = ['DELIVER', 'DISPLAY', 'DOWNLOAD', 'PREORDER', 'SELL'];

export const questions: fc.Arbitrary<MarketQuestion> = fc
  .record({
    where: fc.oneof(
      { arbitrary: fc.constantFrom(...PLACES), weight: 9 },
      fc.constantFrom({ country: 'QZ', subdivision: null }),
    ),
    language: fc.constantFrom(null, null, 'en', 'fr-CA', 'no language'),
    partner: fc.constantFrom(null, null, 'amazon', 'kobo', 'Sapling', ''),
    channel: fc.constantFrom<SalesChannel | null>(null, 'LIBRARY', 'ONLINE_RETAIL', 'SUBSCRIPTION'),
    audience: fc.constantFrom<Audience>('END_CUSTOMER', 'END_CUSTOMER', 'TRADE'),
    purpose: fc.constantFrom(...PURPOSES),
    at: fc.constantFrom(...INSTANTS, 'noon'),
  })
  .map(({ where, ...more }) => ({ ...where, ...more }));

export const policies: fc.Arbitrary<RightsPolicy> = fc
  .record({
    maxAgeMinutes: fc.constantFrom(null, null, 60, 60_000, 1e15),
    mayDisplayWhereNotForSale: fc.boolean(),
    mayDisplayIndexedInGermany: fc.boolean(),
    now: fc.constantFrom(undefined, undefined, '2026-06-15T12:00:00Z', 'now'),
  })
  .map(({ now, ...more }) => ({
    ...DEFAULT_POLICY,
    ...more,
    ...(now === undefined ? {} : { now }),
    partnerOutlets: { amazon: ['AMZ'], kobo: ['KBO'] },
  }));
