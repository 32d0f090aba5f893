/** Tells VIP about rights, and reads what it was told (contract 3.4: PUT /rights, GET /rights). */
import { isDeepStrictEqual } from 'node:util';
import { inParallel } from '../http/in-parallel.js';
import { readPage } from './answers/lists.js';
import { StatementAnswer } from './answers/statement.js';
import type { Ask } from './ask.js';
import { chunksForQuery } from './chunks.js';
import { nameOfKind } from './kinds.js';
import type { VipSourceRef } from './model.js';
import { REFUSALS, readPut } from './outcome.js';
import { LONGEST_PAGE, type Parameters, pageQuery, queryOf, readAll } from './query.js';
import type {
  NewVipStatement,
  VipRights,
  VipRightsSubject,
  VipStatement,
  VipStatementPut,
} from './rights.js';
import { withoutUndefined } from './send.js';
import type { VipSettings } from './settings.js';

type Sizes = Pick<VipSettings, 'keysPerRequest' | 'requestsAtOnce'>;

export function createRights(ask: Ask, { keysPerRequest, requestsAtOnce }: Sizes): VipRights {
  const list = async (parameters: Parameters, signal: AbortSignal | undefined) => {
    const path = `/rights?${queryOf(parameters)}`;
    const request = { operation: 'statements', method: 'GET', path, isRepeatable: true } as const;
    return readPage(StatementAnswer, (await ask(request, signal)).body);
  };

  const readHeld = async (subjects: readonly string[], signal: AbortSignal | undefined) => {
    const chunks = chunksForQuery('subject', [...new Set(subjects)], keysPerRequest);
    const read = (chunk: readonly string[]) =>
      readAll((after) => list({ ...pageQuery({ first: LONGEST_PAGE, after }), subject: chunk }, signal));
    const held = (await inParallel(chunks, requestsAtOnce, read)).flat();
    return new Map(held.map((statement) => [keyOf(statement.source), statement]));
  };

  const put = async (
    statement: NewVipStatement,
    signal: AbortSignal | undefined,
  ): Promise<VipStatementPut> => {
    const { system, ref } = statement.source;
    const path = `/rights/${encodeURIComponent(system)}:${encodeURIComponent(ref)}`;
    const request = { operation: 'putStatement', method: 'PUT', path, body: bodyOf(statement) } as const;
    return readPut(
      StatementAnswer,
      await ask({ ...request, isRepeatable: true, alsoReads: REFUSALS }, signal),
    );
  };

  const putStatements: VipRights['putStatements'] = async (statements, signal) => {
    // VIP answers a statement that it has and one that it has replaced alike: who wants to know has to look before.
    const subjects = statements.map(({ subject }) => subjectText(subject));
    const held = await readHeld(subjects, signal);
    return inParallel(statements, requestsAtOnce, async (statement) => {
      const known = held.get(keyOf(statement.source));
      if (known !== undefined && isSame(known, statement)) return { kind: 'UNCHANGED', thing: known };
      return put(statement, signal);
    });
  };

  return {
    putStatements,
    async putStatement(statement, signal) {
      const [outcome] = await putStatements([statement], signal);
      if (outcome === undefined) throw new Error('A statement was put and nothing came of it.');
      return outcome;
    },
    statements: ({ subjects, updatedSince, ...page }, signal) =>
      list(
        {
          ...pageQuery(page),
          subject: subjects?.map(subjectText),
          updatedSince: updatedSince?.toISOString(),
        },
        signal,
      ),
  };
}

function keyOf({ system, ref }: VipSourceRef): string {
  return `${system}:${ref}`;
}

function subjectText(subject: VipRightsSubject): string {
  const { level, value } = subjectBody(subject);
  return `${level}:${value}`;
}

function subjectBody({ level, value }: VipRightsSubject) {
  return { level: level.toLowerCase(), value: level === 'KIND' ? nameOfKind(value) : value };
}

function bodyOf(statement: NewVipStatement): Record<string, unknown> {
  const { territory, source } = statement;
  return withoutUndefined({
    subject: subjectBody(statement.subject),
    effect: statement.effect.toLowerCase(),
    territories: {
      include: territory.include,
      ...(territory.exclude.length === 0 ? {} : { exclude: territory.exclude }),
    },
    languages: statement.languages ?? undefined,
    productForms: statement.forms ?? undefined,
    channels: statement.channels ?? undefined,
    recipientIds: statement.recipientIds ?? undefined,
    recipientTypes: statement.recipientTypes ?? undefined,
    uses: statement.uses?.map((use) => use.toLowerCase()),
    from: statement.from?.toISOString(),
    until: statement.until?.toISOString(),
    note: statement.note ?? undefined,
    source: { ...source, asOf: source.asOf.toISOString() },
  });
}

/** Whether VIP has exactly this: also told at the same instant, for rights that are told again are fresh again. */
function isSame(held: VipStatement, { subject, ...given }: NewVipStatement): boolean {
  const named = { ...given, subject: subjectText(subject) };
  const { id, revision, updatedAt, subject: heldSubject, ...rest } = held;
  return isDeepStrictEqual(sorted({ ...rest, subject: subjectText(heldSubject) }), sorted(named));
}

/** Lists of codes are sets: their order says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort();
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sorted(inner)]));
}
