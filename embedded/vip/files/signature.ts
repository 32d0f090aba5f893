import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature is for: one for the one is none for the other. */
export type SignaturePurpose = 'content' | 'share' | 'upload' | 'visitor';

/** HMAC-SHA-256 in base64url, by a key of its own: the secret also signs bearers. */
export function signatureOf(text: string, purpose: SignaturePurpose, secret: string): string {
  const key = createHmac('sha256', secret).update(purpose).digest();
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Whether it is the signature, found out in a time that tells nothing about it. */
export function isSignatureOf(
  given: string,
  text: string,
  purpose: SignaturePurpose,
  secret: string,
): boolean {
  const expected = Buffer.from(signatureOf(text, purpose, secret));
  const own = Buffer.from(given);
  return own.length === expected.length && timingSafeEqual(own, expected);
}
