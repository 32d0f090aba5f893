/** The tables of uploads and renditions, as kysely sees them: migrations/0003_files.sql has the reasons. */
import type { ColumnType, Generated } from 'kysely';
import type { Actor } from '../contract/actor.js';

export interface FileTables {
  'vip.upload': UploadTable;
  'vip.rendition': RenditionTable;
  'vip.processing_start': ProcessingStartTable;
}

interface UploadTable {
  upload_id: string;
  tenant: string;
  state: 'open' | 'complete' | 'cancelled' | 'expired';
  file_name: string;
  media_type: string;
  byte_size: number;
  sha256: string;
  created_at: Date;
  expires_at: Date;
  created_by: ColumnType<Actor, string, string>;
}

interface RenditionTable {
  rendition_id: string;
  tenant: string;
  version_id: string;
  preset: string;
  state: 'pending' | 'ready' | 'failed';
  media_type: string;
  width_px: number | null;
  height_px: number | null;
  byte_size: number | null;
  sha256: string | null;
  created_at: Date;
  is_due: Generated<boolean>;
}

interface ProcessingStartTable {
  version_id: string;
  starts: number;
}
