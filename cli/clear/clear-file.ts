/** colophon clear FILE: from a file or standard input to standard output. Nothing else is needed: no network, no database. */
import { createReadStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { EXIT, type ExitCode } from '../command.js';
import { createOutput, ReaderGone } from '../output.js';
import { clearCases } from './clear-cases.js';

export interface ClearFile {
  /** A path, or - for standard input. */
  readonly file: string;
  readonly stdin: Readable;
  readonly stdout: Writable;
  /** RFC 3339. */
  readonly now: string;
  complain(sentence: string): void;
}

/** 0 when every case was read, whatever the answers; 4 when some were; 1 when none could be. */
export async function clearFile({ file, stdin, stdout, now, complain }: ClearFile): Promise<ExitCode> {
  const output = createOutput(stdout);
  const name = file === '-' ? 'standard input' : file;
  const tell = (sentence: string) => complain(`${name}: ${sentence}`);
  try {
    const input = file === '-' ? stdin : createReadStream(file);
    input.setEncoding('utf8');
    const { answered, faulty } = await clearCases({
      chunks: input,
      now,
      write: output.write,
      complain: tell,
    });
    await output.flush();
    if (answered + faulty === 0) tell('it holds no cases');
    if (faulty > 0) return answered > 0 ? EXIT.partlyDone : EXIT.failed;
    return answered > 0 ? EXIT.done : EXIT.failed;
  } catch (error) {
    if (error instanceof ReaderGone) return EXIT.done;
    if (!isSystemError(error)) throw error;
    await output.flush().catch(() => undefined);
    tell(`it cannot be read: ${READ_FAULTS[error.code] ?? error.code}`);
    return EXIT.failed;
  }
}

const READ_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
