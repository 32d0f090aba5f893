/** List 74 against Intl: bibliographic codes, and those by which ONIX differs from BCP 47. rights.md 2.6. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES as LIST_74 } from '../../../onix/codes/places.js';
import { SAME_LANGUAGE, SEVERAL_SCRIPTS } from '../../../rights/codes/languages.js';
import { decideProduct } from '../../../rights/decide.js';
import { readLanguage } from '../../../rights/language/tag.js';
import { question, stating } from '../facts.js';

/** The 20 of ISO 639-2 that have a bibliographic code beside the terminological one. */
const BIBLIOGRAPHIC = {
  alb: 'sq',
  arm: 'hy',
  baq: 'eu',
  bur: 'my',
  chi: 'zh',
  cze: 'cs',
  dut: 'nl',
  fre: 'fr',
  geo: 'ka',
  ger: 'de',
  gre: 'el',
  ice: 'is',
  mac: 'mk',
  mao: 'mi',
  may: 'ms',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
  tib: 'bo',
  wel: 'cy',
};

describe('List 74', () => {
  test.each(Object.entries(BIBLIOGRAPHIC))('has %s, which is %s', (code, tag) => {
    expect(LIST_74.has(code)).toBe(true);
    expect(Intl.getCanonicalLocales(code)).toEqual([tag]);
    expect(readLanguage(code)).toMatchObject({ tag, language: tag, isAny: false });
  });

  test.each([
    ['scr', 'hr'],
    ['scc', 'sr'],
    ['mol', 'ro'],
    ['cmn', 'zh'],
    ['qar', 'qar'],
    ['qav', 'qav'],
    ['qls', 'qls'],
    ['yue', 'yue'],
  ])('has %s, which is %s', (code, tag) => {
    expect(LIST_74.has(code)).toBe(true);
    expect(readLanguage(code)).toMatchObject({ tag, language: tag, isAny: false });
  });

  test.each(['mul', 'zxx'])('has %s, which fits every market', (code) => {
    expect(LIST_74.has(code)).toBe(true);
    expect(readLanguage(code)).toMatchObject({ tag: code, isAny: true });
  });

  test('has und, which is no language, so that nothing is told by it', () => {
    expect(LIST_74.has('und')).toBe(true);
    expect(readLanguage('und')).toBeNull();
  });

  test('can be read whole, but for und, and only two of it serve every market', () => {
    const unread = [...LIST_74.codes].filter((code) => readLanguage(code) === null);
    expect(unread).toEqual(['und']);
    const forAny = [...LIST_74.codes].filter((code) => readLanguage(code)?.isAny === true);
    expect(forAny).toEqual(['mul', 'zxx']);
  });

  test('names a language that several codes stand for by one', () => {
    const tagOf = (code: string) => readLanguage(code)?.language;
    expect([tagOf('nor'), tagOf('nob'), tagOf('nno')]).toEqual(['nb', 'nb', 'nn']);
    expect([tagOf('chi'), tagOf('cmn'), tagOf('yue')]).toEqual(['zh', 'zh', 'yue']);
    expect([...SAME_LANGUAGE]).toEqual([['no', 'nb']]);
  });
});

describe('tags beside the list', () => {
  test.each([
    ['iw', 'he', null],
    ['sh', 'sr', 'Latn'],
    ['en-UK', 'en', 'Latn'],
    ['sr-CS', 'sr', 'Cyrl'],
    ['zh-TW', 'zh', 'Hant'],
    ['zh-SG', 'zh', 'Hans'],
    ['zh', 'zh', null],
  ])('%s is %s in %s', (tag, language, script) => {
    expect(readLanguage(tag)).toMatchObject({ language, script });
  });

  test.each([
    ['en-UK', 'GB'],
    ['sr-CS', 'RS'],
  ])('%s is of %s', (tag, region) => {
    expect(readLanguage(tag)?.region).toBe(region);
  });

  test('are named by the codes that several scripts are known of', () => {
    for (const code of SEVERAL_SCRIPTS) {
      expect([code, Intl.getCanonicalLocales(code)[0], readLanguage(code)?.language]).toEqual([
        code,
        code,
        code,
      ]);
    }
  });

  test.each(['english', '', 'und', 'x'])('%s is no language to ask for', (language) => {
    const { reasons } = decideProduct(stating({}), question({ language }));
    expect(reasons.map(({ code }) => code)).toEqual(['INVALID_LANGUAGE']);
  });
});
