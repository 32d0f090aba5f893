/** Reads the files of an import, one after the other, and hands their products over in batches. */
import { createReadStream } from 'node:fs';
import type { IncomingRecord, RecordOutcome } from '../../catalogue/onix/model.js';
import { isTest } from '../../onix/notification.js';
import { type MessageEvent, readMessage } from '../../onix/read-message.js';
import type { AssetSink } from './asset-sink.js';
import type { Progress } from './progress.js';
import type { FileReport, Finding, ReportBuilder } from './report.js';

/** A batch is full with so many products, or with so much text: memory must not grow with what a list holds. */
const BATCH = { products: 250, characters: 8_000_000 };

/** What is as the record says from now on, or was before. */
const TAKEN_IN: ReadonlySet<RecordOutcome['kind'] | undefined> = new Set(['ADDED', 'CHANGED', 'UNCHANGED']);

type ProductEvent = Extract<MessageEvent, { kind: 'product' }>;

/** A product that is on its way. */
interface Sent {
  readonly event: ProductEvent;
  readonly record: IncomingRecord;
}

export interface Reader {
  readonly report: ReportBuilder;
  readonly progress: Progress;
  /** Where the resources of products go that were taken in; null: nowhere. */
  readonly assets: AssetSink | null;
  /** Takes records in; one outcome each, in order. */
  take(records: readonly IncomingRecord[]): Promise<readonly RecordOutcome[]>;
}

/** While one batch is stored the next is read. */
export async function readFiles(files: readonly string[], reader: Reader): Promise<void> {
  for (const file of files) {
    const batcher = createBatcher(file, reader);
    reader.report.file(await readFile(file, reader, batcher));
  }
}

async function readFile(
  file: string,
  { report, progress }: Reader,
  batcher: ReturnType<typeof createBatcher>,
): Promise<FileReport> {
  let sender: string | null = null;
  let sentAt: string | null = null;
  let products = 0;
  let unreadable = 0;
  let stopped: FileReport['stopped'] = null;
  const find = (finding: Omit<Finding, 'file'>) => report.find({ file, ...finding });
  for await (const event of readMessage(measured(file, progress))) {
    if (event.kind === 'header') ({ sender, sentAt } = event.header);
    if (event.kind === 'note')
      find({ kind: 'PROBLEM', record: null, recordReference: null, ...event.problem });
    if (event.kind === 'stopped') {
      stopped = { line: event.line, column: event.column, message: event.message };
      find({
        kind: 'STOPPED',
        record: null,
        recordReference: null,
        line: event.line,
        message: event.message,
      });
    }
    if (event.kind === 'unreadable') {
      unreadable += 1;
      const { record, recordReference, reason } = event;
      find({ kind: 'UNREADABLE', record, recordReference, ...reason });
    }
    if (event.kind === 'product') {
      products += 1;
      const { record, product, line, problems } = event;
      for (const problem of problems) {
        find({ kind: 'PROBLEM', record, recordReference: product.recordReference, ...problem });
      }
      await batcher.add({ event, record: { product, sender, sentAt, file, line } });
    }
  }
  await batcher.flush();
  return { file, products, unreadable, stopped };
}

function createBatcher(file: string, { report, assets, take }: Reader) {
  let batch: Sent[] = [];
  let characters = 0;
  let storing: Promise<void> = Promise.resolve();
  const store = async (sent: readonly Sent[]) => {
    const outcomes = await take(sent.map(({ record }) => record));
    const taken = sent.filter((_, index) => TAKEN_IN.has(outcomes[index]?.kind));
    await assets?.take(
      taken.map(({ event }) => event.product),
      file,
    );
    for (const [index, { event }] of sent.entries()) {
      const outcome = outcomes[index];
      if (outcome === undefined) continue;
      report.count(outcome.kind);
      if ('reason' in outcome)
        report.find(skipped(event, outcome.kind === 'ABSENT' ? 'PROBLEM' : 'SKIPPED', outcome.reason));
    }
  };
  const skipped = (event: ProductEvent, kind: 'PROBLEM' | 'SKIPPED', message: string): Finding => {
    const { record, line, product } = event;
    return { kind, file, line, record, recordReference: product.recordReference, message };
  };
  const send = async () => {
    const sent = batch;
    batch = [];
    characters = 0;
    await storing;
    storing = store(sent);
    // Whoever waits for it next hears of its failure.
    storing.catch(() => undefined);
  };
  return {
    async add(sent: Sent) {
      if (isTest(sent.event.product.notificationType)) {
        report.count('TEST');
        report.find(skipped(sent.event, 'PROBLEM', 'it is marked as a test, and left out'));
        return;
      }
      batch.push(sent);
      characters += sent.event.size;
      if (batch.length >= BATCH.products || characters >= BATCH.characters) await send();
    },
    async flush() {
      await send();
      await storing;
    },
  };
}

/** As a rule of thumb what a disk gives at once, and small beside what a batch holds. */
const CHUNK_BYTES = 256 * 1024;

async function* measured(file: string, progress: Progress): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    progress.read(chunk.length);
    yield chunk;
  }
}
