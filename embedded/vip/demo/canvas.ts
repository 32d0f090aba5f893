/** A picture in memory: shapes in plain colours, and words. */
import sharp from 'sharp';
import { hasInk, LETTER, leadingOf, linesOf } from './letters.js';

export type Colour = readonly [red: number, green: number, blue: number];

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each point, line by line. */
  readonly pixels: Buffer;
  rectangle(left: number, top: number, width: number, height: number, colour: Colour): void;
  circle(x: number, y: number, radius: number, colour: Colour): void;
  /** Words in lines that fit the width, from the top down; answers where the next line would begin. */
  words(
    text: string,
    at: { left: number; top: number; width: number; scale: number },
    colour: Colour,
  ): number;
  /** Another picture, made to fit; each of its columns stands higher or lower than the one before by the slant. */
  slanted(picture: Canvas, place: Place & { readonly slant: number }): void;
  /** As a JPEG. */
  jpeg(): Promise<Buffer>;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Enough for plain colours and hard edges; more only makes larger files. */
const QUALITY = 80;

export function createCanvas(width: number, height: number, ground: Colour): Canvas {
  const pixels = Buffer.alloc(width * height * 3);
  const fill = (left: number, top: number, right: number, bottom: number, colour: Colour) => {
    const from = Math.max(0, Math.round(left));
    const to = Math.min(width, Math.round(right));
    if (to <= from) return;
    const paint = Buffer.from(colour);
    for (let y = Math.max(0, Math.round(top)); y < Math.min(height, Math.round(bottom)); y += 1) {
      pixels.fill(paint, (y * width + from) * 3, (y * width + to) * 3);
    }
  };
  fill(0, 0, width, height, ground);
  return {
    width,
    height,
    pixels,
    rectangle: (left, top, across, down, colour) => fill(left, top, left + across, top + down, colour),
    circle(x, y, radius, colour) {
      for (let row = -radius; row <= radius; row += 1) {
        const half = Math.sqrt(radius * radius - row * row);
        fill(x - half, y + row, x + half, y + row + 1, colour);
      }
    },
    words(text, { left, top, width: across, scale }, colour) {
      const lines = linesOf(text, across, scale);
      lines.forEach((line, index) => {
        const y = top + index * leadingOf(scale);
        [...line].forEach((letter, place) => {
          drawLetter(fill, letter, {
            left: left + place * scale * (LETTER.width + 1),
            top: y,
            scale,
            colour,
          });
        });
      });
      return top + lines.length * leadingOf(scale);
    },
    slanted(picture, { slant, ...place }) {
      const sample = samplerOf(picture, place);
      for (let x = 0; x < place.width; x += 1) {
        for (let y = 0; y < place.height; y += 1) {
          const line = Math.round(place.top + y + x * slant);
          if (line >= 0 && line < height) sample(x, y, pixels, (line * width + place.left + x) * 3);
        }
      }
    },
    jpeg: () =>
      sharp(pixels, { raw: { width, height, channels: 3 } })
        .jpeg({ quality: QUALITY })
        .toBuffer(),
  };
}

type Fill = (left: number, top: number, right: number, bottom: number, colour: Colour) => void;

/** Writes what a point of the smaller picture is: the mean of four of the larger, so that edges stay soft. */
function samplerOf({ width, height, pixels }: Canvas, place: Place) {
  const column = (x: number) => Math.floor((x / place.width) * width);
  const row = (y: number) => Math.floor((y / place.height) * height);
  return (x: number, y: number, into: Buffer, at: number) => {
    const left = column(x + 0.25);
    const right = column(x + 0.75);
    const upper = row(y + 0.25) * width;
    const lower = row(y + 0.75) * width;
    for (let part = 0; part < 3; part += 1) {
      const above = (pixels[(upper + left) * 3 + part] ?? 0) + (pixels[(upper + right) * 3 + part] ?? 0);
      const below = (pixels[(lower + left) * 3 + part] ?? 0) + (pixels[(lower + right) * 3 + part] ?? 0);
      into[at + part] = (above + below) / 4;
    }
  };
}

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
