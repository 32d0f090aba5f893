import { createClock } from '../../platform/clock.js';
import { type Command, type Invocation, textOption, UsageError } from '../command.js';
import { marketOptions } from '../graph/market.js';
import { findGraph, placeOptions } from '../graph/place.js';

/** colophon export: everything that is cleared for a market, for a catalogue. */
export const exportCleared: Command = {
  name: 'export',
  summary: 'Write every product that is cleared for a market, as CSV or lines of JSON.',
  options: {
    market: { type: 'string', placeholder: 'CODE', description: 'The country, such as AU.' },
    ...marketOptions,
    format: { type: 'string', placeholder: 'WORD', description: 'csv or jsonl; csv when left out.' },
    json: { type: 'boolean', description: 'The same as --format jsonl.' },
    out: { type: 'string', placeholder: 'FILE', description: 'Instead of standard output.' },
    ...placeOptions,
  },
  notes: [
    'All products are judged at one instant. FILE is replaced when the export is whole; until then it is FILE.part.',
    'In CSV the parts of a list have "; " between them, and what a spreadsheet would run has an apostrophe in front.',
    'Exit codes: 0 all was written, 4 only some of it, 75 nothing because Colophon does not answer now.',
  ],
  async run(invocation) {
    const country = textOption(invocation, 'market');
    if (country === undefined) throw new UsageError('For which market? Add --market, such as --market AU.');
    const name = readFormat(invocation);
    const { readMarket } = await import('../graph/read-market.js');
    const clock = createClock(invocation.env);
    // Pages come one after the other, and what is asked has to be the same for all of them.
    const market = { at: clock.now().toISOString(), ...readMarket(invocation, country) };
    const place = findGraph(invocation);
    const { createGraph } = await import('../graph/graph.js');
    const { openDestination } = await import('../export/destination.js');
    const { FORMATS } = await import('../export/formats.js');
    const { exportCleared: write } = await import('../export/export-cleared.js');
    const destination = await openDestination(textOption(invocation, 'out'));
    const graph = createGraph(place, clock);
    try {
      const tell = (sentence: string) => console.error(sentence);
      return await write({ graph, market, format: FORMATS[name], destination, tell });
    } finally {
      await graph.close();
    }
  },
};

function readFormat(invocation: Invocation): 'csv' | 'jsonl' {
  const isJson = invocation.options.json === true;
  const format = textOption(invocation, 'format')?.toLowerCase() ?? (isJson ? 'jsonl' : 'csv');
  if (format === 'jsonl' || (format === 'csv' && !isJson)) return format;
  throw new UsageError(
    format === 'csv'
      ? '--json and --format csv say different things'
      : `--format should be csv or jsonl, and is ${format}`,
  );
}
