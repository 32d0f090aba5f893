/** Cursors of the rights calendar: the place where a page ended, sealed together with the question that it belongs to. */
import { z } from 'zod';
import type { Viewer } from '../../catalogue/catalogue.js';
import { contentHash } from '../../catalogue/content-hash.js';
import { KnownError } from '../../platform/errors.js';

interface ChangesScope {
  readonly until: Date;
  readonly market: unknown;
  readonly viewer: Viewer;
}

const Sealed = z.tuple([z.string(), z.string()]);

/** The cursors of one question. */
export function createChangeCursors(scope: ChangesScope) {
  const question = contentHash(scope);
  const seal = (place: string) => contentHash({ question, place }).slice(0, 16);
  return {
    encode: (place: string): string =>
      Buffer.from(JSON.stringify([place, seal(place)])).toString('base64url'),

    /** Throws BAD_USER_INPUT for anything that encode has not made for this question. */
    decode(cursor: string): string {
      const sealed = Sealed.safeParse(readJson(cursor)).data;
      if (sealed === undefined || sealed[1] !== seal(sealed[0])) {
        throw new KnownError(
          'BAD_USER_INPUT',
          'The cursor is not one of this list: a cursor belongs to one until and one market.',
        );
      }
      return sealed[0];
    },
  };
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
