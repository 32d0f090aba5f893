import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody finds one by trying. */
const TOKEN_BYTES = 32;

/** A new token, 43 characters of base64url. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/**
 * SHA-256 in hex, which is what is kept. A share is looked up by it: how long that takes may tell of the hash, and from
 * the hash nobody comes to the token.
 */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
