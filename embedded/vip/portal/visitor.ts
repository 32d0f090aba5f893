import { signatureOf } from '../files/signature.js';

/** As many characters as tell browsers of one share apart. */
const LENGTH = 16;

/**
 * A name for one browser at one address, for one share only: it tells visits apart, and neither can be read from it nor
 * compared between shares.
 */
export function visitorOf(
  { ip, headers }: { readonly ip: string; readonly headers: { readonly 'user-agent'?: string | undefined } },
  shareId: string,
  secret: string,
): string {
  const text = JSON.stringify([shareId, ip, headers['user-agent'] ?? '']);
  return signatureOf(text, 'visitor', secret).slice(0, LENGTH);
}
