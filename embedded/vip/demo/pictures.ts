/** Pictures of the demo: covers that look like covers, portraits, banners. The same words give the same bytes. */
import { createHash } from 'node:crypto';
import { type Canvas, type Colour, createCanvas } from './canvas.js';

export interface CoverWords {
  readonly title: string;
  readonly author: string;
  readonly imprint: string;
  /** What sets one cover of a title apart from another, such as the market it is for. */
  readonly line: string;
}

const PAPER: Colour = [245, 239, 226];

/** A front cover, upright as a book. */
export function drawFrontCover(words: CoverWords): Promise<Buffer> {
  const canvas = createCanvas(640, 1000, groundOf(words.title));
  drawMotif(canvas, words);
  drawWords(canvas, words, 7);
  return canvas.jpeg();
}

export function drawBackCover(words: CoverWords, text: string): Promise<Buffer> {
  const canvas = createCanvas(640, 1000, groundOf(words.title));
  canvas.rectangle(40, 60, 560, 700, PAPER);
  canvas.words(text, { left: 70, top: 100, width: 500, scale: 3 }, [40, 40, 46]);
  canvas.words(words.imprint, { left: 70, top: 900, width: 500, scale: 4 }, PAPER);
  return canvas.jpeg();
}

/** For sound: square. */
export function drawSquareCover(words: CoverWords): Promise<Buffer> {
  const canvas = createCanvas(800, 800, groundOf(`${words.title} read aloud`));
  drawMotif(canvas, words);
  drawWords(canvas, words, 8);
  return canvas.jpeg();
}

/** The book as a thing, standing, with its spine. */
export function drawPackShot(words: CoverWords): Promise<Buffer> {
  const canvas = createCanvas(800, 800, [232, 232, 236]);
  const [red, green, blue] = groundOf(words.title);
  canvas.rectangle(200, 110, 44, 600, [red * 0.6, green * 0.6, blue * 0.6]);
  canvas.rectangle(244, 90, 380, 620, [red, green, blue]);
  canvas.words(words.title, { left: 276, top: 150, width: 320, scale: 5 }, PAPER);
  canvas.words(words.author, { left: 276, top: 630, width: 320, scale: 3 }, PAPER);
  return canvas.jpeg();
}

/** Twice as wide as high, as messages show it. */
export function drawSocialImage(words: CoverWords): Promise<Buffer> {
  const canvas = createCanvas(1000, 500, groundOf(`${words.title} for all`));
  canvas.rectangle(40, 60, 240, 380, PAPER);
  canvas.words(words.title, { left: 60, top: 90, width: 200, scale: 3 }, [40, 40, 46]);
  canvas.words(words.line, { left: 330, top: 120, width: 620, scale: 7 }, PAPER);
  canvas.words(words.author, { left: 330, top: 400, width: 620, scale: 4 }, PAPER);
  return canvas.jpeg();
}

/** Somebody, drawn in five shapes. */
export function drawPortrait(name: string): Promise<Buffer> {
  const canvas = createCanvas(600, 700, groundOf(`room of ${name}`));
  canvas.circle(300, 640, 230, groundOf(`coat of ${name}`));
  canvas.circle(300, 290, 150, [224, 188, 160]);
  canvas.circle(300, 210, 145, [74, 54, 44]);
  canvas.rectangle(180, 250, 240, 60, [224, 188, 160]);
  canvas.circle(250, 300, 10, [30, 30, 34]);
  canvas.circle(350, 300, 10, [30, 30, 34]);
  canvas.words(name, { left: 24, top: 660, width: 560, scale: 3 }, PAPER);
  return canvas.jpeg();
}

/** A sign and a name. */
export function drawSign(name: string): Promise<Buffer> {
  const canvas = createCanvas(600, 300, PAPER);
  canvas.circle(120, 150, 80, groundOf(name));
  canvas.circle(120, 150, 44, PAPER);
  canvas.words(name, { left: 230, top: 120, width: 350, scale: 6 }, groundOf(name));
  return canvas.jpeg();
}

function drawWords(canvas: Canvas, { title, author, imprint, line }: CoverWords, scale: number): void {
  const width = canvas.width - 80;
  const below = canvas.words(title, { left: 40, top: 60, width, scale }, PAPER);
  canvas.words(line, { left: 40, top: below + 10, width, scale: 3 }, PAPER);
  canvas.words(author, { left: 40, top: canvas.height - 150, width, scale: 4 }, PAPER);
  canvas.words(imprint, { left: 40, top: canvas.height - 50, width, scale: 2 }, PAPER);
}

/** Circles or bars by what the title is: no two titles have the same. */
function drawMotif(canvas: Canvas, { title }: CoverWords): void {
  const bytes = digestOf(`motif of ${title}`);
  for (let index = 0; index < 6; index += 1) {
    const [x = 0, y = 0, size = 0, tone = 0] = bytes.subarray(index * 4, index * 4 + 4);
    const colour: Colour = [120 + (tone % 100), 90 + ((tone * 7) % 110), 80 + ((tone * 13) % 120)];
    const left = (x / 255) * canvas.width;
    const top = canvas.height * (0.3 + (y / 255) * 0.45);
    if (index % 2 === 0) canvas.circle(left, top, 30 + size / 3, colour);
    else canvas.rectangle(left - size / 2, top, size, 14, colour);
  }
}

/** Dark enough for pale words. */
function groundOf(text: string): Colour {
  const [red = 0, green = 0, blue = 0] = digestOf(text);
  return [20 + (red % 110), 30 + (green % 90), 40 + (blue % 110)];
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
