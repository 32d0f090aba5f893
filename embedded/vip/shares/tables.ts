/** The tables of shares, as kysely sees them: migrations/0004_shares.sql has the reasons. */
import type { ColumnType, Generated } from 'kysely';
import type { Actor } from '../contract/actor.js';
import type { Ref } from '../contract/base.js';

export interface ShareTables {
  'vip.share': ShareTable;
  'vip.share_asset': ShareAssetTable;
  'vip.access': AccessTable;
}

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>;

interface ShareTable {
  share_id: string;
  tenant: string;
  revision: number;
  created_at: Date;
  updated_at: Date;
  created_by: Json<Actor>;
  external_refs: Json<readonly Ref[]>;
  token_sha256: string;
  recipient_id: string | null;
  audience: string | null;
  expires_at: Date;
  max_downloads: number | null;
  downloads: Generated<number>;
  password_hash: string | null;
  password_tries: Generated<number>;
  password_tries_until: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

interface ShareAssetTable {
  share_id: string;
  place: number;
  asset_id: string;
}

interface AccessTable {
  access_id: string;
  tenant: string;
  at: Date;
  what: 'download' | 'view';
  asset_id: string;
  version_id: string;
  share_id: string;
  recipient_id: string | null;
  visitor: string;
  byte_size: number | null;
}
