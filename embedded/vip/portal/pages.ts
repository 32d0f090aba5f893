/** The pages that whoever has a link sees: plain HTML without scripts. */
import { createHash } from 'node:crypto';
import type { SharedRow } from '../shares/files.js';
import type { ShareRow } from '../shares/rows.js';
import { type Html, html } from './html.js';
import { instantInWords, kindInWords, languageInWords, sizeInWords } from './words.js';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.125rem; margin: 0; overflow-wrap: anywhere; }
ul { list-style: none; padding: 0; }
li { border-top: 1px solid #767676; padding: 1rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0.5rem 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
label, input, button { display: block; margin: 0.5rem 0; font: inherit; }
input, button { padding: 0.5rem 0.75rem; }
[role='alert'] { border-left: 0.25rem solid #c62828; padding-left: 0.75rem; }
`;

const STYLE_SHA256 = createHash('sha256').update(STYLE).digest('base64');

/** Of every page: nothing is fetched, nothing runs, nobody is told of the address, nobody finds it by searching. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_SHA256}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

/** The files of a share, each with its address relative to the page's. */
export function filesPage(share: ShareRow, files: readonly SharedRow[], token: string): string {
  const left = share.max_downloads === null ? null : share.max_downloads - share.downloads;
  return pageOf(
    html`<p>This page ends on <time datetime="${share.expires_at.toISOString()}">${instantInWords(share.expires_at)}</time>.${
      left === null ? '' : ` ${left === 1 ? 'One download is' : `${left} downloads are`} left.`
    }</p>
${
  files.length === 0
    ? html`<p>None of its files can be had at present.</p>`
    : html`<ul>
${files.map((file) => itemOf(file, token))}</ul>`
}`,
  );
}

function itemOf({ name, kind, language, credit, content }: SharedRow, token: string): Html {
  const facts = [
    ['Kind', kindInWords(kind)],
    ['Size', sizeInWords(content.byte_size)],
    ...(language === null ? [] : [['Language', languageInWords(language)]]),
    ...(credit === null ? [] : [['Credit', credit]]),
    ['File', content.file_name],
  ];
  // Names may run from right to left: each stands by itself.
  return html`<li>
<h2><bdi>${name}</bdi></h2>
<dl>${facts.map(([term = '', fact = '']) => html`<dt>${term}</dt><dd><bdi>${fact}</bdi></dd>`)}</dl>
<a href="${token}/files/${content.version_id}" download>Download <bdi>${name}</bdi></a>
</li>
`;
}

/** Asks for the password. The fault: what was wrong with the last one. */
export function passwordPage(fault: string | null): string {
  return pageOf(
    html`${fault === null ? '' : html`<p id="fault" role="alert">${fault}</p>`}
<form method="post">
<label for="password">These files have a password. Whoever sent you the link has it.</label>
<input id="password" name="password" type="password" autocomplete="off"${fault === null ? '' : html` aria-describedby="fault"`} maxlength="200" required>
<button type="submit">Show the files</button>
</form>`,
  );
}

/** One sentence and nothing else. */
export function sentencePage(sentence: string): string {
  return pageOf(html`<p>${sentence}</p>`);
}

function pageOf(content: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shared files</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
<h1>Shared files</h1>
${content}
</main>
</body>
</html>
`.markup;
}
