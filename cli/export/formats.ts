/** Rows as text: CSV by RFC 4180 for spreadsheets, or one line of JSON each for programs. */
import type { CatalogueRow } from './row.js';

export interface Format {
  /** What stands before the first row; empty where nothing does. */
  readonly header: string;
  /** A row with the end of its line. */
  write(row: CatalogueRow): string;
}

const LIST_SIGN = '; ';

/** The columns in their order. */
const COLUMNS: Readonly<Record<string, (row: CatalogueRow) => string | null>> = {
  isbn: ({ isbn }) => isbn,
  title: ({ title }) => title,
  subtitle: ({ subtitle }) => subtitle,
  contributors: ({ contributors }) =>
    contributors.map(({ name, role }) => `${name} (${role})`).join(LIST_SIGN),
  imprint: ({ imprint }) => imprint,
  form: ({ form }) => form,
  language: ({ language }) => language,
  publicationDate: ({ publicationDate }) => publicationDate,
  prices: ({ prices }) => prices.map(priceInWords).join(LIST_SIGN),
  exclusivity: ({ exclusivity }) => exclusivity,
  changesAt: ({ changesAt }) => changesAt,
  obligations: ({ obligations }) =>
    obligations.map(({ code, text }) => (text === null ? code : `${code}: ${text}`)).join(LIST_SIGN),
  coverFile: ({ cover }) => cover?.fileName ?? null,
  coverSha256: ({ cover }) => cover?.sha256 ?? null,
  coverUrl: ({ cover }) => cover?.url ?? null,
  coverDownloadUrl: ({ cover }) => cover?.downloadUrl ?? null,
  shortDescription: ({ shortDescription }) => shortDescription,
};

export const FORMATS: Readonly<Record<'csv' | 'jsonl', Format>> = {
  csv: {
    header: csvLine(Object.keys(COLUMNS)),
    write: (row) => csvLine(Object.values(COLUMNS).map((column) => column(row) ?? '')),
  },
  jsonl: { header: '', write: (row) => `${JSON.stringify(row)}\n` },
};

function priceInWords({ amount, currency, type, countries }: CatalogueRow['prices'][number]): string {
  return [`${amount} ${currency}`, type, countries.join(' ')].filter((part) => part !== '').join(', ');
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const guarded = guard(text);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * A spreadsheet runs what begins like a formula, also behind space; with an apostrophe in front it shows it. Some take a
 * semicolon for the end of a cell.
 */
function guard(text: string): string {
  const parts = text.replace(/;(\s*)(?=[=+\-@＝＋－＠])/g, ";$1'");
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(parts) ? `'${parts}` : parts;
}
