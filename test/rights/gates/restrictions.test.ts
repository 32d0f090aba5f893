/** Gates 2 and 6 of rights.md 2.2: restrictions of List 71, wherever they stand. */
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { RestrictionFacts } from '../../../rights/facts.js';
import type { MarketQuestion } from '../../../rights/market.js';
import { DEFAULT_POLICY } from '../../../rights/policies.js';
import { market, question, restriction, rights, stating } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);
const outlets = (...codes: string[]) => ({ outlets: [{ name: null, codes }] });

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
