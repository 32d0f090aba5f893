/** A migrated database with everything around it that a catalogue needs. */
import { sql } from 'kysely';
import type { Viewer } from '../../catalogue/catalogue.js';
import { createCatalogue } from '../../catalogue/create-catalogue.js';
import { migrateCatalogue } from '../../catalogue/migrate.js';
import { CatalogueSettings } from '../../catalogue/settings.js';
import type { SyncContext } from '../../catalogue/sync/context.js';
import { syncOnce } from '../../catalogue/sync/sync.js';
import type { CatalogueTables } from '../../catalogue/tables.js';
import { createFixedClock } from '../../platform/clock.js';
import { createLog } from '../../platform/log.js';
import { openDatabase, type Statement } from '../../platform/postgres/database.js';
import { DEFAULT_POLICY } from '../../rights/policies.js';
import { createTestDatabase } from '../setup/database.js';
import { createMemoryConsonance } from './memory-consonance.js';

export const STAFF: Viewer = { isStaff: true, markets: null };
export const PUBLIC: Viewer = { isStaff: false, markets: null };
export const confinedTo = (...markets: string[]): Viewer => ({ isStaff: false, markets });

export const NOW = '2026-03-10T12:00:00Z';

/** Everything that was logged at warn or above, as parsed lines. */
function createRecordingLog() {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  return { lines, log: createLog({ name: 'test', level: 'warn', destination }) };
}

export async function createWorld({
  pageSize = 3,
  settings = {},
}: {
  pageSize?: number;
  settings?: object;
} = {}) {
  const testDatabase = await createTestDatabase();
  const { log, lines } = createRecordingLog();
  await migrateCatalogue({ url: testDatabase.url, log });
  const statements: Statement[] = [];
  const database = openDatabase<CatalogueTables>({
    url: testDatabase.url,
    maxConnections: 6,
    applicationName: 'catalogue test',
    log,
    onStatement: (statement) => statements.push(statement),
  });
  const clock = createFixedClock(NOW);
  const consonance = createMemoryConsonance({ pageSize });
  const parsed = CatalogueSettings.parse({ pollSeconds: 3600, ...settings });
  return {
    ...database,
    database,
    url: testDatabase.url,
    clock,
    consonance,
    log,
    lines,
    statements,
    settings: parsed,
    catalogue: createCatalogue({ db: database.db }),
    sync: (options: Partial<Pick<SyncContext, 'policy' | 'settings' | 'signal'>> = {}) =>
      syncOnce({
        db: database.db,
        consonance,
        clock,
        log,
        settings: parsed,
        policy: DEFAULT_POLICY,
        signal: new AbortController().signal,
        ...options,
      }),
    /** As it was when it was made. */
    async reset() {
      await sql`truncate catalogue.title, catalogue.product, catalogue.milestone_reached, catalogue.sync_run,
        catalogue.sync_state, catalogue.unreadable_work, catalogue.work_due, catalogue.onix_record,
        catalogue.onix_record_due, catalogue.onix_title_member, catalogue.onix_title_due,
        catalogue.production_cycle, catalogue.change`.execute(database.db);
      await sql`insert into catalogue.sync_state default values`.execute(database.db);
      consonance.reset();
      clock.set(NOW);
      lines.length = 0;
      statements.length = 0;
    },
    /** All titles the viewer sees, in the order of their names. */
    async titles(viewer = STAFF, filter = {}) {
      const catalogue = createCatalogue({ db: database.db });
      const page = await catalogue.titles({ filter, orderBy: 'TITLE_ASC', first: 200, after: null }, viewer);
      return page.edges.map(({ node }) => node);
    },
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await testDatabase[Symbol.asyncDispose]();
    },
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
