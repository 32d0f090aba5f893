import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, EXIT } from '../command.js';
import { schemaFolder } from '../package-root.js';

/** colophon schema: what callers may ask, as SDL. */
export const schema: Command = {
  name: 'schema',
  summary: 'Print the public schema as SDL.',
  options: {},
  async run({ print }) {
    print(readFileSync(join(schemaFolder, 'api.graphql'), 'utf8').trimEnd());
    return EXIT.done;
  },
};
