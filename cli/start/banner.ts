/** What is printed when everything is up. */
import type { ImportReport } from '../import/report.js';
import type { RunFile } from './run-file.js';

/** For a script: one line of JSON, with the report of the list that it began with. */
export function bannerAsJson(run: RunFile, dataFolder: string, report: ImportReport | null): string {
  const { url, staffKey, salesKey } = run;
  const banner = { url, explorer: explorerOf(run), staffKey, salesKey, data: dataFolder };
  return JSON.stringify(report === null ? banner : { ...banner, import: report });
}

/** For a person. */
export function bannerOf(run: RunFile, dataFolder: string): string {
  return [
    '',
    `Colophon is ready at ${run.url}`,
    '',
    ...keyLines(run),
    `  data       ${dataFolder}`,
    '',
    'Stop with Ctrl-C. The next start goes on with the same data.',
    '',
  ].join('\n');
}

/** It takes a key behind #, which no browser ever sends to a server. */
function explorerOf({ url, staffKey }: RunFile): string {
  return staffKey === null ? `${url}/` : `${url}/#key=${staffKey}`;
}

function keyLines(run: RunFile): string[] {
  const { staffKey, salesKey } = run;
  if (staffKey === null || salesKey === null)
    return [`  explorer   ${explorerOf(run)}   with a key of your API_KEYS_FILE`];
  return [
    `  explorer   ${explorerOf(run)}`,
    `  staff key  ${staffKey}`,
    `  sales key  ${salesKey}   (a sales rep, confined to AU)`,
  ];
}
