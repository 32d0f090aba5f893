import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether the header is `Bearer` and this key. How long it takes tells nothing about the key. */
export function isBearer(header: string | undefined, key: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(key));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
