import { createAssetSink } from '../import/asset-sink.js';
import { sizeOfFiles } from '../import/files.js';
import { importFiles } from '../import/import-files.js';
import { printReport } from '../import/print-report.js';
import { createProgress } from '../import/progress.js';
import type { ImportReport } from '../import/report.js';
import type { ServiceProcess } from '../services/process.js';
import type { ConsonanceAddress } from './consonance.js';
import type { VipAddress } from './vip.js';

/** Puts the user's own list in the demo's place; null when there is none to put. What could not be read is told of. */
export async function importAtStart(
  { clock, log }: ServiceProcess,
  { onixFiles, asJson, print }: { onixFiles: readonly string[]; asJson: boolean; print(text: string): void },
  { databaseUrl, consonance, vip }: { databaseUrl: string; consonance: ConsonanceAddress; vip: VipAddress },
): Promise<ImportReport | null> {
  const { adminKey } = consonance;
  if (onixFiles.length === 0 || adminKey === null) return null;
  const progress = createProgress(process.stderr, sizeOfFiles(onixFiles));
  const report = await importFiles({
    files: onixFiles,
    databaseUrl,
    standIn: { ...consonance, adminKey },
    assets: vip.adminKey === null ? null : createAssetSink({ url: vip.url, adminKey: vip.adminKey }),
    replacesDemo: true,
    isSyncing: false,
    clock,
    log,
    progress,
  }).finally(() => progress.end());
  if (report !== null && !asJson) print(printReport(report));
  return report;
}
