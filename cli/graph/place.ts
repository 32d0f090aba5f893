/** Where the graph is and with which key it is asked, for every command that speaks to a running Colophon. */
import { type Invocation, type Option, textOption } from '../command.js';
import { readCommandSettings } from '../configuration.js';
import { dataFolderOf, dataOption } from '../data-folder.js';
import { Environment } from '../environment.js';
import { readRunFile } from '../start/run-file.js';

export interface GraphPlace {
  /** With its path, such as http://localhost:4000/graphql. */
  readonly url: URL;
  readonly key: string;
}

/** The options by which a caller may say where. */
export const placeOptions = {
  url: { type: 'string', placeholder: 'URL', description: 'Where Colophon is; COLOPHON_URL when left out.' },
  key: {
    type: 'string',
    placeholder: 'KEY',
    description: 'An API key or a JWT; COLOPHON_API_KEY when left out.',
  },
  data: {
    ...dataOption,
    description: 'Without an address: what runs on this data folder; DATA_DIR, else ./data, when left out.',
  },
} satisfies Record<string, Option>;

/**
 * By option, by environment, or what runs on the data folder. The key of a data folder is for the Colophon that runs on it,
 * and is sent nowhere else. Throws a sentence where there is no address or no key.
 */
export function findGraph(invocation: Invocation): GraphPlace {
  const { env } = readCommandSettings(
    {
      COLOPHON_URL: Environment.COLOPHON_URL.optional(),
      COLOPHON_API_KEY: Environment.COLOPHON_API_KEY.optional(),
    },
    invocation.env,
  );
  const address = textOption(invocation, 'url') ?? env.COLOPHON_URL;
  const ownKey = textOption(invocation, 'key') ?? env.COLOPHON_API_KEY;
  const folder = dataFolderOf(invocation);
  const run = address === undefined ? readRunFile(folder) : null;
  const found = address ?? run?.url;
  if (found === undefined) {
    throw new Error(`Nothing runs on ${folder}. Start Colophon first, or say where it is with COLOPHON_URL.`);
  }
  const key = ownKey ?? run?.staffKey ?? null;
  if (key === null) throw new Error('There is no key to ask with. Set COLOPHON_API_KEY.');
  return { url: graphUrl(found), key };
}

function graphUrl(text: string): URL {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Error(`${text} is no address: it should begin with http:// or https://`);
  }
  const url = new URL(text);
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path.endsWith('/graphql') ? path : `${path}/graphql`;
  return url;
}
