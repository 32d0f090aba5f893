import { expect, test } from 'vitest';
import { onixStatementOf } from '../../../catalogue/rights/onix-statement.js';
import { message, message21, product, productsOf } from '../../onix/messages.js';

async function statementOf(text: string) {
  const [read] = await productsOf(text);
  if (read === undefined) throw new Error('no product');
  return onixStatementOf({
    recordKey: '9780007232833',
    release: read.release,
    publishing: read.publishing,
    supplies: read.supplies,
    languages: read.descriptive?.languages ?? null,
    receivedAt: new Date('2026-03-10T12:00:00Z'),
  });
}

const territory = (countries: string) => ({
  countriesIncluded: countries.split(' '),
  regionsIncluded: [],
  countriesExcluded: [],
  regionsExcluded: [],
});

test('everything that a record of 3.0 says of rights, dates and markets is in its statement', async () => {
  const statement = await statementOf(
    message(
      product(`
      <PublishingDetail>
        <PublishingStatus>02</PublishingStatus>
        <PublishingDate><PublishingDateRole>02</PublishingDateRole><Date dateformat="00">20260601</Date></PublishingDate>
        <SalesRights><SalesRightsType>01</SalesRightsType><Territory><CountriesIncluded>GB IE</CountriesIncluded></Territory>
          <SalesRestriction><SalesRestrictionType>04</SalesRestrictionType>
            <SalesOutlet><SalesOutletIdentifier><SalesOutletIDType>03</SalesOutletIDType><IDValue>AMZ</IDValue></SalesOutletIdentifier><SalesOutletName>Amazon</SalesOutletName></SalesOutlet>
            <SalesRestrictionNote>Theirs</SalesRestrictionNote><StartDate>20260601</StartDate><EndDate>20260831</EndDate>
          </SalesRestriction></SalesRights>
        <SalesRights><SalesRightsType>06</SalesRightsType><Territory><CountriesIncluded>US</CountriesIncluded></Territory>
          <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>9780306406157</IDValue></ProductIdentifier><PublisherName>Another</PublisherName></SalesRights>
        <ROWSalesRightsType>02</ROWSalesRightsType>
      </PublishingDetail>
      <ProductSupply>
        <Market><Territory><CountriesIncluded>GB</CountriesIncluded></Territory></Market>
        <Market><Territory><CountriesIncluded>IE</CountriesIncluded></Territory></Market>
        <MarketPublishingDetail><MarketPublishingStatus>02</MarketPublishingStatus>
          <MarketDate><MarketDateRole>01</MarketDateRole><Date>20260701</Date></MarketDate></MarketPublishingDetail>
        <SupplyDetail><Supplier><SupplierRole>01</SupplierRole><SupplierName>S</SupplierName></Supplier><ProductAvailability>10</ProductAvailability>
          <SupplyDate><SupplyDateRole>02</SupplyDateRole><Date>20260702</Date></SupplyDate></SupplyDetail>
      </ProductSupply>`),
    ),
  );
  const day = (value: string) => ({ format: '00', value });
  const market = {
    status: '02',
    dates: [{ role: '01', date: day('20260701') }],
    restrictions: [],
    supplierDates: [{ role: '02', date: day('20260702') }],
  };
  expect(statement).toEqual({
    kind: 'ONIX',
    release: '3.0',
    salesRights: [
      {
        type: '01',
        territory: territory('GB IE'),
        restrictions: [
          {
            type: '04',
            outlets: [{ name: 'Amazon', codes: ['AMZ'] }],
            from: day('20260601'),
            until: day('20260831'),
            note: 'Theirs',
          },
        ],
        equivalentIsbn: null,
        publisherName: null,
      },
      {
        type: '06',
        territory: territory('US'),
        restrictions: [],
        equivalentIsbn: '9780306406157',
        publisherName: 'Another',
      },
    ],
    rowSalesRightsType: '02',
    restrictions: [],
    publishingStatus: '02',
    dates: [{ role: '02', date: day('20260601') }],
    markets: [
      { territory: territory('GB'), ...market },
      { territory: territory('IE'), ...market },
    ],
    rightsLanguages: [],
    rightsExcludedLanguages: [],
    source: { recordId: '9780007232833', asOf: '2026-03-10T12:00:00.000Z' },
  });
});

test('a record of 2.1 also says for which languages', async () => {
  const statement = await statementOf(
    message21(
      product(`
        <Language><LanguageRole>01</LanguageRole><LanguageCode>eng</LanguageCode></Language>
        <Language><LanguageRole>04</LanguageRole><LanguageCode>eng</LanguageCode></Language>
        <Language><LanguageRole>05</LanguageRole><LanguageCode>fre</LanguageCode></Language>
        <SalesRights><SalesRightsType>01</SalesRightsType><RightsTerritory>WORLD</RightsTerritory></SalesRights>
        <SupplyDetail><SupplierName>S</SupplierName><OnSaleDate>20260702</OnSaleDate></SupplyDetail>`),
    ),
  );
  expect(statement).toMatchObject({
    release: '2.1',
    salesRights: [{ type: '01', territory: { regionsIncluded: ['WORLD'] } }],
    markets: [
      { territory: null, supplierDates: [{ role: '02', date: { format: '00', value: '20260702' } }] },
    ],
    rightsLanguages: ['eng'],
    rightsExcludedLanguages: ['fre'],
  });
});

test('in 2.1 each supplier’s patch is a market, with the dates of that supplier', async () => {
  const statement = await statementOf(
    message21(
      product(`
        <SupplyDetail><SupplierName>A</SupplierName><SupplyToCountry>AU</SupplyToCountry><OnSaleDate>20260702</OnSaleDate></SupplyDetail>
        <SupplyDetail><SupplierName>B</SupplierName><SupplyToCountry>NZ</SupplyToCountry></SupplyDetail>`),
    ),
  );
  expect(statement.markets).toMatchObject([
    {
      territory: territory('AU'),
      supplierDates: [{ role: '02', date: { format: '00', value: '20260702' } }],
    },
    { territory: territory('NZ'), supplierDates: [] },
  ]);
});

test('a record that says nothing of rights is a statement all the same', async () => {
  const statement = onixStatementOf({
    recordKey: 'k',
    release: '3.1',
    publishing: null,
    supplies: null,
    languages: null,
    receivedAt: new Date('2026-03-10T12:00:00Z'),
  });
  expect(statement).toMatchObject({ salesRights: [], rowSalesRightsType: null, dates: [], markets: [] });
});
