/** From the product forms of ONIX 3 to those of 2.1, which the API has. */
import type { DescriptiveDetail } from '../../../onix/model/descriptive.js';
import type { OnixRelease } from '../../../onix/model/product.js';
import { PRODUCT_FORMS } from '../codes/products.js';

const ELECTRONIC_BOOK = 'DG';
const AUDIO_FILE = 'AJ';

/** List 175: audio formats begin with A, formats of electronic books with E. */
const isAudio = (detail: string) => detail.startsWith('A');

/** List 150 codes that List 7 does not have, by what is nearest to them there. */
const NEAREST: Readonly<Record<string, string>> = {
  AN: 'AZ',
  AO: 'AZ',
  EA: ELECTRONIC_BOOK,
  EB: ELECTRONIC_BOOK,
  EC: 'DH',
  ED: ELECTRONIC_BOOK,
  SA: 'WW',
  SB: 'WW',
  SC: 'WW',
  SD: 'WW',
  SE: 'WW',
  SF: 'WW',
};

/** List 7; null where nothing is stated, or nothing near. */
export function formCodeOf(descriptive: DescriptiveDetail | null, release: OnixRelease): string | null {
  const form = descriptive?.form ?? null;
  if (form === null) return null;
  if (release === '2.1') return PRODUCT_FORMS.codes.has(form) ? form : null;
  const details = descriptive?.formDetails ?? [];
  if (form.startsWith('E') && details.some(isAudio)) return AUDIO_FILE;
  const nearest = NEAREST[form] ?? form;
  return PRODUCT_FORMS.codes.has(nearest) ? nearest : null;
}
