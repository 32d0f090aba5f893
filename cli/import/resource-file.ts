/** Finds the file that a resource's link names, beside the message and nowhere else. */
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';

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
    return { file: { path, name: basename(path), mediaType, byteSize: facts.size } };
  } catch {
    return { fault: 'There is no such file beside the message.' };
  }
}
