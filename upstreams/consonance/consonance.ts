/**
 * The one way to Consonance: what the rest of Colophon may ask of it.
 *
 * Every call may fail with an UpstreamError and with nothing else.
 */
import type { ConsonanceFiles } from './files/files.js';
import type { SourceWork } from './model.js';
import type { ConsonanceWriting } from './writing.js';

export interface Consonance extends ConsonanceReading, ConsonanceWriting, ConsonanceFiles {
  /** Ends idle connections, and downloads under way. */
  close(): Promise<void>;
}

/** All that the mirror needs: who only reads cannot write by mistake. */
export interface ConsonanceReading {
  /**
   * One page of works with everything we mirror, ascending by work id.
   * An empty page is the end; a work that cannot be read is reported beside the readable ones.
   */
  worksAfter(question: WorksQuestion, signal?: AbortSignal): Promise<WorksPage>;

  /** Only the ids, ascending: what the sweep for deletions needs. An empty page is the end. */
  workIdsAfter(after: number, signal?: AbortSignal): Promise<readonly ListedWork[]>;

  /** Those that exist, in no particular order: few requests, by aliases. */
  worksByIds(workIds: readonly number[], signal?: AbortSignal): Promise<readonly SourceWork[]>;

  /** The works of the products with these ISBNs (13 digits), in few requests. */
  workIdsByIsbns(isbns: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, number>>;
}

export interface WorksQuestion {
  /** Works with a higher id only; 0 for the first page. */
  readonly after: number;
  /** ISO 8601 date: works changed on or after that day, with occasional false positives. */
  readonly changedSince?: string;
}

/** A work with the ids of its products. */
export interface ListedWork {
  readonly workId: number;
  readonly productIds: readonly number[];
}

export interface WorksPage {
  readonly works: readonly SourceWork[];
  /** The highest work id of the page, unreadable works included; null on an empty page. */
  readonly lastWorkId: number | null;
  readonly unreadable: readonly UnreadableWork[];
}

/** A work whose answer is not what the schema promises. The rest of its page goes on. */
export interface UnreadableWork {
  readonly workId: number;
  readonly reason: string;
}
