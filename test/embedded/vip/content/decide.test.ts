import { expect, test } from 'vitest';
import { whyNotServed } from '../../../../embedded/vip/content/decide.js';
import type { ContentRow } from '../../../../embedded/vip/content/rows.js';

const NOON = new Date('2026-11-05T12:00:00Z');
const BEFORE = new Date('2026-11-05T11:59:59Z');
const AFTER = new Date('2026-11-05T12:00:01Z');

const served: ContentRow = {
  tenant: 'house',
  asset_id: 'ast_1',
  asset_revision: 3,
  version_id: 'asv_1',
  revision: 5,
  processing: 'ready',
  review: 'approved',
  file_name: 'cover.jpg',
  media_type: 'image/jpeg',
  byte_size: 10,
  sha256: 'f'.repeat(64),
  status: 'active',
  approved_version_id: 'asv_1',
  hold_reason: null,
  embargo_until: null,
  expires_at: null,
  deleted_at: null,
};

interface Row extends Partial<ContentRow> {
  readonly name: string;
  /** Null: served. */
  readonly expected: string | null;
  /** In a review; as expected, where it is not said. */
  readonly inReview?: string | null;
}

// Each row says only what differs from the version that is served.
const rows: readonly Row[] = [
  { name: 'the approved version of an available asset', expected: null },
  { name: 'one that is in review', review: 'in_review', expected: 'version-not-approved', inReview: null },
  {
    name: 'one that nobody submitted',
    review: 'unsubmitted',
    expected: 'version-not-approved',
    inReview: null,
  },
  { name: 'a rejected one', review: 'rejected', expected: 'version-not-approved', inReview: null },
  { name: 'a superseded one', review: 'superseded', expected: 'version-not-approved', inReview: null },
  { name: 'a revoked one', review: 'revoked', expected: 'version-not-approved' },
  {
    name: 'one that is not the approved one',
    approved_version_id: 'asv_2',
    expected: 'version-not-approved',
    inReview: null,
  },
  { name: 'one that is quarantined', processing: 'quarantined', expected: 'quarantined' },
  { name: 'one that has failed', processing: 'failed', expected: 'state-conflict' },
  { name: 'one that is being scanned', processing: 'scanning', expected: 'state-conflict' },
  { name: 'one that waits for its bytes', processing: 'awaiting_upload', expected: 'state-conflict' },
  { name: 'one of a withdrawn asset', status: 'withdrawn', expected: 'state-conflict' },
  { name: 'one of a deleted asset', status: 'deleted', deleted_at: BEFORE, expected: 'gone' },
  { name: 'one of an archived asset', status: 'archived', expected: 'state-conflict', inReview: null },
  { name: 'one on hold', hold_reason: 'A dispute.', expected: 'legal-hold', inReview: null },
  { name: 'one under embargo', embargo_until: AFTER, expected: 'embargoed', inReview: null },
  { name: 'one whose embargo ends now', embargo_until: NOON, expected: null },
  { name: 'one that expires now', expires_at: NOON, expected: 'state-conflict', inReview: null },
  { name: 'one that expires a second later', expires_at: AFTER, expected: null },
];

test.each(rows)(
  '$name: $expected, in a review $inReview',
  ({ name: _, expected, inReview = expected, ...differs }) => {
    const row = { ...served, ...differs };
    expect(whyNotServed(row, NOON, false)?.code ?? null).toBe(expected);
    expect(whyNotServed(row, NOON, true)?.code ?? null).toBe(inReview);
  },
);
