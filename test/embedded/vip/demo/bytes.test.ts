/** The demo's files are what they say, and the same at every start. */
import { inflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { jacketCopy } from '../../../../embedded/vip/demo/copy.js';
import { makeEpub } from '../../../../embedded/vip/demo/epub.js';
import { spell } from '../../../../embedded/vip/demo/letters.js';
import { makePdf } from '../../../../embedded/vip/demo/pdf.js';
import {
  drawBackCover,
  drawFrontCover,
  drawPackShot,
  drawPortrait,
  drawSign,
  drawSocialImage,
  drawSquareCover,
} from '../../../../embedded/vip/demo/pictures.js';
import { makeWav } from '../../../../embedded/vip/demo/wav.js';

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
    entries[name] = method === 0 ? raw : inflateRawSync(raw);
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

test.each(['en', 'fr', 'de', 'nb', 'es', 'nl'])(
  'copy in %s names the title and the author, and no other has its words',
  (language) => {
    const copy = jacketCopy({ title: 'A & B', author: 'Ann', language }).toString();
    expect(copy).toContain('A &amp; B');
    expect(copy).toContain('Ann');
    const english = jacketCopy({ title: 'A & B', author: 'Ann', language: 'en' }).toString();
    expect(copy === english).toBe(language === 'en');
  },
);
