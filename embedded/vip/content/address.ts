/**
 * Signed addresses of bytes: whoever has one needs no bearer while it is good. It says what is asked for and not that it
 * may be had: that is decided anew at each request.
 */
import { z } from 'zod';
import { isSignatureOf, signatureOf } from '../files/signature.js';
import type { VipContext } from '../http/route.js';
import { PRESET_NAMES, type Preset } from '../renditions/presets.js';

/** What an address is of. */
export interface ContentClaims {
  readonly tenant: string;
  readonly versionId: string;
  /** Null: the file itself. */
  readonly preset: Preset | null;
  /** For those who review: the version need not be approved. */
  readonly isReview: boolean;
}

export interface ContentAddress {
  readonly url: string;
  readonly expiresAt: Date;
}

const Claims = z.tuple([z.string(), z.string(), z.enum(PRESET_NAMES).nullable(), z.boolean(), z.number()]);

/** A new address, good for as long as the settings say. */
export function contentAddress(
  { tenant, versionId, preset, isReview }: ContentClaims,
  { origin, clock, settings, tokenSecret }: Pick<VipContext, 'clock' | 'origin' | 'settings' | 'tokenSecret'>,
): ContentAddress {
  const seconds = Math.floor(clock.now().getTime() / 1000) + settings.addressSeconds;
  const claims: z.input<typeof Claims> = [tenant, versionId, preset, isReview, seconds];
  const text = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return {
    url: `${origin()}/content/${text}.${signatureOf(text, 'content', tokenSecret)}`,
    expiresAt: new Date(seconds * 1000),
  };
}

/** 'INVALID': none of ours; 'EXPIRED': it was one. */
export function readContentAddress(
  token: string,
  { clock, tokenSecret }: Pick<VipContext, 'clock' | 'tokenSecret'>,
): ContentClaims | 'EXPIRED' | 'INVALID' {
  const [text = '', signature = ''] = token.split('.');
  if (!isSignatureOf(signature, text, 'content', tokenSecret)) return 'INVALID';
  const [tenant, versionId, preset, isReview, seconds] = Claims.parse(
    JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
  );
  if (seconds * 1000 <= clock.now().getTime()) return 'EXPIRED';
  return { tenant, versionId, preset, isReview };
}
