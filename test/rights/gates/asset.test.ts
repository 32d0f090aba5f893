/** An asset and its product together: rights.md 2.2. */
import { describe, expect, test } from 'vitest';
import { decideAsset } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { AssetFacts } from '../../../rights/facts.js';
import type { MarketQuestion } from '../../../rights/market.js';
import { asset, date, product, question, rights, stating, territory } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);
const US = territory({ countriesIncluded: 'US' });

describe('an asset', () => {
  interface Row {
    readonly name: string;
    readonly facts: Partial<AssetFacts>;
    readonly asked?: Partial<MarketQuestion>;
    readonly codes: readonly string[];
  }

  const rows: readonly Row[] = [
    { name: 'is cleared', facts: {}, codes: [] },
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
