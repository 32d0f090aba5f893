/** Writing much: at the reader’s pace, and no further than there is a reader. */
import { PassThrough, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createOutput, ReaderGone } from '../../cli/output.js';

const LINE = `${'x'.repeat(999)}\n`;

test('nothing is written while the reader is busy', async () => {
  const stream = new PassThrough({ highWaterMark: 1000 });
  const output = createOutput(stream);
  let written = 0;
  const writing = (async () => {
    for (; written < 500; written += 1) await output.write(LINE);
    await output.flush();
  })();
  await sleep(20);
  expect(written).toBeLessThan(50);
  stream.resume();
  await writing;
  expect(written).toBe(500);
});

test('a reader who goes away ends it, also while it waits for him', async () => {
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  const stream = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => setImmediate(done, gone),
  });
  const output = createOutput(stream);
  await output.write(LINE);
  await expect(output.flush()).rejects.toThrow(ReaderGone);
  await output.write(LINE);
  await expect(output.flush()).rejects.toThrow(ReaderGone);
});

test('a disk that is full is told of by its own error', async () => {
  const full = Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' });
  const stream = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => setImmediate(done, full),
  });
  const output = createOutput(stream);
  await output.write(LINE);
  await expect(output.flush()).rejects.toThrow('ENOSPC');
});
