/**
 * Titles and products as the catalogue answers them: the graph's names, parsed and ready to resolve.
 */
import type { MilestoneName, ProductForm, PublishingStatus, TextKind } from './words.js';

export interface Title {
  /** ttl_ and the Consonance work id. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly imprint: string | null;
  readonly series: readonly SeriesMembership[];
  readonly contributors: readonly Contributor[];
  readonly subjects: readonly Subject[];
  readonly languages: readonly string[];
  readonly stage: string | null;
  readonly resources: readonly TitleResource[];
  readonly updatedAt: Date;
  readonly asOf: Date;
}

export interface Product {
  /** prd_ and the Consonance product id. */
  readonly id: string;
  readonly titleId: string;
  readonly isbn: string | null;
  readonly form: ProductForm;
  readonly formDetail: string | null;
  readonly edition: string | null;
  readonly language: string | null;
  readonly publicationDate: string | null;
  readonly plannedPublicationDate: string | null;
  readonly publishingStatus: PublishingStatus | null;
  readonly pageCount: number | null;
  readonly heightMm: number | null;
  readonly widthMm: number | null;
  readonly prices: readonly Price[];
  readonly salesRights: SalesRights;
}

export interface SeriesMembership {
  readonly id: string;
  readonly name: string;
  readonly part: string | null;
}

export interface Contributor {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly sequence: number;
  readonly biography: string | null;
}

export interface Subject {
  readonly scheme: string;
  readonly code: string;
  readonly description: string | null;
  readonly isMain: boolean;
}

export interface TitleResource {
  readonly id: string;
  readonly kind: 'SUPPORTING_RESOURCE' | 'WEB_LINK';
  readonly url: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

export interface Price {
  readonly amount: string;
  readonly currency: string;
  readonly type: string;
  readonly countries: readonly string[];
}

export interface SalesRights {
  readonly isForSaleWorldwide: boolean | null;
  readonly forSaleIn: readonly string[];
  readonly notForSaleIn: readonly string[];
  readonly description: string | null;
  readonly source: 'CONSONANCE' | 'ONIX';
  readonly asOf: Date;
}

export interface Milestone {
  readonly titleId: string;
  /** Null when the whole title reached it. */
  readonly productId: string | null;
  readonly name: MilestoneName;
  readonly cycle: number;
  readonly reachedAt: Date | null;
  readonly recordedBy: string | null;
  readonly evidence: string | null;
}

/** A piece of approved copy, before it is decided who may see it. */
export interface TitleText {
  readonly id: string;
  readonly kind: TextKind;
  /** As the record has it: not safe to show. */
  readonly markup: string;
  /** BCP 47; null when not stated. */
  readonly language: string | null;
  /** ONIX List 154; empty when not stated. */
  readonly audienceCodes: readonly string[];
  /** ISO 8601 date: nobody may see it before. */
  readonly from: string | null;
  /** prd_ ids; empty: of all products. */
  readonly productIds: readonly string[];
}

export interface RemovedTitle {
  readonly id: string;
  readonly removedAt: Date;
}
