import { z } from 'zod';
import { KnownError } from '../../platform/errors.js';

/** A reference from another subgraph is JSON of somebody else's making, whatever its type says. */
const Reference = z.object({ id: z.string() });

/** What a reference is about, with what the router sent along. Throws BAD_USER_INPUT for one without an id. */
export async function findReferenced<Found>(
  reference: unknown,
  find: (id: string) => Promise<Found | null>,
): Promise<Found | null> {
  const parsed = Reference.safeParse(reference);
  if (!parsed.success) throw new KnownError('BAD_USER_INPUT', 'A reference should have an id.');
  return find(parsed.data.id);
}
