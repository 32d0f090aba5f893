/** What stands in the way whatever the statements say: contract 3.6, rules 1, 2, 6, 7 and 9. */
import { readInstant } from '../question.js';
import { isMeantFor } from './audience.js';
import { coversLanguage } from './language.js';
import { deny, hold, type Obstacle, RULES } from './obstacle.js';
import type { ContentFacts, RecipientFacts } from './question.js';
import type { Use } from './statement.js';

interface AskedOfContent {
  readonly recipient: RecipientFacts;
  readonly use: Use;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The states of the content, what its recipient takes, and the embargo. */
export function contentObstacles(content: ContentFacts, asked: AskedOfContent): readonly Obstacle[] {
  return [
    ...stateObstacles(content, asked.at),
    ...approvalObstacles(content),
    ...recipientObstacles(content, asked),
    ...embargoObstacles(content, asked),
  ];
}

function stateObstacles({ status, isOnHold, processing, expiresAt }: ContentFacts, at: number): Obstacle[] {
  const found = statusObstacles(status);
  if (processing === 'quarantined') {
    found.push(deny(RULES.state, 'quarantined', 'The version is quarantined.'));
  }
  if (isOnHold) found.push(deny(RULES.state, 'legal_hold', 'The asset is on legal hold.'));
  // A date that cannot be read has passed.
  if (expiresAt !== null && !(at < readInstant(expiresAt))) {
    found.push(
      deny(RULES.state, 'asset_expired', `The asset expired at ${expiresAt}.`, { until: expiresAt }),
    );
  }
  return found;
}

function statusObstacles(status: ContentFacts['status']): Obstacle[] {
  switch (status) {
    case 'active':
    case 'draft':
      return [];
    case 'archived':
    case 'deleted':
    case 'withdrawn':
      return [deny(RULES.state, status, `The asset is ${status}.`)];
    // Facts come from another system, whose words may be more than its contract has.
    default:
      return [deny(RULES.state, 'status_unknown', 'It is not known what state the asset is in.')];
  }
}

function approvalObstacles({ review, versionId }: ContentFacts): Obstacle[] {
  if (review === 'approved') return [];
  const version = versionId === null ? {} : { versionId };
  if (review === 'rejected' || review === 'revoked') {
    return [deny(RULES.approval, `version_${review}`, `The version is ${review}.`, version)];
  }
  return [hold(RULES.approval, 'approval_missing', 'There is no approved version.', version)];
}

function recipientObstacles(content: ContentFacts, { recipient, use }: AskedOfContent): Obstacle[] {
  const found: Obstacle[] = [];
  if (recipient.languages !== undefined && !coversLanguage(recipient.languages, content.language)) {
    const message = 'The recipient does not take the asset’s language.';
    found.push(deny(RULES.language, 'recipient_language', message));
  }
  if (recipient.uses !== undefined && !recipient.uses.includes(use)) {
    found.push(deny(RULES.terms, 'recipient_use', `The recipient takes nothing for ${use}.`));
  }
  if (!isMeantFor(content.audience, recipient.type)) {
    found.push(deny(RULES.terms, 'audience', 'The asset is not meant for recipients of this type.'));
  }
  return found;
}

/** Content may travel early to those who honour the embargo: its date travels with it. */
function embargoObstacles(
  { embargoUntil: until }: ContentFacts,
  { recipient, at }: AskedOfContent,
): Obstacle[] {
  if (until === null) return [];
  const lead = recipient.honoursEmbargo ? durationMs(recipient.leadTime?.sendFrom ?? '') : 0;
  if (readInstant(until) - lead <= at) return [];
  return [hold(RULES.embargo, 'embargoed', `The asset is embargoed until ${until}.`, { until })];
}

const HOUR_MS = 3_600_000;

/** Of P2W, P30D, PT12H and what is put together of them; 0 for anything else. */
function durationMs(text: string): number {
  const [, weeks = 0, days = 0, hours = 0] = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(text) ?? [];
  return ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * HOUR_MS;
}
