/**
 * The elements that are read, by their reference names, each with its short tag where that is not its name in lower
 * case. Both kinds may stand in one message.
 */
const NAMES = `
  Annotation:d100 AnnouncementDate:b086 Audience AudienceCode:b073 AudienceCodeType:b204
  AudienceCodeValue:b206 AvailabilityCode:j141 BASICMainSubject:b064 BASICVersion:b200 BICMainSubject:b065
  BICVersion:b066 BiographicalNote:b044 CitedContent CitedContentType:x430 CollateralDetail Collection
  CollectionIDType:x344 CollectionIdentifier CollectionType:x329 ContentAudience:x427 ContentDate
  ContentDateRole:x429 Contributor ContributorRole:b035 ContributorStatement:b049 CorporateName:b047
  CountriesExcluded:x451 CountriesIncluded:x449 CountryCode:b251 CountryExcluded:j304 CurrencyCode:j152
  Date:b306 DateFormat:j260 DefaultCurrencyCode:m186 DefaultLanguageOfText:m184 DefaultPriceType:x310
  DefaultPriceTypeCode:m185 DescriptiveDetail DistinctiveTitle:b028 DownloadCaption:f119
  DownloadCopyrightNotice:f121 DownloadCredit:f120 EAN13:b005 EditionNumber:b057 EditionStatement:b058
  EditionType:x419 EditionTypeCode:b056 EndDate:b325 ExpectedShipDate:j142 Extent ExtentType:b218
  ExtentUnit:b220 ExtentValue:b219 FeatureNote:x440 FeatureValue:x439 FromCompany:m174 FromLanguage:x412
  Header Height:c096 IDTypeName:b233 IDValue:b244 ISBN:b004 Imprint ImprintName:b079 KeyNames:b040 Language
  LanguageCode:b252 LanguageOfText:b059 LanguageRole:b253 LettersAfterNames:b042 MainDescription:d101
  MainSubject MainSubject:x425 MainSubjectSchemeIdentifier:b191 Market MarketCountry:j403
  MarketCountryExcluded:j405 MarketDate MarketDateRole:j408 MarketPublishingDetail MarketPublishingStatus:j407
  MarketReference:x587 MarketRepresentation MarketTerritory:j404 Measure MeasureType:x315 MeasureTypeCode:c093
  MeasureUnitCode:c095 Measurement:c094 MediaFile MediaFileDate:f373 MediaFileLink:f117 MediaFileTypeCode:f114
  NameIDType:x415 NameIdentifier NamesAfterKey:b041 NamesBeforeKey:b039 NotForSale NotificationType:a002
  NumberOfPages:b061 NumberWithinSeries:b019 OnSaleDate:j143 OriginalLanguage:b060 OtherText
  OutOfPrintDate:h134 PagesArabic:b255 PartNumber:x410 PersonName:b036 PersonNameIDType:b390
  PersonNameIdentifier PersonNameInverted:b037 PrefixToKey:b247 Price PriceAmount:j151 PriceDate
  PriceDateRole:x476 PriceEffectiveFrom:j161 PriceEffectiveUntil:j162 PriceQualifier:j261 PriceStatus:j266
  PriceType:x462 PriceTypeCode:j148 Product ProductAvailability:j396 ProductComposition:x314 ProductForm:b012
  ProductFormDescription:b014 ProductFormDetail:b333 ProductIDType:b221 ProductIdentifier
  ProductRelationCode:x455 ProductSupply PublicationDate:b003 Publisher PublisherName:b081 PublishingDate
  PublishingDateRole:x448 PublishingDetail PublishingRole:b291 PublishingStatus:b394 ROWSalesRightsType:x456
  RecordReference:a001 RegionsExcluded:x452 RegionsIncluded:x450 RelatedMaterial RelatedProduct RelatedWork
  RelationCode:h208 ResourceContentType:x436 ResourceFeature ResourceFeatureType:x438 ResourceForm:x441
  ResourceLink:x435 ResourceMode:x437 ResourceVersion ResourceVersionFeature ResourceVersionFeatureType:x442
  RightsCountry:b090 RightsRegion:b091 RightsTerritory:b388 SalesOutlet SalesOutletIDType:b393
  SalesOutletIdentifier SalesOutletName:b382 SalesRestriction SalesRestrictionDetail:b383
  SalesRestrictionNote:x453 SalesRestrictionType:b381 SalesRights SalesRightsType:b089 ScriptCode:x420 Sender
  SenderName:x298 SentDate:m182 SentDateTime:x307 SequenceNumber:b034 Series SeriesIDType:b273
  SeriesIdentifier SourceTitle:x428 StartDate:b324 Subject SubjectCode:b069 SubjectHeadingText:b070
  SubjectSchemeIdentifier:b067 SubjectSchemeName:b171 SubjectSchemeVersion:b068 Subtitle:b029 SuffixToKey:b248
  Supplier SupplierName:j137 SupplierRole:j292 SupplyDate SupplyDateRole:x461 SupplyDetail
  SupplyToCountry:j138 SupplyToCountryExcluded:j140 SupplyToRegion:j139 SupplyToTerritory:j397
  SupportingResource Territory:j303 Territory TerritoryExcluded:j308 Text:d104 TextAuthor:d107 TextContent
  TextFormat:d103 TextPublicationDate:d109 TextSourceTitle:d108 TextType:x426 TextTypeCode:d102 Thickness:c098
  Title TitleDetail TitleElement TitleElementLevel:x409 TitleOfSeries:b018 TitlePrefix:b030 TitleText:b203
  TitleType:b202 TitleWithoutPrefix:b031 TitlesBeforeNames:b038 ToLanguage:x413 TradeAnnouncementDate:b362
  UnnamedPersons:b249 Width:c097 WorkIDType:b201 WorkIdentifier WorkRelationCode:x454 YearOfAnnual:b020`;

/** Texts that may be marked up with elements. */
const MARKED_UP = new Set([
  'BiographicalNote',
  'ContributorStatement',
  'EditionStatement',
  'FeatureNote',
  'MainDescription',
  'Annotation',
  'SalesRestrictionDetail',
  'SalesRestrictionNote',
  'Text',
]);

const BY_TAG = new Map(
  NAMES.trim()
    .split(/\s+/)
    .flatMap((entry) => {
      const [name = '', short = name.toLowerCase()] = entry.split(':');
      return [[name, name] as const, [short, name] as const];
    }),
);

/**
 * The reference name of a tag; empty for one that nobody reads. A prefix counts only where the root has it too: tags
 * with another are somebody's extensions.
 */
export function nameOf(tag: string, root: string): string {
  const name = BY_TAG.get(tag);
  if (name !== undefined) return name;
  const at = tag.indexOf(':');
  if (at === -1 || !root.startsWith(tag.slice(0, at + 1))) return '';
  return BY_TAG.get(tag.slice(at + 1)) ?? '';
}

export function mayHoldMarkup(name: string): boolean {
  return MARKED_UP.has(name);
}
