import type { Kysely } from 'kysely';
import type { Clock } from '../../platform/clock.js';
import type { Log } from '../../platform/log.js';
import type { RightsPolicy } from '../../rights/policies.js';
import type { ConsonanceReading } from '../../upstreams/consonance/consonance.js';
import type { CatalogueSettings } from '../settings.js';
import type { CatalogueTables } from '../tables.js';

/** What every part of a sync works with. */
export interface SyncContext {
  /** The connection that holds the lock: when it breaks, so does the sync. */
  readonly db: Kysely<CatalogueTables>;
  readonly consonance: ConsonanceReading;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: CatalogueSettings;
  /** By which it is decided where products may be shown. */
  readonly policy: RightsPolicy;
  /** Aborted when the process is to end; a sync stops between two pages. */
  readonly signal: AbortSignal;
}
