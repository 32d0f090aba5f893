import { createClock } from '../../platform/clock.js';
import { createLog } from '../../platform/log.js';
import { type Command, EXIT, type Invocation, UsageError } from '../command.js';
import { readCommandSettings } from '../configuration.js';
import { dataFolderOf, dataOption } from '../data-folder.js';
import { Environment } from '../environment.js';
import { sizeOfFiles } from '../import/files.js';
import { readRunFile } from '../start/run-file.js';

/** colophon import: ONIX files into the running Colophon. */
export const importOnix: Command = {
  name: 'import',
  summary: 'Read ONIX files (2.1, 3.0, 3.1) into the running Colophon.',
  operands: 'FILE...',
  options: {
    data: dataOption,
    json: { type: 'boolean', description: 'Print the report as one line of JSON.' },
  },
  notes: [
    'With the embedded Consonance their titles answer in the graph. With a real one they add what only ONIX says, by ISBN.',
    'Without a running Colophon on the data folder it takes DATABASE_URL. Importing twice changes nothing.',
    'Exit codes: 0 all was taken in, 4 some of it was not: the report says what, and why.',
  ],
  async run(invocation) {
    const files = invocation.operands;
    if (files.length === 0) throw new UsageError('Which file? Name one or more.');
    const bytes = sizeOfFiles(files);
    const { env } = readCommandSettings(
      {
        LOG_LEVEL: Environment.LOG_LEVEL.unwrap().default('warn'),
        DATABASE_URL: Environment.DATABASE_URL.optional(),
      },
      invocation.env,
    );
    const target = findTarget(invocation, env.DATABASE_URL);
    if (target === null) {
      console.error(
        `Nothing runs on ${dataFolderOf(invocation)}. Start Colophon first, or set DATABASE_URL.`,
      );
      return EXIT.failed;
    }
    const { importFiles } = await import('../import/import-files.js');
    const { createProgress } = await import('../import/progress.js');
    const { isWhole } = await import('../import/report.js');
    const { printReport } = await import('../import/print-report.js');
    const { createAssetSink } = await import('../import/asset-sink.js');
    const progress = createProgress(process.stderr, bytes);
    const { vip, ...places } = target;
    const report = await importFiles({
      ...places,
      assets: vip === null ? null : createAssetSink(vip),
      files,
      replacesDemo: false,
      isSyncing: true,
      clock: createClock(invocation.env),
      log: createLog({ name: 'import', level: env.LOG_LEVEL }),
      progress,
    }).finally(() => progress.end());
    if (report === null) {
      console.error('Another import is under way. Try again when it is done.');
      return EXIT.tryAgainLater;
    }
    invocation.print(invocation.options.json === true ? JSON.stringify(report) : printReport(report));
    return isWhole(report) ? EXIT.done : EXIT.partlyDone;
  },
};

function findTarget(invocation: Invocation, databaseUrl: string | undefined) {
  const run = readRunFile(dataFolderOf(invocation));
  if (run !== null) return { databaseUrl: run.databaseUrl, standIn: run.consonance, vip: run.vip };
  return databaseUrl === undefined ? null : { databaseUrl, standIn: null, vip: null };
}
