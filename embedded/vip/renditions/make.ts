/** Makes renditions: after a version is ready, and when somebody asks for one that is not there. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { isPicture } from '../processing/picture.js';
import { inTransaction } from '../transaction.js';
import { drawRendition } from './draw.js';
import { PRESET_NAMES, type Preset } from './presets.js';
import { addRenditions, lockRendition, type RenditionRow, type RenditionWork, takePending } from './rows.js';

type Making = Pick<VipContext, 'blobs' | 'clock' | 'db' | 'log' | 'settings'>;

/** Makes one that is due; answers whether there was one. */
export function makePending(making: Making): Promise<boolean> {
  return making.db.transaction().execute(async (transaction) => {
    const work = await takePending(transaction);
    if (work !== undefined) await make(work, { ...making, db: transaction });
    return work !== undefined;
  });
}

/** The version's rendition, made now unless it is there. It throws not-found where none can be made of the file. */
export async function ensureRendition(
  version: {
    readonly tenant: string;
    readonly version_id: string;
    readonly media_type: string;
  },
  preset: Preset,
  making: Making,
): Promise<RenditionRow> {
  if (!isPicture(version.media_type)) throw new ProblemError('not-found', 'Only pictures have renditions.');
  const { tenant, version_id: versionId } = version;
  const row = await inTransaction(making.db, async (transaction) => {
    await addRenditions(transaction, { tenant, versionId, presets: [preset], now: making.clock.now() });
    const work = await lockRendition(transaction, { tenant, versionId, preset });
    return work?.state === 'pending' ? make(work, { ...making, db: transaction }) : work;
  });
  if (row?.state !== 'ready') throw new ProblemError('not-found', 'No rendition can be made of this file.');
  return row;
}

async function make(work: RenditionWork, { blobs, db, log, settings }: Making): Promise<RenditionRow> {
  const path = blobs.temporaryPath();
  try {
    const drawn = await drawRendition(blobs.pathOf(work.source_sha256), path, {
      preset: presetOf(work),
      pixelLimit: settings.imagePixelLimit,
    });
    const sha256 = await hashOf(path);
    await blobs.put(path, sha256);
    const ready = {
      state: 'ready' as const,
      width_px: drawn.widthPx,
      height_px: drawn.heightPx,
      byte_size: drawn.byteSize,
      sha256,
    };
    await db.updateTable('vip.rendition').set(ready).where('rendition_id', '=', work.rendition_id).execute();
    return { ...work, ...ready };
  } catch (error) {
    if (!isDrawingFault(error)) throw error;
    log.warn(
      { rendition: work.rendition_id, version: work.version_id, error },
      'A rendition could not be made',
    );
    const failed = { state: 'failed' as const };
    await db.updateTable('vip.rendition').set(failed).where('rendition_id', '=', work.rendition_id).execute();
    return { ...work, ...failed };
  } finally {
    await rm(path, { force: true });
  }
}

function presetOf({ preset }: RenditionRow): Preset {
  const known = PRESET_NAMES.find((name) => name === preset);
  if (known === undefined) throw new Error('A rendition has a preset that this version does not know.');
  return known;
}

/** The decoder's errors have no codes; the system's and the database's have. */
function isDrawingFault(error: unknown): boolean {
  return error instanceof Error && !('code' in error);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
