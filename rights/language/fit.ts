import { SEVERAL_SCRIPTS } from '../codes/languages.js';
import type { Language } from './tag.js';

/** How a text in one language serves a market that asks for another. */
export type LanguageFit = 'FITS' | 'OTHER_LANGUAGE' | 'OTHER_REGION' | 'SCRIPT_UNSTATED';

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
