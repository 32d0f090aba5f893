import { randomBytes } from 'node:crypto';

/** The prefixes that tell what an id is of (contract 3.1). */
export type IdPrefix =
  | 'ast'
  | 'asv'
  | 'rnd'
  | 'apr'
  | 'rgt'
  | 'upl'
  | 'evt'
  | 'ttl'
  | 'unm'
  | 'aud'
  | 'shr'
  | 'acc';

/** 18 random bytes are beyond guessing, and 24 characters in base64url. */
const RANDOM_BYTES = 18;

/** A new id such as ast_f3Zk…: opaque to everybody else. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomBytes(RANDOM_BYTES).toString('base64url')}`;
}
