/** Block 6: a market, and what it costs there. */
import type { RoleDate } from './date.js';
import type { SalesRestriction } from './publishing.js';
import type { Territory } from './territory.js';

export interface ProductSupply {
  /** By which a block update finds it. */
  readonly marketReference: string | null;
  readonly markets: readonly Market[];
  /** List 68. */
  readonly marketStatus: string | null;
  /** List 163. */
  readonly marketDates: readonly RoleDate[];
  readonly details: readonly SupplyDetail[];
}

/** A supplier's patch or an agency, never a right. */
export interface Market {
  readonly territory: Territory | null;
  readonly restrictions: readonly SalesRestriction[];
}

export interface SupplyDetail {
  readonly supplierRole: string | null;
  readonly supplierName: string | null;
  /** List 65; codes of List 54 where 2.1 has only those. */
  readonly availability: string | null;
  /** List 166. 02: the sales embargo, OnSaleDate in 2.1. */
  readonly dates: readonly RoleDate[];
  /** Where this supplier supplies; of 2.1. */
  readonly territory: Territory | null;
  readonly prices: readonly OnixPrice[];
}

export interface OnixPrice {
  /** List 58. */
  readonly type: string | null;
  /** List 59. */
  readonly qualifier: string | null;
  /** List 61. */
  readonly status: string | null;
  /** A decimal; null when it is not priced. */
  readonly amount: string | null;
  /** ISO 4217. */
  readonly currency: string | null;
  /** Where it holds: never a right. */
  readonly territory: Territory | null;
  /** List 173: 14 from, 15 until. */
  readonly dates: readonly RoleDate[];
}
