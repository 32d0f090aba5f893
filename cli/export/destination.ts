/** Where an export goes: standard output, or a file that is whole or not there. */
import { once } from 'node:events';
import { createWriteStream, renameSync, statSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createOutput, type Output } from '../output.js';

export interface Destination extends Output {
  /** Where what was written stands while it is not whole; null for standard output and for what is no ordinary file. */
  readonly unfinished: string | null;
  /** Everything is written. */
  finish(): Promise<void>;
  /** It will not be finished; what was written stays where it is. */
  abandon(): Promise<void>;
}

/**
 * The file, or standard output where none is named. A file takes the place of an older one when it is whole, so that a
 * catalogue is never replaced by half of one; a pipe or a device is written as it comes. Rejects where it cannot be written.
 */
export async function openDestination(file: string | undefined): Promise<Destination> {
  if (file === undefined) {
    const output = createOutput(process.stdout);
    return {
      ...output,
      unfinished: null,
      finish: output.flush,
      abandon: () => output.flush().catch(() => undefined),
    };
  }
  const isPlain = statSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
  const path = isPlain ? `${file}.part` : file;
  const stream = createWriteStream(path);
  const output = createOutput(stream);
  await once(stream, 'open');
  const close = async () => {
    await output.flush();
    stream.end();
    await finished(stream);
  };
  return {
    ...output,
    unfinished: isPlain ? path : null,
    async finish() {
      await close();
      if (isPlain) renameSync(path, file);
    },
    abandon: () => close().catch(() => undefined),
  };
}
