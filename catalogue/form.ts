/** From ONIX 2.1 List 7 and the API's product types to the five forms that people ask for. */
import type { SourceProduct } from '../upstreams/consonance/model.js';
import type { ProductForm } from './words.js';

/** ONIX 2.1 List 7 (issue 36, its last). What it does not name is OTHER: board books, boxes, CD-ROMs, maps. */
const FORM_BY_CODE: Readonly<Record<string, ProductForm>> = {
  // Audio recording: unspecified, cassette, CD, DAT, disc, tape, MiniDisc, CD-Extra, DVD, file, player, card, other
  AA: 'AUDIO',
  AB: 'AUDIO',
  AC: 'AUDIO',
  AD: 'AUDIO',
  AE: 'AUDIO',
  AF: 'AUDIO',
  AG: 'AUDIO',
  AH: 'AUDIO',
  AI: 'AUDIO',
  AJ: 'AUDIO',
  AK: 'AUDIO',
  AL: 'AUDIO',
  AZ: 'AUDIO',
  // Hardback
  BB: 'HARDBACK',
  // Paperback or softback
  BC: 'PAPERBACK',
  // Electronic book text
  DG: 'EBOOK',
};

/** The types of the API that tell a form by themselves. */
const FORM_BY_TYPE: Readonly<Record<string, ProductForm>> = {
  ElectronicAudioProduct: 'AUDIO',
  ElectronicBookProduct: 'EBOOK',
  PhysicalAudioProduct: 'AUDIO',
};

/** The code tells; where it does not, the type. */
export function formOf({
  formCode,
  productType,
}: Pick<SourceProduct, 'formCode' | 'productType'>): ProductForm {
  return FORM_BY_CODE[formCode ?? ''] ?? FORM_BY_TYPE[productType] ?? 'OTHER';
}
