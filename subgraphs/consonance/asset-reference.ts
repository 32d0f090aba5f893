/** An asset, or a version of one, as the subgraph that has it refers to it: its id, and what it can be decided by. */
import { z } from 'zod';
import { KnownError } from '../../platform/errors.js';
import type { AssetFacts } from '../../rights/facts.js';
import { parseAssetFacts } from '../bridge/facts.js';

export interface AssetReference {
  readonly id: string;
  /** Null: there are none that can be read, so everything is denied. */
  readonly facts: AssetFacts | null;
  /** Whether the system that has the asset has said anything of it, readable or not. */
  readonly isAnswered: boolean;
}

const Reference = z.object({ id: z.string(), bridgeFacts: z.unknown().optional() });

/**
 * Rejects with BAD_USER_INPUT for a reference without an id. A promise, because what is thrown at once would cost all
 * references of the request.
 */
export async function readAssetReference(reference: unknown): Promise<AssetReference> {
  const parsed = Reference.safeParse(reference);
  if (!parsed.success) throw new KnownError('BAD_USER_INPUT', 'A reference to an asset should have an id.');
  const { id, bridgeFacts } = parsed.data;
  const isAnswered = bridgeFacts !== null && bridgeFacts !== undefined;
  return { id, facts: parseAssetFacts(bridgeFacts), isAnswered };
}
