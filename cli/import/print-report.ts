import type { Finding, ImportReport } from './report.js';

/** The report for a person. */
export function printReport(report: ImportReport): string {
  return [
    ...report.files.map(
      ({ file, products, unreadable }) =>
        `${file}: ${counted(products, 'product')} read${unreadable === 0 ? '' : `, ${unreadable} unreadable`}`,
    ),
    ...recordLines(report),
    ...titleLines(report),
    ...assetLines(report),
    ...productLines(report),
    ...findingLines(report),
  ].join('\n');
}

function recordLines({ records }: ImportReport): string[] {
  const { added, changed, unchanged, replaced, withdrawn, skipped, ignored } = records;
  const parts = [
    `${added} new`,
    `${changed} changed`,
    `${unchanged} as they were`,
    ...(replaced === 0 ? [] : [`${replaced} replaced by a later record of the same product`]),
    ...(withdrawn === 0 ? [] : [`${withdrawn} withdrawn`]),
    ...(skipped === 0 ? [] : [`${skipped} skipped`]),
    ...(ignored === 0 ? [] : [`${ignored} with nothing to do`]),
  ];
  return [`  products  ${parts.join(', ')}`];
}

function titleLines({ titles, titlesLoaded, titlesWaiting, refused }: ImportReport): string[] {
  const { byWork, byFormat, alone } = titles;
  const all = byWork + byFormat + alone;
  const gathered = `${all}: ${byWork} by a work’s identifier, ${byFormat} by alternative formats, ${alone} of one product each`;
  return [
    `  titles    ${gathered}`,
    ...(titlesLoaded === null
      ? []
      : [`            ${titlesLoaded} of them given to the embedded Consonance`]),
    ...(titlesWaiting === 0
      ? []
      : [
          `            ${titlesWaiting} of them wait for the sync, which gets nowhere for now, and answer after it`,
        ]),
    ...refused.map(({ title, faults }) => `            refused: ${title}: ${faults.join(' ')}`),
  ];
}

function assetLines({ assets }: ImportReport): string[] {
  if (assets === null) return [];
  const { added, changed, unchanged, unmatched } = assets;
  if (added + changed + unchanged + unmatched === 0) return [];
  const left = unmatched === 0 ? '' : `; ${counted(unmatched, 'resource')} listed as unmatched`;
  return [`  assets    ${added} new, ${changed} changed, ${unchanged} as they were${left}`];
}

/** With so many a person looks for the reason, not for the ISBNs. */
const SHOWN_ISBNS = 20;

function productLines({ withoutProduct }: ImportReport): string[] {
  if (withoutProduct === null || withoutProduct.count === 0) return [];
  const { count, isbns } = withoutProduct;
  const shown = isbns.slice(0, SHOWN_ISBNS).join(', ');
  const more = count > SHOWN_ISBNS ? ` and ${count - SHOWN_ISBNS} more` : '';
  return [
    `  matching  ${counted(count, 'ISBN')} that Consonance has no product for: what was read of them is kept for when it has`,
    `            ${shown}${more}`,
  ];
}

const SHOWN_FINDINGS = 100;

const WORDS: Readonly<Record<Finding['kind'], string>> = {
  UNREADABLE: 'unreadable: ',
  SKIPPED: 'skipped: ',
  PROBLEM: '',
  STOPPED: 'the file could not be read any further: ',
};

function findingLines({ findings, findingsLeftOut }: ImportReport): string[] {
  if (findings.length === 0) return [];
  // What costs most comes first, each kind in the order of the files.
  const order = ['STOPPED', 'UNREADABLE', 'SKIPPED', 'PROBLEM'];
  const sorted = [...findings].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  const left = Math.max(0, findings.length - SHOWN_FINDINGS) + findingsLeftOut;
  return [
    '',
    ...sorted.slice(0, SHOWN_FINDINGS).map(findingLine),
    ...(left === 0 ? [] : [`and ${left} more; --json lists the first ${findings.length}`]),
  ];
}

function findingLine({ kind, file, line, record, recordReference, message }: Finding): string {
  const reference = recordReference === null ? '' : ` (${recordReference})`;
  const where = record === null ? '' : `record ${record}${reference}: `;
  return `${file}:${line}: ${where}${WORDS[kind]}${message}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
