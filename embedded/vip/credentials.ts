/** Secrets are compared by their hashes, in a time that tells nothing about them. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** A secret as it is configured: itself, or its SHA-256 in hex. */
export type Secret = { readonly secret: string } | { readonly secretSha256: string };

/** Whether this is the secret. */
export function isSecret(given: string, expected: Secret): boolean {
  const hash = 'secret' in expected ? digest(expected.secret) : Buffer.from(expected.secretSha256, 'hex');
  const own = digest(given);
  return own.length === hash.length && timingSafeEqual(own, hash);
}

/** What stands after `Bearer` in an Authorization header; null where there is no such header. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? null;
}

/** Whether the header is `Bearer` and this key. */
export function isBearer(header: string | undefined, key: string): boolean {
  const given = bearerOf(header);
  return given !== null && isSecret(given, { secret: key });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
