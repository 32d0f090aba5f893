/** Gates 10 to 14, rows that changes to the rules got past (test/mutation): each differs in what decides alone. */
import { describe, expect, test } from 'vitest';
import { decideAsset } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { AssetFacts } from '../../../rights/facts.js';
import type { MarketQuestion } from '../../../rights/market.js';
import { asset, date, product, question, stating, territory } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);

describe('an asset', () => {
  interface Row {
    readonly name: string;
    readonly facts: Partial<AssetFacts>;
    readonly asked?: Partial<MarketQuestion>;
    readonly codes: readonly string[];
  }

  const rows: readonly Row[] = [
    {
      name: 'that may no longer be fetched is not delivered',
      facts: { dates: [date('28', '20260601')] },
      asked: { purpose: 'DELIVER' },
      codes: ['ASSET_NO_LONGER_DOWNLOADABLE'],
    },
    {
      name: 'that may no longer be fetched is shown',
      facts: { dates: [date('28', '20260601')] },
      codes: [],
    },
    {
      name: 'is delivered before it may be shown',
      facts: { dates: [date('27', '20260601'), date('14', '20260701')] },
      asked: { purpose: 'DELIVER' },
      codes: [],
    },
    {
      name: 'is fetched before the period in which it may be shown',
      facts: { dates: [date('27', '20260601'), date('24', '2026070120260731', '06')] },
      asked: { purpose: 'DOWNLOAD' },
      codes: [],
    },
    {
      name: 'is not shown before its period though it may be fetched',
      facts: { dates: [date('27', '20260601'), date('24', '2026070120260731', '06')] },
      codes: ['ASSET_EMBARGO'],
    },
    {
      name: 'is not shown after its period',
      facts: { dates: [date('24', '2026050120260531', '06')] },
      codes: ['ASSET_EXPIRED'],
    },
    {
      name: 'with a country that its territory takes out and names is not there',
      facts: {
        territory: territory({ countriesIncluded: 'GB', regionsIncluded: 'WORLD', countriesExcluded: 'GB' }),
      },
      codes: ['ASSET_TERRITORY_EXCLUDED'],
    },
    {
      name: 'picture in a language that cannot be read has to state one',
      facts: { language: 'english' },
      asked: { language: 'fr' },
      codes: ['LANGUAGE_UNSTATED'],
    },
    {
      name: 'picture of an undetermined language need not state one',
      facts: { language: 'UND' },
      asked: { language: 'fr' },
      codes: [],
    },
    {
      name: 'with a licence that runs for a day is that day',
      facts: { licences: [{ validFrom: '2026-06-15', validUntil: '2026-06-15' }] },
      codes: [],
    },
  ];

  test.each(rows)('$name', ({ facts, asked, codes }) => {
    const decision = decideAsset(asset(facts), product(), question({ purpose: 'DISPLAY', ...asked }));
    expect(codesOf(decision)).toEqual(codes);
  });

  test.each([
    ['14', '20260701', 'the asset is embargoed until 1 July 2026'],
    ['15', '20260601', 'the use of the asset has ended on 2 June 2026'],
    ['27', '20260701', 'the asset is not available until 1 July 2026'],
    ['28', '20260601', 'the asset can no longer be fetched since 2 June 2026'],
  ])('says what its date of role %s does', (role, value, clause) => {
    const facts = asset({ dates: [date(role, value)] });
    const { sentence } = decideAsset(facts, product(), question({ purpose: 'DOWNLOAD' }));
    expect(sentence).toContain(clause);
  });

  test('that is a preview does not wait for its title where it has a period of its own', () => {
    const facts = stating({ dates: [date('38', '20260701')] });
    const sample = { contentType: '15', mode: '04', kind: 'EXCERPT' };
    const asked = question({ purpose: 'DISPLAY' });
    const period = [date('24', '2026060120260731', '06')];
    expect(codesOf(decideAsset(asset({ ...sample, dates: period }), facts, asked))).toEqual([]);
    expect(codesOf(decideAsset(asset(sample), facts, asked))).toEqual(['PREVIEW_EMBARGO']);
  });

  test('that is the whole content waits for downloads where it is one, a cover does not', () => {
    const facts = stating({ dates: [date('32', '20260701')] });
    const book = asset({ kind: 'EPUB', contentType: null, mode: null });
    const ask = (given: AssetFacts, purpose: MarketQuestion['purpose']) =>
      codesOf(decideAsset(given, facts, question({ purpose })));
    expect(ask(book, 'DOWNLOAD')).toEqual(['MODE_EMBARGO']);
    expect(ask(book, 'DISPLAY')).toEqual([]);
    expect(ask(asset(), 'DOWNLOAD')).toEqual([]);
  });

  test.each([
    ['en', 'en-GB'],
    ['en-GB', 'en'],
  ])('in %s serves who asks for %s, without a warning', (language, wanted) => {
    const decision = decideAsset(asset({ language }), product(), question({ language: wanted }));
    expect(decision).toMatchObject({ decision: 'ALLOW', warnings: [] });
  });

  test('that is a picture without a language is warned of', () => {
    const { warnings } = decideAsset(asset(), product(), question({ language: 'fr' }));
    expect(warnings).toEqual([
      { code: 'STATEMENT_INVALID', message: 'The image does not state its language.' },
    ]);
  });

  test.each(['embargoUntil', 'expiresAt'] as const)(
    'with an instant of VIP turns everywhere at once: %s',
    (field) => {
      const facts = asset({ [field]: '2026-07-01T00:00:00Z' });
      expect(decideAsset(facts, product(), question({ country: 'US' })).warnings).toEqual([]);
    },
  );
});
