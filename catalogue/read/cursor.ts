/**
 * Cursors: where a page ended, sealed together with the question it belongs to.
 *
 * The seal is no secret. It keeps a cursor from being used, by mistake or by hand, for another question.
 */
import { z } from 'zod';
import { KnownError } from '../../platform/errors.js';
import type { Viewer } from '../catalogue.js';
import { contentHash } from '../content-hash.js';
import { MAX_SOURCE_ID } from '../ids.js';
import { storable } from '../storable.js';

/** The place of an item in a list: what the list is ordered by, as text, and the item's number. */
export interface Position {
  readonly key: string;
  readonly id: number;
}

/** What a list is asked for: the same question gives the same seal. */
export interface CursorScope {
  readonly list: 'products' | 'removedTitles' | 'titles';
  readonly orderBy: string;
  readonly filter: unknown;
  readonly viewer: Viewer;
  readonly keyType: KeyType;
}

export type KeyType = 'date' | 'text' | 'timestamptz';

/** The cursor is not one of this question's. */
class CursorError extends KnownError {
  override readonly name = 'CursorError';

  constructor(options?: { cause?: unknown }) {
    super(
      'BAD_USER_INPUT',
      'The cursor is not one of this list: a cursor belongs to one filter and order.',
      options,
    );
  }
}

/** What PostgreSQL must be able to read back, whoever wrote it. */
const KEYS = {
  date: z.union([z.iso.date(), z.enum(['infinity', '-infinity'])]),
  text: z.string().refine((text) => storable(text) === text),
  timestamptz: z.iso.datetime({ precision: 6 }),
} as const satisfies Record<KeyType, z.ZodType<string>>;

/** Cursors for the pages of one question. */
export function createCursors(scope: CursorScope) {
  const question = contentHash(scope);
  const seal = ({ key, id }: Position) => contentHash({ question, key, id }).slice(0, 16);
  const shape = z.tuple([KEYS[scope.keyType], z.int().min(1).max(MAX_SOURCE_ID), z.string()]);
  return {
    encode(position: Position): string {
      return Buffer.from(JSON.stringify([position.key, position.id, seal(position)])).toString('base64url');
    },

    /** Throws a CursorError for anything that encode has not made for this question. */
    decode(cursor: string): Position {
      const parsed = shape.safeParse(readJson(cursor));
      if (!parsed.success) throw new CursorError({ cause: parsed.error });
      const [key, id, given] = parsed.data;
      if (given !== seal({ key, id })) throw new CursorError();
      return { key, id };
    },
  };
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch (cause) {
    throw new CursorError({ cause });
  }
}
