import type { Pool } from 'pg';
import type { Log } from '../../platform/log.js';
import { listenForNudges, type NudgeListener } from '../sync/nudge.js';
import { CHANGE_CHANNEL } from './write-changes.js';

/**
 * Calls onChange when there may be changes to read, on a connection of its own. It is a nudge: whoever relies on it alone
 * misses those that come while the connection is lost.
 */
export function listenForChanges(options: {
  readonly pool: Pool;
  readonly log: Log;
  /** How long to wait before it listens again. */
  readonly retryMs: number;
  readonly onChange: () => void;
}): NudgeListener {
  const { onChange, ...rest } = options;
  return listenForNudges({ ...rest, channel: CHANGE_CHANNEL, onNudge: onChange });
}
