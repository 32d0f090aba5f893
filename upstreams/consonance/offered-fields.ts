/**
 * Which of the inferred fields the server has: asked once by introspection, which Consonance offers to its clients.
 */
import { z } from 'zod';
import { UpstreamError } from '../../platform/errors.js';
import { read } from './answers/read.js';
import type { Ask } from './ask.js';
import { INFERRED_FIELDS } from './inferred.js';

type InferredType = keyof typeof INFERRED_FIELDS;

const OFFERED_FIELDS_QUERY = `query OfferedFields {
${Object.keys(INFERRED_FIELDS)
  .map((type) => `  ${type}: __type(name: "${type}") { fields(includeDeprecated: true) { name } }`)
  .join('\n')}
}`;

const TypeAnswer = z.object({ fields: z.array(z.object({ name: z.string() })).nullable() }).nullable();

/** Type -> the names of its fields; a type that the server does not have has none. */
const OfferedFieldsAnswer = z
  .record(z.string(), TypeAnswer)
  .transform(
    (types): OfferedFields =>
      new Map(
        Object.entries(types).map(([type, answer]) => [
          type,
          new Set(answer?.fields?.map(({ name }) => name)),
        ]),
      ),
  );
export type OfferedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** The part of a selection set that asks for the inferred fields of a type; empty where the server has none. */
export function selectInferred(type: InferredType, offered: OfferedFields): string {
  return Object.entries(INFERRED_FIELDS[type])
    .filter(([field]) => offered.get(type)?.has(field))
    .map(([, selection]) => selection)
    .join(' ');
}

export type WithOfferedFields = <T>(
  signal: AbortSignal | undefined,
  work: (offered: OfferedFields) => Promise<T>,
) => Promise<T>;

/**
 * Hands work what the server offers, asked for before the first. A failed question is not remembered, else a moment's
 * trouble would cost every later answer its inferred fields; after a refusal the server may have changed.
 */
export function rememberOfferedFields(ask: Ask): WithOfferedFields {
  let remembered: OfferedFields | null = null;
  return async (signal, work) => {
    const question = { name: 'OfferedFields', query: OFFERED_FIELDS_QUERY };
    const offered = remembered ?? read(OfferedFieldsAnswer, await ask(question, signal));
    remembered = offered;
    try {
      return await work(offered);
    } catch (error) {
      if (error instanceof UpstreamError && error.code === 'UPSTREAM_REFUSED') remembered = null;
      throw error;
    }
  };
}
