import type { Language } from './tag.js';

/** How a text in one language serves a market that asks for another. */
export type LanguageFit = 'FITS' | 'OTHER_LANGUAGE' | 'OTHER_REGION' | 'SCRIPT_UNSTATED';

/** Languages that are written in several scripts today (CLDR), so that a text which states none may be in the wrong one. */
const SEVERAL_SCRIPTS = new Set(
  'az bm bs ha iu kk ks ku ky mn ms pa sd shi sr tg tk tt ug uz vai yue zh'.split(' '),
);

/** Whether a text serves a market: the same language, in its script where the market asks for one; regions may differ. */
export function fitOf(offered: Language, wanted: Language): LanguageFit {
  if (offered.isAny || wanted.isAny) return 'FITS';
  if (offered.language !== wanted.language) return 'OTHER_LANGUAGE';
  if (wanted.script !== null) {
    if (offered.script === null && SEVERAL_SCRIPTS.has(wanted.language)) return 'SCRIPT_UNSTATED';
    if ((offered.script ?? offered.likelyScript) !== wanted.script) return 'OTHER_LANGUAGE';
  }
  return offered.region !== null && wanted.region !== null && offered.region !== wanted.region
    ? 'OTHER_REGION'
    : 'FITS';
}
