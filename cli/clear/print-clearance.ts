/** A decision for people: the sentence first, then what it rests on. */
import type { Cleared } from './ask-clearance.js';
import type { Clearance } from './clearance.js';

/** Several lines, without a line end behind the last. */
export function printClearance({ name, clearance }: Cleared): string {
  const { sentence, reasons, obligations, warnings, market, changesAt } = clearance;
  return [
    name,
    sentence,
    ...section('Why', reasons.flatMap(reasonLines)),
    ...section(
      'To be done',
      obligations.map(({ code, text }) => (text === null ? wordsOf(code) : `${wordsOf(code)}: ${text}`)),
    ),
    ...section(
      'Noted',
      warnings.map(({ message }) => message),
    ),
    ...section('Asked', marketLines(market)),
    '',
    changesAt === null ? 'Time alone will not change this.' : `This changes by itself at ${changesAt}.`,
  ].join('\n');
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${heading}:`, ...lines.map((line) => `  ${line}`)];
}

function reasonLines({
  code,
  message,
  evidence,
  changesAt,
}: Clearance['reasons'][number]): readonly string[] {
  const until = changesAt === null ? '' : ` Until ${changesAt}.`;
  return [`${message}${until} [${code}]`, ...evidence.map((one) => `  ${evidenceLine(one)}`)];
}

function evidenceLine({
  source,
  recordId,
  path,
  quoted,
  asOf,
}: Clearance['reasons'][number]['evidence'][number]): string {
  const record = [source, recordId].filter((part) => part !== null).join(' ');
  const read = asOf === null ? null : `read ${asOf}`;
  return [record, path, quoted, read].filter((part) => part !== null).join(', ');
}

/** SHOW_CREDIT is: Show credit. */
function wordsOf(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function marketLines(market: Clearance['market']): readonly string[] {
  const { country, subdivision, language, partner, channel, audience, purpose, at, timeZones } = market;
  const parts = { language, partner, channel, audience, purpose };
  const words = Object.entries(parts).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${value}`],
  );
  // The United States have 29.
  const zones = timeZones.length > 3 ? `${timeZones.length} time zones` : timeZones.join(', ');
  return [
    `${subdivision ?? country}, ${words.join(', ')}`,
    zones === '' ? `at ${at}` : `at ${at} (${zones})`,
  ];
}
