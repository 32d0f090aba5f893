/** Files for works whose records name files but have none: something that opens, of the kind that the name says. */
import { drawPicture } from './drawn-jpeg.js';

export interface ServedFile {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** The same bytes for the same name and number. */
export function makeUpFile(fileName: string, number: number): ServedFile {
  if (/\.jpe?g$/i.test(fileName)) {
    return { contentType: 'image/jpeg', bytes: drawPicture(number, { width: 1200, height: 1200 }) };
  }
  if (/\.pdf$/i.test(fileName)) return { contentType: 'application/pdf', bytes: pdf(fileName) };
  return { contentType: 'text/plain; charset=utf-8', bytes: Buffer.from(`${fileName}\n`) };
}

/** One page (ISO 32000-1, 7.5) with the name on it. */
function pdf(title: string): Buffer {
  const content = `BT /F1 18 Tf 72 720 Td (${title.replace(/[^ -~]/g, '?').replace(/[\\()]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}
