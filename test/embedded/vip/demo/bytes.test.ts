/** The demo's files are what they say, and the same at every start. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorBio, jacketCopy, pressRelease, reviewQuotes } from '../../../../embedded/vip/demo/copy.js';
import { makeEpub } from '../../../../embedded/vip/demo/epub.js';
import { fittingScale, linesOf, spell } from '../../../../embedded/vip/demo/letters.js';
import { makePdf } from '../../../../embedded/vip/demo/pdf.js';
import {
  drawBackCover,
  drawFrontCover,
  drawPackShot,
  drawSign,
  drawSocialImage,
  drawSquareCover,
} from '../../../../embedded/vip/demo/pictures.js';
import { drawPortrait } from '../../../../embedded/vip/demo/portrait.js';
import { makeWav } from '../../../../embedded/vip/demo/wav.js';
import { inspectFile } from '../../../../embedded/vip/processing/inspect.js';

const words = { title: 'The Salt Road', author: 'Maren Østby', imprint: 'Northlight', line: 'A novel' };

describe('pictures', () => {
  test.each([
    { name: 'a front cover', draw: () => drawFrontCover(words), width: 640, height: 1000 },
    {
      name: 'a back cover',
      draw: () => drawBackCover(words, 'A book for long evenings.'),
      width: 640,
      height: 1000,
    },
    { name: 'a square cover', draw: () => drawSquareCover(words), width: 800, height: 800 },
    { name: 'a pack shot', draw: () => drawPackShot(words), width: 800, height: 800 },
    { name: 'a social image', draw: () => drawSocialImage(words), width: 1000, height: 500 },
    { name: 'a portrait', draw: () => drawPortrait('Maren Østby'), width: 600, height: 700 },
    { name: 'a sign', draw: () => drawSign('Northlight'), width: 600, height: 300 },
  ])('$name is a JPEG of its size, with more than one colour', async ({ draw, width, height }) => {
    const bytes = await draw();
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height });
    const { channels } = await sharp(bytes).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(5);
    expect(await draw()).toEqual(bytes);
  });

  test('of two titles are two pictures', async () => {
    expect(await drawFrontCover(words)).not.toEqual(
      await drawFrontCover({ ...words, title: 'The Salt Path' }),
    );
  });

  test('spell names in the letters that there are', () => {
    expect(spell('Hélène Østby’s Æble – Straße')).toBe("HELENE OSTBY'S AEBLE - STRASSE");
  });

  test('write what is long in smaller letters, and never beyond the edge', () => {
    const place = { width: 560, height: 330 };
    expect(fittingScale('Salt', place, 7)).toBe(7);
    for (const title of ['Donaudampfschifffahrt', 'A road, and then another road '.repeat(12)]) {
      const scale = fittingScale(title, place, 7);
      const lines = linesOf(title, place.width, scale);
      expect(scale).toBeLessThan(7);
      expect(Math.max(...lines.map((line) => line.length)) * scale * 6).toBeLessThanOrEqual(place.width);
      expect(lines.length * scale * 10).toBeLessThanOrEqual(place.height);
    }
  });
});

test('a PDF says at which byte each of its objects begins, and has its pages', () => {
  const text = makePdf('Sample (1)', ['One.', 'Two \\ three – “four”']).toString('latin1');
  const [, start] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
  expect(text.slice(Number(start), Number(start) + 4)).toBe('xref');
  const offsets = [...text.slice(Number(start)).matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) =>
    Number(offset),
  );
  offsets.forEach((offset, index) => {
    expect(text.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
  });
  expect(text).toContain('/Count 2');
  expect(text.match(/\/Type \/Page /g)).toHaveLength(2);
  expect(text).toContain('(Two \\\\ three - "four") Tj');
  for (const [, length, stream] of text.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g)) {
    expect(stream).toHaveLength(Number(length));
  }
});

test('an EPUB begins with its type, stored, and holds what its package names', () => {
  const epub = makeEpub(
    {
      identifier: 'urn:isbn:9781999900021',
      title: 'Salt & Road',
      author: 'M',
      language: 'en',
      chapters: [{ heading: 'I', text: 'a < b' }],
    },
    Buffer.from('cover'),
  );
  expect(epub.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  const entries = readZip(epub);
  expect(Object.keys(entries)).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'EPUB/package.opf',
    'EPUB/nav.xhtml',
    'EPUB/cover.jpg',
    'EPUB/chapter-1.xhtml',
  ]);
  expect(entries['EPUB/package.opf']?.toString()).toContain('<dc:title>Salt &amp; Road</dc:title>');
  expect(entries['EPUB/chapter-1.xhtml']?.toString()).toContain('<p>a &lt; b</p>');
});

/** By the central directory, as readers do. */
function readZip(bytes: Buffer): Record<string, Buffer> {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  const entries: Record<string, Buffer> = {};
  for (let index = 0; index < bytes.readUInt16LE(end + 10); index += 1) {
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26);
    const raw = bytes.subarray(data, data + packed);
    const content = method === 0 ? raw : inflateRawSync(raw);
    expect(content).toHaveLength(bytes.readUInt32LE(at + 24));
    expect(crc32(content)).toBe(bytes.readUInt32LE(at + 16));
    entries[name] = content;
    at += 46 + nameLength;
  }
  return entries;
}

test('sound lasts as long as its header says', () => {
  const wav = makeWav(3, 7);
  expect(wav.subarray(0, 4).toString()).toBe('RIFF');
  expect(wav.readUInt32LE(40) / wav.readUInt32LE(28)).toBe(3);
  expect(wav).toHaveLength(44 + wav.readUInt32LE(40));
  expect(makeWav(3, 8)).not.toEqual(wav);
});

const LANGUAGES = ['en', 'fr', 'de', 'nb', 'es', 'nl'];

describe.each([
  {
    what: 'jacket copy',
    write: (language: string) => jacketCopy({ title: 'A & B', author: 'Ann', language }),
    says: ['A &amp; B', 'Ann'],
  },
  {
    what: 'a press release',
    write: (language: string) => pressRelease({ title: 'A & B', author: 'Ann', language }),
    says: ['A & B', 'Ann'],
  },
  {
    what: 'review quotes',
    write: (language: string) => reviewQuotes({ title: 'A & B', author: 'Ann', language }),
    says: ['A & B'],
  },
  { what: 'an author’s life', write: (language: string) => authorBio('Ann', language), says: ['Ann'] },
])('$what', ({ write, says }) => {
  test('names whom it is about, in words of its own in each language', () => {
    const texts = LANGUAGES.map((language) => write(language).toString());
    for (const text of texts) {
      for (const words of says) expect(text).toContain(words);
    }
    expect(new Set(texts).size).toBe(LANGUAGES.length);
  });

  test('is in English where there is none in the language asked for', () => {
    expect(write('gd')).toEqual(write('en'));
    expect(write('fr-CA')).toEqual(write('fr'));
  });
});

describe('VIP takes each for what it is', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'colophon-demo-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const cover = () => drawFrontCover(words);
  const book = { identifier: 'urn:isbn:9781999900021', title: 'Salt', author: 'M', language: 'en' };
  const chapters = [{ heading: 'I', text: 'a < b' }];
  test.each([
    {
      fileName: 'cover.jpg',
      mediaType: 'image/jpeg',
      make: cover,
      technical: { widthPx: 640, heightPx: 1000, colourSpace: 'RGB' },
    },
    {
      fileName: 'sample.pdf',
      mediaType: 'application/pdf',
      make: () => makePdf('Salt', ['One.', 'Two.', 'Three.']),
      technical: { pageCount: 3 },
    },
    {
      fileName: 'book.epub',
      mediaType: 'application/epub+zip',
      make: async () => makeEpub({ ...book, chapters }, await cover()),
      technical: { epubVersion: '3.0' },
    },
    {
      fileName: 'sample.wav',
      mediaType: 'audio/wav',
      make: () => makeWav(3, 7),
      technical: { durationSec: 3 },
    },
    {
      fileName: 'copy.html',
      mediaType: 'text/html',
      make: () => jacketCopy({ title: 'A & B', author: 'Ann', language: 'fr' }),
      technical: {},
    },
    {
      fileName: 'bio.txt',
      mediaType: 'text/plain',
      make: () => authorBio('Maren Østby', 'nb'),
      technical: {},
    },
  ])('$fileName', async ({ fileName, mediaType, make, technical }) => {
    const bytes = await make();
    const path = join(folder, fileName);
    await writeFile(path, bytes);
    const declared = { fileName, mediaType, byteSize: bytes.length };
    const inspection = await inspectFile(path, declared, { imagePixelLimit: 10_000_000 });
    expect(inspection.checks.flatMap(({ findings }) => findings)).toEqual([]);
    expect(inspection).toMatchObject({ outcome: 'READY', mediaType, technical });
  });
});
