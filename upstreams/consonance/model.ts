/**
 * What Consonance knows about a work, in our words.
 *
 * The client's zod schemas turn answers into these; nothing outside this room sees an upstream name.
 */

/** A work with everything we mirror of it, its products whole: a product missing here is gone. */
export interface SourceWork {
  readonly workId: number;
  readonly title: string;
  readonly subtitle: string | null;
  readonly imprint: { readonly imprintId: number | null; readonly name: string } | null;
  /** Free text from the house's own list of project stages. */
  readonly stage: string | null;
  readonly languages: readonly SourceLanguage[];
  readonly contributors: readonly SourceContributor[];
  readonly series: readonly SourceSeriesMembership[];
  readonly subjects: readonly SourceSubject[];
  readonly texts: readonly SourceText[];
  readonly resources: readonly SourceResource[];
  /** Files that are not resources; empty where the API does not offer them. */
  readonly files: readonly SourceFile[];
  /** What was agreed with authors; empty where the API offers no way from a work to its contracts. */
  readonly contracts: readonly SourceContract[];
  readonly products: readonly SourceProduct[];
}

/** A language of the content, of all products or of some. */
export interface SourceLanguage {
  /** BCP 47. */
  readonly tag: string;
  /** ONIX List 22, two digits: 01 language of the text. */
  readonly roleCode: string;
  /** Empty: all products. */
  readonly productIds: readonly number[];
}

export interface SourceContributor {
  readonly contributorId: number;
  readonly name: string;
  /** As it sorts, family name first; null where only one form is kept. */
  readonly sortName: string | null;
  /** ONIX List 17, such as A01. */
  readonly roleCode: string;
  /** The same in words, such as By (author). */
  readonly role: string;
  readonly sequence: number;
  /** Plain text. */
  readonly biography: string | null;
  /** Empty: all products. */
  readonly productIds: readonly number[];
}

export interface SourceSeriesMembership {
  readonly seriesId: number;
  readonly name: string;
  readonly part: string | null;
}

export interface SourceSubject {
  readonly scheme: 'BIC' | 'BISAC' | 'THEMA';
  readonly code: string;
  readonly description: string | null;
  readonly isMain: boolean;
}

export interface SourceText {
  readonly textId: number;
  /** The upstream's own word for its kind, such as DESCRIPTION: an open list. */
  readonly variant: string;
  /** As Consonance gives it: not sanitised. */
  readonly html: string;
  /** BCP 47; null when not stated. */
  readonly language: string | null;
  /** ONIX List 154, two digits each. */
  readonly audienceCodes: readonly string[];
  /** In the house's own words, such as Approved; an open list. */
  readonly approval: string | null;
  /** ISO 8601 date: recipients hold the text until this day. */
  readonly from: string | null;
  readonly productIds: readonly number[];
}

export interface SourceResource {
  readonly resourceId: number;
  /** The upstream's word, such as FRONT_COVER: an open list. */
  readonly variant: string | null;
  /** The upstream's word, such as DRAFT or APPROVED: an open list. */
  readonly status: string | null;
  readonly url: string | null;
  readonly fileName: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  /** ONIX List 154, two digits. */
  readonly audienceCode: string | null;
  readonly isProcessing: boolean;
  readonly productIds: readonly number[];
}

/** How far Consonance is with the image of a resource. */
export type ResourceProcessing =
  | { readonly kind: 'AWAITING_UPLOAD' | 'DONE' | 'PROCESSING' }
  | { readonly kind: 'FAILED'; readonly reason: string };

/** A resource with what tells whether it is one that we have made. */
export interface PlacedResource extends SourceResource {
  readonly copyright: string | null;
  /** Where its image was fetched from; null for one that was uploaded. */
  readonly fetchedFrom: string | null;
  readonly processing: ResourceProcessing;
}

export interface SourceFile {
  readonly fileName: string;
  readonly url: string;
  readonly kind: string | null;
}

/** The dates of a contract: ISO 8601, null where none is stated. */
export interface SourceContract {
  readonly contractId: number;
  readonly name: string;
  readonly signedOn: string | null;
  /** The revised date where there is one. */
  readonly manuscriptDueOn: string | null;
  /** Delivered is not yet accepted. */
  readonly manuscriptDeliveredOn: string | null;
  readonly proofsOn: string | null;
  readonly terminatedOn: string | null;
}

export interface SourceProduct {
  readonly productId: number;
  /** 13 digits; null while unassigned or unreadable. */
  readonly isbn13: string | null;
  readonly fullTitle: string;
  /** ONIX 2.1 List 7, such as BB; null when not stated. */
  readonly formCode: string | null;
  /** In the house's own words, such as B-format paperback. */
  readonly formDetail: string | null;
  /** Which of the API's product types it is, such as PhysicalBookProduct. */
  readonly productType: string;
  readonly edition: string | null;
  /** ONIX List 64, two digits; null when not stated. */
  readonly statusCode: string | null;
  /** ISO 8601 dates. */
  readonly publicationDate: string | null;
  readonly plannedPublicationDate: string | null;
  readonly pageCount: number | null;
  readonly heightMm: number | null;
  readonly widthMm: number | null;
  readonly prices: readonly SourcePrice[];
  readonly isClearedForOnix: boolean;
  readonly isForSaleWorldwide: boolean | null;
  /** ISO 3166-1 alpha-2. */
  readonly forSaleIn: readonly string[];
  readonly notForSaleIn: readonly string[];
  readonly salesRightsDescription: string | null;
  readonly webLinks: readonly SourceWebLink[];
}

export interface SourcePrice {
  /** A decimal as a string, such as 9.99. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
  /** In words, such as RRP including tax. */
  readonly type: string;
}

export interface SourceWebLink {
  readonly webLinkId: number;
  readonly url: string;
  readonly role: string | null;
  readonly description: string | null;
}

export interface PlacedWebLink extends SourceWebLink {
  readonly productId: number;
}

/** A link that is placed on a product. */
export interface NewWebLink {
  readonly productId: number;
  /** Absolute, http or https. */
  readonly url: string;
  /** In words; where ONIX List 73 has the role, its words. */
  readonly role: string | null;
  readonly description: string | null;
  /** Whether the link goes out to retailers. */
  readonly isInOnix: boolean;
}

/** What is absent stays as it is. */
export interface WebLinkChange {
  readonly url?: string | undefined;
  /** Null empties it. */
  readonly description?: string | null | undefined;
}
