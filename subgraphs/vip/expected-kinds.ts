/** What a product of a form should have, and which asset set needs it (contract section 5: what is required there). */
import type { ProductFacts } from '../../rights/facts.js';
import type { VipKind } from '../../upstreams/vip/kinds.js';

export interface ExpectedKind {
  readonly kind: VipKind;
  readonly expectedBy: readonly string[];
  /** Whether one of the title as a whole will do. */
  readonly mayBeOfWork: boolean;
}

const PRINT: readonly ExpectedKind[] = [
  { kind: 'FRONT_COVER', expectedBy: ['print.metadata', 'print.retail'], mayBeOfWork: true },
  { kind: 'COVER_PRINT_PDF', expectedBy: ['print.printer'], mayBeOfWork: false },
  { kind: 'INTERIOR_PRINT_PDF', expectedBy: ['print.printer'], mayBeOfWork: false },
];

const EXPECTED: Readonly<Record<ProductFacts['form'], readonly ExpectedKind[]>> = {
  AUDIO: [
    { kind: 'AUDIO_TRACKS', expectedBy: ['audio.retail'], mayBeOfWork: false },
    { kind: 'AUDIO_COVER_SQUARE', expectedBy: ['audio.retail'], mayBeOfWork: false },
  ],
  EBOOK: [
    { kind: 'EPUB', expectedBy: ['ebook.retail'], mayBeOfWork: false },
    { kind: 'EPUB_COVER', expectedBy: ['ebook.retail'], mayBeOfWork: true },
  ],
  HARDBACK: PRINT,
  OTHER: [],
  PAPERBACK: PRINT,
};

export function expectedOf({ form }: ProductFacts): readonly ExpectedKind[] {
  return EXPECTED[form];
}
