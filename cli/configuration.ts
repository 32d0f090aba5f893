/**
 * colophon.config.json: everything that is set and is not an address or a secret.
 * Each room owns the schema of its part; here they are put together.
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { RightsSettings } from '../catalogue/rights/settings.js';
import { CatalogueSettings } from '../catalogue/settings.js';
import { GatewaySettings } from '../gateway/settings.js';
import { readSettings } from '../platform/settings.js';
import { ConsonanceSettings } from '../upstreams/consonance/settings.js';
import { VipSettings } from '../upstreams/vip/settings.js';

const CONFIGURATION_FILE = 'colophon.config.json';

export const Configuration = z
  .strictObject({
    $schema: z.string().optional().describe('For editors: colophon.config.schema.json.'),
    gateway: GatewaySettings.prefault({}).describe('The public endpoint: limits and time limits.'),
    catalogue: CatalogueSettings.prefault({}).describe(
      'The mirror of Consonance: when it is read, and what its words mean.',
    ),
    rights: RightsSettings.prefault({}).describe('What the house decides about what may go where.'),
    consonance: ConsonanceSettings.prefault({}).describe('How Consonance is asked.'),
    vip: VipSettings.prefault({}).describe('How VIP is asked.'),
  })
  .readonly();
export type Configuration = z.infer<typeof Configuration>;

/** The settings of one command: its variables of the environment, and the settings file. Throws a SettingsError with every fault. */
export function readCommandSettings<Env extends z.ZodRawShape>(shape: Env, env: NodeJS.ProcessEnv) {
  const text = existsSync(CONFIGURATION_FILE) ? readFileSync(CONFIGURATION_FILE, 'utf8') : null;
  return readSettings({
    env: { schema: z.object(shape), values: env },
    file: { schema: Configuration, text, name: CONFIGURATION_FILE },
  });
}

/** What colophon.config.schema.json holds. */
export function configurationJsonSchema(): unknown {
  return z.toJSONSchema(Configuration, { io: 'input', target: 'draft-7' });
}
