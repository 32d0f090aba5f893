/** Runs the command: as a process of its own while this one goes on, or in this one, which takes no time. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';
import { type Command, readWords, UsageError } from '../../cli/command.js';

const script = resolve(import.meta.dirname, '../../bin/colophon.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** To its end, with these settings only, and with nothing or this text on its standard input. */
export async function run(
  words: readonly string[],
  env: Record<string, string> = {},
  input = '',
): Promise<Ran> {
  const child = spawn(process.execPath, [script, ...words], { env: { PATH: process.env.PATH, ...env } });
  child.stdin.end(input);
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, stdout, stderr };
}

/** For what a command prints, not for what it streams. Failures become what cli/main.ts makes of them. */
export async function runHere(
  command: Command,
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  const printed: string[] = [];
  const errors: string[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line) => void errors.push(String(line)));
  try {
    const invocation = {
      ...readWords(command, words),
      env,
      print: (line: string) => void printed.push(line),
    };
    return { status: await command.run(invocation), stdout: printed.join('\n'), stderr: errors.join('\n') };
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    return {
      status: error instanceof UsageError ? 2 : 1,
      stdout: '',
      stderr: [...errors, sentence].join('\n'),
    };
  } finally {
    spy.mockRestore();
  }
}
