import { createHash } from 'node:crypto';
import type { Colour } from './canvas.js';

/** Four colours that go together; the ground and what is near are dark enough for pale words. */
export interface Palette {
  readonly ground: Colour;
  readonly far: Colour;
  readonly near: Colour;
  readonly accent: Colour;
}

const PALETTES: readonly Palette[] = [
  { ground: [44, 66, 88], far: [86, 116, 136], near: [24, 38, 54], accent: [230, 184, 98] },
  { ground: [64, 80, 62], far: [110, 130, 98], near: [38, 50, 40], accent: [226, 210, 154] },
  { ground: [104, 50, 52], far: [152, 84, 74], near: [62, 28, 34], accent: [240, 196, 138] },
  { ground: [52, 54, 98], far: [96, 102, 152], near: [28, 30, 60], accent: [234, 156, 136] },
  { ground: [34, 92, 92], far: [78, 140, 132], near: [16, 56, 60], accent: [242, 218, 166] },
  { ground: [116, 82, 48], far: [164, 128, 84], near: [72, 50, 32], accent: [246, 228, 184] },
  { ground: [78, 58, 96], far: [126, 102, 142], near: [46, 34, 62], accent: [228, 188, 206] },
  { ground: [58, 58, 64], far: [108, 108, 114], near: [30, 30, 36], accent: [228, 102, 76] },
];

/** The same text has the same colours. */
export function paletteOf(text: string): Palette {
  const palette = PALETTES[(digestOf(`palette of ${text}`)[0] ?? 0) % PALETTES.length];
  if (palette === undefined) throw new Error('There are no colours.');
  return palette;
}

/** Numbers from 0 to 255 that look like chance and follow from the text. */
export function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
