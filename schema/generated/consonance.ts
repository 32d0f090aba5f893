import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Title as TitleModel, Product as ProductModel, Milestone as MilestoneModel } from '../../catalogue/model.js';
import type { TitlePage, ProductPage, RemovedTitlePage } from '../../subgraphs/consonance/pages.js';
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
  /** An ISO 3166-1 alpha-2 country code in upper case. Input also takes lower case. */
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
  /** An absolute URL. */
  URL: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
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

/** Something with an id that is unique across the whole graph and starts with its type: ttl_ a title, prd_ a product, res_ a title resource. */
export type Node = {
  /** Opaque and stable; keep it, do not take it apart. */
  readonly id: Scalars['ID']['output'];
};

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
  readonly title: Title;
  /** In millimetres. Null when not known, or when it does not apply. */
  readonly widthMm?: Maybe<Scalars['Float']['output']>;
};

/** A page of products. */
export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  readonly edges: ReadonlyArray<ProductEdge>;
  readonly nodes: ReadonlyArray<Product>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. Counted only when asked for. */
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

/** Where a rights statement was read. */
export type RightsSource =
  | 'CONSONANCE'
  | 'ONIX';

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

/** A work as its readers know it, whatever it is sold as. One Title per Consonance work. */
export type Title = Node & {
  readonly __typename?: 'Title';
  /** When Consonance was last read for this title: what stands here was true then. */
  readonly asOf: Scalars['DateTime']['output'];
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
  readonly title: Scalars['String']['output'];
  /** When we last saw anything of it change. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A work as its readers know it, whatever it is sold as. One Title per Consonance work. */
export type TitleProductsArgs = {
  forms?: InputMaybe<ReadonlyArray<ProductForm>>;
};

/** A page of titles. */
export type TitleConnection = {
  readonly __typename?: 'TitleConnection';
  readonly edges: ReadonlyArray<TitleEdge>;
  readonly nodes: ReadonlyArray<Title>;
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. Counted only when asked for. */
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
  Product: Product;
  Title: Title;
  TitleResource: TitleResource;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
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
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Contributor: ResolverTypeWrapper<Contributor>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ISBN: ResolverTypeWrapper<Scalars['ISBN']['output']>;
  LanguageTag: ResolverTypeWrapper<Scalars['LanguageTag']['output']>;
  Milestone: ResolverTypeWrapper<MilestoneModel>;
  MilestoneName: MilestoneName;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Price: ResolverTypeWrapper<Price>;
  Product: ResolverTypeWrapper<ProductModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ProductConnection: ResolverTypeWrapper<ProductPage>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFilter: ProductFilter;
  ProductForm: ProductForm;
  PublishingStatus: PublishingStatus;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemovedTitle: ResolverTypeWrapper<RemovedTitle>;
  RemovedTitleConnection: ResolverTypeWrapper<RemovedTitlePage>;
  RightsSource: RightsSource;
  SalesRights: ResolverTypeWrapper<SalesRights>;
  SeriesMembership: ResolverTypeWrapper<SeriesMembership>;
  Subject: ResolverTypeWrapper<Subject>;
  Title: ResolverTypeWrapper<TitleModel>;
  TitleConnection: ResolverTypeWrapper<TitlePage>;
  TitleEdge: ResolverTypeWrapper<Omit<TitleEdge, 'node'> & { node: ResolversTypes['Title'] }>;
  TitleFilter: TitleFilter;
  TitleOrder: TitleOrder;
  TitleResource: ResolverTypeWrapper<TitleResource>;
  TitleResourceKind: TitleResourceKind;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Contributor: Contributor;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  ISBN: Scalars['ISBN']['output'];
  LanguageTag: Scalars['LanguageTag']['output'];
  Milestone: MilestoneModel;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Price: Price;
  Product: ProductModel;
  Float: Scalars['Float']['output'];
  ProductConnection: ProductPage;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFilter: ProductFilter;
  Query: Record<PropertyKey, never>;
  RemovedTitle: RemovedTitle;
  RemovedTitleConnection: RemovedTitlePage;
  SalesRights: SalesRights;
  SeriesMembership: SeriesMembership;
  Subject: Subject;
  Title: TitleModel;
  TitleConnection: TitlePage;
  TitleEdge: Omit<TitleEdge, 'node'> & { node: ResolversParentTypes['Title'] };
  TitleFilter: TitleFilter;
  TitleResource: TitleResource | FederationReferenceTypes['TitleResource'];
  URL: Scalars['URL']['output'];
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

export interface IsbnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ISBN'], any> {
  name: 'ISBN';
}

export interface LanguageTagScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageTag'], any> {
  name: 'LanguageTag';
}

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

export type QueryResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'isbn'>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'orderBy'>>;
  removedTitles?: Resolver<Maybe<ResolversTypes['RemovedTitleConnection']>, ParentType, ContextType, RequireFields<QueryRemovedTitlesArgs, 'first' | 'since'>>;
  title?: Resolver<Maybe<ResolversTypes['Title']>, ParentType, ContextType, Partial<QueryTitleArgs>>;
  titles?: Resolver<Maybe<ResolversTypes['TitleConnection']>, ParentType, ContextType, RequireFields<QueryTitlesArgs, 'first' | 'orderBy'>>;
};

export type RemovedTitleResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['RemovedTitle'] = ResolversParentTypes['RemovedTitle']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  removedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RemovedTitleConnectionResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['RemovedTitleConnection'] = ResolversParentTypes['RemovedTitleConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RemovedTitle']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
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

export type TitleResolvers<ContextType = ConsonanceContext, ParentType extends ResolversParentTypes['Title'] = ResolversParentTypes['Title'], FederationReferenceType extends FederationReferenceTypes['Title'] = FederationReferenceTypes['Title']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Title']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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

export type Resolvers<ContextType = ConsonanceContext> = {
  Contributor?: ContributorResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  ISBN?: GraphQLScalarType;
  LanguageTag?: GraphQLScalarType;
  Milestone?: MilestoneResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RemovedTitle?: RemovedTitleResolvers<ContextType>;
  RemovedTitleConnection?: RemovedTitleConnectionResolvers<ContextType>;
  SalesRights?: SalesRightsResolvers<ContextType>;
  SeriesMembership?: SeriesMembershipResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  Title?: TitleResolvers<ContextType>;
  TitleConnection?: TitleConnectionResolvers<ContextType>;
  TitleEdge?: TitleEdgeResolvers<ContextType>;
  TitleResource?: TitleResourceResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

