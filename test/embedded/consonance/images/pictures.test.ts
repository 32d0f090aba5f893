import { expect, test } from 'vitest';
import { drawPicture } from '../../../../embedded/consonance/images/drawn-jpeg.js';
import { makeUpFile } from '../../../../embedded/consonance/images/made-up-file.js';
import { readJpegSize } from '../../../../embedded/consonance/images/read-jpeg.js';

test.each([
  { width: 8, height: 8 },
  { width: 1600, height: 2400 },
  { width: 333, height: 77 },
])('a picture of $width by $height says so, begins and ends as a JPEG', (size) => {
  const picture = drawPicture(1, size);
  expect(readJpegSize(picture)).toEqual(size);
  expect(picture.subarray(0, 2).toString('hex')).toBe('ffd8');
  expect(picture.subarray(-2).toString('hex')).toBe('ffd9');
});

test('the same number draws the same picture, another one another', () => {
  const size = { width: 80, height: 80 };
  expect(drawPicture(3, size).equals(drawPicture(3, size))).toBe(true);
  expect(drawPicture(3, size).equals(drawPicture(4, size))).toBe(false);
});

test.each([
  { what: 'nothing', bytes: Buffer.alloc(0) },
  { what: 'a PNG', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
  { what: 'the beginning of a JPEG', bytes: drawPicture(0, { width: 8, height: 8 }).subarray(0, 30) },
  { what: 'a JPEG without a frame', bytes: Buffer.from('ffd8ffd9', 'hex') },
  { what: 'a segment that leads nowhere', bytes: Buffer.from('ffd8ffe0ffff0000000000000000', 'hex') },
])('$what has no size', ({ bytes }) => {
  expect(readJpegSize(bytes)).toBeNull();
});

test('a made-up PDF has its name on its page, and a table that points at its objects', () => {
  const { contentType, bytes } = makeUpFile('Sample (1).pdf', 1);
  const text = bytes.toString('latin1');
  expect(contentType).toBe('application/pdf');
  expect(text).toContain('(Sample \\(1\\).pdf)');
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual([
    '1 0 obj',
    '2 0 obj',
    '3 0 obj',
    '4 0 obj',
    '5 0 obj',
  ]);
});
