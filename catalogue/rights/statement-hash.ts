import type { OnixProduct } from '../../onix/model/product.js';
import { contentHash } from '../content-hash.js';
import { onixStatementOf } from './onix-statement.js';

/** Over what a record says of rights, so that new prices or another blurb are no change of them. */
export function statementHash({ release, publishing, supplies, descriptive }: OnixProduct): string {
  const { source: _, ...statement } = onixStatementOf({
    recordKey: '',
    release,
    publishing,
    supplies,
    // Only 2.1 speaks of rights among its languages.
    languages: release === '2.1' ? (descriptive?.languages ?? null) : null,
    receivedAt: new Date(0),
  });
  return contentHash(statement);
}
