/** Capital letters, figures and a few signs on a grid of five by seven, so that drawing needs no font of the machine. */

export const LETTER = { width: 5, height: 7 } as const;

/** Each letter as seven rows; a row is five bits, the leftmost highest. */
const ROWS: Readonly<Record<string, readonly number[]>> = {
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 17, 30, 17, 17, 30],
  C: [14, 17, 16, 16, 16, 17, 14],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  F: [31, 16, 16, 30, 16, 16, 16],
  G: [14, 17, 16, 23, 17, 17, 15],
  H: [17, 17, 17, 31, 17, 17, 17],
  I: [14, 4, 4, 4, 4, 4, 14],
  J: [7, 2, 2, 2, 2, 18, 12],
  K: [17, 18, 20, 24, 20, 18, 17],
  L: [16, 16, 16, 16, 16, 16, 31],
  M: [17, 27, 21, 21, 17, 17, 17],
  N: [17, 25, 21, 19, 17, 17, 17],
  O: [14, 17, 17, 17, 17, 17, 14],
  P: [30, 17, 17, 30, 16, 16, 16],
  Q: [14, 17, 17, 17, 21, 18, 13],
  R: [30, 17, 17, 30, 20, 18, 17],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
  V: [17, 17, 17, 17, 17, 10, 4],
  W: [17, 17, 17, 21, 21, 21, 10],
  X: [17, 17, 10, 4, 10, 17, 17],
  Y: [17, 17, 10, 4, 4, 4, 4],
  Z: [31, 1, 2, 4, 8, 16, 31],
  0: [14, 17, 19, 21, 25, 17, 14],
  1: [4, 12, 4, 4, 4, 4, 14],
  2: [14, 17, 1, 2, 4, 8, 31],
  3: [31, 2, 4, 2, 1, 17, 14],
  4: [2, 6, 10, 18, 31, 2, 2],
  5: [31, 16, 30, 1, 1, 17, 14],
  6: [6, 8, 16, 30, 17, 17, 14],
  7: [31, 1, 2, 4, 8, 8, 8],
  8: [14, 17, 17, 14, 17, 17, 14],
  9: [14, 17, 17, 15, 1, 2, 12],
  '&': [12, 18, 20, 8, 21, 18, 13],
  '-': [0, 0, 0, 31, 0, 0, 0],
  '.': [0, 0, 0, 0, 0, 12, 12],
  ',': [0, 0, 0, 0, 12, 4, 8],
  "'": [12, 4, 8, 0, 0, 0, 0],
  ':': [0, 12, 12, 0, 12, 12, 0],
  '?': [14, 17, 1, 2, 4, 0, 4],
  '!': [4, 4, 4, 4, 4, 0, 4],
};

/** What has no capital of its own in the alphabet. */
const SPELT: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  å: 'a',
  ß: 'ss',
  œ: 'oe',
  đ: 'd',
  ł: 'l',
  '’': "'",
  '–': '-',
  '—': '-',
};

/** The text in the letters that there are; what is none of them is left out. */
export function spell(text: string): string {
  return [...text.toLowerCase()]
    .map((sign) => SPELT[sign] ?? sign)
    .join('')
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9&\-.,':?! ]/g, '');
}

/** Whether the letter has ink at a place of the grid. */
export function hasInk(letter: string, column: number, row: number): boolean {
  return (((ROWS[letter]?.[row] ?? 0) >> (LETTER.width - 1 - column)) & 1) === 1;
}

/** The text in lines that are no wider than so many pixels; only a word of its own may be. */
export function linesOf(text: string, width: number, scale: number): string[] {
  const columns = Math.floor(width / (scale * (LETTER.width + 1)));
  const lines: string[] = [];
  for (const word of spell(text).split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** From one line to the next. */
export function leadingOf(scale: number): number {
  return scale * (LETTER.height + 3);
}

/** The largest scale, up to the one given, at which the text is no wider and no higher than so many pixels. */
export function fittingScale(
  text: string,
  { width, height }: { readonly width: number; readonly height: number },
  largest: number,
): number {
  for (let scale = largest; scale > 1; scale -= 1) {
    const lines = linesOf(text, width, scale);
    const widest = Math.max(0, ...lines.map((line) => line.length)) * scale * (LETTER.width + 1);
    if (widest <= width && lines.length * leadingOf(scale) <= height) return scale;
  }
  return 1;
}
