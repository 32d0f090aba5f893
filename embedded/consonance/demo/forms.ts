/** The forms the house publishes in, with the code, the name and the trim size it gives each. */

export interface Form {
  /** ONIX 2.1 List 7; null while nobody has decided. */
  readonly formCode: string | null;
  /** The house's own name for it. */
  readonly name: string;
  readonly isPrinted: boolean;
  readonly isAudio: boolean;
  readonly heightMm?: number;
  readonly widthMm?: number;
  /** The covers together, or the case. */
  readonly coverMm?: number;
}

const printed = { isPrinted: true, isAudio: false };
const digital = { isPrinted: false, isAudio: false };
const audible = { isPrinted: false, isAudio: true };

export const FORMS = {
  audio: { ...audible, formCode: 'AJ', name: 'Audiobook download' },
  boardBook: { ...printed, formCode: 'BH', name: 'Board book', heightMm: 160, widthMm: 160, coverMm: 8 },
  cd: { ...audible, formCode: 'AC', name: 'Audiobook on CD', heightMm: 142, widthMm: 125, coverMm: 24 },
  ebook: { ...digital, formCode: 'DG', name: 'E-book' },
  hardback: { ...printed, formCode: 'BB', name: 'Hardback', heightMm: 234, widthMm: 156, coverMm: 6 },
  largePrint: {
    ...printed,
    formCode: 'BC',
    name: 'Large print paperback',
    heightMm: 234,
    widthMm: 156,
    coverMm: 1,
  },
  paperback: {
    ...printed,
    formCode: 'BC',
    name: 'B-format paperback',
    heightMm: 198,
    widthMm: 129,
    coverMm: 1,
  },
  spiral: { ...printed, formCode: 'BE', name: 'Spiral-bound', heightMm: 190, widthMm: 110, coverMm: 1 },
  tradePaperback: {
    ...printed,
    formCode: 'BC',
    name: 'Trade paperback',
    heightMm: 216,
    widthMm: 135,
    coverMm: 1,
  },
  unstated: { ...digital, formCode: null, name: 'To be decided' },
} as const satisfies Record<string, Form>;

export type FormKey = keyof typeof FORMS;
