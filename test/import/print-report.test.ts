/** The report as a person reads it. */
import { expect, test } from 'vitest';
import { printReport } from '../../cli/import/print-report.js';
import { createReportBuilder, type Finding, type ImportReport, isWhole } from '../../cli/import/report.js';

const REPORT: ImportReport = {
  files: [{ file: 'feed.xml', products: 3, unreadable: 0, stopped: null }],
  records: {
    read: 3,
    added: 1,
    changed: 1,
    unchanged: 1,
    replaced: 0,
    withdrawn: 0,
    skipped: 0,
    ignored: 0,
    unreadable: 0,
  },
  titles: { byWork: 1, byFormat: 1, alone: 1 },
  titlesLoaded: 2,
  titlesWaiting: 0,
  refused: [],
  withoutProduct: null,
  assets: null,
  findings: [],
  findingsLeftOut: 0,
};
const finding = (line: number, kind: Finding['kind'] = 'PROBLEM'): Finding => ({
  kind,
  file: 'feed.xml',
  line,
  record: 1,
  recordReference: 'r',
  message: `message ${line}`,
});

test('of an import without anything to tell of', () => {
  expect(printReport(REPORT)).toBe(
    [
      'feed.xml: 3 products read',
      '  products  1 new, 1 changed, 1 as they were',
      '  titles    3: 1 by a work’s identifier, 1 by alternative formats, 1 of one product each',
      '            2 of them given to the embedded Consonance',
    ].join('\n'),
  );
});

test('what costs most is told first, and of too much only how much more there is', () => {
  const findings = [
    ...Array.from({ length: 120 }, (_, index) => finding(index)),
    finding(500, 'STOPPED'),
    finding(400, 'SKIPPED'),
  ];
  const lines = printReport({ ...REPORT, findings, findingsLeftOut: 7 })
    .split('\n')
    .slice(5);
  expect(lines.slice(0, 3)).toEqual([
    'feed.xml:500: record 1 (r): the file could not be read any further: message 500',
    'feed.xml:400: record 1 (r): skipped: message 400',
    'feed.xml:0: record 1 (r): message 0',
  ]);
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toBe('and 29 more; --json lists the first 122');
});

test('ISBNs without a product, and titles that wait', () => {
  const isbns = Array.from({ length: 25 }, (_, index) => `isbn${index}`);
  const text = printReport({
    ...REPORT,
    titlesLoaded: null,
    titlesWaiting: 4,
    withoutProduct: { count: 30, isbns },
  });
  expect(text).toContain('matching  30 ISBNs that Consonance has no product for');
  expect(text).toContain('isbn19 and 10 more');
  expect(text).toContain('4 of them wait for the sync');
});

test('a report grows no further than anybody reads', () => {
  const builder = createReportBuilder();
  for (let line = 0; line < 5_000; line += 1) builder.find(finding(line));
  const { findings, findingsLeftOut } = builder.findings();
  expect([findings.length, findingsLeftOut]).toEqual([1_000, 4_000]);
});

test.each([
  ['nothing to tell of', {}, true],
  ['problems in what was read', { findings: [finding(1)], findingsLeftOut: 5_000 }, true],
  ['a deletion of nothing', { records: { ...REPORT.records, ignored: 1 } }, true],
  ['a record that was left out', { records: { ...REPORT.records, skipped: 1 } }, false],
  ['a product that is unreadable', { records: { ...REPORT.records, unreadable: 1 } }, false],
  [
    'a file that stops',
    { files: [{ file: 'f', products: 1, unreadable: 0, stopped: { line: 1, column: 1, message: '' } }] },
    false,
  ],
  ['a title that is refused', { refused: [{ title: 't', faults: [] }] }, false],
])('with %s an import is whole: %o', (_, differs, expected) => {
  expect(isWhole({ ...REPORT, ...differs })).toBe(expected);
});
