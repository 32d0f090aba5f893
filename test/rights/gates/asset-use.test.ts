/** Gates 10, 11 and 14 of rights.md 2.2: audience, territory and language of an asset. Each row says only what differs. */
import { describe, expect, test } from 'vitest';
import { decideAsset } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { AssetFacts } from '../../../rights/facts.js';
import type { MarketQuestion } from '../../../rights/market.js';
import { asset, product, question, territory } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);
const GB = territory({ countriesIncluded: 'GB' });
const US = territory({ countriesIncluded: 'US' });

describe('the use of an asset: it', () => {
  interface Row {
    readonly name: string;
    readonly facts: Partial<AssetFacts>;
    readonly asked?: Partial<MarketQuestion>;
    readonly codes: readonly string[];
  }

  const rows: readonly Row[] = [
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
      name: 'that is a picture may state its script alone',
      facts: { language: 'und-Latn' },
      asked: { language: 'en' },
      codes: [],
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
  ];

  test.each(rows)('$name', ({ facts, asked, codes }) => {
    const decision = decideAsset(asset(facts), product(), question({ purpose: 'DISPLAY', ...asked }));
    expect(codesOf(decision)).toEqual(codes);
  });
});
