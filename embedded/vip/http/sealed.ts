/**
 * How the request and the answer of a keyed request are kept. What holds a secret must be answered again word for word,
 * and yet nobody who reads the database may learn it: the answer is encrypted, and the hash of the body, which a short
 * password would not protect, is keyed. With another secret the body is no longer known: its key counts as reused.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

export interface Keeping {
  /** Tells the body again, in hex. */
  hash(text: string): string;
  close(text: string): string;
  open(kept: string): string;
}

export const KEEP_PLAIN: Keeping = {
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  close: (text) => text,
  open: (kept) => kept,
};

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** By keys of its own that come from the secret. */
export function keepSealed(secret: string): Keeping {
  const keyFor = (purpose: string) => createHmac('sha256', secret).update(purpose).digest();
  return {
    hash: (text) => createHmac('sha256', keyFor('kept body')).update(text).digest('hex'),
    close: (text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, keyFor('kept answer'), nonce);
      const sealed = [cipher.update(text, 'utf8'), cipher.final()];
      return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64');
    },
    open: (kept) => openSealed(Buffer.from(kept, 'base64'), keyFor('kept answer')),
  };
}

function openSealed(kept: Buffer, key: Buffer): string {
  const bytes = kept.subarray(NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, kept.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(kept.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes), decipher.final()]).toString('utf8');
}
