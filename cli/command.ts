/** What a command is, how its words are read and how its help reads. */
import { parseArgs } from 'node:util';

/** Exit codes, the same for every command. 75 is EX_TEMPFAIL of sysexits. */
export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3, partlyDone: 4, tryAgainLater: 75 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help, such as DIR. */
  readonly placeholder?: string;
  /** It takes several values: given again, or one after the other, as a shell writes them for *.xml. */
  readonly isList?: boolean;
  readonly description: string;
}

export interface Command {
  /** One word, or two, such as embedded consonance. */
  readonly name: string;
  readonly summary: string;
  /** What stands behind the name in the usage line, such as NAME; absent: no arguments. */
  readonly operands?: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Further lines of help, such as the settings it reads. */
  readonly notes?: readonly string[];
  run(invocation: Invocation): Promise<ExitCode>;
}

export interface Invocation {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly env: NodeJS.ProcessEnv;
  print(text: string): void;
}

/** The caller wrote the command wrongly: exit 2, with this sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the words behind a command's name. Throws a UsageError for an unknown option or too many operands. */
export function readWords(
  command: Command,
  words: readonly string[],
): Pick<Invocation, 'operands' | 'options'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: Object.fromEntries(
        Object.entries(command.options).map(([name, { type, isList = false }]) => [
          name,
          { type, multiple: isList },
        ]),
      ),
      allowPositionals:
        command.operands !== undefined || Object.values(command.options).some(({ isList }) => isList),
      strict: true,
    });
    return {
      operands: positionals,
      options: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)])),
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function plain(value: unknown): string | boolean | readonly string[] | undefined {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

/** An option's text; undefined when it was not given. */
export function textOption(invocation: Invocation, name: string): string | undefined {
  const value = invocation.options[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * All values of an option that takes several. What stands behind it without a name of its own is among them, so it
 * throws a UsageError for words of which nobody can tell what they are for.
 */
export function listOption(invocation: Invocation, name: string): readonly string[] {
  const value = invocation.options[name];
  const [stray] = invocation.operands;
  if (Array.isArray(value)) return [...value, ...invocation.operands];
  if (stray !== undefined) throw new UsageError(`What is ${stray} for? Perhaps: --${name} ${stray}`);
  return [];
}

/** One command's help. */
export function helpOf(command: Command): string {
  const usage = ['colophon', command.name, command.operands, '[options]'].filter(Boolean).join(' ');
  const options = {
    ...command.options,
    help: { type: 'boolean', description: 'Show this.' },
  } satisfies Record<string, Option>;
  const lines = Object.entries(options).map(
    ([name, option]) => [flagOf(name, option), option.description] as const,
  );
  return [
    `Usage: ${usage}`,
    '',
    command.summary,
    '',
    'Options:',
    ...columns(lines),
    ...(command.notes === undefined ? [] : ['', ...command.notes]),
  ].join('\n');
}

/** The list of all commands. */
export function helpOfAll(commands: readonly Command[]): string {
  const lines = commands.map(
    ({ name, operands, summary }) => [[name, operands].filter(Boolean).join(' '), summary] as const,
  );
  return [
    'Usage: colophon COMMAND [options]',
    '',
    'One graph over a publisher’s titles and their assets.',
    '',
    'Commands:',
    ...columns(lines),
    '',
    'colophon COMMAND --help tells more, colophon --version which this is.',
    'Exit codes: 0 done, 1 failed, 2 usage, 3 refused, 4 partly done, 75 try again later.',
  ].join('\n');
}

function flagOf(name: string, { placeholder }: Option): string {
  return placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
