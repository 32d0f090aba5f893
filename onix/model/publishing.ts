/** Block 4: who publishes the product, when, and where it may be sold. */
import type { OnixDate, RoleDate } from './date.js';
import type { Identifier } from './identifier.js';
import type { Territory } from './territory.js';

export interface PublishingDetail {
  readonly imprints: readonly string[];
  readonly publishers: readonly Publisher[];
  /** List 64. */
  readonly status: string | null;
  /** List 163. */
  readonly dates: readonly RoleDate[];
  readonly salesRights: readonly SalesRightsStatement[];
  /** List 46, of every place that no statement names; not in 2.1. */
  readonly rowSalesRightsType: string | null;
  /** Outside of any statement: of 2.1, and of 3.0 as many still send it. */
  readonly restrictions: readonly SalesRestriction[];
}

export interface Publisher {
  /** List 45: 01 publisher. */
  readonly role: string | null;
  readonly name: string | null;
}

export interface SalesRightsStatement {
  /** List 46. A NotForSale composite of 2.1 is 03. */
  readonly type: string | null;
  readonly territory: Territory;
  readonly restrictions: readonly SalesRestriction[];
  /** What is sold there instead. */
  readonly equivalents: readonly Identifier[];
  readonly publisherName: string | null;
}

export interface SalesRestriction {
  /** List 71. */
  readonly type: string | null;
  readonly outlets: readonly SalesOutlet[];
  readonly notes: readonly string[];
  /** First and last day of the restriction, not of the right. */
  readonly from: OnixDate | null;
  readonly until: OnixDate | null;
}

export interface SalesOutlet {
  readonly name: string | null;
  /** List 102; values of type 03 are of List 139. */
  readonly identifiers: readonly Identifier[];
}
