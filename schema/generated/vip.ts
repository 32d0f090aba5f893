import type { AssetFacts } from '../../rights/facts.js';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AssetModel, VersionModel, AssetPage, VersionPage, UnmatchedFilePage, RenditionModel } from '../../subgraphs/vip/models.js';
import type { VipUnmatchedFile } from '../../upstreams/vip/model.js';
import type { InventoryItem } from '../../subgraphs/vip/inventory.js';
import type { VipContext } from '../../subgraphs/vip/context.js';
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
  AssetFacts: { input: AssetFacts; output: AssetFacts; }
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
  LinkedFacts: { input: unknown; output: unknown; }
  /** What one subgraph tells another of a product: its form, languages and rights statements. */
  ProductFacts: { input: unknown; output: unknown; }
  /** What one subgraph tells another of a title: its products with their rights, and what else assets may be linked to. */
  TitleFacts: { input: unknown; output: unknown; }
  /** An absolute URL. */
  URL: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Exactly one of sha256, with byteSize, and fromUrl. */
export type AddAssetVersionInput = {
  readonly assetId: Scalars['ID']['input'];
  /** With sha256: the bytes that are going to be sent. */
  readonly byteSize?: InputMaybe<Scalars['Float']['input']>;
  /** The name of a file, without a path. */
  readonly fileName: Scalars['String']['input'];
  /** An address that VIP fetches the file from: https, of a host that the house has named. */
  readonly fromUrl?: InputMaybe<Scalars['URL']['input']>;
  readonly mediaType: Scalars['String']['input'];
  /** Yours: the same key never adds a second one. */
  readonly requestKey: Scalars['String']['input'];
  /** Of the file that is going to be sent to the address in the answer, by tus 1.0. */
  readonly sha256?: InputMaybe<Scalars['String']['input']>;
};

/** What became of adding a version. */
export type AddAssetVersionResult = InvalidInput | NotFound | RequestKeyReused | UploadSuccess;

/** The version, and the bytes of it, that are approved. */
export type ApproveAssetVersionInput = {
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly requestKey: Scalars['String']['input'];
  /** Whether a superseded version is to be the approved one again. */
  readonly rollback?: Scalars['Boolean']['input'];
  /** Of the bytes that you looked at; others are a Conflict. */
  readonly sha256: Scalars['String']['input'];
};

/** What became of an approval. */
export type ApproveAssetVersionResult = AssetVersionSuccess | Conflict | NotFound | RequestKeyReused;

/** Something VIP keeps for titles: a cover, a text, an interior, a track set. Callers without staff scope see only available assets and their approved version. */
export type Asset = Node & {
  readonly __typename?: 'Asset';
  /** What a picture shows, for those who cannot see it. Null when there is none. */
  readonly altText?: Maybe<Scalars['String']['output']>;
  /** Null when none is approved. */
  readonly approvedVersion?: Maybe<AssetVersion>;
  /** Whom it is meant for. Empty: anybody. */
  readonly audience: ReadonlyArray<Audience>;
  /** Whether it can be used at the request's instant. */
  readonly availability: AssetAvailability;
  /** When that changes by itself. Null when it does not. */
  readonly availabilityChangesAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the other side of the bridge decides by. */
  readonly bridgeFacts: Scalars['AssetFacts']['output'];
  /** The credit that must be shown with it. Null when none is required. */
  readonly credit?: Maybe<Scalars['String']['output']>;
  /** Null when there is none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Null when there is no embargo. */
  readonly embargoUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Null when it does not expire. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: AssetKind;
  /** Null when not stated; zxx when there are no words in it. */
  readonly language?: Maybe<Scalars['LanguageTag']['output']>;
  readonly latestVersion?: Maybe<AssetVersion>;
  /** What it belongs to, the narrowest level first: a product before its work. */
  readonly linkLevel: AssetLinkLevel;
  /** As the house calls it. Callers without staff scope are told the kind in words instead, unless they came by a title or product that is cleared. */
  readonly name: Scalars['String']['output'];
  readonly status: AssetStatus;
  /** Newest first. */
  readonly versions?: Maybe<AssetVersionConnection>;
};


/** Something VIP keeps for titles: a cover, a text, an interior, a track set. Callers without staff scope see only available assets and their approved version. */
export type AssetVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Whether an asset can be used: the first of these that holds, in the order archived, withdrawn, on hold, no approved version, expired, embargoed, available. */
export type AssetAvailability =
  | 'ARCHIVED'
  | 'AVAILABLE'
  | 'EMBARGOED'
  | 'EXPIRED'
  | 'NO_APPROVED_VERSION'
  | 'ON_HOLD'
  | 'WITHDRAWN';

/** A page of assets. */
export type AssetConnection = {
  readonly __typename?: 'AssetConnection';
  readonly edges: ReadonlyArray<AssetEdge>;
  readonly nodes: ReadonlyArray<Asset>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. Counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An asset and its place in the list. */
export type AssetEdge = {
  readonly __typename?: 'AssetEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Asset;
};

/** What assets to list. An empty list as a condition matches nothing; a condition left out asks nothing. */
export type AssetFilter = {
  readonly availabilityIn?: InputMaybe<ReadonlyArray<AssetAvailability>>;
  readonly idIn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Assets linked to a product with one of these ISBNs. For staff only: others ask the product for its assets. */
  readonly isbnIn?: InputMaybe<ReadonlyArray<Scalars['ISBN']['input']>>;
  readonly kindIn?: InputMaybe<ReadonlyArray<AssetKind>>;
  /** Assets in this language. en also matches en-GB; en-GB matches only itself. */
  readonly language?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** Assets with a version in one of these states. For staff only. */
  readonly reviewIn?: InputMaybe<ReadonlyArray<ReviewState>>;
  /** A part of the name. For staff only. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Assets linked to this title itself. For staff only: others ask the title for its assets. */
  readonly titleId?: InputMaybe<Scalars['ID']['input']>;
  /** Assets changed at or after this instant. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One line of what a title should have: what expects it, whether it is there, and where it stands. */
export type AssetInventoryItem = {
  readonly __typename?: 'AssetInventoryItem';
  /** Null when it is missing. */
  readonly asset?: Maybe<Asset>;
  /** The asset sets that need it, such as ebook.retail. Empty for what is there without being needed. */
  readonly expectedBy: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: AssetKind;
  /** What is to be done, in a sentence. Null when nothing is. */
  readonly nextStep?: Maybe<Scalars['String']['output']>;
  /** The product that it is for. Null when it is for the title as a whole. */
  readonly product?: Maybe<Product>;
  readonly state: InventoryState;
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

/** What an asset belongs to. */
export type AssetLinkLevel =
  | 'CONTRIBUTOR'
  | 'IMPRINT'
  | 'PRODUCT'
  | 'SERIES'
  | 'WORK';

/** What the house has decided about an asset. */
export type AssetStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DELETED'
  /** Nothing of it was approved yet. */
  | 'DRAFT'
  | 'WITHDRAWN';

/** It was done: the asset as it is now. */
export type AssetSuccess = {
  readonly __typename?: 'AssetSuccess';
  readonly asset: Asset;
};

/** The bytes of an asset as they were at one time. They never change: other bytes are another version. */
export type AssetVersion = Node & {
  readonly __typename?: 'AssetVersion';
  /** Null when it was never approved. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who approved it. For staff; null for others. */
  readonly approvedBy?: Maybe<Scalars['String']['output']>;
  /** What the other side of the bridge decides by. */
  readonly bridgeFacts: Scalars['AssetFacts']['output'];
  readonly byteSize: Scalars['Float']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  /** An address of the bytes that is good for some minutes: null unless approved and cleared for DOWNLOAD in the market. Without a market: for staff only, and any version whose bytes are ready. */
  readonly downloadUrl?: Maybe<Scalars['URL']['output']>;
  /** Null when it does not play. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Callers without staff scope are told a neutral name, unless they came by a title or product that is cleared. */
  readonly fileName: Scalars['String']['output'];
  /** Null when it is no picture. */
  readonly heightPx?: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The products that its asset is linked to, with their rights. */
  readonly linkedFacts: Scalars['LinkedFacts']['output'];
  readonly mediaType: Scalars['String']['output'];
  /** From 1, in the order in which they came. */
  readonly number: Scalars['Int']['output'];
  /** Null when it has no pages, or they were not counted. */
  readonly pageCount?: Maybe<Scalars['Int']['output']>;
  readonly processing: ProcessingState;
  /** Smaller copies of a picture. Empty for anything else. */
  readonly renditions: ReadonlyArray<Rendition>;
  readonly review: ReviewState;
  /** What a lasting address of the gateway leads to: null unless approved and cleared in the market. */
  readonly servedAs?: Maybe<ServedAddress>;
  /** In hexadecimal digits: compare it with that of what you have. */
  readonly sha256: Scalars['String']['output'];
  /** Null when it is no picture. */
  readonly widthPx?: Maybe<Scalars['Int']['output']>;
};


/** The bytes of an asset as they were at one time. They never change: other bytes are another version. */
export type AssetVersionDownloadUrlArgs = {
  market?: InputMaybe<MarketInput>;
};


/** The bytes of an asset as they were at one time. They never change: other bytes are another version. */
export type AssetVersionServedAsArgs = {
  market: MarketInput;
  preset: Scalars['String']['input'];
};

/** A page of versions. */
export type AssetVersionConnection = {
  readonly __typename?: 'AssetVersionConnection';
  readonly edges: ReadonlyArray<AssetVersionEdge>;
  readonly nodes: ReadonlyArray<AssetVersion>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. Counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A version and its place in the list. */
export type AssetVersionEdge = {
  readonly __typename?: 'AssetVersionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: AssetVersion;
};

/** It was done: the version as it is now, and its asset. */
export type AssetVersionSuccess = {
  readonly __typename?: 'AssetVersionSuccess';
  readonly asset: Asset;
  readonly version: AssetVersion;
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

/** The version whose bytes were sent. */
export type CompleteAssetUploadInput = {
  readonly requestKey: Scalars['String']['input'];
  readonly versionId: Scalars['ID']['input'];
};

/** What became of completing an upload. */
export type CompleteAssetUploadResult = AssetVersionSuccess | Conflict | InvalidInput | NotFound | RequestKeyReused;

/** The thing has moved on: read it again and decide again. */
export type Conflict = UserError & {
  readonly __typename?: 'Conflict';
  /** What can be done with it as it is now. */
  readonly allowedActions: ReadonlyArray<Scalars['String']['output']>;
  readonly code: UserErrorCode;
  readonly currentState: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** An asset that is to be made. */
export type CreateAssetInput = {
  readonly altText?: InputMaybe<Scalars['String']['input']>;
  /** Left out: anybody. */
  readonly audience?: InputMaybe<ReadonlyArray<Audience>>;
  readonly contributorId?: InputMaybe<Scalars['ID']['input']>;
  readonly credit?: InputMaybe<Scalars['String']['input']>;
  readonly embargoUntil?: InputMaybe<Scalars['DateTime']['input']>;
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The products that it belongs to. */
  readonly isbns?: InputMaybe<ReadonlyArray<Scalars['ISBN']['input']>>;
  readonly kind: AssetKind;
  readonly language?: InputMaybe<Scalars['LanguageTag']['input']>;
  readonly name: Scalars['String']['input'];
  /** Yours: the same key never makes a second one. */
  readonly requestKey: Scalars['String']['input'];
  /** The title that it belongs to as a whole. */
  readonly titleId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of making an asset. */
export type CreateAssetResult = AssetSuccess | InvalidInput | RequestKeyReused;

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

/** Where something that a title should have stands. */
export type InventoryState =
  | 'APPROVED'
  | 'EMBARGOED'
  | 'EXPIRED'
  | 'IN_REVIEW'
  | 'MISSING'
  /** Approved, and there is no country where anything that it belongs to may be shown. */
  | 'NOT_CLEARED'
  /** Begun, and not handed in for review. */
  | 'UNSUBMITTED'
  | 'WITHDRAWN';

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

/** A named point in a title's or a product's production. */
export type MilestoneName =
  | 'COPY_APPROVED'
  | 'COVER_APPROVED'
  | 'FINAL_MANUSCRIPT_SIGNED_OFF'
  | 'FINAL_PROOF_APPROVED'
  | 'MANUSCRIPT_DELIVERED'
  | 'PUBLICATION_COMPLETE'
  | 'READY_FOR_LAUNCH';

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Add a version: of a file that you send to the address in the answer, or of one that VIP fetches. */
  readonly addAssetVersion: AddAssetVersionResult;
  /** Approve the bytes that you looked at. The version that was approved before is superseded. */
  readonly approveAssetVersion: ApproveAssetVersionResult;
  /** Say that all bytes were sent: they are compared with the hash that was announced, and looked at. */
  readonly completeAssetUpload: CompleteAssetUploadResult;
  /** Make an asset. It is a draft until a version of it is approved. */
  readonly createAsset: CreateAssetResult;
  /** Bring a withdrawn asset back. */
  readonly reinstateAsset: ReinstateAssetResult;
  /** Reject a version for good. */
  readonly rejectAssetVersion: RejectAssetVersionResult;
  /** Ask for changes. */
  readonly requestAssetVersionChanges: RequestAssetVersionChangesResult;
  /** Take an approval back. The asset has no approved version then, and no address handed out before serves its bytes. */
  readonly revokeAssetVersion: RevokeAssetVersionResult;
  /** Hand a version in for review. */
  readonly submitAssetVersion: SubmitAssetVersionResult;
  /** Change what is said of an asset. */
  readonly updateAsset: UpdateAssetResult;
  /** Take an asset back as a whole. */
  readonly withdrawAsset: WithdrawAssetResult;
};


export type MutationAddAssetVersionArgs = {
  input: AddAssetVersionInput;
};


export type MutationApproveAssetVersionArgs = {
  input: ApproveAssetVersionInput;
};


export type MutationCompleteAssetUploadArgs = {
  input: CompleteAssetUploadInput;
};


export type MutationCreateAssetArgs = {
  input: CreateAssetInput;
};


export type MutationReinstateAssetArgs = {
  input: ReinstateAssetInput;
};


export type MutationRejectAssetVersionArgs = {
  input: RejectAssetVersionInput;
};


export type MutationRequestAssetVersionChangesArgs = {
  input: RequestAssetVersionChangesInput;
};


export type MutationRevokeAssetVersionArgs = {
  input: RevokeAssetVersionInput;
};


export type MutationSubmitAssetVersionArgs = {
  input: SubmitAssetVersionInput;
};


export type MutationUpdateAssetArgs = {
  input: UpdateAssetInput;
};


export type MutationWithdrawAssetArgs = {
  input: WithdrawAssetInput;
};

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

/** Where the bytes of a version are. */
export type ProcessingState =
  | 'AWAITING_UPLOAD'
  | 'FAILED'
  | 'PROCESSING'
  /** They are dangerous, or not what they say: they are never served. */
  | 'QUARANTINED'
  | 'READY'
  | 'SCANNING';

/** A product's assets are decided here, by the facts of both sides. */
export type Product = {
  readonly __typename?: 'Product';
  /** Approved, available and cleared, and linked to this product itself. */
  readonly assets?: Maybe<AssetConnection>;
  readonly bridgeFacts: Scalars['ProductFacts']['output'];
  /** The best front cover of this product for the market: one made for the market before one made for all. */
  readonly cover?: Maybe<Asset>;
  readonly id: Scalars['ID']['output'];
};


/** A product's assets are decided here, by the facts of both sides. */
export type ProductAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<AssetKind>>;
  market: MarketInput;
};


/** A product's assets are decided here, by the facts of both sides. */
export type ProductCoverArgs = {
  market: MarketInput;
};

/** What a product is made as, in the five forms that people ask for. */
export type ProductForm =
  | 'AUDIO'
  | 'EBOOK'
  | 'HARDBACK'
  | 'OTHER'
  | 'PAPERBACK';

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
  /** One asset. Null when there is none you may see. */
  readonly asset?: Maybe<Asset>;
  /** One version of an asset. Null when there is none you may see. */
  readonly assetVersion?: Maybe<AssetVersion>;
  /** The assets you may see, a page at a time, in the order of their last change. */
  readonly assets?: Maybe<AssetConnection>;
  /** Files that came in and belong to nothing yet. */
  readonly unmatchedFiles?: Maybe<UnmatchedFileConnection>;
};


export type QueryAssetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAssetVersionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssetFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryUnmatchedFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** The asset that is brought back, and why. */
export type ReinstateAssetInput = {
  readonly id: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly requestKey: Scalars['String']['input'];
};

/** What became of bringing an asset back. */
export type ReinstateAssetResult = AssetSuccess | Conflict | NotFound | RequestKeyReused;

/** The version that is rejected, and why. */
export type RejectAssetVersionInput = {
  readonly comment: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
  readonly requestKey: Scalars['String']['input'];
};

/** What became of a rejection. */
export type RejectAssetVersionResult = AssetVersionSuccess | Conflict | NotFound | RequestKeyReused;

/** A copy of a picture, made for one use. */
export type Rendition = {
  readonly __typename?: 'Rendition';
  /** Null until it has been made. */
  readonly byteSize?: Maybe<Scalars['Float']['output']>;
  /** Null until it has been made. */
  readonly heightPx?: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly mediaType: Scalars['String']['output'];
  /** Its name: thumb, small, medium or large. */
  readonly preset: Scalars['String']['output'];
  /** A lasting address on the gateway that decides again at every request. Null for a market you may not ask about. */
  readonly url?: Maybe<Scalars['URL']['output']>;
  /** Null until it has been made. */
  readonly widthPx?: Maybe<Scalars['Int']['output']>;
};


/** A copy of a picture, made for one use. */
export type RenditionUrlArgs = {
  market: MarketInput;
};

/** The version that is to be changed, and how. */
export type RequestAssetVersionChangesInput = {
  readonly comment: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
  readonly requestKey: Scalars['String']['input'];
};

/** What became of asking for changes. */
export type RequestAssetVersionChangesResult = AssetVersionSuccess | Conflict | NotFound | RequestKeyReused;

/** The request key was used before, for another input. Nothing was done. */
export type RequestKeyReused = UserError & {
  readonly __typename?: 'RequestKeyReused';
  readonly code: UserErrorCode;
  readonly firstUsedAt: Scalars['DateTime']['output'];
  readonly message: Scalars['String']['output'];
};

/** Where a version is in its review. */
export type ReviewState =
  | 'APPROVED'
  | 'CHANGES_REQUESTED'
  | 'IN_REVIEW'
  /** For good: upload another version. */
  | 'REJECTED'
  /** It was approved, and is so no longer: its bytes are not served again. */
  | 'REVOKED'
  /** A later version was approved. */
  | 'SUPERSEDED'
  | 'UNSUBMITTED';

/** The version whose approval is taken back, and why. */
export type RevokeAssetVersionInput = {
  readonly comment: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
  readonly requestKey: Scalars['String']['input'];
};

/** What became of a revocation. */
export type RevokeAssetVersionResult = AssetVersionSuccess | Conflict | NotFound | RequestKeyReused;

/** Whether others may sell the same content there. */
export type RightsExclusivity =
  | 'EXCLUSIVE'
  | 'NON_EXCLUSIVE'
  | 'UNKNOWN';

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

/** An address of bytes that is good for some minutes. */
export type ServedAddress = {
  readonly __typename?: 'ServedAddress';
  /** When time alone will change the decision. Null when it will not. */
  readonly changesAt?: Maybe<Scalars['DateTime']['output']>;
  readonly url: Scalars['URL']['output'];
};

/** The version that is to be reviewed. */
export type SubmitAssetVersionInput = {
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly requestKey: Scalars['String']['input'];
};

/** What became of handing a version in. */
export type SubmitAssetVersionResult = AssetVersionSuccess | Conflict | NotFound | RequestKeyReused;

/** A title's assets are decided here, by the facts of both sides. */
export type Title = {
  readonly __typename?: 'Title';
  /** What the title should have and what it has, line by line: expected things that are missing first. */
  readonly assetInventory?: Maybe<ReadonlyArray<AssetInventoryItem>>;
  /** Approved, available and cleared. Linked to products: shown when any linked product is cleared; linked to the work, a contributor, series or imprint: when any product is. */
  readonly assets?: Maybe<AssetConnection>;
  readonly bridgeFacts: Scalars['TitleFacts']['output'];
  /** The best front cover for the market and form: a product's own before the work's, one made for the market before one made for all. A holding image only where there is no cover. */
  readonly cover?: Maybe<Asset>;
  readonly id: Scalars['ID']['output'];
};


/** A title's assets are decided here, by the facts of both sides. */
export type TitleAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<AssetKind>>;
  market: MarketInput;
};


/** A title's assets are decided here, by the facts of both sides. */
export type TitleCoverArgs = {
  form?: InputMaybe<ProductForm>;
  market: MarketInput;
};

/** A file that came in and belongs to nothing yet. */
export type UnmatchedFile = {
  readonly __typename?: 'UnmatchedFile';
  readonly fileName: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Why nothing could be made of it. */
  readonly reason: Scalars['String']['output'];
  readonly receivedAt: Scalars['DateTime']['output'];
};

/** A page of files. */
export type UnmatchedFileConnection = {
  readonly __typename?: 'UnmatchedFileConnection';
  readonly nodes: ReadonlyArray<UnmatchedFile>;
  readonly pageInfo: PageInfo;
};

/** Of what is left out nothing changes; null empties it. */
export type UpdateAssetInput = {
  readonly altText?: InputMaybe<Scalars['String']['input']>;
  readonly audience?: InputMaybe<ReadonlyArray<Audience>>;
  readonly credit?: InputMaybe<Scalars['String']['input']>;
  readonly embargoUntil?: InputMaybe<Scalars['DateTime']['input']>;
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly id: Scalars['ID']['input'];
  /** All products that it belongs to from now on. */
  readonly isbns?: InputMaybe<ReadonlyArray<Scalars['ISBN']['input']>>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Yours: the same key never changes it twice. */
  readonly requestKey: Scalars['String']['input'];
};

/** What became of changing an asset. */
export type UpdateAssetResult = AssetSuccess | Conflict | InvalidInput | NotFound | RequestKeyReused;

/** The version is there. Its bytes are awaited at uploadUrl; null when none are. */
export type UploadSuccess = {
  readonly __typename?: 'UploadSuccess';
  readonly uploadExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Takes bytes by tus 1.0, without credentials: keep it to yourself. */
  readonly uploadUrl?: Maybe<Scalars['URL']['output']>;
  readonly version: AssetVersion;
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

/** The asset that is taken back, and why. */
export type WithdrawAssetInput = {
  readonly id: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly requestKey: Scalars['String']['input'];
};

/** What became of taking an asset back. */
export type WithdrawAssetResult = AssetSuccess | Conflict | NotFound | RequestKeyReused;



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
  AssetInventoryItem: AssetInventoryItem;
  AssetVersion: AssetVersion;
  Product: Product;
  Title: Title;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Asset:
    ( { __typename: 'Asset' }
    & GraphQLRecursivePick<FederationTypes['Asset'], {"id":true}> );
  AssetInventoryItem:
    ( { __typename: 'AssetInventoryItem' }
    & GraphQLRecursivePick<FederationTypes['AssetInventoryItem'], {"id":true}> );
  AssetVersion:
    ( { __typename: 'AssetVersion' }
    & GraphQLRecursivePick<FederationTypes['AssetVersion'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['AssetVersion'], {"linkedFacts":true}>
        | GraphQLRecursivePick<FederationTypes['AssetVersion'], {"linkedFacts":true}>
        | GraphQLRecursivePick<FederationTypes['AssetVersion'], {"linkedFacts":true}> ) );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"bridgeFacts":true}> ) );
  Title:
    ( { __typename: 'Title' }
    & GraphQLRecursivePick<FederationTypes['Title'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Title'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Title'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Title'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Title'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Title'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Title'], {"bridgeFacts":true}>
        | GraphQLRecursivePick<FederationTypes['Title'], {"bridgeFacts":true}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddAssetVersionResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( RequestKeyReused )
    | ( Omit<UploadSuccess, 'version'> & { version: _RefType['AssetVersion'] } )
  ;
  ApproveAssetVersionResult:
    | ( Omit<AssetVersionSuccess, 'asset' | 'version'> & { asset: _RefType['Asset'], version: _RefType['AssetVersion'] } )
    | ( Conflict )
    | ( NotFound )
    | ( RequestKeyReused )
  ;
  CompleteAssetUploadResult:
    | ( Omit<AssetVersionSuccess, 'asset' | 'version'> & { asset: _RefType['Asset'], version: _RefType['AssetVersion'] } )
    | ( Conflict )
    | ( InvalidInput )
    | ( NotFound )
    | ( RequestKeyReused )
  ;
  CreateAssetResult:
    | ( Omit<AssetSuccess, 'asset'> & { asset: _RefType['Asset'] } )
    | ( InvalidInput )
    | ( RequestKeyReused )
  ;
  ReinstateAssetResult:
    | ( Omit<AssetSuccess, 'asset'> & { asset: _RefType['Asset'] } )
    | ( Conflict )
    | ( NotFound )
    | ( RequestKeyReused )
  ;
  RejectAssetVersionResult:
    | ( Omit<AssetVersionSuccess, 'asset' | 'version'> & { asset: _RefType['Asset'], version: _RefType['AssetVersion'] } )
    | ( Conflict )
    | ( NotFound )
    | ( RequestKeyReused )
  ;
  RequestAssetVersionChangesResult:
    | ( Omit<AssetVersionSuccess, 'asset' | 'version'> & { asset: _RefType['Asset'], version: _RefType['AssetVersion'] } )
    | ( Conflict )
    | ( NotFound )
    | ( RequestKeyReused )
  ;
  RevokeAssetVersionResult:
    | ( Omit<AssetVersionSuccess, 'asset' | 'version'> & { asset: _RefType['Asset'], version: _RefType['AssetVersion'] } )
    | ( Conflict )
    | ( NotFound )
    | ( RequestKeyReused )
  ;
  SubmitAssetVersionResult:
    | ( Omit<AssetVersionSuccess, 'asset' | 'version'> & { asset: _RefType['Asset'], version: _RefType['AssetVersion'] } )
    | ( Conflict )
    | ( NotFound )
    | ( RequestKeyReused )
  ;
  UpdateAssetResult:
    | ( Omit<AssetSuccess, 'asset'> & { asset: _RefType['Asset'] } )
    | ( Conflict )
    | ( InvalidInput )
    | ( NotFound )
    | ( RequestKeyReused )
  ;
  WithdrawAssetResult:
    | ( Omit<AssetSuccess, 'asset'> & { asset: _RefType['Asset'] } )
    | ( Conflict )
    | ( NotFound )
    | ( RequestKeyReused )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AssetModel )
    | ( VersionModel )
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
  AddAssetVersionInput: AddAssetVersionInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddAssetVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddAssetVersionResult']>;
  ApproveAssetVersionInput: ApproveAssetVersionInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ApproveAssetVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveAssetVersionResult']>;
  Asset: ResolverTypeWrapper<AssetModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AssetAvailability: AssetAvailability;
  AssetConnection: ResolverTypeWrapper<AssetPage>;
  AssetEdge: ResolverTypeWrapper<Omit<AssetEdge, 'node'> & { node: ResolversTypes['Asset'] }>;
  AssetFacts: ResolverTypeWrapper<Scalars['AssetFacts']['output']>;
  AssetFilter: AssetFilter;
  AssetInventoryItem: ResolverTypeWrapper<InventoryItem>;
  AssetKind: AssetKind;
  AssetLinkLevel: AssetLinkLevel;
  AssetStatus: AssetStatus;
  AssetSuccess: ResolverTypeWrapper<Omit<AssetSuccess, 'asset'> & { asset: ResolversTypes['Asset'] }>;
  AssetVersion: ResolverTypeWrapper<VersionModel>;
  AssetVersionConnection: ResolverTypeWrapper<VersionPage>;
  AssetVersionEdge: ResolverTypeWrapper<Omit<AssetVersionEdge, 'node'> & { node: ResolversTypes['AssetVersion'] }>;
  AssetVersionSuccess: ResolverTypeWrapper<Omit<AssetVersionSuccess, 'asset' | 'version'> & { asset: ResolversTypes['Asset'], version: ResolversTypes['AssetVersion'] }>;
  Audience: Audience;
  Clearance: ResolverTypeWrapper<Clearance>;
  ClearanceCategory: ClearanceCategory;
  ClearanceDecision: ClearanceDecision;
  ClearanceReason: ResolverTypeWrapper<ClearanceReason>;
  ClearanceReasonCode: ClearanceReasonCode;
  ClearanceWarning: ResolverTypeWrapper<ClearanceWarning>;
  ClearanceWarningCode: ClearanceWarningCode;
  CompleteAssetUploadInput: CompleteAssetUploadInput;
  CompleteAssetUploadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteAssetUploadResult']>;
  Conflict: ResolverTypeWrapper<Conflict>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateAssetInput: CreateAssetInput;
  CreateAssetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateAssetResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Evidence: ResolverTypeWrapper<Evidence>;
  ISBN: ResolverTypeWrapper<Scalars['ISBN']['output']>;
  InvalidField: ResolverTypeWrapper<InvalidField>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  InventoryState: InventoryState;
  LanguageTag: ResolverTypeWrapper<Scalars['LanguageTag']['output']>;
  LinkedFacts: ResolverTypeWrapper<Scalars['LinkedFacts']['output']>;
  Market: ResolverTypeWrapper<Market>;
  MarketInput: MarketInput;
  MilestoneName: MilestoneName;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Obligation: ResolverTypeWrapper<Obligation>;
  ObligationCode: ObligationCode;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProcessingState: ProcessingState;
  Product: ResolverTypeWrapper<Omit<Product, 'assets' | 'cover'> & { assets?: Maybe<ResolversTypes['AssetConnection']>, cover?: Maybe<ResolversTypes['Asset']> }>;
  ProductFacts: ResolverTypeWrapper<Scalars['ProductFacts']['output']>;
  ProductForm: ProductForm;
  Purpose: Purpose;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReinstateAssetInput: ReinstateAssetInput;
  ReinstateAssetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReinstateAssetResult']>;
  RejectAssetVersionInput: RejectAssetVersionInput;
  RejectAssetVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectAssetVersionResult']>;
  Rendition: ResolverTypeWrapper<RenditionModel>;
  RequestAssetVersionChangesInput: RequestAssetVersionChangesInput;
  RequestAssetVersionChangesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestAssetVersionChangesResult']>;
  RequestKeyReused: ResolverTypeWrapper<RequestKeyReused>;
  ReviewState: ReviewState;
  RevokeAssetVersionInput: RevokeAssetVersionInput;
  RevokeAssetVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeAssetVersionResult']>;
  RightsExclusivity: RightsExclusivity;
  SalesChannel: SalesChannel;
  ServedAddress: ResolverTypeWrapper<ServedAddress>;
  SubmitAssetVersionInput: SubmitAssetVersionInput;
  SubmitAssetVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitAssetVersionResult']>;
  Title: ResolverTypeWrapper<Omit<Title, 'assetInventory' | 'assets' | 'cover'> & { assetInventory?: Maybe<ReadonlyArray<ResolversTypes['AssetInventoryItem']>>, assets?: Maybe<ResolversTypes['AssetConnection']>, cover?: Maybe<ResolversTypes['Asset']> }>;
  TitleFacts: ResolverTypeWrapper<Scalars['TitleFacts']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UnmatchedFile: ResolverTypeWrapper<VipUnmatchedFile>;
  UnmatchedFileConnection: ResolverTypeWrapper<UnmatchedFilePage>;
  UpdateAssetInput: UpdateAssetInput;
  UpdateAssetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateAssetResult']>;
  UploadSuccess: ResolverTypeWrapper<Omit<UploadSuccess, 'version'> & { version: ResolversTypes['AssetVersion'] }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  WithdrawAssetInput: WithdrawAssetInput;
  WithdrawAssetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawAssetResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddAssetVersionInput: AddAssetVersionInput;
  ID: Scalars['ID']['output'];
  Float: Scalars['Float']['output'];
  String: Scalars['String']['output'];
  AddAssetVersionResult: ResolversUnionTypes<ResolversParentTypes>['AddAssetVersionResult'];
  ApproveAssetVersionInput: ApproveAssetVersionInput;
  Boolean: Scalars['Boolean']['output'];
  ApproveAssetVersionResult: ResolversUnionTypes<ResolversParentTypes>['ApproveAssetVersionResult'];
  Asset: AssetModel;
  Int: Scalars['Int']['output'];
  AssetConnection: AssetPage;
  AssetEdge: Omit<AssetEdge, 'node'> & { node: ResolversParentTypes['Asset'] };
  AssetFacts: Scalars['AssetFacts']['output'];
  AssetFilter: AssetFilter;
  AssetInventoryItem: InventoryItem;
  AssetSuccess: Omit<AssetSuccess, 'asset'> & { asset: ResolversParentTypes['Asset'] };
  AssetVersion: VersionModel;
  AssetVersionConnection: VersionPage;
  AssetVersionEdge: Omit<AssetVersionEdge, 'node'> & { node: ResolversParentTypes['AssetVersion'] };
  AssetVersionSuccess: Omit<AssetVersionSuccess, 'asset' | 'version'> & { asset: ResolversParentTypes['Asset'], version: ResolversParentTypes['AssetVersion'] };
  Clearance: Clearance;
  ClearanceReason: ClearanceReason;
  ClearanceWarning: ClearanceWarning;
  CompleteAssetUploadInput: CompleteAssetUploadInput;
  CompleteAssetUploadResult: ResolversUnionTypes<ResolversParentTypes>['CompleteAssetUploadResult'];
  Conflict: Conflict;
  CountryCode: Scalars['CountryCode']['output'];
  CreateAssetInput: CreateAssetInput;
  CreateAssetResult: ResolversUnionTypes<ResolversParentTypes>['CreateAssetResult'];
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
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotFound: NotFound;
  Obligation: Obligation;
  PageInfo: PageInfo;
  Product: Omit<Product, 'assets' | 'cover'> & { assets?: Maybe<ResolversParentTypes['AssetConnection']>, cover?: Maybe<ResolversParentTypes['Asset']> } | FederationReferenceTypes['Product'];
  ProductFacts: Scalars['ProductFacts']['output'];
  Query: Record<PropertyKey, never>;
  ReinstateAssetInput: ReinstateAssetInput;
  ReinstateAssetResult: ResolversUnionTypes<ResolversParentTypes>['ReinstateAssetResult'];
  RejectAssetVersionInput: RejectAssetVersionInput;
  RejectAssetVersionResult: ResolversUnionTypes<ResolversParentTypes>['RejectAssetVersionResult'];
  Rendition: RenditionModel;
  RequestAssetVersionChangesInput: RequestAssetVersionChangesInput;
  RequestAssetVersionChangesResult: ResolversUnionTypes<ResolversParentTypes>['RequestAssetVersionChangesResult'];
  RequestKeyReused: RequestKeyReused;
  RevokeAssetVersionInput: RevokeAssetVersionInput;
  RevokeAssetVersionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeAssetVersionResult'];
  ServedAddress: ServedAddress;
  SubmitAssetVersionInput: SubmitAssetVersionInput;
  SubmitAssetVersionResult: ResolversUnionTypes<ResolversParentTypes>['SubmitAssetVersionResult'];
  Title: Omit<Title, 'assetInventory' | 'assets' | 'cover'> & { assetInventory?: Maybe<ReadonlyArray<ResolversParentTypes['AssetInventoryItem']>>, assets?: Maybe<ResolversParentTypes['AssetConnection']>, cover?: Maybe<ResolversParentTypes['Asset']> } | FederationReferenceTypes['Title'];
  TitleFacts: Scalars['TitleFacts']['output'];
  URL: Scalars['URL']['output'];
  UnmatchedFile: VipUnmatchedFile;
  UnmatchedFileConnection: UnmatchedFilePage;
  UpdateAssetInput: UpdateAssetInput;
  UpdateAssetResult: ResolversUnionTypes<ResolversParentTypes>['UpdateAssetResult'];
  UploadSuccess: Omit<UploadSuccess, 'version'> & { version: ResolversParentTypes['AssetVersion'] };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  WithdrawAssetInput: WithdrawAssetInput;
  WithdrawAssetResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawAssetResult'];
};

export type AddAssetVersionResultResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['AddAssetVersionResult'] = ResolversParentTypes['AddAssetVersionResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestKeyReused' | 'UploadSuccess', ParentType, ContextType>;
};

export type ApproveAssetVersionResultResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['ApproveAssetVersionResult'] = ResolversParentTypes['ApproveAssetVersionResult']> = {
  __resolveType: TypeResolveFn<'AssetVersionSuccess' | 'Conflict' | 'NotFound' | 'RequestKeyReused', ParentType, ContextType>;
};

export type AssetResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset'], FederationReferenceType extends FederationReferenceTypes['Asset'] = FederationReferenceTypes['Asset']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Asset']> | FederationReferenceType, FederationReferenceType, ContextType>;
  altText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvedVersion?: Resolver<Maybe<ResolversTypes['AssetVersion']>, ParentType, ContextType>;
  audience?: Resolver<ReadonlyArray<ResolversTypes['Audience']>, ParentType, ContextType>;
  availability?: Resolver<ResolversTypes['AssetAvailability'], ParentType, ContextType>;
  availabilityChangesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  bridgeFacts?: Resolver<ResolversTypes['AssetFacts'], ParentType, ContextType>;
  credit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  embargoUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssetKind'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['LanguageTag']>, ParentType, ContextType>;
  latestVersion?: Resolver<Maybe<ResolversTypes['AssetVersion']>, ParentType, ContextType>;
  linkLevel?: Resolver<ResolversTypes['AssetLinkLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AssetStatus'], ParentType, ContextType>;
  versions?: Resolver<Maybe<ResolversTypes['AssetVersionConnection']>, ParentType, ContextType, RequireFields<AssetVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetConnectionResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['AssetConnection'] = ResolversParentTypes['AssetConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AssetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Asset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AssetEdgeResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['AssetEdge'] = ResolversParentTypes['AssetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export interface AssetFactsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AssetFacts'], any> {
  name: 'AssetFacts';
}

export type AssetInventoryItemResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['AssetInventoryItem'] = ResolversParentTypes['AssetInventoryItem'], FederationReferenceType extends FederationReferenceTypes['AssetInventoryItem'] = FederationReferenceTypes['AssetInventoryItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AssetInventoryItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  expectedBy?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssetKind'], ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InventoryState'], ParentType, ContextType>;
};

export type AssetSuccessResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['AssetSuccess'] = ResolversParentTypes['AssetSuccess']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetVersionResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['AssetVersion'] = ResolversParentTypes['AssetVersion'], FederationReferenceType extends FederationReferenceTypes['AssetVersion'] = FederationReferenceTypes['AssetVersion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AssetVersion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bridgeFacts?: Resolver<ResolversTypes['AssetFacts'], ParentType, ContextType>;
  byteSize?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  downloadUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, Partial<AssetVersionDownloadUrlArgs>>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heightPx?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  processing?: Resolver<ResolversTypes['ProcessingState'], ParentType, ContextType>;
  renditions?: Resolver<ReadonlyArray<ResolversTypes['Rendition']>, ParentType, ContextType>;
  review?: Resolver<ResolversTypes['ReviewState'], ParentType, ContextType>;
  servedAs?: Resolver<Maybe<ResolversTypes['ServedAddress']>, ParentType, ContextType, RequireFields<AssetVersionServedAsArgs, 'market' | 'preset'>>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  widthPx?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetVersionConnectionResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['AssetVersionConnection'] = ResolversParentTypes['AssetVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AssetVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AssetVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AssetVersionEdgeResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['AssetVersionEdge'] = ResolversParentTypes['AssetVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AssetVersion'], ParentType, ContextType>;
};

export type AssetVersionSuccessResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['AssetVersionSuccess'] = ResolversParentTypes['AssetVersionSuccess']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['AssetVersion'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClearanceResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Clearance'] = ResolversParentTypes['Clearance']> = {
  changesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['ClearanceDecision'], ParentType, ContextType>;
  exclusivity?: Resolver<Maybe<ResolversTypes['RightsExclusivity']>, ParentType, ContextType>;
  market?: Resolver<ResolversTypes['Market'], ParentType, ContextType>;
  obligations?: Resolver<ReadonlyArray<ResolversTypes['Obligation']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ClearanceReason']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ClearanceWarning']>, ParentType, ContextType>;
};

export type ClearanceReasonResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['ClearanceReason'] = ResolversParentTypes['ClearanceReason']> = {
  category?: Resolver<ResolversTypes['ClearanceCategory'], ParentType, ContextType>;
  changesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ClearanceReasonCode'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClearanceWarningResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['ClearanceWarning'] = ResolversParentTypes['ClearanceWarning']> = {
  code?: Resolver<ResolversTypes['ClearanceWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CompleteAssetUploadResultResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['CompleteAssetUploadResult'] = ResolversParentTypes['CompleteAssetUploadResult']> = {
  __resolveType: TypeResolveFn<'AssetVersionSuccess' | 'Conflict' | 'InvalidInput' | 'NotFound' | 'RequestKeyReused', ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  allowedActions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentState?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateAssetResultResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['CreateAssetResult'] = ResolversParentTypes['CreateAssetResult']> = {
  __resolveType: TypeResolveFn<'AssetSuccess' | 'InvalidInput' | 'RequestKeyReused', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EvidenceResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quoted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface IsbnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ISBN'], any> {
  name: 'ISBN';
}

export type InvalidFieldResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['InvalidField'] = ResolversParentTypes['InvalidField']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
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

export type MarketResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Market'] = ResolversParentTypes['Market']> = {
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

export type MutationResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addAssetVersion?: Resolver<ResolversTypes['AddAssetVersionResult'], ParentType, ContextType, RequireFields<MutationAddAssetVersionArgs, 'input'>>;
  approveAssetVersion?: Resolver<ResolversTypes['ApproveAssetVersionResult'], ParentType, ContextType, RequireFields<MutationApproveAssetVersionArgs, 'input'>>;
  completeAssetUpload?: Resolver<ResolversTypes['CompleteAssetUploadResult'], ParentType, ContextType, RequireFields<MutationCompleteAssetUploadArgs, 'input'>>;
  createAsset?: Resolver<ResolversTypes['CreateAssetResult'], ParentType, ContextType, RequireFields<MutationCreateAssetArgs, 'input'>>;
  reinstateAsset?: Resolver<ResolversTypes['ReinstateAssetResult'], ParentType, ContextType, RequireFields<MutationReinstateAssetArgs, 'input'>>;
  rejectAssetVersion?: Resolver<ResolversTypes['RejectAssetVersionResult'], ParentType, ContextType, RequireFields<MutationRejectAssetVersionArgs, 'input'>>;
  requestAssetVersionChanges?: Resolver<ResolversTypes['RequestAssetVersionChangesResult'], ParentType, ContextType, RequireFields<MutationRequestAssetVersionChangesArgs, 'input'>>;
  revokeAssetVersion?: Resolver<ResolversTypes['RevokeAssetVersionResult'], ParentType, ContextType, RequireFields<MutationRevokeAssetVersionArgs, 'input'>>;
  submitAssetVersion?: Resolver<ResolversTypes['SubmitAssetVersionResult'], ParentType, ContextType, RequireFields<MutationSubmitAssetVersionArgs, 'input'>>;
  updateAsset?: Resolver<ResolversTypes['UpdateAssetResult'], ParentType, ContextType, RequireFields<MutationUpdateAssetArgs, 'input'>>;
  withdrawAsset?: Resolver<ResolversTypes['WithdrawAssetResult'], ParentType, ContextType, RequireFields<MutationWithdrawAssetArgs, 'input'>>;
};

export type NodeResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Asset' | 'AssetVersion', ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObligationResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Obligation'] = ResolversParentTypes['Obligation']> = {
  code?: Resolver<ResolversTypes['ObligationCode'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assets?: Resolver<Maybe<ResolversTypes['AssetConnection']>, ParentType, ContextType, RequireFields<ProductAssetsArgs, 'first' | 'market'>>;
  cover?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<ProductCoverArgs, 'market'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface ProductFactsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ProductFacts'], any> {
  name: 'ProductFacts';
}

export type QueryResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<QueryAssetArgs, 'id'>>;
  assetVersion?: Resolver<Maybe<ResolversTypes['AssetVersion']>, ParentType, ContextType, RequireFields<QueryAssetVersionArgs, 'id'>>;
  assets?: Resolver<Maybe<ResolversTypes['AssetConnection']>, ParentType, ContextType, RequireFields<QueryAssetsArgs, 'first'>>;
  unmatchedFiles?: Resolver<Maybe<ResolversTypes['UnmatchedFileConnection']>, ParentType, ContextType, RequireFields<QueryUnmatchedFilesArgs, 'first'>>;
};

export type ReinstateAssetResultResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['ReinstateAssetResult'] = ResolversParentTypes['ReinstateAssetResult']> = {
  __resolveType: TypeResolveFn<'AssetSuccess' | 'Conflict' | 'NotFound' | 'RequestKeyReused', ParentType, ContextType>;
};

export type RejectAssetVersionResultResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['RejectAssetVersionResult'] = ResolversParentTypes['RejectAssetVersionResult']> = {
  __resolveType: TypeResolveFn<'AssetVersionSuccess' | 'Conflict' | 'NotFound' | 'RequestKeyReused', ParentType, ContextType>;
};

export type RenditionResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Rendition'] = ResolversParentTypes['Rendition']> = {
  byteSize?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  heightPx?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  preset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<RenditionUrlArgs, 'market'>>;
  widthPx?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RequestAssetVersionChangesResultResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['RequestAssetVersionChangesResult'] = ResolversParentTypes['RequestAssetVersionChangesResult']> = {
  __resolveType: TypeResolveFn<'AssetVersionSuccess' | 'Conflict' | 'NotFound' | 'RequestKeyReused', ParentType, ContextType>;
};

export type RequestKeyReusedResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['RequestKeyReused'] = ResolversParentTypes['RequestKeyReused']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  firstUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeAssetVersionResultResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['RevokeAssetVersionResult'] = ResolversParentTypes['RevokeAssetVersionResult']> = {
  __resolveType: TypeResolveFn<'AssetVersionSuccess' | 'Conflict' | 'NotFound' | 'RequestKeyReused', ParentType, ContextType>;
};

export type ServedAddressResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['ServedAddress'] = ResolversParentTypes['ServedAddress']> = {
  changesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type SubmitAssetVersionResultResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['SubmitAssetVersionResult'] = ResolversParentTypes['SubmitAssetVersionResult']> = {
  __resolveType: TypeResolveFn<'AssetVersionSuccess' | 'Conflict' | 'NotFound' | 'RequestKeyReused', ParentType, ContextType>;
};

export type TitleResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['Title'] = ResolversParentTypes['Title'], FederationReferenceType extends FederationReferenceTypes['Title'] = FederationReferenceTypes['Title']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Title']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assetInventory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AssetInventoryItem']>>, ParentType, ContextType>;
  assets?: Resolver<Maybe<ResolversTypes['AssetConnection']>, ParentType, ContextType, RequireFields<TitleAssetsArgs, 'first' | 'market'>>;
  cover?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<TitleCoverArgs, 'market'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface TitleFactsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TitleFacts'], any> {
  name: 'TitleFacts';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UnmatchedFileResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['UnmatchedFile'] = ResolversParentTypes['UnmatchedFile']> = {
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UnmatchedFileConnectionResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['UnmatchedFileConnection'] = ResolversParentTypes['UnmatchedFileConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['UnmatchedFile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UpdateAssetResultResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['UpdateAssetResult'] = ResolversParentTypes['UpdateAssetResult']> = {
  __resolveType: TypeResolveFn<'AssetSuccess' | 'Conflict' | 'InvalidInput' | 'NotFound' | 'RequestKeyReused', ParentType, ContextType>;
};

export type UploadSuccessResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['UploadSuccess'] = ResolversParentTypes['UploadSuccess']> = {
  uploadExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  uploadUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['AssetVersion'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'Conflict' | 'InvalidInput' | 'NotFound' | 'RequestKeyReused', ParentType, ContextType>;
};

export type WithdrawAssetResultResolvers<ContextType = VipContext, ParentType extends ResolversParentTypes['WithdrawAssetResult'] = ResolversParentTypes['WithdrawAssetResult']> = {
  __resolveType: TypeResolveFn<'AssetSuccess' | 'Conflict' | 'NotFound' | 'RequestKeyReused', ParentType, ContextType>;
};

export type Resolvers<ContextType = VipContext> = {
  AddAssetVersionResult?: AddAssetVersionResultResolvers<ContextType>;
  ApproveAssetVersionResult?: ApproveAssetVersionResultResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  AssetConnection?: AssetConnectionResolvers<ContextType>;
  AssetEdge?: AssetEdgeResolvers<ContextType>;
  AssetFacts?: GraphQLScalarType;
  AssetInventoryItem?: AssetInventoryItemResolvers<ContextType>;
  AssetSuccess?: AssetSuccessResolvers<ContextType>;
  AssetVersion?: AssetVersionResolvers<ContextType>;
  AssetVersionConnection?: AssetVersionConnectionResolvers<ContextType>;
  AssetVersionEdge?: AssetVersionEdgeResolvers<ContextType>;
  AssetVersionSuccess?: AssetVersionSuccessResolvers<ContextType>;
  Clearance?: ClearanceResolvers<ContextType>;
  ClearanceReason?: ClearanceReasonResolvers<ContextType>;
  ClearanceWarning?: ClearanceWarningResolvers<ContextType>;
  CompleteAssetUploadResult?: CompleteAssetUploadResultResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateAssetResult?: CreateAssetResultResolvers<ContextType>;
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
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Obligation?: ObligationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductFacts?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  ReinstateAssetResult?: ReinstateAssetResultResolvers<ContextType>;
  RejectAssetVersionResult?: RejectAssetVersionResultResolvers<ContextType>;
  Rendition?: RenditionResolvers<ContextType>;
  RequestAssetVersionChangesResult?: RequestAssetVersionChangesResultResolvers<ContextType>;
  RequestKeyReused?: RequestKeyReusedResolvers<ContextType>;
  RevokeAssetVersionResult?: RevokeAssetVersionResultResolvers<ContextType>;
  ServedAddress?: ServedAddressResolvers<ContextType>;
  SubmitAssetVersionResult?: SubmitAssetVersionResultResolvers<ContextType>;
  Title?: TitleResolvers<ContextType>;
  TitleFacts?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  UnmatchedFile?: UnmatchedFileResolvers<ContextType>;
  UnmatchedFileConnection?: UnmatchedFileConnectionResolvers<ContextType>;
  UpdateAssetResult?: UpdateAssetResultResolvers<ContextType>;
  UploadSuccess?: UploadSuccessResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WithdrawAssetResult?: WithdrawAssetResultResolvers<ContextType>;
};

