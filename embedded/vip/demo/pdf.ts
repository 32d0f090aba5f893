/** A PDF of plain pages: text in the reader's own Helvetica. */

const PAGE = { width: 396, height: 612, margin: 54, size: 11, leading: 16 };
const COLUMNS = 52;
const LINES = Math.floor((PAGE.height - 2 * PAGE.margin) / PAGE.leading);

/** One page for each text, or more where it is long. */
export function makePdf(title: string, texts: readonly string[]): Buffer {
  const pages = texts.flatMap((text) => pagesOf(text));
  const firstPage = 4;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => {
      const content = contentOf(lines);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] ` +
          `/Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
        `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
      ];
    }),
    `<< /Title (${escapeText(title)}) >>`,
  ];
  return assemble(objects);
}

/** The cross-reference table says at which byte each object begins. */
function assemble(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n%\xE2\xE3\xCF\xD3\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${entries}${trailer}`, 'latin1');
}

function pagesOf(text: string): string[][] {
  const lines = text.split('\n').flatMap(wrap);
  const pages: string[][] = [];
  for (let from = 0; from < Math.max(lines.length, 1); from += LINES)
    pages.push(lines.slice(from, from + LINES));
  return pages;
}

function wrap(paragraph: string): string[] {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > COLUMNS) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function contentOf(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${escapeText(line)}) Tj T*`);
  const top = PAGE.height - PAGE.margin;
  return `BT /F1 ${PAGE.size} Tf ${PAGE.leading} TL ${PAGE.margin} ${top} Td\n${shown.join('\n')}\nET`;
}

/** In WinAnsi, which is Latin-1 for all that is written here; what it has not is a question mark. */
function escapeText(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\xff]/g, '?')
    .replace(/[\\()]/g, (sign) => `\\${sign}`);
}
