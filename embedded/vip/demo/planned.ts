/** An asset of the demo, whose bytes are made when they are needed. */
import type { VipRecordsInput } from '../admin/records.js';

type AssetInput = NonNullable<VipRecordsInput['assets']>[number];
type VersionInput = AssetInput['versions'][number];

/** A version whose bytes are still to be made. */
export interface PlannedVersion extends Omit<VersionInput, 'byteSize' | 'sha256'> {
  readonly make: () => Buffer | Promise<Buffer>;
}

export interface PlannedAsset extends Omit<AssetInput, 'versions'> {
  readonly versions: readonly PlannedVersion[];
}
