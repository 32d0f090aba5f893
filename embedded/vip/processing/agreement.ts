/** Whether bytes are what somebody says they are. */
import { COMPOUND, EXECUTABLE } from './signatures.js';

/** Names that are used for the types of the left, by whoever declares. */
const ALIASES: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/tif': 'image/tiff',
  'image/x-photoshop': 'image/vnd.adobe.photoshop',
  'application/x-pdf': 'application/pdf',
  'application/x-zip-compressed': 'application/zip',
  'application/eps': 'application/postscript',
  'text/rtf': 'application/rtf',
  'text/xml': 'application/xml',
  'text/json': 'application/json',
  'application/x-rar-compressed': 'application/vnd.rar',
  'audio/mp3': 'audio/mpeg',
  'audio/mpeg3': 'audio/mpeg',
  'audio/x-mp3': 'audio/mpeg',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
};

const UNSTATED = 'application/octet-stream';
const TEXTS: readonly string[] = ['text/plain', 'application/json', 'application/xml', 'text/html'];

/** What else the bytes of a declared type may look like. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // The brand of a file with sound alone is often that of films.
  'audio/mp4': ['video/mp4'],
  'video/mp4': ['audio/mp4', 'video/quicktime'],
  'video/quicktime': ['video/mp4'],
  'video/x-m4v': ['video/mp4'],
  'image/heif': ['image/heic'],
  'application/zip': ['application/epub+zip'],
  'application/illustrator': ['application/pdf', 'application/postscript'],
  'application/msword': [COMPOUND, 'application/rtf'],
  'text/html': TEXTS,
  'application/xhtml+xml': ['text/html', 'application/xml'],
};

/** One name for each type. */
function canonicalType(mediaType: string): string {
  return ALIASES[mediaType] ?? mediaType;
}

/** The type to serve bytes as that agree with what was declared. */
export function settleType(declared: string, sniffed: string | null): string {
  const type = canonicalType(declared);
  return type === UNSTATED ? (sniffed ?? type) : type;
}

/** Sniffed null: the bytes look like nothing known, which is right for a type that has no signature here. */
export function agrees(declared: string, sniffed: string | null): boolean {
  if (sniffed === EXECUTABLE) return false;
  const type = canonicalType(declared);
  if (type === UNSTATED || type === sniffed || (ALSO[type] ?? []).includes(sniffed ?? '')) return true;
  if (isZipBased(type)) return sniffed === 'application/zip';
  if (type.endsWith('+xml')) return sniffed === 'application/xml';
  if (type.endsWith('+json')) return sniffed === 'application/json';
  if (type.startsWith('text/')) return sniffed !== 'text/html' && TEXTS.includes(sniffed ?? '');
  if (/^application\/vnd\.ms-(excel|powerpoint|project)$/.test(type)) return sniffed === COMPOUND;
  if (hasSignature(type)) return false;
  // Many formats of programs are texts.
  return sniffed === null || (sniffed === 'text/plain' && type.startsWith('application/'));
}

function isZipBased(type: string): boolean {
  return (
    /^application\/(vnd\.openxmlformats-|vnd\.oasis\.opendocument|vnd\.adobe\.indesign-idml|.*\+zip$)/.test(
      type,
    ) && type !== 'application/epub+zip'
  );
}

/** Bytes of these types are always recognised. */
function hasSignature(type: string): boolean {
  return /^(image\/(jpeg|png|gif|webp|tiff|heic|heif|avif|vnd\.adobe\.photoshop)|audio\/(mpeg|wav|mp4|flac|ogg)|video\/(mp4|quicktime)|application\/(pdf|zip|epub\+zip|postscript|rtf|json|xml|gzip|msword))$/.test(
    type,
  );
}

const TYPES_BY_EXTENSION: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  psd: 'image/vnd.adobe.photoshop',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  m4b: 'audio/mp4',
  mp4: 'video/mp4',
  htm: 'text/html',
  html: 'text/html',
  txt: 'text/plain',
  json: 'application/json',
  xml: 'application/xml',
  exe: EXECUTABLE,
  com: EXECUTABLE,
  scr: EXECUTABLE,
  bat: EXECUTABLE,
  cmd: EXECUTABLE,
  js: EXECUTABLE,
  jar: EXECUTABLE,
  msi: EXECUTABLE,
  ps1: EXECUTABLE,
  vbs: EXECUTABLE,
  hta: EXECUTABLE,
  sh: EXECUTABLE,
};

/** What the name says by its ending; null where it says nothing that is known here. */
export function typeByName(fileName: string): string | null {
  const [, extension = ''] = /\.([a-z\d]+)$/i.exec(fileName) ?? [];
  return TYPES_BY_EXTENSION[extension.toLowerCase()] ?? null;
}
