/** What is on the demo's covers: a landscape, water, rings or a street, by what the title is. No two titles have the same. */
import type { Canvas } from './canvas.js';
import { digestOf, type Palette } from './palettes.js';

/** Where the words at the foot begin: whatever is drawn ends there in the dark of what is near. */
const FOOT = 0.8;

type Motif = (canvas: Canvas, palette: Palette, chance: Buffer) => void;

/** Fills the middle and the foot of a cover. */
export function drawMotif(canvas: Canvas, title: string, palette: Palette): void {
  const chance = digestOf(`motif of ${title}`);
  const motif = MOTIFS[(chance[31] ?? 0) % MOTIFS.length];
  motif?.(canvas, palette, chance);
  canvas.rectangle(0, canvas.height * FOOT, canvas.width, canvas.height, palette.near);
}

const hills: Motif = (canvas, palette, chance) => {
  drawDisc(canvas, palette, chance);
  const { width, height } = canvas;
  for (let index = 0; index < 3; index += 1) {
    const radius = Math.round(width * (0.32 + share(chance, index + 2) * 0.2));
    canvas.circle(width * (0.1 + index * 0.4), height * 0.62 + radius, radius, palette.far);
  }
  for (let index = 0; index < 2; index += 1) {
    const radius = Math.round(width * (0.3 + share(chance, index + 5) * 0.25));
    canvas.circle(width * (0.2 + index * 0.6), height * 0.71 + radius, radius, palette.near);
  }
};

const water: Motif = (canvas, palette, chance) => {
  drawDisc(canvas, palette, chance);
  const { width, height } = canvas;
  for (let index = 0; index < 7; index += 1) {
    const top = height * (0.52 + index * 0.04);
    canvas.rectangle(0, top, width, 3 + index * 3, index % 2 === 0 ? palette.far : palette.near);
    canvas.rectangle(share(chance, index + 2) * width * 0.7, top - 6, width * 0.22, 3, palette.accent);
  }
};

const rings: Motif = (canvas, palette, chance) => {
  const { width, height } = canvas;
  const x = width * (0.3 + share(chance, 0) * 0.4);
  const tones = [palette.far, palette.ground, palette.accent, palette.ground, palette.far, palette.near];
  tones.forEach((tone, index) => {
    const step = 0.05 + share(chance, index + 1) * 0.008;
    canvas.circle(x, height * 0.58, Math.round(width * (0.34 - index * step)), tone);
  });
};

const street: Motif = (canvas, palette, chance) => {
  drawDisc(canvas, palette, chance);
  const { width, height } = canvas;
  for (const { tone, from, across } of [
    { tone: palette.far, from: 0.48, across: 6 },
    { tone: palette.near, from: 0.6, across: 5 },
  ]) {
    const house = width / across;
    for (let index = 0; index < across; index += 1) {
      const top = height * (from + share(chance, index + across) * 0.12);
      canvas.rectangle(index * house, top, house + 1, height, tone);
      if (share(chance, index + 12) > 0.4)
        canvas.rectangle(index * house + house * 0.35, top + 30, house * 0.25, 26, palette.accent);
    }
  }
};

const MOTIFS: readonly Motif[] = [hills, water, rings, street];

/** A sun or a moon. */
function drawDisc(canvas: Canvas, { accent }: Palette, chance: Buffer): void {
  const { width, height } = canvas;
  const x = width * (0.2 + share(chance, 0) * 0.6);
  canvas.circle(x, height * (0.44 + share(chance, 1) * 0.05), Math.round(width * 0.08), accent);
}

/** From 0 to 1. */
function share(chance: Buffer, place: number): number {
  return (chance[place] ?? 0) / 255;
}
