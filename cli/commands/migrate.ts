import { migrateCatalogue } from '../../catalogue/migrate.js';
import { createLog } from '../../platform/log.js';
import { type Command, EXIT } from '../command.js';
import { readCommandSettings } from '../configuration.js';
import { Common, Environment } from '../environment.js';

/** colophon migrate: brings the product's tables up to date. */
export const migrate: Command = {
  name: 'migrate',
  summary: 'Bring the tables in DATABASE_URL up to date.',
  options: { json: { type: 'boolean', description: 'Print the applied files as JSON.' } },
  async run({ env: values, options, print }) {
    const { env } = readCommandSettings({ ...Common, DATABASE_URL: Environment.DATABASE_URL }, values);
    const applied = await migrateCatalogue({
      url: env.DATABASE_URL,
      log: createLog({ name: 'migrate', level: 'warn' }),
    });
    if (options.json === true) print(JSON.stringify({ applied }));
    else print(applied.length === 0 ? 'Everything is up to date.' : `Applied ${applied.join(', ')}.`);
    return EXIT.done;
  },
};
