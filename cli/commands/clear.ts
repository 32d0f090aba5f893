import { createClock } from '../../platform/clock.js';
import { type Command, EXIT, type ExitCode, type Invocation, textOption, UsageError } from '../command.js';
import { marketOptions } from '../graph/market.js';
import { findGraph, placeOptions } from '../graph/place.js';

/** colophon clear: rights questions, from a file of cases or about what is in the running Colophon. */
export const clear: Command = {
  name: 'clear',
  summary: 'Ask what may go where: the cases of a file, or one product of the running Colophon.',
  operands: '[FILE]',
  options: {
    isbn: { type: 'string', placeholder: 'ISBN', description: 'The product, instead of a file.' },
    country: { type: 'string', placeholder: 'CODE', description: 'The market, such as AU.' },
    ...marketOptions,
    asset: { type: 'string', placeholder: 'ID', description: 'An asset, of the product or by itself.' },
    ...placeOptions,
    json: { type: 'boolean', description: 'Print the decision as one line of JSON; of a file it always is.' },
  },
  notes: [
    'FILE (- is standard input) holds cases as JSON: {"cases": [{"id", "statement", "asset"?, "query"}]}. Each is answered with a',
    'line {"id","decision","reason","category","exclusivity"}, and nothing needs to run for it.',
    'A case that cannot be read is denied as RIGHTS_UNREADABLE, with its faults on standard error.',
    'Exit codes of a file: 0 every case was read, 4 some were not, 1 none was.',
    'Exit codes of a product: 0 it is cleared, 3 it is not, 75 Colophon does not answer now, 1 and 2 there is no decision.',
  ],
  run(invocation) {
    const [file, ...others] = invocation.operands;
    const named = ['isbn', 'asset', 'country', ...Object.keys(marketOptions)].filter(
      (name) => textOption(invocation, name) !== undefined,
    );
    if (file === undefined) return clearOne(invocation);
    if (others.length > 0) throw new UsageError('Name one file; put several together on standard input.');
    if (named.length > 0)
      throw new UsageError(`--${named[0]} is not for a file: its cases say what they ask.`);
    return clearCasesOf(invocation, file);
  },
};

async function clearCasesOf(invocation: Invocation, file: string): Promise<ExitCode> {
  const { clearFile } = await import('../clear/clear-file.js');
  return clearFile({
    file,
    stdin: process.stdin,
    stdout: process.stdout,
    now: createClock(invocation.env).now().toISOString(),
    complain: (sentence) => console.error(sentence),
  });
}

async function clearOne(invocation: Invocation): Promise<ExitCode> {
  const asked = await readAsked(invocation);
  const { createGraph } = await import('../graph/graph.js');
  const { GraphError } = await import('../graph/graph-error.js');
  const { askClearance } = await import('../clear/ask-clearance.js');
  const { printClearance } = await import('../clear/print-clearance.js');
  const graph = createGraph(findGraph(invocation), createClock(invocation.env));
  try {
    const cleared = await askClearance(graph, asked);
    invocation.print(
      invocation.options.json === true ? JSON.stringify(cleared.clearance) : printClearance(cleared),
    );
    return cleared.clearance.decision === 'ALLOW' ? EXIT.done : EXIT.refused;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    console.error(error.message);
    return error.exitCode;
  } finally {
    await graph.close();
  }
}

async function readAsked(invocation: Invocation) {
  const isbn = textOption(invocation, 'isbn');
  const assetId = textOption(invocation, 'asset') ?? null;
  const country = textOption(invocation, 'country');
  if (isbn === undefined && assetId === null)
    throw new UsageError('Name a FILE of cases, or --isbn and --country.');
  if (country === undefined) throw new UsageError('For which market? Add --country, such as --country AU.');
  const { readIsbn, readMarket } = await import('../graph/read-market.js');
  const market = readMarket(invocation, country);
  return { isbn: isbn === undefined ? null : readIsbn(isbn), assetId, market };
}
