import { expect, test } from 'vitest';
import { createProgress } from '../../cli/import/progress.js';

/** What a terminal, or a file in its place, is sent. */
function createOutput(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

test('on a terminal a bar says how much of the files is read, and is gone in the end', () => {
  const { written, stream } = createOutput(true);
  const progress = createProgress(stream, 1000);
  progress.read(500);
  progress.end();
  expect(written).toEqual([`\r${'█'.repeat(15)}${'░'.repeat(15)}  50 %  reading\u001b[K`, '\r\u001b[K']);
});

test('a line is not written over for every chunk', () => {
  const { written, stream } = createOutput(true);
  const progress = createProgress(stream, 1000);
  for (let count = 0; count < 100; count += 1) progress.read(1);
  expect(written.length).toBeLessThan(100);
});

test('where nobody watches nothing is written', () => {
  const { written, stream } = createOutput(false);
  const progress = createProgress(stream, 1000);
  progress.read(500);
  progress.loading(1, 2);
  progress.waiting(3);
  progress.end();
  expect(written).toEqual([]);
});
