import type { ByteSource } from './byte-source.js';
import { openPdf } from './pdf-objects.js';

/** By the root of the page tree (ISO 32000-1, 7.7.3); null where the file is damaged, or so encrypted that it cannot be read. */
export async function readPageCount(source: ByteSource): Promise<number | null> {
  const pdf = await openPdf(source);
  if (pdf === null) return null;
  const pages = /\/Pages\s+(\d+)\s+\d+\s+R/.exec((await pdf.read(pdf.root)) ?? '')?.[1];
  if (pages === undefined) return null;
  const count = /\/Count\s+(\d+)(?!\s+\d+\s+R)/.exec((await pdf.read(Number(pages))) ?? '')?.[1];
  return count === undefined ? null : Number(count);
}
