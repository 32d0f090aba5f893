/**
 * Languages, List 74 (issue 71): bibliographic codes of ISO 639-2 and some of ISO 639-3. Intl maps them to those of BCP 47
 * from CLDR, withdrawn ones too (scr scc mol), and keeps what only ONIX has (qar qav qls); here is what it does not tell.
 */

/** No words in it, or several languages: it serves every market. */
export const FOR_ANY_LANGUAGE: ReadonlySet<string> = new Set(['mul', 'zxx']);

/** A tag says nothing by this. */
export const UNDETERMINED = 'und';

/** Norwegian is Bokmål where it does not say. */
export const SAME_LANGUAGE: ReadonlyMap<string, string> = new Map([['no', 'nb']]);

/** Members of the macrolanguage zho in ISO 639-3, with what Intl brings Mandarin to. */
const CHINESE = 'zh cdo cjy cpx czh czo gan hak hsn lzh mnp nan wuu yue'.split(' ');

/** Codes of List 74 for several languages that have codes of their own. */
export const LANGUAGES_WITHIN: ReadonlyMap<string, readonly string[]> = new Map([
  ['nor', ['nb', 'nn']],
  ['no', ['nb', 'nn']],
  ['chi', CHINESE],
  ['zho', CHINESE],
  // What List 74 adds to ISO 639: Valencian, Aranese, and the Spanish of Latin America.
  ['cat', ['ca', 'qav']],
  ['oci', ['oc', 'qar']],
  ['spa', ['es', 'qls']],
]);

/** Languages that are written in several scripts today (CLDR), so that a text which states none may be in the wrong one. */
export const SEVERAL_SCRIPTS: ReadonlySet<string> = new Set(
  'az bm bs ha iu kk ks ku ky mn ms pa sd shi sr tg tk tt ug uz vai yue zh'.split(' '),
);
