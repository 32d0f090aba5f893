import { writeFileSync } from 'node:fs';
import { type Command, EXIT, textOption } from '../command.js';
import { parseSubgraphUrls } from '../environment.js';

/** colophon compose: the supergraph's SDL, for this gateway or any other. */
export const compose: Command = {
  name: 'compose',
  summary: 'Print the supergraph that the subgraphs compose to.',
  options: {
    out: { type: 'string', placeholder: 'FILE', description: 'Write it there instead.' },
    json: { type: 'boolean', description: 'Print {"supergraph": ...}.' },
  },
  notes: ['SUBGRAPH_URLS sets the addresses in it: consonance=http://titles.internal/graphql,...'],
  async run(invocation) {
    const { composeSupergraph } = await import('../compose.js');
    const sdl = composeSupergraph(parseSubgraphUrls(invocation.env.SUBGRAPH_URLS));
    const file = textOption(invocation, 'out');
    if (file !== undefined) writeFileSync(file, sdl);
    else invocation.print(invocation.options.json === true ? JSON.stringify({ supergraph: sdl }) : sdl);
    return EXIT.done;
  },
};
