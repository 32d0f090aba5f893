import type { AssetTables } from './assets/tables.js';
import type { FileTables } from './files/tables.js';
import type { ServiceTables } from './service-tables.js';
import type { ShareTables } from './shares/tables.js';

/** Every table of the service, by its name in the schema vip: 'vip.event'. */
export interface VipTables extends ServiceTables, AssetTables, FileTables, ShareTables {}
