/** What is kept of each request: one line in the log, and figures. Never a key, a token, a variable or an answer. */
import type { Log } from '../platform/log.js';
import { type Metrics, WAITING_BUCKETS } from '../platform/metrics.js';

/**
 * answered: executed, without errors. partial: executed, with errors. refused: the caller's fault. failed: ours.
 * abandoned: the caller had gone.
 */
export type Outcome = 'answered' | 'partial' | 'refused' | 'failed' | 'abandoned';

/** What became known of a request before it was answered or refused. */
export interface RequestFacts {
  caller?: string;
  /** The operation's kind and name. */
  kind?: string;
  operation?: string;
}

export interface RequestEnd {
  readonly facts: RequestFacts;
  readonly outcome: Outcome;
  /** One for each error told. */
  readonly codes: readonly string[];
  readonly durationMs: number;
}

export interface Recorder {
  /** A document was looked up. */
  document(wasKnown: boolean): void;
  end(log: Pick<Log, 'info'>, end: RequestEnd): void;
}

const LONGEST_NAME = 100;

export function createRecorder(metrics: Metrics): Recorder {
  const duration = metrics.histogram({
    name: 'gateway_request_duration_seconds',
    help: 'How long requests took, by what became of them.',
    labels: ['outcome'],
    buckets: WAITING_BUCKETS,
  });
  const errors = metrics.counter({
    name: 'gateway_errors_total',
    help: 'Errors that callers were told, by code.',
    labels: ['code'],
  });
  const documents = metrics.counter({
    name: 'gateway_documents_total',
    help: 'Documents, by whether they were already known to be valid.',
    labels: ['known'],
  });
  return {
    document: (wasKnown) => documents.inc({ known: String(wasKnown) }),
    end(log, { facts, outcome, codes, durationMs }) {
      duration.observe({ outcome }, durationMs / 1000);
      for (const code of codes) errors.inc({ code });
      const { caller, kind, operation } = facts;
      log.info(
        {
          caller,
          kind,
          operation: operation?.slice(0, LONGEST_NAME),
          outcome,
          codes: codes.length === 0 ? undefined : [...new Set(codes)],
          durationMs: Math.round(durationMs),
        },
        'A question was dealt with',
      );
    },
  };
}
