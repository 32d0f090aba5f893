/**
 * Whether the rights let content be fetched by whoever has a link: pure, and asked at every request.
 *
 * A link says nothing of where it is opened, so this asks whether the rights allow it anywhere: what is cleared for
 * nobody, or for nobody any more, is not served. Whoever makes the share answers for the places it is sent to.
 */
import { COUNTRIES } from '../../../rights/codes/countries.js';
import type { ContentFacts } from '../../../rights/statements/question.js';
import type { KnownStatement } from '../../../rights/statements/statement.js';
import type { PolicyReason } from '../http/problem.js';
import { type DecisionRules, decide } from '../rights/decide.js';
import type { Use } from '../rights/statement.js';

/** Whom a share is for; null: nobody in particular, who is covered by nothing that a statement limits to somebody. */
export interface SharedWith {
  readonly recipientId: string | null;
  readonly audience: string | null;
}

/** What shares are for: press and sales kits, and copies to be read before a decision. */
const USES: readonly Use[] = ['promotion', 'review'];

/** Null: the rights allow it somewhere. Otherwise what stands in the way where the first grant is for. */
export function whyNotCleared(
  content: ContentFacts,
  { recipientId, audience }: SharedWith,
  statements: readonly KnownStatement[],
  rules: DecisionRules,
): readonly PolicyReason[] | null {
  const about = statements.filter(({ body: { subject } }) =>
    content.paths.some(({ subjects }) =>
      subjects.some(({ level, value }) => level === subject.level && value === subject.value),
    ),
  );
  const known = {
    ...(recipientId === null ? {} : { id: recipientId }),
    ...(audience === null ? {} : { type: audience }),
    honoursEmbargo: false,
  };
  let first: readonly PolicyReason[] | null = null;
  for (const place of placesToAsk(about)) {
    const recipient = { ...known, territories: { include: [place] } };
    for (const use of USES) {
      const { outcome, reasons } = decide(content, { recipient, use }, about, rules);
      if (outcome === 'allow') return null;
      first ??= reasons;
    }
  }
  return first;
}

/**
 * A place for each group of those that the statements do not tell apart: named by the same ones in the same way, or by
 * none. 200 files with rights for 150 countries that have all ended took 0.3 s so, and 3.5 s with each country asked about.
 */
function placesToAsk(statements: readonly KnownStatement[]): readonly string[] {
  const namings = namingsOf(statements);
  const groups = new Map<string, string>();
  for (const [code, naming] of namings) if (!groups.has(naming)) groups.set(naming, code);
  const unnamed = [...COUNTRIES].find((country) => !namings.has(country));
  return [...groups.values(), ...(unnamed === undefined ? [] : [unnamed])];
}

/** No places of their own. */
const GENERAL: ReadonlySet<string> = new Set(['WORLD', 'ROW']);

/** By each place that is named, by which statements and whether as in or out; those of grants first. */
function namingsOf(statements: readonly KnownStatement[]): ReadonlyMap<string, string> {
  const grants = statements.filter(({ body }) => body.effect === 'grant');
  const others = statements.filter(({ body }) => body.effect !== 'grant');
  const named = [...grants, ...others].flatMap(({ id, body: { territories } }) => [
    ...territories.include.map((code) => ({ code, by: `+${id}` })),
    ...(territories.exclude ?? []).map((code) => ({ code, by: `-${id}` })),
  ]);
  const namings = new Map<string, string>();
  for (const { code, by } of named) {
    if (!GENERAL.has(code)) namings.set(code, `${namings.get(code) ?? ''}${by}`);
  }
  return namings;
}
