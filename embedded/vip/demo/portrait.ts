import { type Colour, createCanvas } from './canvas.js';
import { digestOf, paletteOf } from './palettes.js';

const INK: Colour = [34, 32, 36];
const SKIN: readonly Colour[] = [
  [232, 200, 174],
  [218, 176, 142],
  [188, 138, 102],
  [142, 96, 68],
  [104, 70, 52],
];
const HAIR: readonly Colour[] = [
  [52, 40, 36],
  [92, 62, 42],
  [150, 106, 62],
  [176, 84, 50],
  [188, 186, 184],
  [30, 28, 34],
];

/** Somebody who does not exist, drawn in a dozen shapes that follow from the name. */
export function drawPortrait(name: string): Promise<Buffer> {
  const [skinAt = 0, hairAt = 0, length = 0, glasses = 0] = digestOf(`portrait of ${name}`);
  const { ground, far, accent } = paletteOf(name);
  const skin = SKIN[skinAt % SKIN.length] ?? ground;
  const hair = HAIR[hairAt % HAIR.length] ?? INK;
  const canvas = createCanvas(600, 700, far);
  if (length % 2 === 0) canvas.rectangle(150, 280, 300, 200, hair);
  canvas.circle(300, 270, 150, hair);
  canvas.circle(300, 750, 270, ground);
  canvas.rectangle(255, 390, 90, 100, skin);
  canvas.circle(300, 488, 45, skin);
  canvas.circle(300, 310, 125, skin);
  canvas.circle(300, 175, 85, hair);
  for (const x of [250, 350]) {
    if (glasses % 3 === 0) {
      canvas.circle(x, 305, 34, INK);
      canvas.circle(x, 305, 29, skin);
      canvas.rectangle(284, 300, 32, 5, INK);
    }
    canvas.circle(x, 305, 9, INK);
  }
  canvas.rectangle(296, 318, 8, 34, darker(skin));
  canvas.rectangle(265, 378, 70, 8, [150, 70, 66]);
  canvas.rectangle(0, 640, 600, 60, ground);
  canvas.words(name, { left: 24, top: 660, width: 560, scale: 3 }, accent);
  return canvas.jpeg();
}

function darker([red, green, blue]: Colour): Colour {
  return [red * 0.8, green * 0.8, blue * 0.8];
}
