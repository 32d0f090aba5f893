/**
 * Cases for the codes that a case file cannot reach (the end of rights/format.md), with the sentence that a person reads.
 * Each row says where its answer comes from, and its counterpart differs in what decides alone.
 */
import { describe, expect, test } from 'vitest';
import { decideAsset, decideProduct } from '../../rights/decide.js';
import type { ReasonCategory, ReasonCode } from '../../rights/decision.js';
import type { AssetFacts, ProductFacts } from '../../rights/facts.js';
import type { MarketQuestion } from '../../rights/market.js';
import { DEFAULT_POLICY, type RightsPolicy } from '../../rights/policies.js';
import { asset, date, market, product, question, restriction, stating, territory } from './facts.js';

interface Situation {
  readonly product?: ProductFacts;
  /** Where the question is about one. */
  readonly asset?: Partial<AssetFacts>;
  readonly asked?: Partial<MarketQuestion>;
  readonly policy?: Partial<RightsPolicy>;
}

interface OwnCase {
  readonly name: string;
  readonly denied: Situation;
  readonly code: ReasonCode;
  readonly category: ReasonCategory;
  readonly sentence: string;
  /** The same, but for what decides. */
  readonly allowed: Situation;
}

const US = territory({ countriesIncluded: 'US' });
const GB = territory({ countriesIncluded: 'GB' });
const manuscript = { kind: 'EXCERPT', contentType: '31', mode: '04' } as const;

const rows: readonly OwnCase[] = [
  {
    // Gate 1: fresh enough. The record says 10:02 and the question 12:00: 118 minutes; the age itself is already too old.
    name: 'what was read too long ago',
    denied: { policy: { maxAgeMinutes: 118 } },
    code: 'SOURCE_STALE',
    category: 'DATA',
    sentence:
      'Not cleared for United Kingdom: what we know of the product is older than 118 minutes (Product; CONSONANCE 123, read 2026-06-15 10:02 UTC).',
    allowed: { policy: { maxAgeMinutes: 119 } },
  },
  {
    // Gate 7: ProductSupply names the United States only, and P.24 takes a market that is stated for the area of supply.
    name: 'a market that no supply is stated for',
    denied: { product: stating({ markets: [market({ territory: US })] }), asked: { purpose: 'DELIVER' } },
    code: 'NO_SUPPLY_IN_MARKET',
    category: 'TERRITORY',
    sentence:
      'Not cleared for United Kingdom: no supply is stated for United Kingdom (ProductSupply/Market; ONIX 9780000000002, read 2026-06-15 10:02 UTC). It may be shown.',
    allowed: {
      product: stating({ markets: [market({ territory: US }), market({ territory: GB })] }),
      asked: { purpose: 'DELIVER' },
    },
  },
  {
    // Gate 7 is of sale and delivery: what is ordered before it appears needs no supply yet.
    name: 'a market without supply, to sell in',
    denied: { product: stating({ markets: [market({ territory: US })] }), asked: { purpose: 'SELL' } },
    code: 'NO_SUPPLY_IN_MARKET',
    category: 'TERRITORY',
    sentence:
      'Not cleared for United Kingdom: no supply is stated for United Kingdom (ProductSupply/Market; ONIX 9780000000002, read 2026-06-15 10:02 UTC). It may be shown.',
    allowed: {
      product: stating({ markets: [market({ territory: US })] }),
      asked: { purpose: 'PREORDER' },
    },
  },
  {
    // List 163, 30: a later date for streaming. No question names a mode of delivery, so that any mode may be meant.
    name: 'a mode of delivery that comes later',
    denied: { product: stating({ dates: [date('30', '20260801')] }) },
    code: 'MODE_EMBARGO',
    category: 'DATE',
    sentence:
      'Not yet cleared for United Kingdom: streaming embargo until 1 August 2026 00:00 London time (PublishingDetail/Date[role 30], 20260801; ONIX 9780000000002, read 2026-06-15 10:02 UTC). It may be shown.',
    allowed: { product: stating({ dates: [date('30', '20260615')] }) },
  },
  {
    // List 163, 33: a later date for purchase, which a library that subscribes does not wait for.
    name: 'a way to pay that comes later',
    denied: { product: stating({ dates: [date('33', '20260801')] }), asked: { channel: 'LIBRARY' } },
    code: 'MODE_EMBARGO',
    category: 'DATE',
    sentence:
      'Not yet cleared for United Kingdom: purchase embargo until 1 August 2026 00:00 London time (PublishingDetail/Date[role 33], 20260801; ONIX 9780000000002, read 2026-06-15 10:02 UTC). It may be shown.',
    allowed: {
      product: stating({ dates: [date('33', '20260801')] }),
      asked: { channel: 'SUBSCRIPTION' },
    },
  },
  {
    // List 71, 06: library edition. Who does not say where it is to be sold is not known to be a library.
    name: 'a restriction to a channel, and no channel',
    denied: { product: stating({ restrictions: [restriction('06')] }) },
    code: 'CHANNEL_REQUIRED',
    category: 'RESTRICTION',
    sentence:
      'Not cleared for United Kingdom: the sales channel decides, and none is named (SalesRestriction[1], type 06; ONIX 9780000000002, read 2026-06-15 10:02 UTC).',
    allowed: { product: stating({ restrictions: [restriction('06')] }), asked: { channel: 'LIBRARY' } },
  },
  {
    // rights.md 2.6: a text that does not say its language fails where one is asked for.
    name: 'a text without a language',
    denied: { asset: { ...manuscript, language: null }, asked: { language: 'fr', purpose: 'DISPLAY' } },
    code: 'LANGUAGE_UNSTATED',
    category: 'LANGUAGE',
    sentence:
      'Not cleared for United Kingdom: in which language the asset is, is not stated (language; VIP ast_1).',
    allowed: { asset: { ...manuscript, language: null }, asked: { language: null, purpose: 'DISPLAY' } },
  },
  {
    // 3.6, 2: a version that is not approved holds. Before the first review there is none.
    name: 'an asset without an approved version',
    denied: { asset: { approval: null, status: 'EXPECTED' } },
    code: 'ASSET_NOT_APPROVED',
    category: 'ASSET',
    sentence:
      'Not cleared for United Kingdom: the asset has no approved version (approval, EXPECTED; VIP ast_1).',
    allowed: { asset: { approval: 'APPROVED', status: 'ACTIVE' } },
  },
  {
    // 3.6, 2: rejected denies.
    name: 'an asset whose version was rejected',
    denied: { asset: { approval: 'REJECTED' } },
    code: 'ASSET_NOT_APPROVED',
    category: 'ASSET',
    sentence:
      'Not cleared for United Kingdom: the asset has no approved version (approval, REJECTED; VIP ast_1).',
    allowed: { asset: { approval: 'APPROVED' } },
  },
  {
    // 3.6, 1: withdrawn denies, and comes before the approval that is still there.
    name: 'an asset that was withdrawn',
    denied: { asset: { status: 'WITHDRAWN' } },
    code: 'ASSET_WITHDRAWN',
    category: 'ASSET',
    sentence: 'Not cleared for United Kingdom: the asset has been withdrawn (status, WITHDRAWN; VIP ast_1).',
    allowed: { asset: { status: 'ACTIVE' } },
  },
  {
    // 3.6, 1: archived denies.
    name: 'an asset that was archived',
    denied: { asset: { status: 'ARCHIVED' } },
    code: 'ASSET_WITHDRAWN',
    category: 'ASSET',
    sentence: 'Not cleared for United Kingdom: the asset has been archived (status, ARCHIVED; VIP ast_1).',
    allowed: { asset: { status: 'ACTIVE' } },
  },
  {
    // 3.2: what is gone leaves a tombstone; 3.6, 1 denies it as what is withdrawn.
    name: 'an asset that was deleted',
    denied: { asset: { status: 'DELETED' } },
    code: 'ASSET_WITHDRAWN',
    category: 'ASSET',
    sentence: 'Not cleared for United Kingdom: the asset has been deleted (status, DELETED; VIP ast_1).',
    allowed: { asset: { status: 'ACTIVE' } },
  },
  {
    // 3.6, 1: a legal hold denies, whatever the status.
    name: 'an asset on hold',
    denied: { asset: { isOnHold: true } },
    code: 'ASSET_WITHDRAWN',
    category: 'ASSET',
    sentence: 'Not cleared for United Kingdom: the asset is on hold (legalHold; VIP ast_1).',
    allowed: { asset: { isOnHold: false } },
  },
  {
    // Gate 13: licences are needed where any are kept, and one whose last day comes before its first never runs.
    name: 'a licence that never runs',
    denied: { asset: { licences: [{ validFrom: '2026-07-01', validUntil: '2026-06-01' }] } },
    code: 'LICENCE_MISSING',
    category: 'ASSET',
    sentence: 'Not cleared for United Kingdom: no licence of the asset can be read (licences; VIP ast_1).',
    allowed: { asset: { licences: [{ validFrom: '2026-06-01', validUntil: '2026-07-01' }] } },
  },
  {
    // Gate 1: linked to this title. VIP links by ISBN, and this asset is of another edition.
    name: 'an asset of another edition',
    denied: { asset: { links: [{ level: 'PRODUCT', value: '9780000000019' }] } },
    code: 'ASSET_NOT_LINKED',
    category: 'DATA',
    sentence: 'Not cleared for United Kingdom: the asset is not linked to this product (links; VIP ast_1).',
    allowed: { asset: { links: [{ level: 'PRODUCT', value: '9780000000002' }] } },
  },
];

function decide({ product: facts = product(), asset: given, asked, policy }: Situation) {
  const rules = { ...DEFAULT_POLICY, ...policy };
  return given === undefined
    ? decideProduct(facts, question(asked), rules)
    : decideAsset(asset(given), facts, question(asked), rules);
}

describe('our own cases', () => {
  test.each(rows)('deny $name', ({ denied, code, category, sentence }) => {
    const decision = decide(denied);
    expect(decision).toMatchObject({ decision: 'DENY', exclusivity: null, sentence });
    expect(decision.reasons.map((reason) => [reason.code, reason.category])).toEqual([[code, category]]);
  });

  test.each(rows)('allow the counterpart of $name', ({ allowed }) => {
    expect(decide(allowed)).toMatchObject({ decision: 'ALLOW', reasons: [] });
  });
});
