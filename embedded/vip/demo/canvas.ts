/** A picture in memory: shapes in plain colours, and words. */
import sharp from 'sharp';
import { hasInk, LETTER, spell } from './letters.js';

export type Colour = readonly [red: number, green: number, blue: number];

export interface Canvas {
  readonly width: number;
  readonly height: number;
  rectangle(left: number, top: number, width: number, height: number, colour: Colour): void;
  circle(x: number, y: number, radius: number, colour: Colour): void;
  /** Words in lines that fit the width, from the top down; answers where the next line would begin. */
  words(
    text: string,
    at: { left: number; top: number; width: number; scale: number },
    colour: Colour,
  ): number;
  /** As a JPEG. */
  jpeg(): Promise<Buffer>;
}

/** Enough for plain colours and hard edges; more only makes larger files. */
const QUALITY = 80;

export function createCanvas(width: number, height: number, ground: Colour): Canvas {
  const pixels = Buffer.alloc(width * height * 3);
  const fill = (left: number, top: number, right: number, bottom: number, colour: Colour) => {
    const from = Math.max(0, Math.round(left));
    const to = Math.min(width, Math.round(right));
    if (to <= from) return;
    const line = Buffer.alloc((to - from) * 3);
    for (let x = 0; x < to - from; x += 1) line.set(colour, x * 3);
    for (let y = Math.max(0, Math.round(top)); y < Math.min(height, Math.round(bottom)); y += 1) {
      line.copy(pixels, (y * width + from) * 3);
    }
  };
  fill(0, 0, width, height, ground);
  return {
    width,
    height,
    rectangle: (left, top, across, down, colour) => fill(left, top, left + across, top + down, colour),
    circle(x, y, radius, colour) {
      for (let row = -radius; row <= radius; row += 1) {
        const half = Math.sqrt(radius * radius - row * row);
        fill(x - half, y + row, x + half, y + row + 1, colour);
      }
    },
    words(text, { left, top, width: across, scale }, colour) {
      const lines = wrap(spell(text), Math.max(1, Math.floor(across / (scale * (LETTER.width + 1)))));
      lines.forEach((line, index) => {
        const y = top + index * scale * (LETTER.height + 3);
        [...line].forEach((letter, place) => {
          drawLetter(fill, letter, {
            left: left + place * scale * (LETTER.width + 1),
            top: y,
            scale,
            colour,
          });
        });
      });
      return top + lines.length * scale * (LETTER.height + 3);
    },
    jpeg: () =>
      sharp(pixels, { raw: { width, height, channels: 3 } })
        .jpeg({ quality: QUALITY })
        .toBuffer(),
  };
}

type Fill = (left: number, top: number, right: number, bottom: number, colour: Colour) => void;

function drawLetter(
  fill: Fill,
  letter: string,
  { left, top, scale, colour }: { left: number; top: number; scale: number; colour: Colour },
): void {
  for (let row = 0; row < LETTER.height; row += 1) {
    for (let column = 0; column < LETTER.width; column += 1) {
      if (!hasInk(letter, column, row)) continue;
      const x = left + column * scale;
      const y = top + row * scale;
      fill(x, y, x + scale, y + scale, colour);
    }
  }
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
