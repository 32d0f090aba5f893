/** What is told with bytes, so that nobody takes them for more than they are. */
import type { ServedFile } from './find-file.js';

/** What stands in the page of a picture; everything else is saved, and not opened in the place that linked to it. */
const SHOWN = /^(image\/(jpeg|png|gif|webp)|audio\/)/;
const TEXT = /^text\/(plain|html|csv|markdown)$/;

/** Of every answer with these bytes, of all of them or a part. */
export function headersOf(file: ServedFile): Record<string, string> {
  return {
    'content-type': TEXT.test(file.mediaType) ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'content-disposition': dispositionOf(file),
    etag: etagOf(file),
    'repr-digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
    'accept-ranges': 'bytes',
    // What may be served now may be revoked a moment later: a cache must ask again.
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    // The address is a secret: what is opened from it must not tell it on.
    'referrer-policy': 'no-referrer',
    // Covers are shown by pages of other origins.
    'cross-origin-resource-policy': 'cross-origin',
  };
}

/** Strong: the same tag, the same bytes. */
export function etagOf({ sha256 }: ServedFile): string {
  return `"${sha256}"`;
}

/** RFC 6266: the name as it is, and for old programs in ASCII. */
function dispositionOf({ mediaType, fileName, isSaved }: ServedFile): string {
  const kind = isSaved !== true && SHOWN.test(mediaType) ? 'inline' : 'attachment';
  const plain = fileName.replace(/[^ !#$&+.0-9A-Z^_a-z~-]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
