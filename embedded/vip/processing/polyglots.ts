/**
 * Files that are two things at once, such as a picture that is also an archive or a page: what one program shows, another
 * one runs.
 */
import type { ByteSource } from './byte-source.js';
import type { Finding } from './findings.js';
import { findPictureEnd } from './picture-end.js';
import { opensAsZip } from './zip.js';

/** Readers of PDF take a header that stands within the first 1,024 bytes (ISO 32000-1, annex H.3). */
const PDF_HEADER_BYTES = 1024;
const EDGE_BYTES = 64 * 1024;

const PDF_HEADER = '%PDF-';
/** Tokens long enough to be no chance in coded data. */
const PAGE = /<(!doctype\s+html|html[\s>]|script[\s>]|iframe[\s>]|\?php)/i;
const STRANGERS: readonly { readonly name: string; readonly is: (text: string) => boolean }[] = [
  { name: 'a PDF', is: (text) => text.includes(PDF_HEADER) },
  { name: 'a ZIP', is: (text) => text.includes('PK\x03\x04') || text.includes('PK\x05\x06') },
  { name: 'a RAR', is: (text) => text.includes('Rar!\x1a\x07') },
  { name: 'a 7z', is: (text) => text.includes('7z\xbc\xaf\x27\x1c') },
  { name: 'a page', is: (text) => PAGE.test(text) },
];

/** What else the file is. Type: what it is taken for, of which ZIP files are looked at elsewhere. */
export async function findOtherFiles(source: ByteSource, mediaType: string): Promise<Finding[]> {
  const head = (await source.read(0, EDGE_BYTES)).toString('latin1');
  const findings: Finding[] = [];
  const pdf = head.slice(0, PDF_HEADER_BYTES + PDF_HEADER.length).indexOf(PDF_HEADER);
  if (pdf > 0) findings.push(found('A PDF begins within it.'));
  if (isBinary(mediaType) && PAGE.test(head)) findings.push(found('A page is hidden at its beginning.'));
  if (await opensAsZip(source)) findings.push(found('It is an archive too.'));
  const tail = await readBehindEnd(source, mediaType);
  const stranger = STRANGERS.find(({ is }) => is(tail));
  if (stranger !== undefined) findings.push(found(`Behind its end stands ${stranger.name}.`));
  return findings;
}

function found(message: string): Finding {
  return { code: 'polyglot', message };
}

/** A page in a text is what the text is. */
function isBinary(mediaType: string): boolean {
  return /^(image\/(?!svg)|audio\/|video\/)/.test(mediaType);
}

/** The beginning and the end of what stands behind the picture; empty where nothing does. */
async function readBehindEnd(source: ByteSource, mediaType: string): Promise<string> {
  const end = await findPictureEnd(source, mediaType);
  if (end === null || end >= source.size) return '';
  const first = await source.read(end, EDGE_BYTES);
  const last = await source.read(Math.max(end, source.size - EDGE_BYTES), EDGE_BYTES);
  return first.toString('latin1') + last.toString('latin1');
}
