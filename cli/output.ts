/** Writing much: no faster than the reader reads, and no further when the reader has gone. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** The reader has gone, as head does when it has seen enough: there is nobody to tell. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

export interface Output {
  /** Rejects with ReaderGone when nobody reads any longer, with the system's error when it cannot be written. */
  write(text: string): Promise<void>;
  /** Resolves when everything is out; a stream that the process was given stays open. */
  flush(): Promise<void>;
}

/** Many small texts go out as few large ones. */
const PIECE_LENGTH = 16_384;

export function createOutput(stream: Writable): Output {
  let failure: Error | null = null;
  let waiting = '';
  // Without a listener of its own a stream's failure ends the process with a stack.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' ? new ReaderGone('Nobody reads any longer.') : error;
  });
  const flush = async () => {
    const text = waiting;
    waiting = '';
    if (failure === null && text !== '' && !stream.write(text)) {
      // An error while it waits rejects, and the listener above has it.
      await once(stream, 'drain').catch(() => undefined);
    }
    if (failure !== null) throw failure;
  };
  return {
    async write(text) {
      waiting += text;
      if (waiting.length >= PIECE_LENGTH) await flush();
    },
    flush,
  };
}
