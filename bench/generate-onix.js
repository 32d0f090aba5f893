// Makes an ONIX 3.0 message of any length: products of more than 6 kB and 100 elements, 2.5 a title, the names of ten
// contributors a thousand products, and rights of many kinds. The same seed makes the same message.
//
//   node bench/generate-onix.js --products 100000 --out list.xml [--seed 1] [--from 0]
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';

const WORDS =
  'harbour lantern orchard winter river letter garden silence mountain window summer bridge island paper stone market ' +
  'forest mirror evening station meadow thunder candle journey shadow engine village ocean copper feather morning ' +
  'kitchen railway teacher captain daughter stranger painter soldier gardener sailor doctor baker widow';
const GIVEN =
  'Anna Bela Chidi Dora Emil Farah Greta Hugo Ines Jonas Kemi Lars Mira Noor Oskar Petra Ravi Sofia Tomas Ulla';
const FAMILY =
  'Achebe Brandt Castillo Dahl Eriksen Fontaine Grabowski Hansen Ibrahim Jensen Kowalski Lindqvist Moreau Novak Okafor ' +
  'Petrov Quist Rossi Schmidt Tanaka Ueda Vasquez Wagner Xu Yilmaz Zeman';
const IMPRINTS = [
  'Heron House',
  'Quay Street',
  'Blue Lamp',
  'Fieldnote',
  'Old Mill',
  'Paper Boat',
  'Stonechat',
  'Verso Lane',
];
const THEMA = ['FBA', 'FFP', 'FMB', 'DCF', 'WBA', 'YFB', 'NHD', 'VFDW', 'AGA', 'PDZ'];
const COMMONWEALTH =
  'AG AI AU BB BD BM BN BS BW BZ CM CY DM FJ FK GB GD GG GH GI GM GY HK IE IM IN JE JM KE KI KN KY LC LK LS MS MT MU MV MW MY MZ NA NG NR NZ PG PK PN SB SC SG SH SL SZ TC TO TT TV TZ UG VC VG VU WS ZA ZM ZW';
const NORTH_AMERICA = 'AS CA GU MP PH PR US VI';
const FORMS = [
  ['BB', 'B401', 24.99],
  ['BC', 'B105', 9.99],
  ['ED', 'E101', 6.99],
  ['AJ', 'A103', 14.99],
];

/** A number from 0 to 1, the same for the same seed and place (mulberry32). */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function isbn13(item) {
  const body = `979${String(8_000_000_00 + item).padStart(9, '0')}`;
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return body + String((10 - (sum % 10)) % 10);
}

const words = WORDS.split(' ');
const given = GIVEN.split(' ');
const family = FAMILY.split(' ');

/** Two products, three products, two products and so on: 2.5 a title. */
function* titles(products) {
  for (let item = 0, title = 0; item < products; title += 1) {
    const size = Math.min(title % 2 === 0 ? 2 : 3, products - item);
    yield { title, items: Array.from({ length: size }, (_, index) => item + index) };
    item += size;
  }
}

function describeTitle(title, seed, names) {
  const random = createRandom(seed * 1_000_003 + title);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const phrase = (count) => Array.from({ length: count }, () => pick(words)).join(' ');
  const sentence = (count) => {
    const text = phrase(count);
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const person = () => {
    const number = Math.floor(random() * names);
    const first = given[number % given.length];
    const last = `${family[Math.floor(number / given.length) % family.length]}${number >= 520 ? ` ${Math.floor(number / 520)}` : ''}`;
    return { first, last };
  };
  const name = phrase(2 + Math.floor(random() * 3));
  return {
    pick,
    random,
    sentence,
    title: `${name[0].toUpperCase()}${name.slice(1)} ${title}`,
    people: [person(), person()],
    imprint: pick(IMPRINTS),
    thema: pick(THEMA),
    year: 1990 + Math.floor(random() * 37),
    month: String(1 + Math.floor(random() * 12)).padStart(2, '0'),
    series: title % 7 === 0 ? `The ${pick(words)} books` : null,
    rights: title % 6,
    description: Array.from(
      { length: 2 },
      () => `<p>${Array.from({ length: 2 }, () => sentence(14)).join(' ')}</p>`,
    ).join(''),
    short: sentence(22),
    quotes: [sentence(25)],
    biography: null,
  };
}

const RIGHTS = [
  '<SalesRights><SalesRightsType>01</SalesRightsType><Territory><RegionsIncluded>WORLD</RegionsIncluded></Territory></SalesRights>',
  `<SalesRights><SalesRightsType>01</SalesRightsType><Territory><CountriesIncluded>${COMMONWEALTH}</CountriesIncluded></Territory></SalesRights>` +
    `<SalesRights><SalesRightsType>06</SalesRightsType><Territory><CountriesIncluded>${NORTH_AMERICA}</CountriesIncluded></Territory></SalesRights>` +
    '<ROWSalesRightsType>02</ROWSalesRightsType>',
  '<SalesRights><SalesRightsType>01</SalesRightsType><Territory><CountriesIncluded>AU NZ</CountriesIncluded></Territory></SalesRights><ROWSalesRightsType>06</ROWSalesRightsType>',
  `<SalesRights><SalesRightsType>02</SalesRightsType><Territory><RegionsIncluded>WORLD</RegionsIncluded><CountriesExcluded>${NORTH_AMERICA}</CountriesExcluded></Territory></SalesRights><ROWSalesRightsType>03</ROWSalesRightsType>`,
  '<SalesRights><SalesRightsType>01</SalesRightsType><Territory><CountriesIncluded>US CA</CountriesIncluded></Territory><SalesRestriction><SalesRestrictionType>09</SalesRestrictionType></SalesRestriction></SalesRights><ROWSalesRightsType>00</ROWSalesRightsType>',
  '',
];

function productOf(work, title, items, place) {
  const item = items[place];
  const isbn = isbn13(item);
  const [form, detail, price] = FORMS[(title + place) % FORMS.length];
  const others = items.filter((other) => other !== item).map(isbn13);
  const isByWork = title % 10 < 7;
  const contributor = ({ first, last }, index) => `
      <Contributor>
        <SequenceNumber>${index + 1}</SequenceNumber>
        <ContributorRole>${index === 0 ? 'A01' : 'A12'}</ContributorRole>
        <PersonName>${first} ${last}</PersonName>
        <PersonNameInverted>${last}, ${first}</PersonNameInverted>
        <NamesBeforeKey>${first}</NamesBeforeKey>
        <KeyNames>${last}</KeyNames>
        <BiographicalNote textformat="05"><p>${first} ${last} lives by the sea.</p></BiographicalNote>
      </Contributor>`;
  const priceOf = (currency, amount, countries) => `
        <Price>
          <PriceType>02</PriceType>
          <PriceStatus>02</PriceStatus>
          <PriceAmount>${amount.toFixed(2)}</PriceAmount>
          <CurrencyCode>${currency}</CurrencyCode>
          <Territory><CountriesIncluded>${countries}</CountriesIncluded></Territory>
        </Price>`;
  return `  <Product>
    <RecordReference>bench.${item}</RecordReference>
    <NotificationType>03</NotificationType>
    <RecordSourceType>01</RecordSourceType>
    <RecordSourceName>Bench</RecordSourceName>
    <ProductIdentifier><ProductIDType>03</ProductIDType><IDValue>${isbn}</IDValue></ProductIdentifier>
    <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>${isbn}</IDValue></ProductIdentifier>
    <DescriptiveDetail>
      <ProductComposition>00</ProductComposition>
      <ProductForm>${form}</ProductForm>
      <ProductFormDetail>${detail}</ProductFormDetail>
      <Measure><MeasureType>01</MeasureType><Measurement>198</Measurement><MeasureUnitCode>mm</MeasureUnitCode></Measure>
      <Measure><MeasureType>02</MeasureType><Measurement>129</Measurement><MeasureUnitCode>mm</MeasureUnitCode></Measure>
      <Measure><MeasureType>03</MeasureType><Measurement>21</Measurement><MeasureUnitCode>mm</MeasureUnitCode></Measure>${
        work.series === null
          ? ''
          : `
      <Collection>
        <CollectionType>10</CollectionType>
        <TitleDetail>
          <TitleType>01</TitleType>
          <TitleElement><TitleElementLevel>02</TitleElementLevel><TitleText>${work.series}</TitleText></TitleElement>
          <TitleElement><TitleElementLevel>01</TitleElementLevel><PartNumber>${1 + (title % 9)}</PartNumber></TitleElement>
        </TitleDetail>
      </Collection>`
      }
      <TitleDetail>
        <TitleType>01</TitleType>
        <TitleElement>
          <TitleElementLevel>01</TitleElementLevel>
          <TitleText>${work.title}</TitleText>
          <Subtitle>${work.short.slice(0, 40).trim()}</Subtitle>
        </TitleElement>
      </TitleDetail>${work.people.map(contributor).join('')}
      <EditionStatement>First edition</EditionStatement>
      <Language><LanguageRole>01</LanguageRole><LanguageCode>eng</LanguageCode></Language>
      <Extent><ExtentType>00</ExtentType><ExtentValue>${120 + (title % 500)}</ExtentValue><ExtentUnit>03</ExtentUnit></Extent>
      <Subject><MainSubject/><SubjectSchemeIdentifier>93</SubjectSchemeIdentifier><SubjectSchemeVersion>1.5</SubjectSchemeVersion><SubjectCode>${work.thema}</SubjectCode></Subject>
      <Subject><SubjectSchemeIdentifier>10</SubjectSchemeIdentifier><SubjectCode>FIC000000</SubjectCode></Subject>
      <Audience><AudienceCodeType>01</AudienceCodeType><AudienceCodeValue>01</AudienceCodeValue></Audience>
    </DescriptiveDetail>
    <CollateralDetail>
      <TextContent>
        <TextType>03</TextType>
        <ContentAudience>00</ContentAudience>
        <Text textformat="05">${work.description}</Text>
      </TextContent>
      <TextContent>
        <TextType>02</TextType>
        <ContentAudience>00</ContentAudience>
        <Text>${work.short}</Text>
      </TextContent>${work.quotes
        .map(
          (quote) => `
      <TextContent>
        <TextType>06</TextType>
        <ContentAudience>00</ContentAudience>
        <Text>${quote}</Text>
        <SourceTitle>The Bench Review</SourceTitle>
      </TextContent>`,
        )
        .join('')}
      <SupportingResource>
        <ResourceContentType>01</ResourceContentType>
        <ContentAudience>00</ContentAudience>
        <ResourceMode>03</ResourceMode>
        <ResourceFeature><ResourceFeatureType>01</ResourceFeatureType><FeatureNote>Cover: Bench Studio</FeatureNote></ResourceFeature>
        <ResourceVersion>
          <ResourceForm>02</ResourceForm>
          <ResourceVersionFeature><ResourceVersionFeatureType>01</ResourceVersionFeatureType><FeatureValue>D502</FeatureValue></ResourceVersionFeature>
          <ResourceLink>https://covers.example.com/${isbn}.jpg</ResourceLink>
          <ContentDate><ContentDateRole>17</ContentDateRole><Date dateformat="00">20250601</Date></ContentDate>
        </ResourceVersion>
      </SupportingResource>
    </CollateralDetail>
    <PublishingDetail>
      <Imprint><ImprintName>${work.imprint}</ImprintName></Imprint>
      <Publisher><PublishingRole>01</PublishingRole><PublisherName>Bench Books</PublisherName></Publisher>
      <PublishingStatus>04</PublishingStatus>
      <PublishingDate><PublishingDateRole>01</PublishingDateRole><Date dateformat="00">${work.year}${work.month}${String(1 + place * 7).padStart(2, '0')}</Date></PublishingDate>
      ${RIGHTS[work.rights]}
    </PublishingDetail>
    <RelatedMaterial>${
      isByWork
        ? `
      <RelatedWork>
        <WorkRelationCode>01</WorkRelationCode>
        <WorkIdentifier><WorkIDType>01</WorkIDType><IDTypeName>Bench work</IDTypeName><IDValue>${title}</IDValue></WorkIdentifier>
      </RelatedWork>`
        : ''
    }${others
      .map(
        (other) => `
      <RelatedProduct>
        <ProductRelationCode>06</ProductRelationCode>
        <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>${other}</IDValue></ProductIdentifier>
      </RelatedProduct>`,
      )
      .join('')}
    </RelatedMaterial>
    <ProductSupply>
      <Market><Territory><RegionsIncluded>WORLD</RegionsIncluded></Territory></Market>
      <MarketPublishingDetail>
        <MarketPublishingStatus>04</MarketPublishingStatus>
      </MarketPublishingDetail>
      <SupplyDetail>
        <Supplier><SupplierRole>01</SupplierRole><SupplierName>Bench Distribution</SupplierName></Supplier>
        <ProductAvailability>21</ProductAvailability>${priceOf('GBP', price, 'GB')}${priceOf('EUR', price * 1.2, 'DE FR IE NL')}
      </SupplyDetail>
    </ProductSupply>
  </Product>
`;
}

const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '100000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** Titles whose descriptions are made anew: what a publisher's next message changes. */
    'only-titles': { type: 'string' },
    'changed-by': { type: 'string', default: '' },
  },
});
const products = Number(values.products);
const seed = Number(values.seed);
const only = values['only-titles'] === undefined ? Infinity : Number(values['only-titles']);
const names = Math.max(10, Math.round(products / 100));
const out = values.out === undefined ? process.stdout : createWriteStream(values.out);

out.write(`<?xml version="1.0" encoding="UTF-8"?>
<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference">
  <Header><Sender><SenderName>Bench</SenderName></Sender><SentDateTime>20261101</SentDateTime></Header>
`);
for (const { title, items } of titles(products)) {
  if (title >= only) break;
  const work = describeTitle(title, seed, names);
  work.title += values['changed-by'];
  for (const place of items.keys()) {
    if (!out.write(productOf(work, title, items, place))) await once(out, 'drain');
  }
}
out.end('</ONIXMessage>\n');
