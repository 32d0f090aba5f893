import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, EXIT } from '../command.js';
import { schemaFolder } from '../package-root.js';

/** colophon schema: what callers may ask, as SDL. */
export const schema: Command = {
  name: 'schema',
  summary: 'Print the public schema as SDL.',
  options: { json: { type: 'boolean', description: 'Print {"sdl": ...}.' } },
  async run({ options, print }) {
    const sdl = readFileSync(join(schemaFolder, 'api.graphql'), 'utf8').trimEnd();
    print(options.json === true ? JSON.stringify({ sdl }) : sdl);
    return EXIT.done;
  },
};
