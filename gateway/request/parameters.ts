/** What a request asks, by GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft/. */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { KnownError } from '../../platform/errors.js';
import { readBody } from './read-body.js';

export interface Parameters {
  /** The document's text. */
  readonly query: string;
  readonly operationName: string | undefined;
  /** As sent: not yet held against the operation's types. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const Variables = z.record(z.string(), z.unknown(), { error: '"variables" should be an object.' });

const Sent = z.object(
  {
    query: z.string({ error: 'There is no "query": send the GraphQL document there, as text.' }),
    // Tools send an empty name where none was chosen.
    operationName: z
      .string({ error: '"operationName" should be text.' })
      .nullish()
      .transform((name) => name || undefined),
    variables: Variables.nullish().transform((variables) => variables ?? {}),
  },
  { error: 'The body should be a JSON object with a "query".' },
);

/** Reads the body of a POST. Throws a KnownError that says what is wrong with it. */
export async function readPostParameters(message: IncomingMessage, limitBytes: number): Promise<Parameters> {
  checkMediaType(message.headers['content-type'], message.headers['content-encoding']);
  const sent = parseJson(await readBody(message, limitBytes), 'The body');
  if (Array.isArray(sent)) throw bad('Batches are not taken: send one operation in each request.');
  return readSent(sent);
}

/** Reads the query string of a GET, in which variables are JSON. Throws a KnownError that says what is wrong with it. */
export function readGetParameters(search: string): Parameters {
  const { variables, ...others } = Object.fromEntries(new URLSearchParams(search));
  return readSent({ ...others, variables: variables ? parseJson(variables, '"variables"') : undefined });
}

/** Only JSON: what a form of another site can send by itself is none. */
function checkMediaType(contentType: string | undefined, encoding: string | undefined): void {
  const [type = '', ...options] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = options.find((option) => option.startsWith('charset='))?.replaceAll('"', '');
  if (type !== 'application/json' || !(charset === undefined || charset === 'charset=utf-8')) {
    throw new KnownError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the body with Content-Type: application/json, in UTF-8.',
    );
  }
  if (encoding !== undefined && encoding !== 'identity') {
    throw new KnownError('UNSUPPORTED_MEDIA_TYPE', 'Send the body without compression.');
  }
}

function readSent(sent: unknown): Parameters {
  const parsed = Sent.safeParse(sent);
  if (parsed.success) return parsed.data;
  throw bad(parsed.error.issues.map(({ message }) => message).join(' '));
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new KnownError('BAD_REQUEST', `${what} cannot be read as JSON.`, { cause });
  }
}

function bad(message: string): KnownError {
  return new KnownError('BAD_REQUEST', message);
}
