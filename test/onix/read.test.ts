/** What is read of messages, in all the ways in which twenty years of them say it. */
import { describe, expect, test } from 'vitest';
import { eventsOf, message, message21, problemsOf, product, productsOf } from './messages.js';

const readOne = async (text: string | Uint8Array) => {
  const [first] = await productsOf(text);
  if (first === undefined) throw new Error('There is no product in it');
  return first;
};
const TEXT = (attributes: string, text: string) =>
  product(
    `<CollateralDetail><TextContent><TextType>03</TextType><Text${attributes}>${text}</Text></TextContent></CollateralDetail>`,
  );
const textOf = async (attributes: string, text: string) => {
  const { collateral } = await readOne(message(TEXT(attributes, text)));
  return collateral?.texts[0]?.texts[0];
};

describe('encodings', () => {
  const text =
    '<ONIXMessage release="3.0"><Product><RecordReference>Skarvøy – é</RecordReference></Product></ONIXMessage>';
  const utf16 = (order: 'LE' | 'BE', mark: boolean) => {
    const bytes = Buffer.from(
      `${mark ? '\uFEFF' : ''}<?xml version="1.0" encoding="UTF-16"?>${text}`,
      'utf16le',
    );
    return order === 'LE' ? bytes : bytes.swap16();
  };
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16('LE', true)],
    ['UTF-16, big end first', utf16('BE', true)],
    ['UTF-16 without a mark', utf16('LE', false)],
    ['UTF-8 that says it is UTF-16', Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${text}`)],
    [
      'Windows',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="windows-1252"?>'),
        Buffer.from(text.replace('–', '\u0096'), 'latin1'),
      ]),
    ],
    ['Latin-1 that says nothing', Buffer.from(text.replace('–', '\u0096'), 'latin1')],
  ])('%s', async (_, bytes) => {
    for (const chunkBytes of [1, 3, 64_000]) {
      const [event] = (await eventsOf(bytes, { chunkBytes })).filter(({ kind }) => kind === 'product');
      expect(event).toMatchObject({ product: { recordReference: 'Skarvøy – é' } });
    }
  });
});

describe('roots, names and releases', () => {
  test.each([
    [
      'an old namespace',
      '<ONIXMessage xmlns="http://www.editeur.org/onix/3.0/reference">',
      '</ONIXMessage>',
      '3.0',
    ],
    ['no namespace and no release', '<ONIXMessage>', '</ONIXMessage>', '3.0'],
    [
      'a prefix',
      '<o:ONIXMessage xmlns:o="http://ns.editeur.org/onix/3.1/reference" release="3.1">',
      '</o:ONIXMessage>',
      '3.1',
    ],
    ['a release that is not its own', '<ONIXMessage release="2.1">', '</ONIXMessage>', '3.0'],
    ['a bare product', '', '', '3.0'],
    ['a root that nobody knows', '<Collection>', '</Collection>', '3.0'],
  ])('%s', async (name, before, after, release) => {
    const prefix = name === 'a prefix' ? 'o:' : '';
    const inner = `<Product><RecordReference>r</RecordReference><PublishingDetail><PublishingStatus>04</PublishingStatus></PublishingDetail></Product>`;
    const text = before + inner.replace(/<(\/?)/g, `<$1${prefix}`) + after;
    expect(await readOne(text)).toMatchObject({
      recordReference: 'r',
      release,
      publishing: { status: '04' },
    });
  });

  test('an extension with a prefix of its own is no part of the message', async () => {
    const text = message(
      product('<PublishingDetail><x:PublishingStatus>01</x:PublishingStatus></PublishingDetail>'),
    );
    expect((await readOne(text)).publishing?.status).toBeNull();
  });

  test('short and reference tags may stand in one product', async () => {
    const text = message(
      '<product><a001>r</a001><descriptivedetail><ProductForm>BC</ProductForm></descriptivedetail></product>',
    );
    expect(await readOne(text)).toMatchObject({ recordReference: 'r', descriptive: { form: 'BC' } });
  });

  test('two messages in one file are both read, which is told', async () => {
    const twice = message(product('')) + message(product('', { reference: 'r2' }));
    expect(await productsOf(twice)).toHaveLength(2);
    expect(await problemsOf(twice)).toContain('4: The file holds more than one message.');
  });
});

describe('texts', () => {
  test.each([
    [
      'elements',
      ' textformat="05"',
      '<p>A <em class="x">b</em> &amp; c</p>',
      'HTML',
      '<p>A <em class="x">b</em> &amp; c</p>',
    ],
    ['escaped markup', ' textformat="02"', '&lt;p&gt;A &amp;amp; b&lt;/p&gt;', 'HTML', '<p>A &amp; b</p>'],
    ['a CDATA section', '', '<![CDATA[<p>A</p>]]>', 'HTML', '<p>A</p>'],
    ['no markup', '', 'A &lt; b &amp; c', 'PLAIN', 'A < b & c'],
    ['plain text that says so', ' textformat="06"', 'x &lt;b&gt; y', 'PLAIN', 'x <b> y'],
  ])('with %s', async (_, attributes, text, format, value) => {
    expect(await textOf(attributes, text)).toEqual({ format, value, language: null });
  });

  test('a language is kept', async () => {
    expect(await textOf(' language="fre"', 'Bonjour')).toMatchObject({ language: 'fre' });
  });
});

describe('dates', () => {
  const dated = async (date: string) => {
    const text = message(
      product(
        `<PublishingDetail><PublishingDate><PublishingDateRole>01</PublishingDateRole>${date}</PublishingDate></PublishingDetail>`,
      ),
    );
    return { date: (await readOne(text)).publishing?.dates[0]?.date, problems: await problemsOf(text) };
  };
  test.each([
    ['a format that is stated', '<Date dateformat="01">202603</Date>', { format: '01', value: '202603' }],
    [
      'a format in an element',
      '<DateFormat>05</DateFormat><Date>2026</Date>',
      { format: '05', value: '2026' },
    ],
    ['no format', '<Date>20260304</Date>', { format: '00', value: '20260304' }],
    ['a month called a day', '<Date dateformat="00">202603</Date>', { format: '01', value: '202603' }],
    ['hyphens', '<Date>2026-03-04</Date>', { format: '00', value: '20260304' }],
    [
      'a time with a zone',
      '<Date dateformat="14">20260304T1200Z</Date>',
      { format: '14', value: '20260304T1200Z' },
    ],
    ['a text', '<Date dateformat="12">next spring</Date>', { format: '12', value: 'next spring' }],
  ])('%s', async (_, written, expected) => {
    expect(await dated(written)).toEqual({ date: expected, problems: [] });
  });

  test('what is no date is told of, and kept as it stands', async () => {
    expect(await dated('<Date>01/21/2022</Date>')).toEqual({
      date: { format: '00', value: '01/21/2022' },
      problems: ['2: Date "01/21/2022" is no date that exists.'],
    });
  });
});

describe('rights', () => {
  test('of 3.0, with restrictions wherever they stand', async () => {
    const text = message(
      product(`<PublishingDetail>
        <SalesRights><SalesRightsType>01</SalesRightsType>
          <Territory><CountriesIncluded>AU  NZ</CountriesIncluded><RegionsExcluded>AU-TS</RegionsExcluded></Territory>
          <SalesRestriction><SalesRestrictionType>04</SalesRestrictionType>
            <SalesOutlet><SalesOutletIdentifier><SalesOutletIDType>03</SalesOutletIDType><IDValue>AMZ</IDValue></SalesOutletIdentifier><SalesOutletName>Amazon</SalesOutletName></SalesOutlet>
            <SalesRestrictionNote>Until Christmas</SalesRestrictionNote><StartDate>20260101</StartDate><EndDate>20261224</EndDate>
          </SalesRestriction></SalesRights>
        <SalesRights><SalesRightsType>06</SalesRightsType><Territory><CountriesIncluded>US</CountriesIncluded></Territory>
          <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>9781509854172</IDValue></ProductIdentifier><PublisherName>Other House</PublisherName></SalesRights>
        <ROWSalesRightsType>00</ROWSalesRightsType>
        <SalesRestriction><SalesRestrictionType>09</SalesRestrictionType></SalesRestriction>
      </PublishingDetail>`),
    );
    expect(await problemsOf(text)).toEqual([]);
    expect((await readOne(text)).publishing).toMatchObject({
      salesRights: [
        {
          type: '01',
          territory: { countriesIncluded: ['AU', 'NZ'], regionsExcluded: ['AU-TS'] },
          restrictions: [
            {
              type: '04',
              outlets: [{ name: 'Amazon', identifiers: [{ type: '03', value: 'AMZ' }] }],
              notes: ['Until Christmas'],
              from: { value: '20260101' },
              until: { value: '20261224' },
            },
          ],
        },
        { type: '06', equivalents: [{ type: '15', value: '9781509854172' }], publisherName: 'Other House' },
      ],
      rowSalesRightsType: '00',
      restrictions: [{ type: '09' }],
    });
  });

  test('of 2.1: countries, territories and the older regions, and what is not for sale', async () => {
    const text = message21(
      product(`<SalesRights><SalesRightsType>02</SalesRightsType><RightsCountry>AU</RightsCountry><RightsCountry>NZ FJ</RightsCountry><RightsTerritory>WORLD ROW</RightsTerritory><RightsRegion>000</RightsRegion><RightsRegion>002</RightsRegion></SalesRights>
        <NotForSale><RightsCountry>GB US</RightsCountry></NotForSale>
        <SalesRestriction><SalesRestrictionType>01</SalesRestrictionType><SalesOutletName>Kmart</SalesOutletName><SalesRestrictionDetail>Only there</SalesRestrictionDetail></SalesRestriction>`),
    );
    expect(await readOne(text)).toMatchObject({
      release: '2.1',
      publishing: {
        salesRights: [
          {
            type: '02',
            territory: {
              countriesIncluded: ['AU', 'NZ', 'FJ'],
              regionsIncluded: ['WORLD', 'ROW', 'WORLD', '47:002'],
            },
          },
          { type: '03', territory: { countriesIncluded: ['GB', 'US'] } },
        ],
        restrictions: [{ type: '01', outlets: [{ name: 'Kmart' }], notes: ['Only there'] }],
      },
    });
  });

  test('of 2.1: the embargo, the supplier’s patch and the agency are no rights, and kept', async () => {
    const text = message21(
      product(`<PublicationDate>20260601</PublicationDate>
        <SupplyDetail><SupplierName>ADS</SupplierName><SupplyToCountry>AU NZ</SupplyToCountry><OnSaleDate>20260603</OnSaleDate>
          <Price><PriceTypeCode>02</PriceTypeCode><PriceAmount>19,99</PriceAmount><CurrencyCode>AUD</CurrencyCode><CountryCode>AU</CountryCode><PriceEffectiveFrom>20260601</PriceEffectiveFrom></Price></SupplyDetail>
        <MarketRepresentation><MarketCountry>NZ</MarketCountry><MarketPublishingStatus>04</MarketPublishingStatus></MarketRepresentation>`),
    );
    expect(await readOne(text)).toMatchObject({
      publishing: { salesRights: [], dates: [{ role: '01', date: { value: '20260601' } }] },
      supplies: [
        {
          details: [
            {
              territory: { countriesIncluded: ['AU', 'NZ'] },
              dates: [{ role: '02', date: { value: '20260603' } }],
              prices: [{ type: '02', amount: '19.99', currency: 'AUD', dates: [{ role: '14' }] }],
            },
          ],
        },
        { markets: [{ territory: { countriesIncluded: ['NZ'] } }], marketStatus: '04' },
      ],
    });
  });
});

describe('2.1', () => {
  test('texts and files have the codes of ONIX 3, with the audience that the old code said', async () => {
    const text = message21(
      product(`<OtherText><TextTypeCode>26</TextTypeCode><TextFormat>02</TextFormat><Text>&lt;p&gt;For you&lt;/p&gt;</Text></OtherText>
        <MediaFile><MediaFileTypeCode>04</MediaFileTypeCode><MediaFileLink>https://example.com/a.jpg</MediaFileLink><DownloadCredit>Ana</DownloadCredit></MediaFile>`),
    );
    expect((await readOne(text)).collateral).toMatchObject({
      texts: [{ type: '03', audiences: ['07'], texts: [{ format: 'HTML', value: '<p>For you</p>' }] }],
      resources: [
        {
          contentType: '01',
          mode: '03',
          features: [{ type: '01', notes: ['Ana'] }],
          versions: [{ links: ['https://example.com/a.jpg'] }],
        },
      ],
    });
  });

  test('elements from before the composites', async () => {
    const text = message21(
      '<Product><RecordReference>r</RecordReference><ISBN>0007232837</ISBN><DistinctiveTitle>Roseanna</DistinctiveTitle><LanguageOfText>eng</LanguageOfText><NumberOfPages>245</NumberOfPages><BICMainSubject>FF</BICMainSubject><AudienceCode>01</AudienceCode><WorkIdentifier><WorkIDType>01</WorkIDType><IDValue>7</IDValue></WorkIdentifier></Product>',
    );
    expect(await readOne(text)).toMatchObject({
      identifiers: [{ type: '02', value: '0007232837' }],
      descriptive: {
        titles: [{ type: '01', elements: [{ text: 'Roseanna' }] }],
        languages: [{ role: '01', code: 'eng' }],
        extents: [{ type: '00', value: '245', unit: '03' }],
        subjects: [{ scheme: '12', code: 'FF', isMain: true }],
        audiences: [{ scheme: '01', value: '01' }],
      },
      related: { works: [{ relation: '01', identifiers: [{ type: '01', value: '7' }] }] },
    });
  });

  test('the defaults of a header hold for products that say nothing', async () => {
    const text = message21(
      '<Header><FromCompany>A</FromCompany><DefaultLanguageOfText>fre</DefaultLanguageOfText><DefaultCurrencyCode>EUR</DefaultCurrencyCode></Header>',
      product(
        '<Title><TitleText>A</TitleText></Title><SupplyDetail><Price><PriceAmount>1</PriceAmount></Price></SupplyDetail>',
      ),
    );
    expect(await readOne(text)).toMatchObject({
      descriptive: { languages: [{ role: '01', code: 'fre' }] },
      supplies: [{ details: [{ prices: [{ currency: 'EUR' }] }] }],
    });
  });
});

describe('what a record carries', () => {
  test('a block update of 3.0 carries the blocks that it has, and says nothing of the others', async () => {
    const text = message(
      product('<PublishingDetail><PublishingStatus>04</PublishingStatus></PublishingDetail>', { type: '04' }),
    );
    expect(await readOne(text)).toMatchObject({
      descriptive: null,
      collateral: null,
      related: null,
      supplies: null,
      publishing: { status: '04' },
    });
  });

  test('a partial update of 2.1 carries the parts in which it has something', async () => {
    const text = message21(
      product('<PublishingStatus>07</PublishingStatus><PublicationDate>2020</PublicationDate>', {
        type: '04',
      }),
    );
    expect(await readOne(text)).toMatchObject({
      release: '2.1',
      descriptive: null,
      collateral: null,
      supplies: null,
      publishing: { status: '07' },
    });
  });
});
