/** A code that its list does not have: in every coded field it is told of, by line, and kept as it stands. */
import { expect, test } from 'vitest';
import { message, message21, problemsOf, product, productsOf } from './messages.js';

const D = (inside: string) => `<DescriptiveDetail>${inside}</DescriptiveDetail>`;
const C = (inside: string) => `<CollateralDetail>${inside}</CollateralDetail>`;
const P = (inside: string) => `<PublishingDetail>${inside}</PublishingDetail>`;
const R = (inside: string) => `<RelatedMaterial>${inside}</RelatedMaterial>`;
const S = (inside: string) => `<ProductSupply>${inside}</ProductSupply>`;
const supply = (inside: string) => S(`<SupplyDetail>${inside}</SupplyDetail>`);
const territory = (inside: string) =>
  P(`<SalesRights><SalesRightsType>01</SalesRightsType><Territory>${inside}</Territory></SalesRights>`);
const resource = (inside: string) => C(`<SupportingResource>${inside}</SupportingResource>`);
const version = (inside: string) => resource(`<ResourceVersion>${inside}</ResourceVersion>`);
const id = (composite: string, type: string) =>
  `<${composite}><${type}>Q9</${type}><IDValue>1</IDValue></${composite}>`;

/** Field, its list, and a product of ONIX 3 with an unknown code in it. */
const OF_RELEASE_3: readonly (readonly [string, string, string])[] = [
  ['ProductIDType', '5', id('ProductIdentifier', 'ProductIDType')],
  ['ProductComposition', '2', D('<ProductComposition>Q9</ProductComposition>')],
  ['ProductForm', '150', D('<ProductForm>Q9</ProductForm>')],
  ['ProductFormDetail', '175', D('<ProductFormDetail>Q9</ProductFormDetail>')],
  ['MeasureType', '48', D('<Measure><MeasureType>Q9</MeasureType><Measurement>1</Measurement></Measure>')],
  [
    'MeasureUnitCode',
    '50',
    D('<Measure><Measurement>1</Measurement><MeasureUnitCode>Q9</MeasureUnitCode></Measure>'),
  ],
  ['CollectionType', '148', D('<Collection><CollectionType>Q9</CollectionType></Collection>')],
  ['CollectionIDType', '13', D(`<Collection>${id('CollectionIdentifier', 'CollectionIDType')}</Collection>`)],
  ['TitleType', '15', D('<TitleDetail><TitleType>Q9</TitleType></TitleDetail>')],
  [
    'TitleElementLevel',
    '149',
    D('<TitleDetail><TitleElement><TitleElementLevel>Q9</TitleElementLevel></TitleElement></TitleDetail>'),
  ],
  ['ContributorRole', '17', D('<Contributor><ContributorRole>Q9</ContributorRole></Contributor>')],
  ['FromLanguage', '74', D('<Contributor><FromLanguage>Q9</FromLanguage></Contributor>')],
  ['ToLanguage', '74', D('<Contributor><ToLanguage>Q9</ToLanguage></Contributor>')],
  ['NameIDType', '44', D(`<Contributor>${id('NameIdentifier', 'NameIDType')}</Contributor>`)],
  ['UnnamedPersons', '19', D('<Contributor><UnnamedPersons>Q9</UnnamedPersons></Contributor>')],
  ['EditionType', '21', D('<EditionType>Q9</EditionType>')],
  [
    'LanguageRole',
    '22',
    D('<Language><LanguageRole>Q9</LanguageRole><LanguageCode>eng</LanguageCode></Language>'),
  ],
  ['LanguageCode', '74', D('<Language><LanguageCode>Q9</LanguageCode></Language>')],
  [
    'CountryCode',
    '91',
    D('<Language><LanguageCode>eng</LanguageCode><CountryCode>Q9</CountryCode></Language>'),
  ],
  [
    'ScriptCode',
    '121',
    D('<Language><LanguageCode>eng</LanguageCode><ScriptCode>Q9</ScriptCode></Language>'),
  ],
  ['ExtentType', '23', D('<Extent><ExtentType>Q9</ExtentType><ExtentValue>1</ExtentValue></Extent>')],
  ['ExtentUnit', '24', D('<Extent><ExtentValue>1</ExtentValue><ExtentUnit>Q9</ExtentUnit></Extent>')],
  [
    'SubjectSchemeIdentifier',
    '27',
    D('<Subject><SubjectSchemeIdentifier>Q9</SubjectSchemeIdentifier></Subject>'),
  ],
  [
    'AudienceCodeType',
    '29',
    D('<Audience><AudienceCodeType>Q9</AudienceCodeType><AudienceCodeValue>1</AudienceCodeValue></Audience>'),
  ],
  [
    'AudienceCodeValue',
    '28',
    D(
      '<Audience><AudienceCodeType>01</AudienceCodeType><AudienceCodeValue>Q9</AudienceCodeValue></Audience>',
    ),
  ],
  ['TextType', '153', C('<TextContent><TextType>Q9</TextType></TextContent>')],
  ['ContentAudience', '154', C('<TextContent><ContentAudience>Q9</ContentAudience></TextContent>')],
  [
    'ContentDateRole',
    '155',
    C(
      '<TextContent><ContentDate><ContentDateRole>Q9</ContentDateRole><Date>20260101</Date></ContentDate></TextContent>',
    ),
  ],
  ['CitedContentType', '156', C('<CitedContent><CitedContentType>Q9</CitedContentType></CitedContent>')],
  ['ResourceContentType', '158', resource('<ResourceContentType>Q9</ResourceContentType>')],
  ['ResourceMode', '159', resource('<ResourceMode>Q9</ResourceMode>')],
  [
    'ResourceFeatureType',
    '160',
    resource('<ResourceFeature><ResourceFeatureType>Q9</ResourceFeatureType></ResourceFeature>'),
  ],
  ['ResourceForm', '161', version('<ResourceForm>Q9</ResourceForm>')],
  [
    'ResourceVersionFeatureType',
    '162',
    version(
      '<ResourceVersionFeature><ResourceVersionFeatureType>Q9</ResourceVersionFeatureType></ResourceVersionFeature>',
    ),
  ],
  ['PublishingRole', '45', P('<Publisher><PublishingRole>Q9</PublishingRole></Publisher>')],
  ['PublishingStatus', '64', P('<PublishingStatus>Q9</PublishingStatus>')],
  [
    'PublishingDateRole',
    '163',
    P('<PublishingDate><PublishingDateRole>Q9</PublishingDateRole><Date>20260101</Date></PublishingDate>'),
  ],
  [
    'Date format',
    '55',
    P(
      '<PublishingDate><PublishingDateRole>01</PublishingDateRole><Date dateformat="Q9">2026</Date></PublishingDate>',
    ),
  ],
  ['SalesRightsType', '46', P('<SalesRights><SalesRightsType>Q9</SalesRightsType></SalesRights>')],
  ['ROWSalesRightsType', '46', P('<ROWSalesRightsType>Q9</ROWSalesRightsType>')],
  ['CountriesIncluded', '91', territory('<CountriesIncluded>GB Q9 IE</CountriesIncluded>')],
  ['RegionsIncluded', '49', territory('<RegionsIncluded>Q9</RegionsIncluded>')],
  ['CountriesExcluded', '91', territory('<CountriesExcluded>Q9</CountriesExcluded>')],
  ['RegionsExcluded', '49', territory('<RegionsExcluded>Q9</RegionsExcluded>')],
  [
    'SalesRestrictionType',
    '71',
    P('<SalesRestriction><SalesRestrictionType>Q9</SalesRestrictionType></SalesRestriction>'),
  ],
  [
    'SalesOutletIDType',
    '102',
    P(
      `<SalesRestriction><SalesOutlet>${id('SalesOutletIdentifier', 'SalesOutletIDType')}</SalesOutlet></SalesRestriction>`,
    ),
  ],
  [
    'Sales outlet',
    '139',
    P(
      '<SalesRestriction><SalesOutlet><SalesOutletIdentifier><SalesOutletIDType>03</SalesOutletIDType><IDValue>Q9</IDValue></SalesOutletIdentifier></SalesOutlet></SalesRestriction>',
    ),
  ],
  ['WorkRelationCode', '164', R('<RelatedWork><WorkRelationCode>Q9</WorkRelationCode></RelatedWork>')],
  ['WorkIDType', '16', R(`<RelatedWork>${id('WorkIdentifier', 'WorkIDType')}</RelatedWork>`)],
  [
    'ProductRelationCode',
    '51',
    R('<RelatedProduct><ProductRelationCode>Q9</ProductRelationCode></RelatedProduct>'),
  ],
  [
    'MarketPublishingStatus',
    '68',
    S('<MarketPublishingDetail><MarketPublishingStatus>Q9</MarketPublishingStatus></MarketPublishingDetail>'),
  ],
  [
    'MarketDateRole',
    '163',
    S(
      '<MarketPublishingDetail><MarketDate><MarketDateRole>Q9</MarketDateRole><Date>20260101</Date></MarketDate></MarketPublishingDetail>',
    ),
  ],
  ['SupplierRole', '93', supply('<Supplier><SupplierRole>Q9</SupplierRole></Supplier>')],
  ['ProductAvailability', '65', supply('<ProductAvailability>Q9</ProductAvailability>')],
  [
    'SupplyDateRole',
    '166',
    supply('<SupplyDate><SupplyDateRole>Q9</SupplyDateRole><Date>20260101</Date></SupplyDate>'),
  ],
  ['PriceType', '58', supply('<Price><PriceType>Q9</PriceType></Price>')],
  ['PriceQualifier', '59', supply('<Price><PriceQualifier>Q9</PriceQualifier></Price>')],
  ['PriceStatus', '61', supply('<Price><PriceStatus>Q9</PriceStatus></Price>')],
  ['CurrencyCode', '96', supply('<Price><CurrencyCode>Q9</CurrencyCode></Price>')],
  [
    'PriceDateRole',
    '173',
    supply('<Price><PriceDate><PriceDateRole>Q9</PriceDateRole><Date>20260101</Date></PriceDate></Price>'),
  ],
];

test.each(OF_RELEASE_3)('%s of List %s', async (field, list, inside) => {
  const text = message('', product(inside));
  expect(await problemsOf(text)).toEqual([`3: ${field} "Q9" is not in List ${list}.`]);
  expect(JSON.stringify(await productsOf(text))).toContain('Q9');
});

/** Fields that only 2.1 has, or that have another list there. */
const OF_RELEASE_2: readonly (readonly [string, string, string])[] = [
  ['ProductForm', '7', '<ProductForm>Q9</ProductForm>'],
  ['ProductFormDetail', '78', '<ProductForm>BB</ProductForm><ProductFormDetail>Q9</ProductFormDetail>'],
  [
    'MeasureTypeCode',
    '48',
    '<Title/><Measure><MeasureTypeCode>Q9</MeasureTypeCode><Measurement>1</Measurement></Measure>',
  ],
  ['EditionTypeCode', '21', '<Title/><EditionTypeCode>Q9</EditionTypeCode>'],
  ['AudienceCode', '28', '<Title/><AudienceCode>Q9</AudienceCode>'],
  [
    'MainSubjectSchemeIdentifier',
    '27',
    '<Title/><MainSubject><MainSubjectSchemeIdentifier>Q9</MainSubjectSchemeIdentifier></MainSubject>',
  ],
  ['LanguageOfText', '74', '<Title/><LanguageOfText>Q9</LanguageOfText>'],
  ['TextTypeCode', '33', '<OtherText><TextTypeCode>Q9</TextTypeCode></OtherText>'],
  ['TextFormat', '34', '<OtherText><TextFormat>Q9</TextFormat></OtherText>'],
  ['MediaFileTypeCode', '38', '<MediaFile><MediaFileTypeCode>Q9</MediaFileTypeCode></MediaFile>'],
  ['RightsCountry', '91', '<SalesRights><RightsCountry>Q9</RightsCountry></SalesRights>'],
  ['RightsTerritory', '49', '<SalesRights><RightsTerritory>Q9</RightsTerritory></SalesRights>'],
  ['RightsRegion', '47', '<SalesRights><RightsRegion>Q9</RightsRegion></SalesRights>'],
  ['RelationCode', '51', '<Title/><RelatedProduct><RelationCode>Q9</RelationCode></RelatedProduct>'],
  ['AvailabilityCode', '54', '<SupplyDetail><AvailabilityCode>Q9</AvailabilityCode></SupplyDetail>'],
  ['PriceTypeCode', '58', '<SupplyDetail><Price><PriceTypeCode>Q9</PriceTypeCode></Price></SupplyDetail>'],
  [
    'MarketCountry',
    '91',
    '<Title/><MarketRepresentation><MarketCountry>Q9</MarketCountry></MarketRepresentation>',
  ],
];

test.each(OF_RELEASE_2)('%s of List %s, in 2.1', async (field, list, inside) => {
  expect(await problemsOf(message21('', product(inside)))).toEqual([
    `3: ${field} "Q9" is not in List ${list}.`,
  ]);
});

test('NotificationType of List 1', async () => {
  expect(await problemsOf(message(product('', { type: 'Q9' })))).toEqual([
    '2: NotificationType "Q9" is not in List 1.',
  ]);
});
