/**
 * What runs in the visitor's browser once GraphiQL is there.
 *
 * A key comes behind the #, which no browser sends to a server. It is taken out of the address at once, so that it is
 * in no copied link. Headers are kept for this window only, so that the page can be loaded again.
 */
export const START_SCRIPT = `'use strict';
(() => {
  const settings = JSON.parse(document.getElementById('settings').textContent);
  const absolute = (path) => new URL(path, document.baseURI).href;
  const workers = { editorWorkerService: settings.editorWorker, json: settings.jsonWorker, graphql: settings.graphqlWorker };
  self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => absolute(workers[label]) };

  const headersFor = (key) => JSON.stringify({ 'x-api-key': key }, null, 2);
  const keepHeaders = (text) => sessionStorage.setItem('colophon-headers', text);

  const takeKey = () => {
    const key = new URLSearchParams(location.hash.slice(1)).get('key');
    if (key === null) return;
    keepHeaders(headersFor(key));
    history.replaceState(null, '', location.pathname + location.search);
  };

  takeKey();
  const headers = sessionStorage.getItem('colophon-headers');
  const defaultQuery = (headers === null ? settings.keyHelp : '') + settings.defaultQuery;
  YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
    endpoint: absolute('graphql'),
    title: 'Colophon',
    logo: settings.logo,
    headers: headers ?? headersFor(''),
    initialHeaders: headers ?? headersFor(''),
    onEditHeaders: keepHeaders,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'headers',
    defaultQuery,
    // Without it GraphiQL opens an empty tab for a visitor who comes again and has never edited the query.
    initialQuery: new URLSearchParams(location.search).get('query') || localStorage.getItem('graphiql:query') || defaultQuery,
  });

  // A key that is put into the address of the open page loads nothing by itself.
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#key=')) location.reload();
  });
})();
`;
