/** The colophon command: finds the command that was named, runs it, and turns failures into sentences and exit codes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, EXIT, type ExitCode, helpOf, helpOfAll, readWords, UsageError } from './command.js';
import { clear } from './commands/clear.js';
import { compose } from './commands/compose.js';
import { embeddedConsonance } from './commands/embedded-consonance.js';
import { embeddedVip } from './commands/embedded-vip.js';
import { exportCleared } from './commands/export.js';
import { gateway } from './commands/gateway.js';
import { importOnix } from './commands/import.js';
import { migrate } from './commands/migrate.js';
import { policies } from './commands/policies.js';
import { schema } from './commands/schema.js';
import { start } from './commands/start.js';
import { subgraph } from './commands/subgraph.js';
import { token } from './commands/token.js';
import { worker } from './commands/worker.js';
import { packageRoot } from './package-root.js';

const COMMANDS: readonly Command[] = [
  start,
  importOnix,
  clear,
  exportCleared,
  policies,
  gateway,
  subgraph,
  worker,
  embeddedConsonance,
  embeddedVip,
  migrate,
  compose,
  schema,
  token,
];

/** Runs what the process was called with, and ends the process with its exit code. */
export async function main(): Promise<void> {
  process.exitCode = await runCommand(process.argv.slice(2), process.env);
}

async function runCommand(words: readonly string[], env: NodeJS.ProcessEnv): Promise<ExitCode> {
  const [first] = words;
  if (first === undefined || first === '--help' || first === 'help') {
    console.log(helpOfAll(COMMANDS));
    return first === undefined ? EXIT.usage : EXIT.done;
  }
  if (first === '--version') {
    console.log(JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version);
    return EXIT.done;
  }
  const command = findCommand(words);
  if (command === undefined)
    return refuseUsage(`There is no command "${namedBy(words)}".`, 'colophon --help');
  const rest = words.slice(command.name.split(' ').length);
  if (rest.includes('--help')) {
    console.log(helpOf(command));
    return EXIT.done;
  }
  try {
    return await command.run({ ...readWords(command, rest), env, print: (text) => console.log(text) });
  } catch (error) {
    if (error instanceof UsageError) return refuseUsage(error.message, `colophon ${command.name} --help`);
    console.error(error instanceof Error ? error.message : String(error));
    if (env.LOG_LEVEL === 'debug') console.error(error);
    return EXIT.failed;
  }
}

function findCommand(words: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
}

/** What was meant as a command: two words where commands begin with the first one, as embedded does. */
function namedBy([first = '', second]: readonly string[]): string {
  const hasMore = COMMANDS.some(({ name }) => name.startsWith(`${first} `));
  return hasMore && second !== undefined ? `${first} ${second}` : first;
}

function refuseUsage(message: string, help: string): ExitCode {
  console.error(`${message}\nTry: ${help}`);
  return EXIT.usage;
}
