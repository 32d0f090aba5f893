import { expect, test } from 'vitest';
import { FileName } from '../../../../embedded/vip/files/file-name.js';

test.each(['cover.jpg', 'The Salt Road (cover).tif', 'Überfahrt.pdf', '港.epub', '.hidden', 'a.b.c'])(
  '%j is a name',
  (name) => {
    expect(FileName.safeParse(name).success).toBe(true);
  },
);

test.each([
  '',
  '.',
  '..',
  '../cover.jpg',
  '/etc/passwd',
  'a/b.jpg',
  'a\\b.jpg',
  'C:\\cover.jpg',
  'a..jpg',
  'a\0.jpg',
  'a\n.jpg',
  'a\u0085.jpg',
  'gpj.\u202eexe',
  ' cover.jpg',
  'cover.jpg ',
  'x'.repeat(256),
])('%j is none', (name) => {
  expect(FileName.safeParse(name).success).toBe(false);
});
