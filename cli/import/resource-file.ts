/** Finds the file that a resource's link names, beside the message and nowhere else. */
import { access, constants, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { readTechnicalFacts, scanFile } from '../../embedded/vip/processing/inspect.js';
import { EmbeddedVipSettings } from '../../embedded/vip/settings.js';

export interface ResourceFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteSize: number;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.epub': 'application/epub+zip',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.txt': 'text/plain',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
};

/** The file, or why there is none. A link never leads out of the folder of the message, by no dots and by no other link. */
export async function findResourceFile(
  link: string,
  messageFile: string,
): Promise<{ readonly file: ResourceFile } | { readonly fault: string }> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link) || link.startsWith('//')) {
    return { fault: 'It is an address, and not a file beside the message: nothing is fetched.' };
  }
  const parts = link.split(/[/\\]/);
  if (/^[/\\]/.test(link) || parts.includes('..') || link.includes('\0')) {
    return { fault: 'It leads out of the folder of the message.' };
  }
  const mediaType = MEDIA_TYPES[extname(link).toLowerCase()];
  if (mediaType === undefined) return { fault: 'What type of file it is cannot be told from its name.' };
  try {
    const folder = await realpath(dirname(messageFile));
    const path = await realpath(join(folder, ...parts));
    if (!path.startsWith(`${folder}${sep}`)) return { fault: 'It leads out of the folder of the message.' };
    const facts = await stat(path);
    if (!facts.isFile() || facts.size === 0) return { fault: 'It is no file with something in it.' };
    await access(path, constants.R_OK);
    return { file: { path, name: basename(path), mediaType, byteSize: facts.size } };
  } catch {
    return { fault: 'There is no such file beside the message that may be read.' };
  }
}

/** What VIP takes when nothing else is set. */
const LIMITS = EmbeddedVipSettings.parse({});

/**
 * Why VIP would not serve the file; null where it would. It looks itself when it has the bytes: this is so that a wrong
 * file is listed, and leaves what was there before in its place.
 */
export async function faultIn({
  path,
  name: fileName,
  mediaType,
  byteSize,
}: ResourceFile): Promise<string | null> {
  if (byteSize > LIMITS.uploadLimitBytes) return 'It is larger than what VIP takes.';
  const scanned = await scanFile(path, { fileName, mediaType, byteSize }, LIMITS);
  if (scanned.failure !== null) return scanned.failure;
  return (await readTechnicalFacts(path, scanned.mediaType, LIMITS)).failure;
}
