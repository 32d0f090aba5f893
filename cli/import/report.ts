/** What an import did, and what was wrong with what it was given. */

import type { TitleCounts } from '../../catalogue/onix/gather.js';
import type { RecordOutcome } from '../../catalogue/onix/model.js';
import type { AssetCounts } from './asset-sink.js';

/** UNREADABLE and SKIPPED cost the record; a PROBLEM did not; STOPPED cost the rest of the file. */
export type FindingKind = 'UNREADABLE' | 'SKIPPED' | 'PROBLEM' | 'STOPPED';

export interface Finding {
  readonly kind: FindingKind;
  readonly file: string;
  readonly line: number;
  /** Its place among the products of the file, from 1; null for what belongs to none. */
  readonly record: number | null;
  readonly recordReference: string | null;
  readonly message: string;
}

export interface ImportReport {
  readonly files: readonly FileReport[];
  readonly records: RecordCounts;
  readonly titles: TitleCounts;
  /** Titles that the stand-in was given; null where there is none, because a real Consonance has its own titles. */
  readonly titlesLoaded: number | null;
  /** Titles that the sync has not read yet, because it gets nowhere for now. */
  readonly titlesWaiting: number;
  /** Of those given, titles that were refused, with what the stand-in said. */
  readonly refused: readonly { readonly title: string; readonly faults: readonly string[] }[];
  /** ISBNs that Consonance has no product for; null with a stand-in, which has them all. */
  readonly withoutProduct: { readonly count: number; readonly isbns: readonly string[] } | null;
  /** What became of the resources; null with a real VIP, which has its own files. */
  readonly assets: AssetCounts | null;
  readonly findings: readonly Finding[];
  /** Findings that are not listed, because there are too many. */
  readonly findingsLeftOut: number;
}

export interface FileReport {
  readonly file: string;
  /** Products that could be read. */
  readonly products: number;
  readonly unreadable: number;
  /** Where it could not be read any further. */
  readonly stopped: { readonly line: number; readonly column: number; readonly message: string } | null;
}

/** By what became of them; `read` is all that could be read. */
export interface RecordCounts {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** By a later record of the same product. */
  readonly replaced: number;
  readonly withdrawn: number;
  /** They could be read, and not be taken in. */
  readonly skipped: number;
  /** Tests, and deletions of what is not there: nothing was to be done. */
  readonly ignored: number;
  readonly unreadable: number;
}

/** What a listing of a whole bad feed would come to, nobody reads. */
const MAX_FINDINGS = 1_000;

/** Gathers a report in memory that does not grow with the files. */
export interface ReportBuilder {
  find(finding: Finding): void;
  count(outcome: RecordOutcome['kind'] | 'TEST'): void;
  file(report: FileReport): void;
  findings(): Pick<ImportReport, 'files' | 'findings' | 'findingsLeftOut' | 'records'>;
}

export function createReportBuilder(): ReportBuilder {
  const files: FileReport[] = [];
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  let leftOut = 0;
  const numberOf = (...kinds: readonly string[]) =>
    kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  return {
    find(finding) {
      if (findings.length < MAX_FINDINGS) findings.push(finding);
      else leftOut += 1;
    },
    count(outcome) {
      counts.set(outcome, numberOf(outcome) + 1);
    },
    file(report) {
      files.push(report);
    },
    findings: () => ({
      files,
      findings,
      findingsLeftOut: leftOut,
      records: {
        read: files.reduce((sum, { products }) => sum + products, 0),
        added: numberOf('ADDED'),
        changed: numberOf('CHANGED'),
        unchanged: numberOf('UNCHANGED'),
        replaced: numberOf('REPLACED'),
        withdrawn: numberOf('WITHDRAWN'),
        skipped: numberOf('DOUBLE', 'NAMELESS', 'UNKNOWN'),
        ignored: numberOf('ABSENT', 'TEST'),
        unreadable: files.reduce((sum, { unreadable }) => sum + unreadable, 0),
      },
    }),
  };
}

/** Whether all that was in the files got in. What is only told of did. */
export function isWhole({ files, records, refused }: ImportReport): boolean {
  const { skipped, unreadable } = records;
  return skipped + unreadable + refused.length === 0 && files.every(({ stopped }) => stopped === null);
}
