/** How the first bytes of a file tell what it is. */

/** What runs when it is opened: nothing that a publisher sends. */
export const EXECUTABLE = 'application/x-executable';
/** The container of old Office files. */
export const COMPOUND = 'application/x-compound-file';

interface Signature {
  readonly type: string;
  /** Bytes that must stand at these places. */
  readonly at: readonly (readonly [position: number, bytes: string])[];
}

/** Bytes as characters of latin1. */
const SIGNATURES: readonly Signature[] = [
  { type: 'image/jpeg', at: [[0, '\xff\xd8\xff']] },
  { type: 'image/png', at: [[0, '\x89PNG\r\n\x1a\n']] },
  { type: 'image/gif', at: [[0, 'GIF87a']] },
  { type: 'image/gif', at: [[0, 'GIF89a']] },
  {
    type: 'image/webp',
    at: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
  },
  { type: 'image/tiff', at: [[0, 'II*\0']] },
  { type: 'image/tiff', at: [[0, 'MM\0*']] },
  { type: 'image/tiff', at: [[0, 'II+\0']] },
  { type: 'image/tiff', at: [[0, 'MM\0+']] },
  { type: 'image/vnd.adobe.photoshop', at: [[0, '8BPS']] },
  { type: 'image/heic', at: [[4, 'ftyphei']] },
  { type: 'image/avif', at: [[4, 'ftypavif']] },
  { type: 'application/pdf', at: [[0, '%PDF-']] },
  { type: 'application/postscript', at: [[0, '%!PS']] },
  { type: 'application/rtf', at: [[0, '{\\rtf']] },
  {
    type: 'application/epub+zip',
    at: [
      [0, 'PK\x03\x04'],
      [30, 'mimetypeapplication/epub+zip'],
    ],
  },
  { type: 'application/zip', at: [[0, 'PK\x03\x04']] },
  { type: 'application/zip', at: [[0, 'PK\x05\x06']] },
  { type: 'application/gzip', at: [[0, '\x1f\x8b\x08']] },
  { type: 'application/x-7z-compressed', at: [[0, '7z\xbc\xaf\x27\x1c']] },
  { type: 'application/vnd.rar', at: [[0, 'Rar!\x1a\x07']] },
  { type: COMPOUND, at: [[0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']] },
  {
    type: 'audio/wav',
    at: [
      [0, 'RIFF'],
      [8, 'WAVE'],
    ],
  },
  {
    type: 'audio/wav',
    at: [
      [0, 'RF64'],
      [8, 'WAVE'],
    ],
  },
  { type: 'audio/flac', at: [[0, 'fLaC']] },
  { type: 'audio/ogg', at: [[0, 'OggS']] },
  { type: 'audio/mpeg', at: [[0, 'ID3']] },
  { type: 'audio/mp4', at: [[4, 'ftypM4A']] },
  { type: 'audio/mp4', at: [[4, 'ftypM4B']] },
  { type: 'video/quicktime', at: [[4, 'ftypqt']] },
  { type: 'video/mp4', at: [[4, 'ftyp']] },
  { type: EXECUTABLE, at: [[0, '\x7fELF']] },
  { type: EXECUTABLE, at: [[0, '\xca\xfe\xba\xbe']] },
  { type: EXECUTABLE, at: [[0, '\xfe\xed\xfa\xce']] },
  { type: EXECUTABLE, at: [[0, '\xfe\xed\xfa\xcf']] },
  { type: EXECUTABLE, at: [[0, '\xce\xfa\xed\xfe']] },
  { type: EXECUTABLE, at: [[0, '\xcf\xfa\xed\xfe']] },
  { type: EXECUTABLE, at: [[0, '#!']] },
];

/** The type that the bytes begin like; null where they begin like none of these. */
export function typeBySignature(head: Buffer): string | null {
  const start = head.toString('latin1', 0, 64);
  const found = SIGNATURES.find(({ at }) =>
    at.every(([position, bytes]) => start.startsWith(bytes, position)),
  );
  return found?.type ?? null;
}
