/** An EPUB 3 of one cover and some chapters. */
import { makeZip } from './zip.js';

export interface EpubWords {
  /** urn:isbn:... */
  readonly identifier: string;
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  readonly chapters: readonly { readonly heading: string; readonly text: string }[];
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** When the demo's books were last changed: a date of its own would give other bytes at every start. */
const MODIFIED = '2026-01-01T00:00:00Z';

export function makeEpub(words: EpubWords, cover: Buffer): Buffer {
  const chapters = words.chapters.map((chapter, index) => ({
    ...chapter,
    file: `chapter-${index + 1}.xhtml`,
  }));
  return makeZip([
    { name: 'mimetype', bytes: Buffer.from('application/epub+zip'), isStored: true },
    { name: 'META-INF/container.xml', bytes: Buffer.from(CONTAINER) },
    {
      name: 'EPUB/package.opf',
      bytes: Buffer.from(
        packageOf(
          words,
          chapters.map(({ file }) => file),
        ),
      ),
    },
    { name: 'EPUB/nav.xhtml', bytes: Buffer.from(navigationOf(words, chapters)) },
    { name: 'EPUB/cover.jpg', bytes: cover, isStored: true },
    ...chapters.map(({ file, heading, text }) => ({
      name: `EPUB/${file}`,
      bytes: Buffer.from(
        pageOf(words.language, heading, `<h1>${escapeMarkup(heading)}</h1>${paragraphs(text)}`),
      ),
    })),
  ]);
}

function packageOf({ identifier, title, author, language }: EpubWords, files: readonly string[]): string {
  const items = files.map(
    (file, index) => `<item id="c${index + 1}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const spine = files.map((_, index) => `<itemref idref="c${index + 1}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeMarkup(language)}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${escapeMarkup(identifier)}</dc:identifier>
    <dc:title>${escapeMarkup(title)}</dc:title>
    <dc:creator>${escapeMarkup(author)}</dc:creator>
    <dc:language>${escapeMarkup(language)}</dc:language>
    <meta property="dcterms:modified">${MODIFIED}</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="cover" href="cover.jpg" media-type="image/jpeg" properties="cover-image"/>
    ${items.join('\n    ')}
  </manifest>
  <spine>${spine.join('')}</spine>
</package>
`;
}

function navigationOf(
  { language, title }: EpubWords,
  chapters: readonly { readonly file: string; readonly heading: string }[],
): string {
  const items = chapters.map(
    ({ file, heading }) => `<li><a href="${file}">${escapeMarkup(heading)}</a></li>`,
  );
  return pageOf(language, title, `<nav epub:type="toc"><ol>${items.join('')}</ol></nav>`);
}

function pageOf(language: string, title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escapeMarkup(language)}">
<head><title>${escapeMarkup(title)}</title></head>
<body>${body}</body>
</html>
`;
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`)
    .join('');
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
