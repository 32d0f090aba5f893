import type { Check, Processing } from '../assets/tables.js';
import type { AssetRecord, VersionRecord } from './records.js';

/** A version with what was found out about its bytes. */
export interface ReadyVersion extends VersionRecord {
  readonly processing: Processing;
  readonly technical: Readonly<Record<string, unknown>>;
  readonly checks: readonly Check[];
}

export interface ReadyAsset extends Omit<AssetRecord, 'versions'> {
  readonly versions: readonly ReadyVersion[];
}
