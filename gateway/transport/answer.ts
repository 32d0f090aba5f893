/** What a subgraph says is unknown until it has been read here. */
import { z } from 'zod';
import { KnownError } from '../../platform/errors.js';
import type { SubgraphAnswer } from '../engine/transport.js';

const Entry = z
  .object({
    message: z.string(),
    path: z.array(z.union([z.string(), z.number()])).nullish(),
    extensions: z.record(z.string(), z.unknown()).nullish(),
  })
  .transform(({ message, path, extensions }) => ({
    message,
    ...(path ? { path } : {}),
    ...(extensions ? { extensions } : {}),
  }));

const Answer = z
  .object({
    // Not copied: the data can be large, and the engine takes it as it comes.
    data: z
      .custom<Record<string, unknown>>((data) => typeof data === 'object' && !Array.isArray(data))
      .nullish(),
    errors: z.array(Entry).nullish(),
  })
  .refine(({ data, errors }) => data || errors?.length, 'There are neither data nor errors.')
  .transform(
    ({ data, errors }): SubgraphAnswer => ({
      ...(data === undefined ? {} : { data }),
      ...(errors?.length ? { errors } : {}),
    }),
  );

/** Reads JSON text. It throws SUBGRAPH_UNAVAILABLE when it is no GraphQL answer. */
export function readAnswer(text: string): SubgraphAnswer {
  try {
    return Answer.parse(JSON.parse(text));
  } catch (cause) {
    throw unavailable(cause);
  }
}

/** The failure of a subgraph that gave no answer that can be used. It does not say which. */
export function unavailable(cause: unknown): KnownError {
  return new KnownError(
    'SUBGRAPH_UNAVAILABLE',
    'This part of the graph cannot answer just now: try again in a moment.',
    {
      cause,
    },
  );
}
