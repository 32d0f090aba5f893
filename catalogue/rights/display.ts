/** Where products may be shown to anybody, worked out when they are stored: lists only compare it. */
import { type Kysely, sql } from 'kysely';
import { displayCountries } from '../../rights/decide.js';
import type { OnixStatement, ProductFacts } from '../../rights/facts.js';
import type { RightsPolicy } from '../../rights/policies.js';
import type { CatalogueTables } from '../tables.js';
import { type ClearingColumns, clearingOf } from './clearing.js';
import { STATEMENT_COLUMNS, type StatementRow, toStatement } from './facts-rows.js';
import { productFactsOf, type RightsColumns } from './product-facts.js';
import { encodeCountries } from './shown-in.js';

/** By which policy, and at which instant. */
export interface DisplayQuestion {
  readonly policy: RightsPolicy;
  readonly now: Date;
}

/** Field names are the columns'. */
export interface DisplayColumns {
  readonly display_in: readonly string[];
  readonly display_changes_at: Date | null;
}

/** Rows are only looked at now and then: a country that time alone will close is closed up to so long before. */
const CLOSED_EARLY_MS = 86_400_000;

/** Where the product may be shown, and when that has to be worked out again. */
export function displayOf(facts: ProductFacts, { policy, now }: DisplayQuestion): DisplayColumns {
  const { countries, changesAt } = displayCountries(facts, now.toISOString(), policy);
  if (changesAt === null) return { display_in: encodeCountries(countries), display_changes_at: null };
  const then = new Set(displayCountries(facts, changesAt, policy).countries);
  const staying = countries.filter((country) => then.has(country));
  const change = new Date(changesAt);
  const early = new Date(change.getTime() - CLOSED_EARLY_MS);
  if (staying.length === countries.length || early <= now) {
    return { display_in: encodeCountries(staying), display_changes_at: change };
  }
  return { display_in: encodeCountries(countries), display_changes_at: early };
}

/** The rows of products that are about to be stored, with all that is worked out from their rights. One statement. */
export async function withDisplay<Row extends RightsColumns>(
  db: Kysely<CatalogueTables>,
  rows: readonly Row[],
  question: DisplayQuestion,
): Promise<(Row & DisplayColumns & ClearingColumns)[]> {
  const statements = await statementsOf(
    db,
    rows.flatMap(({ isbn13 }) => isbn13 ?? []),
  );
  return rows.map((row) => {
    const onix = row.isbn13 === null ? null : (statements.get(row.isbn13) ?? null);
    const facts = productFactsOf(row, onix, question.now);
    return { ...row, ...displayOf(facts, question), ...clearingOf(facts, question) };
  });
}

async function statementsOf(
  db: Kysely<CatalogueTables>,
  isbns: readonly string[],
): Promise<Map<string, OnixStatement>> {
  const { rows } = await sql<StatementRow & { isbn13: string }>`
    select o.isbn13, ${STATEMENT_COLUMNS} from catalogue.onix_record o
    where o.isbn13 = any(${isbns}::text[]) and o.withdrawn_at is null`.execute(db);
  return new Map(
    rows.flatMap((row) => {
      const statement = toStatement(row);
      return statement === null ? [] : [[row.isbn13, statement] as const];
    }),
  );
}
