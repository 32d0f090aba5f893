/**
 * What runs in the visitor's browser once GraphiQL is there.
 *
 * The key comes behind the #, which no browser sends to a server. It is taken out of the address at once, so that it is
 * in no copied link, and kept for this window only, so that the page can be loaded again.
 */
export const START_SCRIPT = `'use strict';
(() => {
  const settings = JSON.parse(document.getElementById('settings').textContent);
  const absolute = (path) => new URL(path, document.baseURI).href;
  const workers = { editorWorkerService: settings.editorWorker, json: settings.jsonWorker, graphql: settings.graphqlWorker };
  self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => absolute(workers[label]) };

  const readKey = () => {
    const given = new URLSearchParams(location.hash.slice(1)).get('key');
    if (given === null) return sessionStorage.getItem('colophon-key') ?? '';
    sessionStorage.setItem('colophon-key', given);
    history.replaceState(null, '', location.pathname + location.search);
    return given;
  };

  const show = () => {
    const key = readKey();
    const headers = JSON.stringify({ 'x-api-key': key }, null, 2);
    YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
      endpoint: absolute('graphql'),
      title: 'Colophon',
      logo: settings.logo,
      defaultQuery: (key === '' ? settings.keyHelp : '') + settings.defaultQuery,
      headers,
      initialHeaders: headers,
      defaultEditorToolsVisibility: 'headers',
      // The visitor may choose in the settings to keep headers on this machine.
      shouldPersistHeaders: undefined,
    });
  };

  // A key that is pasted into the address of the open page loads nothing by itself.
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#key=')) location.reload();
  });
  show();
})();
`;
