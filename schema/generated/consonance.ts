import type { LinkedFacts } from '../../subgraphs/bridge/facts.js';
import type { ProductFacts } from '../../rights/facts.js';
import type { TitleFacts } from '../../rights/facts.js';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AssetReference } from '../../subgraphs/consonance/asset-reference.js';
import type { Title as TitleModel, Product as ProductModel, Milestone as MilestoneModel } from '../../catalogue/model.js';
import type { TitlePage, ProductPage, RemovedTitlePage } from '../../subgraphs/consonance/pages.js';
import type { ChangePage, ProductChange } from '../../subgraphs/consonance/upcoming-changes.js';
import type { ConsonanceContext } from '../../subgraphs/consonance/context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** What one subgraph tells another of an asset: its links, approval, dates, audience, territory, language and licences. */
  AssetFacts: { input: unknown; output: unknown; }
  /** An ISO 3166-1 alpha-2 country code in upper case. Input also takes lower case and what the trade writes for a code, such as UK for GB; a code that is no market is answered as such by the decision asked for. */
  CountryCode: { input: string; output: string; }
  /** An ISO 8601 calendar date, such as 2026-03-05. It has no time zone. */
  Date: { input: string; output: string; }
  /** An RFC 3339 instant, such as 2026-03-05T09:30:00Z. */
  DateTime: { input: Date; output: Date; }
  /** A decimal number written as a string, because money is never a float. */
  Decimal: { input: string; output: string; }
  /** An ISBN-13 as 13 digits without hyphens. Input also takes hyphens, spaces and ISBN-10; a wrong check digit is refused. */
  ISBN: { input: string; output: string; }
  /** A BCP 47 language tag, such as en-GB. */
  LanguageTag: { input: string; output: string; }
  /** What one subgraph tells another of the products that an asset is linked to: each set of facts once, and of a long list 500 at most. */
  LinkedFacts: { input: LinkedFacts; output: LinkedFacts; }
  /** What one subgraph tells another of a product: its form, languages and rights statements. */
  ProductFacts: { input: ProductFacts; output: ProductFacts; }
  /** What one subgraph tells another of a title: its products with their rights, and what else assets may be linked to. */
  TitleFacts: { input: TitleFacts; output: TitleFacts; }
  /** An absolute URL. */
  URL: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A file with its versions, which lives in VIP. What stands here is what it belongs to. */
export type Asset = {
  readonly __typename?: 'Asset';
  readonly bridgeFacts: Scalars['AssetFacts']['output'];
  /** Whether it may be used there for that: its own approval, dates and audience, and the rights of what it belongs to. */
  readonly clearance?: Maybe<Clearance>;
  readonly id: Scalars['ID']['output'];
  /** The products it belongs to that are cleared for the market, by publication date: 500 at most. */
  readonly products?: Maybe<ReadonlyArray<Product>>;
  /** The title it belongs to, the first by its name where there are several. Null unless it is cleared for the market. */
  readonly title?: Maybe<Title>;
  /** The titles it belongs to that are cleared for the market, by name. */
  readonly titles?: Maybe<TitleConnection>;
};


/** A file with its versions, which lives in VIP. What stands here is what it belongs to. */
export type AssetClearanceArgs = {
  market: MarketInput;
};


/** A file with its versions, which lives in VIP. What stands here is what it belongs to. */
export type AssetProductsArgs = {
  market: MarketInput;
};


/** A file with its versions, which lives in VIP. What stands here is what it belongs to. */
export type AssetTitleArgs = {
  market: MarketInput;
};


/** A file with its versions, which lives in VIP. What stands here is what it belongs to. */
export type AssetTitlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  market: MarketInput;
};

/** What an asset is. */
export type AssetKind =
  | 'AD_BANNER'
  | 'AD_PAGE'
  | 'AUDIO_COVER_SQUARE'
  | 'AUDIO_CREDITS'
  | 'AUDIO_MASTER'
  | 'AUDIO_PACKAGING'
  | 'AUDIO_SAMPLE'
  | 'AUDIO_SUPPLEMENT_PDF'
  | 'AUDIO_TRACKS'
  | 'AUTHOR_BIO'
  | 'AUTHOR_INTERVIEW_VIDEO'
  | 'AUTHOR_PHOTO'
  | 'AUTHOR_PRESENTATION'
  | 'AUTHOR_READING'
  | 'BACK_COVER'
  | 'CASE_PRINT_PDF'
  | 'CATALOGUE'
  | 'COVER_3D'
  | 'COVER_FLAP'
  | 'COVER_FULL_WRAP'
  | 'COVER_HOLDING'
  | 'COVER_PRINT_PDF'
  | 'COVER_SPINE'
  | 'COVER_THUMBNAIL'
  | 'DESCRIPTION_LONG'
  | 'DESCRIPTION_SHORT'
  | 'DIGITAL_REVIEW_COPY'
  | 'EBOOK_PDF'
  | 'ENDPAPERS_PRINT_PDF'
  | 'EPUB'
  | 'EPUB_COVER'
  | 'EPUB_INTERNAL_ART'
  | 'EVENT_MATERIAL'
  | 'EVENT_SCHEDULE'
  | 'EXCERPT'
  | 'FINISHING_LAYER'
  | 'FRONT_COVER'
  | 'IMPRINT_LOGO'
  | 'INDEX_TEXT'
  | 'INTERIOR_PRINT_PDF'
  | 'JACKET_COPY'
  | 'JACKET_PRINT_PDF'
  | 'LOOK_INSIDE_WIDGET'
  | 'MANUSCRIPT_FINAL'
  | 'MASTER_BRAND_LOGO'
  | 'METADATA_ONIX'
  | 'OTHER'
  | 'POSTER'
  | 'PRESS_RELEASE'
  | 'PROMO_HEADLINE'
  | 'PUBLISHER_LOGO'
  | 'READING_GROUP_GUIDE'
  | 'REVIEW_QUOTES'
  | 'SAFETY_CONTACT'
  | 'SAFETY_LABEL'
  | 'SALES_SHEET'
  | 'SAMPLE_PAGES'
  | 'SERIES_ART'
  | 'SERIES_LOGO'
  | 'SOCIAL_IMAGE'
  | 'SOURCE_FILES'
  | 'SPREADS'
  | 'STUDENT_GUIDE'
  | 'TABLE_OF_CONTENTS'
  | 'TEACHER_GUIDE'
  | 'TRAILER_VIDEO'
  | 'TRANSCRIPT';

/** The bytes of an asset as they were at one time. */
export type AssetVersion = {
  readonly __typename?: 'AssetVersion';
  readonly bridgeFacts: Scalars['AssetFacts']['output'];
  readonly id: Scalars['ID']['output'];
  /** What another subgraph needs to decide whether the bytes may be had. */
  readonly linkedFacts: Scalars['LinkedFacts']['output'];
};

/** Who is to see it. */
export type Audience =
  | 'BLOGGER'
  | 'END_CUSTOMER'
  | 'LIBRARIAN'
  | 'PRESS'
  | 'STUDENT'
  | 'TEACHER'
  | 'TRADE';

/** A decision, with all that led to it. */
export type Clearance = {
  readonly __typename?: 'Clearance';
  /** When time alone will change the decision. Null when it will not, or when that cannot be told. */
  readonly changesAt?: Maybe<Scalars['DateTime']['output']>;
  readonly decision: ClearanceDecision;
  /** Null when no rights are held, or none that are known. */
  readonly exclusivity?: Maybe<RightsExclusivity>;
  readonly market: Market;
  /** What has to be done by whoever uses what is allowed. */
  readonly obligations: ReadonlyArray<Obligation>;
  /** Every obstacle, the primary one first. Empty when it is allowed. */
  readonly reasons: ReadonlyArray<ClearanceReason>;
  /** The decision for people, made of the data here. */
  readonly sentence: Scalars['String']['output'];
  /** What is odd and did not decide. */
  readonly warnings: ReadonlyArray<ClearanceWarning>;
};

/** What sort of obstacle it is. */
export type ClearanceCategory =
  | 'ASSET'
  | 'DATA'
  | 'DATE'
  | 'INPUT'
  | 'LANGUAGE'
  | 'RESTRICTION'
  | 'STATUS'
  | 'TERRITORY';

/** What was decided. What is not known is denied. */
export type ClearanceDecision =
  | 'ALLOW'
  | 'DENY';

/** One obstacle. */
export type ClearanceReason = {
  readonly __typename?: 'ClearanceReason';
  readonly category: ClearanceCategory;
  /** When time alone will clear this obstacle. Null when it will not. */
  readonly changesAt?: Maybe<Scalars['DateTime']['output']>;
  readonly code: ClearanceReasonCode;
  /** What was read that says so. */
  readonly evidence: ReadonlyArray<Evidence>;
  readonly message: Scalars['String']['output'];
};

/** Why it is denied. */
export type ClearanceReasonCode =
  | 'ASSET_AUDIENCE_RESTRICTED'
  | 'ASSET_EMBARGO'
  | 'ASSET_EXPIRED'
  | 'ASSET_NOT_APPROVED'
  | 'ASSET_NOT_LINKED'
  | 'ASSET_NOT_YET_AVAILABLE'
  | 'ASSET_NO_LONGER_DOWNLOADABLE'
  | 'ASSET_SUPERSEDED'
  | 'ASSET_TERRITORY_EXCLUDED'
  | 'ASSET_WITHDRAWN'
  | 'CHANNEL_NOT_PERMITTED'
  | 'CHANNEL_REQUIRED'
  | 'DATE_UNREADABLE'
  | 'INVALID_INSTANT'
  | 'INVALID_LANGUAGE'
  | 'INVALID_MARKET'
  | 'LANGUAGE_MISMATCH'
  | 'LANGUAGE_RIGHTS_EXCLUDED'
  | 'LANGUAGE_SCRIPT_UNSTATED'
  | 'LANGUAGE_UNSTATED'
  | 'LICENCE_EXPIRED'
  | 'LICENCE_MISSING'
  | 'LICENCE_NOT_STARTED'
  | 'MARKET_STATUS_BLOCKED'
  | 'MODE_EMBARGO'
  | 'NO_RIGHTS_STATEMENT'
  | 'NO_SUPPLY_IN_MARKET'
  | 'PARTNER_EXCLUDED'
  | 'PARTNER_NOT_PERMITTED'
  | 'PARTNER_REQUIRED'
  | 'PREORDER_EMBARGO'
  | 'PREVIEW_EMBARGO'
  | 'PRODUCT_NOT_LISTABLE'
  | 'PRODUCT_STATUS_BLOCKED'
  | 'PRODUCT_WITHDRAWN'
  | 'PUBLIC_ANNOUNCEMENT_EMBARGO'
  | 'RESTRICTION_UNSPECIFIED'
  | 'RIGHTS_CONFLICT'
  | 'RIGHTS_TOKEN_UNRESOLVED'
  | 'RIGHTS_UNREADABLE'
  | 'SALES_EMBARGO'
  | 'SOURCE_STALE'
  | 'SOURCE_UNAVAILABLE'
  | 'SUBDIVISION_REQUIRED'
  | 'TERRITORY_NOT_FOR_SALE'
  | 'TERRITORY_RIGHTS_NOT_HELD'
  | 'TERRITORY_RIGHTS_UNKNOWN'
  | 'TERRITORY_UNSTATED'
  | 'TITLE_NOT_FOUND'
  | 'TRADE_ANNOUNCEMENT_EMBARGO';

/** Something odd that did not decide. */
export type ClearanceWarning = {
  readonly __typename?: 'ClearanceWarning';
  readonly code: ClearanceWarningCode;
  readonly message: Scalars['String']['output'];
};

/** What is odd. */
export type ClearanceWarningCode =
  | 'CODE_NORMALISED'
  | 'COUNTRY_HAS_SEVERAL_ZONES'
  | 'EXCLUSIVITY_UNKNOWN'
  | 'LANGUAGE_REGION_DIFFERS'
  | 'NOT_FOR_SALE_THERE'
  | 'STATEMENT_INVALID';

/** The thing has moved on: read it again and decide again. */
export type Conflict = UserError & {
  readonly __typename?: 'Conflict';
  /** What can be done with it as it is now. */
  readonly allowedActions: ReadonlyArray<Scalars['String']['output']>;
  readonly code: UserErrorCode;
  readonly currentState: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** Somebody's part in a title. */
export type Contributor = {
  readonly __typename?: 'Contributor';
  /** Plain text. Null when there is none. */
  readonly biography?: Maybe<Scalars['String']['output']>;
  /** The same for one person or organisation on all titles. */
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** As ONIX List 17 words it, such as By (author). */
  readonly role: Scalars['String']['output'];
  /** The place on the title page, from 1. */
  readonly sequence: Scalars['Int']['output'];
};

/** What a reason goes by. */
export type Evidence = {
  readonly __typename?: 'Evidence';
  /** When it was read. Null when that is not known. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The place in the record, such as SalesRights[2]. Null when the whole record says so. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** As it stands there. Null when nothing was stated. */
  readonly quoted?: Maybe<Scalars['String']['output']>;
  /** The record there. Null when it is nobody's, or not yours to see. */
  readonly recordId?: Maybe<Scalars['String']['output']>;
  /** The system that says so: CONSONANCE, ONIX or VIP. */
  readonly source: Scalars['String']['output'];
};

/** One fault of an input. */
export type InvalidField = {
  readonly __typename?: 'InvalidField';
  readonly message: Scalars['String']['output'];
  /** From the input on, such as isbns.0. */
  readonly path: Scalars['String']['output'];
};

/** The input does not hold together: every fault that was found, by field. */
export type InvalidInput = UserError & {
  readonly __typename?: 'InvalidInput';
  readonly code: UserErrorCode;
  readonly fields: ReadonlyArray<InvalidField>;
  readonly message: Scalars['String']['output'];
};

/** A market as it was understood, so that a code that stands for another shows. */
export type Market = {
  readonly __typename?: 'Market';
  readonly at: Scalars['DateTime']['output'];
  readonly audience: Audience;
  /** Null: none was named. */
  readonly channel?: Maybe<SalesChannel>;
  readonly country: Scalars['CountryCode']['output'];
  /** Null: any. */
  readonly language?: Maybe<Scalars['LanguageTag']['output']>;
  /** Null: none was named. */
  readonly partner?: Maybe<Scalars['ID']['output']>;
  readonly purpose: Purpose;
  /** Null: the whole country. */
  readonly subdivision?: Maybe<Scalars['String']['output']>;
  /** IANA names of the time zones of the place: a date without a zone begins when it has begun in all of them. */
  readonly timeZones: ReadonlyArray<Scalars['String']['output']>;
};

/** Where, for whom, for what and when: the question that a decision answers. */
export type MarketInput = {
  /** The moment asked about. Left out: now, the same now for all of a request. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly audience?: Audience;
  /** Left out: none is named, so that what holds only for some channels is denied. */
  readonly channel?: InputMaybe<SalesChannel>;
  readonly country: Scalars['CountryCode']['input'];
  /** The language that is wanted. Left out: any. */
  readonly language?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** The partner it is for. Left out: the one you act for, if any. */
  readonly partner?: InputMaybe<Scalars['ID']['input']>;
  readonly purpose?: Purpose;
  /** A part of the country, as ISO 3166-2 or ONIX List 49 code it, such as AU-NSW. Left out: the whole country. */
  readonly subdivision?: InputMaybe<Scalars['String']['input']>;
};

/** A piece of a title's copy. */
export type MarketingText = {
  readonly __typename?: 'MarketingText';
  /** Paragraphs, lists, emphasis and links, and nothing that runs: whatever else the record holds is left out. */
  readonly html: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: TextKind;
  /** The language it is written in. Null when not stated. */
  readonly language?: Maybe<Scalars['LanguageTag']['output']>;
  /** The same without markup, a blank line between paragraphs. */
  readonly plain: Scalars['String']['output'];
};

/** Reached once per title or product and cycle; a reprint or new edition is a new cycle. */
export type Milestone = {
  readonly __typename?: 'Milestone';
  /** From 1. */
  readonly cycle: Scalars['Int']['output'];
  /** What it was derived from. Null when it was recorded without any. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  readonly name: MilestoneName;
  /** Null when the whole title reached it. */
  readonly product?: Maybe<Product>;
  /** Null when only the fact is known, not the time. */
  readonly reachedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who recorded it. Null when it was derived from Consonance. */
  readonly recordedBy?: Maybe<Scalars['String']['output']>;
};

/** A named point in a title's or a product's production. */
export type MilestoneName =
  | 'COPY_APPROVED'
  | 'COVER_APPROVED'
  | 'FINAL_MANUSCRIPT_SIGNED_OFF'
  | 'FINAL_PROOF_APPROVED'
  | 'MANUSCRIPT_DELIVERED'
  | 'PUBLICATION_COMPLETE'
  | 'READY_FOR_LAUNCH';

/** Something with an id that is unique across the whole graph and starts with its type: ttl_ a title, prd_ a product, res_ a title resource, ast_ an asset, asv_ a version of one. */
export type Node = {
  /** Opaque and stable; keep it, do not take it apart. */
  readonly id: Scalars['ID']['output'];
};

/** There is no such thing, or none that you may see. */
export type NotFound = UserError & {
  readonly __typename?: 'NotFound';
  readonly code: UserErrorCode;
  /** As it was asked for. */
  readonly id: Scalars['ID']['output'];
  readonly message: Scalars['String']['output'];
};

/** What has to be done by whoever uses what is allowed. */
export type Obligation = {
  readonly __typename?: 'Obligation';
  readonly code: ObligationCode;
  /** Such as the credit to show. Null when the code says it all. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** What has to be done. */
export type ObligationCode =
  /** Serve a copy of your own: do not link to ours. */
  | 'HOST_OWN_COPY'
  /** Show the credit with it. */
  | 'SHOW_CREDIT';

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether another page follows: ask again with after set to endCursor. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is anything before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Null when the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A price as announced to the trade. */
export type Price = {
  readonly __typename?: 'Price';
  /** In units of the currency, such as 9.99. */
  readonly amount: Scalars['Decimal']['output'];
  /** Where it holds. Empty when the record does not say. */
  readonly countries: ReadonlyArray<Scalars['CountryCode']['output']>;
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** What the amount is: with or without tax, recommended or fixed. */
  readonly type: Scalars['String']['output'];
};

/** One saleable edition, with an ISBN of its own. Dates and rights live here, not on the title. */
export type Product = Node & {
  readonly __typename?: 'Product';
  /** What another subgraph needs to decide for the product. */
  readonly bridgeFacts: Scalars['ProductFacts']['output'];
  /** Whether it may be used there for that, for those people, at that moment. */
  readonly clearance: Clearance;
  /** The edition statement. Null when not stated. */
  readonly edition?: Maybe<Scalars['String']['output']>;
  readonly form: ProductForm;
  /** The form in the publisher's own words, such as B-format paperback. Null when not stated. */
  readonly formDetail?: Maybe<Scalars['String']['output']>;
  /** In millimetres. Null when not known, or when it does not apply. */
  readonly heightMm?: Maybe<Scalars['Float']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Null when none has been assigned yet. */
  readonly isbn?: Maybe<Scalars['ISBN']['output']>;
  /** The language of the text. Null when not stated. */
  readonly language?: Maybe<Scalars['LanguageTag']['output']>;
  /** This product's own, in the order they were reached. */
  readonly milestones: ReadonlyArray<Milestone>;
  /** Null when not known, or when pages do not apply. */
  readonly pageCount?: Maybe<Scalars['Int']['output']>;
  /** The day the house works towards, which the trade is not told. Null when not set. */
  readonly plannedPublicationDate?: Maybe<Scalars['Date']['output']>;
  readonly prices: ReadonlyArray<Price>;
  /** The day it is, or is to be, published, as told to the trade. Null when not announced. */
  readonly publicationDate?: Maybe<Scalars['Date']['output']>;
  /** Null when not stated. */
  readonly publishingStatus?: Maybe<PublishingStatus>;
  /** What the record says about where it may be sold. It is a statement, not a decision. */
  readonly salesRights: SalesRights;
  /** The whole world in one answer, as far as you may ask about it: whole countries, no partner and no channel named. */
  readonly territories: TerritoryMap;
  readonly title: Title;
  /** In millimetres. Null when not known, or when it does not apply. */
  readonly widthMm?: Maybe<Scalars['Float']['output']>;
};


/** One saleable edition, with an ISBN of its own. Dates and rights live here, not on the title. */
export type ProductClearanceArgs = {
  market: MarketInput;
};


/** One saleable edition, with an ISBN of its own. Dates and rights live here, not on the title. */
export type ProductTerritoriesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  audience?: Audience;
  purpose?: Purpose;
};

/** A page of products. */
export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  readonly edges: ReadonlyArray<ProductEdge>;
  readonly nodes: ReadonlyArray<Product>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. Counted only when asked for. Null when more than 20,000 would have to be decided on to count those cleared. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A product and its place in the list. */
export type ProductEdge = {
  readonly __typename?: 'ProductEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Product;
};

/** What products to list. An empty list as a condition matches nothing; a condition left out asks nothing. */
export type ProductFilter = {
  /** Products that are cleared for this market. */
  readonly clearedFor?: InputMaybe<MarketInput>;
  readonly formIn?: InputMaybe<ReadonlyArray<ProductForm>>;
  /** Imprint names, as the publisher writes them. */
  readonly imprintIn?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isbnIn?: InputMaybe<ReadonlyArray<Scalars['ISBN']['input']>>;
  /** Products in this language. en also matches en-GB; en-GB matches only itself. */
  readonly language?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** Published on or after this day. */
  readonly publishedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Published on or before this day. */
  readonly publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Words, or the beginnings of words, of the title, subtitle, contributors, imprint or the ISBN. Case and accents do not matter; every word must occur. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  readonly statusIn?: InputMaybe<ReadonlyArray<PublishingStatus>>;
  /** Changed at or after this instant. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a product is made as, in the five forms that people ask for. */
export type ProductForm =
  | 'AUDIO'
  | 'EBOOK'
  | 'HARDBACK'
  | 'OTHER'
  | 'PAPERBACK';

/** The publishing status of ONIX List 64, in words. UNKNOWN is a status that the publisher states; null is one not stated. */
export type PublishingStatus =
  | 'ABANDONED'
  | 'ACTIVE'
  | 'CANCELLED'
  | 'FORTHCOMING'
  | 'INACTIVE'
  | 'NO_LONGER_OURS'
  | 'OUT_OF_PRINT'
  | 'OUT_OF_STOCK'
  | 'POSTPONED'
  | 'RECALLED'
  | 'REMAINDERED'
  | 'UNKNOWN'
  | 'WITHDRAWN';

/** What somebody wants to do with a title or an asset. */
export type Purpose =
  /** Send files to a partner. */
  | 'DELIVER'
  /** Show that there is such a title, with its cover and copy. */
  | 'DISPLAY'
  /** Take a copy of a file. */
  | 'DOWNLOAD'
  /** Take orders before it is on sale. */
  | 'PREORDER'
  | 'SELL';

export type Query = {
  readonly __typename?: 'Query';
  /** The product with this ISBN. Null when there is none you may see. */
  readonly product?: Maybe<Product>;
  /** The products you may see, a page at a time. */
  readonly products?: Maybe<ProductConnection>;
  /** The titles that Consonance no longer has, for those who keep a copy; the latest removal last. */
  readonly removedTitles?: Maybe<RemovedTitleConnection>;
  /** One title, by exactly one of id and isbn (the ISBN of any of its products). Null when there is none you may see. */
  readonly title?: Maybe<Title>;
  /** The titles you may see, a page at a time. */
  readonly titles?: Maybe<TitleConnection>;
  /**
   * The rights calendar: decisions on products you may see that time alone will change, the earliest first. It goes by what is
   * stated today, however old that will be by then.
   */
  readonly upcomingChanges?: Maybe<UpcomingChangeConnection>;
};


export type QueryProductArgs = {
  isbn: Scalars['ISBN']['input'];
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TitleOrder;
};


export type QueryRemovedTitlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  since: Scalars['DateTime']['input'];
};


export type QueryTitleArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  isbn?: InputMaybe<Scalars['ISBN']['input']>;
};


export type QueryTitlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TitleFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TitleOrder;
};


export type QueryUpcomingChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  market?: InputMaybe<MarketInput>;
  until: Scalars['DateTime']['input'];
};

/** A title that Consonance had and has no longer. */
export type RemovedTitle = {
  readonly __typename?: 'RemovedTitle';
  readonly id: Scalars['ID']['output'];
  /** When we saw that it was gone. */
  readonly removedAt: Scalars['DateTime']['output'];
};

/** A page of removed titles. */
export type RemovedTitleConnection = {
  readonly __typename?: 'RemovedTitleConnection';
  readonly nodes: ReadonlyArray<RemovedTitle>;
  readonly pageInfo: PageInfo;
};

/** The request key was used before, for another input. Nothing was done. */
export type RequestKeyReused = UserError & {
  readonly __typename?: 'RequestKeyReused';
  readonly code: UserErrorCode;
  readonly firstUsedAt: Scalars['DateTime']['output'];
  readonly message: Scalars['String']['output'];
};

/** Whether others may sell the same content there. */
export type RightsExclusivity =
  | 'EXCLUSIVE'
  | 'NON_EXCLUSIVE'
  | 'UNKNOWN';

/** Where a rights statement was read. */
export type RightsSource =
  | 'CONSONANCE'
  | 'ONIX';

/** How it is to reach its readers. */
export type SalesChannel =
  | 'HIGHER_EDUCATION'
  | 'LIBRARY'
  | 'NEWS'
  | 'OFFICE_SUPPLY'
  | 'ONLINE_RETAIL'
  | 'PHYSICAL_RETAIL'
  | 'SCHOOL'
  | 'SUBSCRIPTION';

/** Where a product may be sold, as its record states it. */
export type SalesRights = {
  readonly __typename?: 'SalesRights';
  /** When the statement was last read. */
  readonly asOf: Scalars['DateTime']['output'];
  /** The publisher's own words, for people. Null when there are none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly forSaleIn: ReadonlyArray<Scalars['CountryCode']['output']>;
  /** Null when the record does not say. */
  readonly isForSaleWorldwide?: Maybe<Scalars['Boolean']['output']>;
  readonly notForSaleIn: ReadonlyArray<Scalars['CountryCode']['output']>;
  readonly source: RightsSource;
};

/** A title's place in a series. */
export type SeriesMembership = {
  readonly __typename?: 'SeriesMembership';
  /** The series: the same for all titles in it. */
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** As printed, such as 3 or II. Null when not numbered. */
  readonly part?: Maybe<Scalars['String']['output']>;
};

/** A subject code. */
export type Subject = {
  readonly __typename?: 'Subject';
  readonly code: Scalars['String']['output'];
  /** The code in words. Null when not known. */
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly isMain: Scalars['Boolean']['output'];
  /** The scheme: BIC, BISAC or THEMA. */
  readonly scheme: Scalars['String']['output'];
};

/** Countries that are denied for the same reason. */
export type TerritoryGroup = {
  readonly __typename?: 'TerritoryGroup';
  /** ISO 3166-1 alpha-2, sorted. */
  readonly countries: ReadonlyArray<Scalars['CountryCode']['output']>;
  readonly reason: ClearanceReasonCode;
};

/** Where in the world a product may be used for a purpose. Each country you may ask about stands in it once. */
export type TerritoryMap = {
  readonly __typename?: 'TerritoryMap';
  /** ISO 3166-1 alpha-2, sorted. */
  readonly allowed: ReadonlyArray<Scalars['CountryCode']['output']>;
  /** The earliest later instant at which one of the countries changes. Null when time alone changes none. */
  readonly changesAt?: Maybe<Scalars['DateTime']['output']>;
  /** By the primary reason. */
  readonly denied: ReadonlyArray<TerritoryGroup>;
  /** For people, built from the lists above. */
  readonly sentence: Scalars['String']['output'];
};

/** What a piece of copy is. */
export type TextKind =
  | 'BIOGRAPHICAL_NOTE'
  | 'DESCRIPTION'
  | 'EXCERPT'
  | 'FEATURE'
  | 'JACKET_COPY'
  | 'REVIEW_QUOTE'
  | 'SHORT_DESCRIPTION'
  | 'TABLE_OF_CONTENTS';

/** A work as its readers know it, whatever it is sold as. One Title per Consonance work. */
export type Title = Node & {
  readonly __typename?: 'Title';
  /** When Consonance was last read for this title: what stands here was true then. */
  readonly asOf: Scalars['DateTime']['output'];
  /** What another subgraph needs to decide for the title: every product, whoever asks. */
  readonly bridgeFacts: Scalars['TitleFacts']['output'];
  /** Allowed when any product you may see is; else why not the one that comes nearest. Ask the product before selling one. */
  readonly clearance: Clearance;
  /** Those you may see that are cleared for the market, by publication date. */
  readonly clearedProducts: ReadonlyArray<Product>;
  /** In the order of the title page. */
  readonly contributors: ReadonlyArray<Contributor>;
  readonly id: Scalars['ID']['output'];
  /** The imprint's name. Null when none is set. */
  readonly imprint?: Maybe<Scalars['String']['output']>;
  /** The languages of the text, over all products. */
  readonly languages: ReadonlyArray<Scalars['LanguageTag']['output']>;
  /** In the order they were reached. */
  readonly milestones: ReadonlyArray<Milestone>;
  /** Those you may see, by publication date. */
  readonly products: ReadonlyArray<Product>;
  /** What stands on the Consonance record, write-backs included. */
  readonly resources?: Maybe<ReadonlyArray<TitleResource>>;
  readonly series: ReadonlyArray<SeriesMembership>;
  /** The project stage in Consonance, as the publisher words it. Null when none is set. */
  readonly stage?: Maybe<Scalars['String']['output']>;
  /** The main subject of each scheme first. */
  readonly subjects: ReadonlyArray<Subject>;
  /** Null when it has none. */
  readonly subtitle?: Maybe<Scalars['String']['output']>;
  /** Copy that is approved, in date, meant for this market's audience and of a product that may be shown there. In the order of the record. */
  readonly texts?: Maybe<ReadonlyArray<MarketingText>>;
  readonly title: Scalars['String']['output'];
  /** When we last saw anything of it change. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A work as its readers know it, whatever it is sold as. One Title per Consonance work. */
export type TitleClearanceArgs = {
  market: MarketInput;
};


/** A work as its readers know it, whatever it is sold as. One Title per Consonance work. */
export type TitleClearedProductsArgs = {
  market: MarketInput;
};


/** A work as its readers know it, whatever it is sold as. One Title per Consonance work. */
export type TitleProductsArgs = {
  clearedFor?: InputMaybe<MarketInput>;
  forms?: InputMaybe<ReadonlyArray<ProductForm>>;
};


/** A work as its readers know it, whatever it is sold as. One Title per Consonance work. */
export type TitleTextsArgs = {
  kinds?: InputMaybe<ReadonlyArray<TextKind>>;
  market: MarketInput;
};

/** A page of titles. */
export type TitleConnection = {
  readonly __typename?: 'TitleConnection';
  readonly edges: ReadonlyArray<TitleEdge>;
  readonly nodes: ReadonlyArray<Title>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. Counted only when asked for. Null when more than 20,000 would have to be decided on to count those cleared. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A title and its place in the list. */
export type TitleEdge = {
  readonly __typename?: 'TitleEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Title;
};

/** What titles to list. An empty list as a condition matches nothing; a condition left out asks nothing. */
export type TitleFilter = {
  /** Titles with a product that is cleared for this market. */
  readonly clearedFor?: InputMaybe<MarketInput>;
  /** Titles with a product in one of these forms. */
  readonly formIn?: InputMaybe<ReadonlyArray<ProductForm>>;
  readonly idIn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Imprint names, as the publisher writes them. */
  readonly imprintIn?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Titles with a product that has one of these ISBNs. */
  readonly isbnIn?: InputMaybe<ReadonlyArray<Scalars['ISBN']['input']>>;
  /** Titles in this language. en also matches en-GB; en-GB matches only itself. */
  readonly language?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** Titles that have reached this milestone, themselves or with a product. */
  readonly milestone?: InputMaybe<MilestoneName>;
  /** Titles with a product published on or after this day. */
  readonly publishedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Titles with a product published on or before this day. */
  readonly publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Words, or the beginnings of words, of the title, subtitle, contributors, imprint or an ISBN. Case and accents do not matter; every word must occur. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** The project stage, as the publisher words it. For staff only. */
  readonly stage?: InputMaybe<Scalars['String']['input']>;
  /** Titles changed at or after this instant. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The order of a list. Titles without a publication date come last in both directions; a title's publication date is its earliest product's. */
export type TitleOrder =
  | 'PUBLICATION_DATE_ASC'
  | 'PUBLICATION_DATE_DESC'
  | 'TITLE_ASC'
  | 'UPDATED_ASC'
  | 'UPDATED_DESC';

/** Something that stands on the Consonance title record beside its metadata. */
export type TitleResource = Node & {
  readonly __typename?: 'TitleResource';
  /** Null when there is none. */
  readonly caption?: Maybe<Scalars['String']['output']>;
  /** The credit that must be shown with it. Null when none is required. */
  readonly credit?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: TitleResourceKind;
  /** Null while Consonance has not made the file available. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};

/** A file on the record, or a link from it. */
export type TitleResourceKind =
  | 'SUPPORTING_RESOURCE'
  | 'WEB_LINK';

/** A decision on a product that time alone will change. */
export type UpcomingChange = {
  readonly __typename?: 'UpcomingChange';
  /** From this instant on it is otherwise. */
  readonly at: Scalars['DateTime']['output'];
  /** The countries where it changes at that instant: the one asked about or, where none is, one or more. Sorted. */
  readonly countries: ReadonlyArray<Scalars['CountryCode']['output']>;
  readonly from: ClearanceDecision;
  readonly product: Product;
  /** What is over by then, where it becomes allowed; what begins then, where it becomes denied. Of several countries, of the first. */
  readonly reason?: Maybe<ClearanceReason>;
  readonly to: ClearanceDecision;
};

/** A page of the rights calendar. */
export type UpcomingChangeConnection = {
  readonly __typename?: 'UpcomingChangeConnection';
  readonly nodes: ReadonlyArray<UpcomingChange>;
  readonly pageInfo: PageInfo;
};

/** Something the caller can put right. Outages and bugs are never user errors: they arrive in the top-level errors. */
export type UserError = {
  readonly code: UserErrorCode;
  /** For people; programs go by the type or the code. */
  readonly message: Scalars['String']['output'];
};

/** What kind of thing there is to put right. */
export type UserErrorCode =
  | 'ALREADY_DONE'
  | 'CONFLICT'
  | 'INVALID_INPUT'
  | 'NOTHING_TO_DO'
  | 'NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'REQUEST_KEY_REUSED'
  | 'RIGHTS_DENIED'
  | 'STALE';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Asset: Asset;
  AssetVersion: AssetVersion;
  Product: Product;
  Title: Title;
  TitleResource: TitleResource;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Asset:
    ( { __typename: 'Asset' }
    & GraphQLRecursivePick<FederationTypes['Asset'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Asset'], {"bridgeFacts":true}> ) );
  AssetVersion:
    ( { __typename: 'AssetVersion' }
    & GraphQLRecursivePick<FederationTypes['AssetVersion'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['AssetVersion'], {"bridgeFacts":true}> ) );
  Product:
    ( { __typename: 'Product' }
    & ( GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"isbn":true}> ) );
  Title:
    ( { __typename: 'Title' }
    & GraphQLRecursivePick<FederationTypes['Title'], {"id":true}> );
  TitleResource:
    ( { __typename: 'TitleResource' }
    & GraphQLRecursivePick<FederationTypes['TitleResource'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ProductModel )
    | ( TitleModel )
    | ( TitleResource )
  ;
  UserError:
    | ( Conflict )
    | ( InvalidInput )
    | ( NotFound )
    | ( RequestKeyReused )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Asset: ResolverTypeWrapper<AssetReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AssetFacts: ResolverTypeWrapper<Scalars['AssetFacts']['output']>;
  AssetKind: AssetKind;
  AssetVersion: ResolverTypeWrapper<AssetReference>;
  Audience: Audience;
  Clearance: ResolverTypeWrapper<Clearance>;
  ClearanceCategory: ClearanceCategory;
  ClearanceDecision: ClearanceDecision;
  ClearanceReason: ResolverTypeWrapper<ClearanceReason>;
  ClearanceReasonCode: ClearanceReasonCode;
  ClearanceWarning: ResolverTypeWrapper<ClearanceWarning>;
  ClearanceWarningCode: ClearanceWarningCode;
  Conflict: ResolverTypeWrapper<Conflict>;
  Contributor: ResolverTypeWrapper<Contributor>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Evidence: ResolverTypeWrapper<Evidence>;
  ISBN: ResolverTypeWrapper<Scalars['ISBN']['output']>;
  InvalidField: ResolverTypeWrapper<InvalidField>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LanguageTag: ResolverTypeWrapper<Scalars['LanguageTag']['output']>;
  LinkedFacts: ResolverTypeWrapper<Scalars['LinkedFacts']['output']>;
  Market: ResolverTypeWrapper<Market>;
  MarketInput: MarketInput;
  MarketingText: ResolverTypeWrapper<MarketingText>;
  Milestone: ResolverTypeWrapper<MilestoneModel>;
  MilestoneName: MilestoneName;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Obligation: ResolverTypeWrapper<Obligation>;
  ObligationCode: ObligationCode;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Price: ResolverTypeWrapper<Price>;
  Product: ResolverTypeWrapper<ProductModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ProductConnection: ResolverTypeWrapper<ProductPage>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFacts: ResolverTypeWrapper<Scalars['ProductFacts']['output']>;
  ProductFilter: ProductFilter;
  ProductForm: ProductForm;
  PublishingStatus: PublishingStatus;
  Purpose: Purpose;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemovedTitle: ResolverTypeWrapper<RemovedTitle>;
  RemovedTitleConnection: ResolverTypeWrapper<RemovedTitlePage>;
  RequestKeyReused: ResolverTypeWrapper<RequestKeyReused>;
  RightsExclusivity: RightsExclusivity;
  RightsSource: RightsSource;
  SalesChannel: SalesChannel;
  SalesRights: ResolverTypeWrapper<SalesRights>;
  SeriesMembership: ResolverTypeWrapper<SeriesMembership>;
  Subject: ResolverTypeWrapper<Subject>;
  TerritoryGroup: ResolverTypeWrapper<TerritoryGroup>;
  TerritoryMap: ResolverTypeWrapper<TerritoryMap>;
  TextKind: TextKind;
  Title: ResolverTypeWrapper<TitleModel>;
  TitleConnection: ResolverTypeWrapper<TitlePage>;
  TitleEdge: ResolverTypeWrapper<Omit<TitleEdge, 'node'> & { node: ResolversTypes['Title'] }>;
  TitleFacts: ResolverTypeWrapper<Scalars['TitleFacts']['output']>;
  TitleFilter: TitleFilter;
  TitleOrder: TitleOrder;
  TitleResource: ResolverTypeWrapper<TitleResource>;
  TitleResourceKind: TitleResourceKind;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UpcomingChange: ResolverTypeWrapper<ProductChange>;
  UpcomingChangeConnection: ResolverTypeWrapper<ChangePage>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Asset: AssetReference;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AssetFacts: Scalars['AssetFacts']['output'];
  AssetVersion: AssetReference;
  Clearance: Clearance;
  ClearanceReason: ClearanceReason;
  ClearanceWarning: ClearanceWarning;
  Conflict: Conflict;
  Contributor: Contributor;
  CountryCode: Scalars['CountryCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Evidence: Evidence;
  ISBN: Scalars['ISBN']['output'];
  InvalidField: InvalidField;
  InvalidInput: InvalidInput;
  LanguageTag: Scalars['LanguageTag']['output'];
  LinkedFacts: Scalars['LinkedFacts']['output'];
  Market: Market;
  MarketInput: MarketInput;
  MarketingText: MarketingText;
  Milestone: MilestoneModel;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotFound: NotFound;
  Obligation: Obligation;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Price: Price;
  Product: ProductModel;
  Float: Scalars['Float']['output'];
  ProductConnection: ProductPage;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFacts: Scalars['ProductFacts']['output'];
  ProductFilter: ProductFilter;
  Query: Record<PropertyKey, never>;
  RemovedTitle: RemovedTitle;
  RemovedTitleConnection: RemovedTitlePage;
  RequestKeyReused: RequestKeyReused;
  SalesRights: SalesRights;
  SeriesMembership: SeriesMembership;
  Subject: Subject;
  TerritoryGroup: TerritoryGroup;
  TerritoryMap: TerritoryMap;
  Title: TitleModel;
  TitleConnection: TitlePage;
  TitleEdge: Omit<TitleEdge, 'node'> & { node: ResolversParentTypes['Title'] };
  TitleFacts: Scalars['TitleFacts']['output'];
  TitleFilter: TitleFilter;
  TitleResource: TitleResource | FederationReferenceTypes['TitleResource'];
  URL: Scalars['URL']['output'];
  UpcomingChange: ProductChange;
  UpcomingChangeConnection: ChangePage;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
};

export type AssetResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset'], FederationReferenceType extends FederationReferenceTypes['Asset'] = FederationReferenceTypes['Asset']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Asset']> | FederationReferenceType, FederationReferenceType, ContextType>;
  clearance?: Resolver<Maybe<ResolversTypes['Clearance']>, ParentType, ContextType, RequireFields<AssetClearanceArgs, 'market'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  products?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Product']>>, ParentType, ContextType, RequireFields<AssetProductsArgs, 'market'>>;
  title?: Resolver<Maybe<ResolversTypes['Title']>, ParentType, ContextType, RequireFields<AssetTitleArgs, 'market'>>;
  titles?: Resolver<Maybe<ResolversTypes['TitleConnection']>, ParentType, ContextType, RequireFields<AssetTitlesArgs, 'first' | 'market'>>;
};

export interface AssetFactsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AssetFacts'], any> {
  name: 'AssetFacts';
}

export type AssetVersionResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['AssetVersion'] = ResolversParentTypes['AssetVersion'], FederationReferenceType extends FederationReferenceTypes['AssetVersion'] = FederationReferenceTypes['AssetVersion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AssetVersion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  linkedFacts?: Resolver<ResolversTypes['LinkedFacts'], ParentType, ContextType>;
};

export type ClearanceResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Clearance'] = ResolversParentTypes['Clearance']> = {
  changesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['ClearanceDecision'], ParentType, ContextType>;
  exclusivity?: Resolver<Maybe<ResolversTypes['RightsExclusivity']>, ParentType, ContextType>;
  market?: Resolver<ResolversTypes['Market'], ParentType, ContextType>;
  obligations?: Resolver<ReadonlyArray<ResolversTypes['Obligation']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ClearanceReason']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ClearanceWarning']>, ParentType, ContextType>;
};

export type ClearanceReasonResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['ClearanceReason'] = ResolversParentTypes['ClearanceReason']> = {
  category?: Resolver<ResolversTypes['ClearanceCategory'], ParentType, ContextType>;
  changesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ClearanceReasonCode'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClearanceWarningResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['ClearanceWarning'] = ResolversParentTypes['ClearanceWarning']> = {
  code?: Resolver<ResolversTypes['ClearanceWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  allowedActions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentState?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContributorResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Contributor'] = ResolversParentTypes['Contributor']> = {
  biography?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EvidenceResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quoted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface IsbnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ISBN'], any> {
  name: 'ISBN';
}

export type InvalidFieldResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['InvalidField'] = ResolversParentTypes['InvalidField']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['InvalidField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LanguageTagScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageTag'], any> {
  name: 'LanguageTag';
}

export interface LinkedFactsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LinkedFacts'], any> {
  name: 'LinkedFacts';
}

export type MarketResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Market'] = ResolversParentTypes['Market']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['SalesChannel']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['LanguageTag']>, ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  subdivision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZones?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MarketingTextResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['MarketingText'] = ResolversParentTypes['MarketingText']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TextKind'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['LanguageTag']>, ParentType, ContextType>;
  plain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone']> = {
  cycle?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['MilestoneName'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  reachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Product' | 'Title' | 'TitleResource', ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObligationResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Obligation'] = ResolversParentTypes['Obligation']> = {
  code?: Resolver<ResolversTypes['ObligationCode'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  countries?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bridgeFacts?: Resolver<ResolversTypes['ProductFacts'], ParentType, ContextType>;
  clearance?: Resolver<ResolversTypes['Clearance'], ParentType, ContextType, RequireFields<ProductClearanceArgs, 'market'>>;
  edition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['ProductForm'], ParentType, ContextType>;
  formDetail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heightMm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isbn?: Resolver<Maybe<ResolversTypes['ISBN']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['LanguageTag']>, ParentType, ContextType>;
  milestones?: Resolver<ReadonlyArray<ResolversTypes['Milestone']>, ParentType, ContextType>;
  pageCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plannedPublicationDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  prices?: Resolver<ReadonlyArray<ResolversTypes['Price']>, ParentType, ContextType>;
  publicationDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishingStatus?: Resolver<Maybe<ResolversTypes['PublishingStatus']>, ParentType, ContextType>;
  salesRights?: Resolver<ResolversTypes['SalesRights'], ParentType, ContextType>;
  territories?: Resolver<ResolversTypes['TerritoryMap'], ParentType, ContextType, RequireFields<ProductTerritoriesArgs, 'audience' | 'purpose'>>;
  title?: Resolver<ResolversTypes['Title'], ParentType, ContextType>;
  widthMm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export interface ProductFactsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ProductFacts'], any> {
  name: 'ProductFacts';
}

export type QueryResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'isbn'>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'orderBy'>>;
  removedTitles?: Resolver<Maybe<ResolversTypes['RemovedTitleConnection']>, ParentType, ContextType, RequireFields<QueryRemovedTitlesArgs, 'first' | 'since'>>;
  title?: Resolver<Maybe<ResolversTypes['Title']>, ParentType, ContextType, Partial<QueryTitleArgs>>;
  titles?: Resolver<Maybe<ResolversTypes['TitleConnection']>, ParentType, ContextType, RequireFields<QueryTitlesArgs, 'first' | 'orderBy'>>;
  upcomingChanges?: Resolver<Maybe<ResolversTypes['UpcomingChangeConnection']>, ParentType, ContextType, RequireFields<QueryUpcomingChangesArgs, 'first' | 'until'>>;
};

export type RemovedTitleResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['RemovedTitle'] = ResolversParentTypes['RemovedTitle']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  removedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RemovedTitleConnectionResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['RemovedTitleConnection'] = ResolversParentTypes['RemovedTitleConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RemovedTitle']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RequestKeyReusedResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['RequestKeyReused'] = ResolversParentTypes['RequestKeyReused']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  firstUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SalesRightsResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['SalesRights'] = ResolversParentTypes['SalesRights']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forSaleIn?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  isForSaleWorldwide?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  notForSaleIn?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['RightsSource'], ParentType, ContextType>;
};

export type SeriesMembershipResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['SeriesMembership'] = ResolversParentTypes['SeriesMembership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubjectResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Subject'] = ResolversParentTypes['Subject']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isMain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TerritoryGroupResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['TerritoryGroup'] = ResolversParentTypes['TerritoryGroup']> = {
  countries?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ClearanceReasonCode'], ParentType, ContextType>;
};

export type TerritoryMapResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['TerritoryMap'] = ResolversParentTypes['TerritoryMap']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  changesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  denied?: Resolver<ReadonlyArray<ResolversTypes['TerritoryGroup']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TitleResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Title'] = ResolversParentTypes['Title'], FederationReferenceType extends FederationReferenceTypes['Title'] = FederationReferenceTypes['Title']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Title']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bridgeFacts?: Resolver<ResolversTypes['TitleFacts'], ParentType, ContextType>;
  clearance?: Resolver<ResolversTypes['Clearance'], ParentType, ContextType, RequireFields<TitleClearanceArgs, 'market'>>;
  clearedProducts?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<TitleClearedProductsArgs, 'market'>>;
  contributors?: Resolver<ReadonlyArray<ResolversTypes['Contributor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['LanguageTag']>, ParentType, ContextType>;
  milestones?: Resolver<ReadonlyArray<ResolversTypes['Milestone']>, ParentType, ContextType>;
  products?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType, Partial<TitleProductsArgs>>;
  resources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TitleResource']>>, ParentType, ContextType>;
  series?: Resolver<ReadonlyArray<ResolversTypes['SeriesMembership']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['Subject']>, ParentType, ContextType>;
  subtitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  texts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MarketingText']>>, ParentType, ContextType, RequireFields<TitleTextsArgs, 'market'>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TitleConnectionResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['TitleConnection'] = ResolversParentTypes['TitleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TitleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Title']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TitleEdgeResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['TitleEdge'] = ResolversParentTypes['TitleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Title'], ParentType, ContextType>;
};

export interface TitleFactsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TitleFacts'], any> {
  name: 'TitleFacts';
}

export type TitleResourceResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['TitleResource'] = ResolversParentTypes['TitleResource'], FederationReferenceType extends FederationReferenceTypes['TitleResource'] = FederationReferenceTypes['TitleResource']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TitleResource']> | FederationReferenceType, FederationReferenceType, ContextType>;
  caption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  credit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TitleResourceKind'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UpcomingChangeResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['UpcomingChange'] = ResolversParentTypes['UpcomingChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  countries?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ClearanceDecision'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ClearanceReason']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ClearanceDecision'], ParentType, ContextType>;
};

export type UpcomingChangeConnectionResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['UpcomingChangeConnection'] = ResolversParentTypes['UpcomingChangeConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['UpcomingChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'Conflict' | 'InvalidInput' | 'NotFound' | 'RequestKeyReused', ParentType, ContextType>;
};

export type Resolvers<ContextType = ConsonanceContext> = {
  Asset?: AssetResolvers<ContextType>;
  AssetFacts?: GraphQLScalarType;
  AssetVersion?: AssetVersionResolvers<ContextType>;
  Clearance?: ClearanceResolvers<ContextType>;
  ClearanceReason?: ClearanceReasonResolvers<ContextType>;
  ClearanceWarning?: ClearanceWarningResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  Contributor?: ContributorResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Evidence?: EvidenceResolvers<ContextType>;
  ISBN?: GraphQLScalarType;
  InvalidField?: InvalidFieldResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LanguageTag?: GraphQLScalarType;
  LinkedFacts?: GraphQLScalarType;
  Market?: MarketResolvers<ContextType>;
  MarketingText?: MarketingTextResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Obligation?: ObligationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductFacts?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  RemovedTitle?: RemovedTitleResolvers<ContextType>;
  RemovedTitleConnection?: RemovedTitleConnectionResolvers<ContextType>;
  RequestKeyReused?: RequestKeyReusedResolvers<ContextType>;
  SalesRights?: SalesRightsResolvers<ContextType>;
  SeriesMembership?: SeriesMembershipResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  TerritoryGroup?: TerritoryGroupResolvers<ContextType>;
  TerritoryMap?: TerritoryMapResolvers<ContextType>;
  Title?: TitleResolvers<ContextType>;
  TitleConnection?: TitleConnectionResolvers<ContextType>;
  TitleEdge?: TitleEdgeResolvers<ContextType>;
  TitleFacts?: GraphQLScalarType;
  TitleResource?: TitleResourceResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UpcomingChange?: UpcomingChangeResolvers<ContextType>;
  UpcomingChangeConnection?: UpcomingChangeConnectionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

