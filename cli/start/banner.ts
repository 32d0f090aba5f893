/** What a person reads when everything is up. */
import type { RunFile } from './run-file.js';

/** The explorer's address takes a key behind #, which no browser ever sends to a server. */
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

function keyLines({ url, staffKey, salesKey }: RunFile): string[] {
  if (staffKey === null || salesKey === null)
    return [`  explorer   ${url}/   with a key of your API_KEYS_FILE`];
  return [
    `  explorer   ${url}/#key=${staffKey}`,
    `  staff key  ${staffKey}`,
    `  sales key  ${salesKey}   (a sales rep, confined to AU)`,
  ];
}
