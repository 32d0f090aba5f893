/** Passwords of shares: kept by scrypt, so that whoever reads the database has to spend as much on every guess. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MiB a guess, three times over: one of the costs that OWASP's Password Storage Cheat Sheet gives for scrypt. */
const COST = { log2N: 15, r: 8, p: 3 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** The hash as it is kept, with its salt and its cost: a later cost does not make earlier ones unreadable. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, COST);
  const { log2N, r, p } = COST;
  return ['scrypt', log2N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether it is the password that was kept as this. */
export async function isPassword(given: string, kept: string): Promise<boolean> {
  const [, log2N, r, p, salt = '', hash = ''] = kept.split('$');
  const expected = Buffer.from(hash, 'base64url');
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const own = await derive(given, Buffer.from(salt, 'base64url'), cost);
  return own.length === expected.length && timingSafeEqual(own, expected);
}

function derive(
  password: string,
  salt: Buffer,
  { log2N, r, p }: { log2N: number; r: number; p: number },
): Promise<Buffer> {
  const N = 2 ** log2N;
  // What the algorithm needs is 128 * N * r; the limit of Node is just that, and exclusive.
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    // The same letters may come composed or not, by the keyboard they are typed on.
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
