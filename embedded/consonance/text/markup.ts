/** Markdown to HTML, as far as copy for books needs it: paragraphs, line breaks, emphasis, links, headings, lists. */

/** HTML in the text passes as it is, because Markdown says so: nothing here makes text safe to show. */
export function toHtml(markdown: string): string {
  const blocks = markdown.replaceAll('\r\n', '\n').split(/\n\s*\n/);
  return blocks
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockToHtml)
    .join('\n');
}

/** Without tags; a block's end is a line's end. */
export function stripHtml(html: string): string {
  return decode(
    html
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<\/(p|h[1-6]|li|ul|ol|blockquote|div)>\s*/gi, '\n')
      .replace(/<[^>]*>/g, ''),
  ).trim();
}

function blockToHtml(block: string): string {
  if (/^<[a-z!/]/i.test(block)) return block;
  const heading = /^(#{1,6})\s+(.+)$/.exec(block);
  if (heading?.[1] !== undefined && heading[2] !== undefined) {
    return `<h${heading[1].length}>${inlineToHtml(heading[2])}</h${heading[1].length}>`;
  }
  const lines = block.split('\n');
  if (lines.every((line) => /^[-*]\s+/.test(line))) {
    return `<ul>${lines.map((line) => `<li>${inlineToHtml(line.replace(/^[-*]\s+/, ''))}</li>`).join('')}</ul>`;
  }
  if (lines.every((line) => line.startsWith('>'))) {
    return `<blockquote>${toHtml(lines.map((line) => line.replace(/^>\s?/, '')).join('\n'))}</blockquote>`;
  }
  return `<p>${inlineToHtml(block)}</p>`;
}

function inlineToHtml(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\((https?:[^\s)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/gs, '<strong>$1</strong>')
    .replace(/\*(?=\S)(.+?)(?<=\S)\*/gs, '<em>$1</em>')
    .replace(/(?<![\w/])_(?=\S)(.+?)(?<=\S)_(?!\w)/gs, '<em>$1</em>')
    .replace(/ {2,}\n/g, '<br>\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

function decode(text: string): string {
  return text.replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (whole: string, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = Number(name.toLowerCase().startsWith('#x') ? `0x${name.slice(2)}` : name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
