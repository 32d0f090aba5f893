/** Pictures of the demo: covers that look like covers, a pack shot, banners and signs. The same words give the same bytes. */
import { type Canvas, type Colour, createCanvas } from './canvas.js';
import { fittingScale } from './letters.js';
import { drawMotif } from './motifs.js';
import { digestOf, paletteOf } from './palettes.js';

export interface CoverWords {
  readonly title: string;
  readonly author: string;
  readonly imprint: string;
  /** What sets one cover of a title apart from another, such as the market it is for. */
  readonly line: string;
}

const PAPER: Colour = [245, 239, 226];
const INK: Colour = [40, 40, 46];

/** Upright as a book. */
const COVER = { width: 640, height: 1000 };

export function drawFrontCover(words: CoverWords): Promise<Buffer> {
  return frontCover(words).jpeg();
}

export function drawBackCover(words: CoverWords, text: string): Promise<Buffer> {
  const { width, height } = COVER;
  const { ground, near } = paletteOf(words.title);
  const canvas = createCanvas(width, height, ground);
  const blurb = { width: 500, height: 660 };
  canvas.words(text, { left: 70, top: 110, width: blurb.width, scale: fittingScale(text, blurb, 4) }, PAPER);
  canvas.rectangle(0, 800, width, 200, near);
  canvas.words(words.imprint, { left: 70, top: 880, width: 240, scale: 4 }, PAPER);
  drawBars(canvas, words.title);
  return canvas.jpeg();
}

/** For sound: square. */
export function drawSquareCover(words: CoverWords): Promise<Buffer> {
  const canvas = createCanvas(800, 800, paletteOf(words.title).ground);
  drawMotif(canvas, words.title, paletteOf(words.title));
  drawWords(canvas, words, 8);
  return canvas.jpeg();
}

/** The book as a thing: it stands, and one sees its spine. */
export async function drawPackShot(words: CoverWords): Promise<Buffer> {
  const { near } = paletteOf(words.title);
  const canvas = createCanvas(800, 800, [234, 234, 238]);
  canvas.slanted(frontCover(words), { left: 230, top: 90, width: 400, height: 600, slant: -0.1 });
  const spine = createCanvas(COVER.width, COVER.height, near);
  canvas.slanted(spine, { left: 160, top: 55, width: 70, height: 600, slant: 0.5 });
  return canvas.jpeg();
}

/** Twice as wide as high, as messages show it. */
export function drawSocialImage(words: CoverWords): Promise<Buffer> {
  const canvas = createCanvas(1000, 500, paletteOf(words.title).near);
  canvas.slanted(frontCover({ ...words, line: '' }), {
    left: 50,
    top: 50,
    width: 256,
    height: 400,
    slant: 0,
  });
  canvas.words(words.line, { left: 360, top: 110, width: 600, scale: 8 }, PAPER);
  const space = { width: 600, height: 80 };
  const scale = fittingScale(words.title, space, 4);
  canvas.words(words.title, { left: 360, top: 310, width: space.width, scale }, PAPER);
  canvas.words(words.author, { left: 360, top: 400, width: 600, scale: 4 }, PAPER);
  return canvas.jpeg();
}

/** A sign and a name. */
export function drawSign(name: string): Promise<Buffer> {
  const canvas = createCanvas(600, 300, PAPER);
  const { ground } = paletteOf(name);
  canvas.circle(120, 150, 80, ground);
  canvas.circle(120, 150, 44, PAPER);
  canvas.words(
    name,
    { left: 230, top: 120, width: 350, scale: fittingScale(name, { width: 350, height: 180 }, 6) },
    ground,
  );
  return canvas.jpeg();
}

function frontCover(words: CoverWords): Canvas {
  const palette = paletteOf(words.title);
  const canvas = createCanvas(COVER.width, COVER.height, palette.ground);
  drawMotif(canvas, words.title, palette);
  drawWords(canvas, words, 7);
  return canvas;
}

function drawWords(canvas: Canvas, { title, author, imprint, line }: CoverWords, largest: number): void {
  const width = canvas.width - 80;
  const scale = fittingScale(title, { width, height: canvas.height * 0.33 }, largest);
  const below = canvas.words(title, { left: 40, top: 60, width, scale }, PAPER);
  canvas.words(line, { left: 40, top: below + 10, width, scale: 3 }, PAPER);
  canvas.words(author, { left: 40, top: canvas.height - 140, width, scale: 4 }, PAPER);
  canvas.words(imprint, { left: 40, top: canvas.height - 45, width, scale: 2 }, PAPER);
}

/** What looks like the bars of an ISBN, and cannot be read by any till. */
function drawBars(canvas: Canvas, text: string): void {
  canvas.rectangle(380, 840, 200, 120, PAPER);
  digestOf(`bars of ${text}`).forEach((byte, index) => {
    canvas.rectangle(392 + index * 5.5, 852, 1 + (byte % 4), 96, INK);
  });
}
