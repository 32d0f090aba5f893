/** What a resource's image is called and how large it is, whether it was uploaded, fetched or is drawn by us. */
import type { SupportingResourceRow } from '../store/rows.js';
import { drawPicture, type PictureSize } from './drawn-jpeg.js';

type Resource = Pick<SupportingResourceRow, 'id' | 'work_id' | 'variant' | 'fileName' | 'url' | 'job_state'>;

/** Sizes of drawn pictures, by what they stand for. */
const SIZES: Readonly<Record<string, PictureSize>> = {
  FRONT_COVER: { width: 1600, height: 2400 },
  BACK_COVER: { width: 1600, height: 2400 },
  AUTHOR_IMAGE: { width: 1200, height: 1500 },
  BANNER: { width: 2400, height: 800 },
};
const OTHER_SIZE: PictureSize = { width: 1200, height: 1200 };

/** Loaded without an address of its own: we draw it. */
export function isDrawn({ job_state, url }: Resource): boolean {
  return job_state === null && url === null;
}

export function fileNameOf({ fileName, work_id, variant, id }: Resource): string {
  return fileName ?? `${work_id}-${(variant ?? 'image').toLowerCase().replaceAll('_', '-')}-${id}.jpg`;
}

export function drawResource(resource: Resource): Buffer {
  return drawPicture(resource.id, drawnSize(resource));
}

export function drawnSize({ variant }: Resource): PictureSize {
  return SIZES[variant ?? ''] ?? OTHER_SIZE;
}
