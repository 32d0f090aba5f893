/** The explorer's page. All it loads is ours; see routes for the policy that says so to the browser. */
import type { FileName } from './files.js';

/** The product’s mark. */
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="28" height="28" fill="none" stroke="#b8442f" stroke-width="2.4" stroke-linejoin="round"><path d="M16 8C12 5 7 5 3 6v19c4-1 9-1 13 2 4-3 9-3 13-2V6c-4-1-9-1-13 2zM16 8v19"/></svg>';

/** Stands above the query for a visitor who comes without a key. */
const KEY_HELP = `# Put your key between the quotes under Headers,
# below. An address that ends in #key=... does that
# by itself. Or send a token instead of the key:
# { "Authorization": "Bearer ..." }

`;

export interface PageOptions {
  readonly defaultQuery: string;
  readonly paths: Readonly<Record<FileName, string>>;
}

export function renderPage({ defaultQuery, paths }: PageOptions): string {
  const settings = { ...paths, logo: LOGO, keyHelp: KEY_HELP, defaultQuery };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Colophon</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(LOGO)}" />
    <link rel="stylesheet" href="${paths.style}" />
  </head>
  <body>
    <noscript>The explorer needs JavaScript. The graph itself does not: POST to /graphql.</noscript>
    <div id="root"></div>
    <script type="application/json" id="settings">${inScript(settings)}</script>
    <script src="${paths.graphiql}"></script>
    <script src="${paths.start}"></script>
  </body>
</html>
`;
}

/** JSON that cannot end the element it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
