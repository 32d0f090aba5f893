/** What stands in the way whatever the statements say: the states of the content, and what the recipient is. */
import { isMeantFor } from './audience.js';
import { coversLanguage } from './language.js';
import { deny, hold, type Obstacle } from './obstacle.js';
import type { ContentFacts, RecipientFacts } from './question.js';
import type { Use } from './statement.js';

interface Asked {
  readonly recipient: RecipientFacts;
  readonly use: Use;
  readonly at: Date;
}

/** All of them, in the order of the contract's rules 1, 2, 6, 7 and 9. */
export function contentObstacles(content: ContentFacts, asked: Asked): Obstacle[] {
  return [
    ...stateObstacles(content, asked.at),
    ...approvalObstacles(content),
    ...recipientObstacles(content, asked),
    ...embargoObstacles(content, asked),
  ];
}

const REFUSED_STATES: Readonly<Record<string, string>> = {
  withdrawn: 'The asset is withdrawn.',
  archived: 'The asset is archived.',
  deleted: 'The asset is deleted.',
};

function stateObstacles({ status, isOnHold, processing, expiresAt }: ContentFacts, at: Date): Obstacle[] {
  const found: Obstacle[] = [];
  const refused = REFUSED_STATES[status];
  if (refused !== undefined) found.push(deny(status, refused));
  if (processing === 'quarantined') found.push(deny('quarantined', 'The version is quarantined.'));
  if (isOnHold) found.push(deny('legal_hold', 'The asset is on legal hold.'));
  if (expiresAt !== null && Date.parse(expiresAt) <= at.getTime()) {
    found.push(deny('asset_expired', `The asset expired at ${expiresAt}.`, { until: expiresAt }));
  }
  return found;
}

function approvalObstacles({ review, versionId }: ContentFacts): Obstacle[] {
  if (review === 'approved') return [];
  const version = versionId === null ? {} : { versionId };
  if (review === 'rejected' || review === 'revoked') {
    return [deny(`version_${review}`, `The version is ${review}.`, version)];
  }
  return [hold('approval_missing', 'There is no approved version.', version)];
}

function recipientObstacles(content: ContentFacts, { recipient, use }: Asked): Obstacle[] {
  const found: Obstacle[] = [];
  if (recipient.languages !== undefined && !coversLanguage(recipient.languages, content.language)) {
    found.push(deny('recipient_language', 'The recipient does not take the asset’s language.'));
  }
  if (recipient.uses !== undefined && !recipient.uses.includes(use)) {
    found.push(deny('recipient_use', `The recipient takes nothing for ${use}.`));
  }
  if (!isMeantFor(content.audience, recipient.type)) {
    found.push(deny('audience', 'The asset is not meant for recipients of this type.'));
  }
  return found;
}

/** Content may travel early to those who honour the embargo: its date travels with it. */
function embargoObstacles({ embargoUntil: until }: ContentFacts, { recipient, at }: Asked): Obstacle[] {
  if (until === null) return [];
  const lead = recipient.honoursEmbargo ? durationMs(recipient.leadTime?.sendFrom ?? '') : 0;
  if (Date.parse(until) - lead <= at.getTime()) return [];
  return [hold('embargoed', `The asset is embargoed until ${until}.`, { until })];
}

const HOUR_MS = 3_600_000;

/** Of P2W, P30D, PT12H and what is put together of them; 0 for none. */
function durationMs(text: string): number {
  const [, weeks = 0, days = 0, hours = 0] = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(text) ?? [];
  return ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * HOUR_MS;
}
