/** How someone on the list is written down. */

/** ISO 639-2/B, as ONIX List 74 has it. */
export type Language =
  | 'ara'
  | 'dut'
  | 'eng'
  | 'fre'
  | 'ger'
  | 'gle'
  | 'hun'
  | 'ita'
  | 'jpn'
  | 'nor'
  | 'pol'
  | 'por'
  | 'spa'
  | 'wel';

export type PersonEntry =
  | {
      /** Given names, then the name it sorts under. */
      readonly name: readonly [string, string];
      /** Where the family name does not come last. */
      readonly asPrinted?: string;
      readonly biography: string;
    }
  | { readonly organisation: string; readonly biography: string };

export type TranslatorEntry = PersonEntry & { readonly into: Language };
