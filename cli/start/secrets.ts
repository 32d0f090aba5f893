/**
 * The secrets of an embedded run: made at the first start, kept beside the data, readable by their owner only.
 * Nothing here is ever used outside the embedded run.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { SCOPES } from '../../platform/caller.js';
import type { CredentialSettings } from '../credentials.js';

const Secrets = z.object({
  internalTokenSecret: z.string(),
  consonanceApiKey: z.string(),
  consonanceAdminKey: z.string(),
  vipClientSecret: z.string(),
  vipAdminKey: z.string(),
  vipTokenSecret: z.string(),
  /** Opens everything. */
  staffKey: z.string(),
  /** A sales rep confined to Australia. */
  salesKey: z.string(),
  /** The private key of the run's own issuer, with which colophon token signs. */
  issuerKey: z.record(z.string(), z.unknown()),
});
export type Secrets = z.infer<typeof Secrets>;

const Kept = z.record(z.string(), z.unknown());

export const ISSUER = 'colophon-embedded';
export const AUDIENCE = 'colophon';
const FILE = 'secrets.json';
const SALES_SCOPES = ['titles:read', 'assets:read'];

/** Reads them, or makes them at the first start. */
export async function readOrMakeSecrets(dataFolder: string): Promise<Secrets> {
  const file = join(dataFolder, FILE);
  const kept = Kept.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  const whole = Secrets.safeParse(kept);
  if (whole.success) return whole.data;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const made: Secrets = {
    internalTokenSecret: random(),
    consonanceApiKey: randomBytes(16).toString('hex'),
    consonanceAdminKey: random(),
    vipClientSecret: random(),
    vipAdminKey: random(),
    vipTokenSecret: random(),
    staffKey: `staff_${random()}`,
    salesKey: `sales_${random()}`,
    issuerKey: { ...(await exportJWK(privateKey)), kid: 'embedded', alg: 'ES256' },
  };
  // A folder of an earlier version lacks some; those that it has are known to others.
  const secrets = Secrets.parse({ ...made, ...kept });
  writePrivately(file, secrets);
  return secrets;
}

/** The house's own credentials where they are set, else those of the embedded run, in files as any house would keep them. */
export function credentialsOf(
  dataFolder: string,
  secrets: Secrets,
  own: CredentialSettings,
): CredentialSettings {
  const keysFile = join(dataFolder, 'api-keys.json');
  const jwksFile = join(dataFolder, 'jwks.json');
  const { d: _private, ...publicKey } = secrets.issuerKey;
  writePrivately(keysFile, [
    { name: 'staff', keySha256: sha256(secrets.staffKey), scopes: SCOPES },
    { name: 'sales-au', keySha256: sha256(secrets.salesKey), scopes: SALES_SCOPES, markets: ['AU'] },
  ]);
  writePrivately(jwksFile, { keys: [publicKey] });
  const { API_KEYS_FILE = keysFile, JWT_ISSUER, JWT_AUDIENCE, JWKS_URL } = own;
  const hasOwnIssuer = [JWT_ISSUER, JWT_AUDIENCE, JWKS_URL].some((setting) => setting !== undefined);
  return hasOwnIssuer
    ? { API_KEYS_FILE, JWT_ISSUER, JWT_AUDIENCE, JWKS_URL }
    : { API_KEYS_FILE, JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWKS_URL: pathToFileURL(jwksFile).href };
}

/** Writes beside and renames: a kill in the middle leaves the old file whole. */
export function writePrivately(file: string, value: unknown): void {
  const next = `${file}.${process.pid}`;
  writeFileSync(next, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(next, file);
}

function random(): string {
  return randomBytes(24).toString('base64url');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
