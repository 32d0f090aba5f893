/** What single fields answer for the small list, where the examples leave it open. */
import { beforeAll, expect, test } from 'vitest';
import { ISBNS, smallList } from './small-list.js';
import { type StandIn, startStandIn } from './stand-in.js';

let consonance: StandIn;

beforeAll(async () => {
  consonance = await startStandIn({ seed: smallList() });
});

test('codes stand twice: as an enum with an underscore, and spelled out', async () => {
  const { product } = await consonance.ask(`{
    product {
      onixPublishingStatusCode onixPublishingStatus { code value description isDeprecated notes }
      onix21ProductFormCode onix21ProductForm { code value }
      prices { onixPriceTypeCode onixPriceTypeQualifierCode onixPriceType { description } label currencyCode amountWithCurrencySymbol }
    }
  }`);
  expect(product).toMatchObject({
    onixPublishingStatusCode: '_02',
    onixPublishingStatus: {
      code: '02',
      value: '_02',
      description: 'Forthcoming',
      isDeprecated: false,
      notes: null,
    },
    onix21ProductFormCode: 'BB',
    onix21ProductForm: { code: 'BB', value: 'BB' },
  });
  expect(product.prices[1]).toEqual({
    onixPriceTypeCode: '_02',
    onixPriceTypeQualifierCode: '_06',
    onixPriceType: { description: 'RRP including tax' },
    label: 'AUD, RRP including tax, Corporate, library or education',
    currencyCode: 'AUD',
    amountWithCurrencySymbol: 'A$39.99',
  });
});

test('a product answers with its own title, subtitle and edition, and else with its work’s', async () => {
  const { products } = await consonance.ask(`{
    products(workSearch: { titleCont: "harbour" }) {
      fullTitle titlePrefix titleWithoutPrefix subtitle actualEditionStatement editionStatement authorshipDescription
      productAuthorshipDescription
    }
  }`);
  const shared = {
    subtitle: 'Of Ropes',
    authorshipDescription: 'by Ada Brandt',
    productAuthorshipDescription: null,
  };
  expect(products).toEqual([
    {
      ...shared,
      fullTitle: 'The Harbour Book',
      titlePrefix: 'The',
      titleWithoutPrefix: 'Harbour Book',
      actualEditionStatement: 'Signed edition',
      editionStatement: 'Signed edition',
    },
    {
      ...shared,
      fullTitle: 'The Harbour Book',
      titlePrefix: null,
      titleWithoutPrefix: 'The Harbour Book',
      actualEditionStatement: 'Second edition',
      editionStatement: null,
    },
  ]);
});

test('measures come in the unit asked for, of the types that have a body', async () => {
  const { product } = await consonance.ask(`{
    product { ... on PhysicalBookProduct { mm: productHeight cm: productWidth(unit: CM) inch: productThickness(unit: IN) productionPageCount } }
  }`);
  expect(product).toEqual({ mm: 234, cm: 15.6, inch: 1, productionPageCount: 320 });
});

test('days are written as the directives say', async () => {
  const { product } = await consonance.ask(`{
    product { day: publicationDateString(directives: "%-d %b %y, %A %%") planned: plannedPublicationDateString(directives: "%F") }
  }`);
  expect(product).toEqual({ day: '4 Mar 27, Thursday %', planned: '2027-03-01' });
});

test('product ids are those of the work that something belongs to, all where nothing is said', async () => {
  const { work } = await consonance.ask(`{
    work {
      products { id } contributions { productIds } contentLanguages { roleCode onixLanguageCode productIds }
      supportingResources { productIds } marketingTexts { productIds products { id } }
    }
  }`);
  const [hardback, ebook] = work.products.map(({ id }: { id: number }) => id);
  expect(work.contributions.map(({ productIds }: { productIds: number[] }) => productIds)).toEqual([
    [hardback, ebook],
    [ebook],
  ]);
  expect(work.contentLanguages).toEqual([
    { roleCode: '_01', onixLanguageCode: 'eng', productIds: [hardback, ebook] },
    { roleCode: '_02', onixLanguageCode: 'nor', productIds: [hardback] },
  ]);
  expect(work.supportingResources.map(({ productIds }: { productIds: number[] }) => productIds)).toEqual([
    [hardback, ebook],
    [hardback],
  ]);
  expect(work.marketingTexts[1]).toEqual({ productIds: [ebook], products: [{ id: ebook }] });
});

test('texts come as Markdown, as HTML and stripped', async () => {
  const { work } = await consonance.ask(`{
    work {
      marketingTexts {
        externalTextMarkdown externalText stripped: externalText(stripHtml: true) externalTextNumberOfCharacters
        internalText approvalStatusName onixContentAudienceCodes onixLanguageCode language { description } fromDate
      }
    }
  }`);
  expect(work.marketingTexts[0]).toEqual({
    externalTextMarkdown: 'Ropes *and* tar.',
    externalText: '<p>Ropes <em>and</em> tar.</p>',
    stripped: 'Ropes and tar.',
    externalTextNumberOfCharacters: 14,
    internalText: '',
    approvalStatusName: 'Approved',
    onixContentAudienceCodes: ['_02', '_07'],
    onixLanguageCode: 'eng',
    language: { description: 'English' },
    fromDate: '2027-01-01',
  });
  expect(work.marketingTexts[1]).toMatchObject({
    externalText: '<p>Salt &amp; rope.</p>',
    stripped: 'Salt & rope.',
    onixContentAudienceCodes: ['_00'],
  });
});

test('every file and every image that is ours can be read, without a key', async () => {
  const { work } = await consonance.ask(`{
    work {
      files { fileName url kind }
      supportingResources { url filename fileSize width height aspectRatio imageContentType status resourceVariant requiredCredit }
    }
  }`);
  const [cover, portrait] = work.supportingResources;
  expect(cover).toMatchObject({
    width: 1600,
    height: 2400,
    imageContentType: 'image/jpeg',
    resourceVariant: 'FRONT_COVER',
  });
  const image = await fetch(cover.url);
  const bytes = Buffer.from(await image.arrayBuffer());
  expect([image.status, image.headers.get('content-type'), bytes.length]).toEqual([
    200,
    'image/jpeg',
    cover.fileSize,
  ]);
  expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  expect(portrait.url).toBe('https://img.example/ada.jpg');
  const sample = await fetch(work.files[0].url);
  expect([sample.status, sample.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(work.files[1]).toEqual({ fileName: 'kit.zip', url: 'https://files.example/kit.zip', kind: null });
});

test.each([
  '/files/resources/0/a.jpg',
  '/files/resources/99999999999/a.jpg',
  '/files/works/1/9/a',
  '/files/works/x/1/a',
])('%s is no file', async (path) => {
  expect((await fetch(consonance.url() + path)).status).toBe(404);
});

test('contributors, their affiliations and what they made', async () => {
  const { contacts } = await consonance.ask(`{
    contacts {
      __typename name gender dunsNumber contributions { work { title } onixContributorRole { description } sequenceNumber }
      ... on Person { keyNames professionalAffiliations { organisation { name } organisationName professionalPosition contact { name } } }
      ... on Organisation { organisationCountry affiliatedProfessionals { contact { name } professionalPosition } }
    }
  }`);
  expect(contacts[0]).toMatchObject({
    __typename: 'Person',
    gender: 'f',
    dunsNumber: null,
    contributions: [
      { work: { title: 'The Harbour Book' }, onixContributorRole: { description: 'By (author)' } },
    ],
    professionalAffiliations: [
      {
        organisation: { name: 'Institute of Tides' },
        organisationName: 'Institute of Tides',
        professionalPosition: 'Fellow',
        contact: { name: 'Ada Brandt' },
      },
    ],
  });
  expect(contacts[2]).toMatchObject({
    __typename: 'Organisation',
    dunsNumber: '123456789',
    gender: null,
    organisationCountry: 'Ireland',
    affiliatedProfessionals: [{ contact: { name: 'Ada Brandt' }, professionalPosition: 'Fellow' }],
  });
});

test('what is worked out of a work’s parts', async () => {
  const { work } = await consonance.ask(`{
    work {
      contributorPrettyList bics bisacs audience { description onixAudiences { code } contentWarnings { code description } }
      similarProducts { isbn { isbn13 } } seriesMemberships { partNumber series { titleWithSubtitle } }
      productionRuns { quantities { productId } bindings { productIds } covers { productIds } }
      products { id inHouseFormat { productsCount inHouseEditions { code inHouseFormats { code } } } }
    }
  }`);
  const [hardback, ebook] = work.products.map(({ id }: { id: number }) => id);
  expect(work).toMatchObject({
    contributorPrettyList: 'Ada Brandt and Bo Ek',
    bics: ['FA'],
    bisacs: ['FIC000000'],
    audience: {
      description: 'Adults',
      onixAudiences: [{ code: '01' }],
      contentWarnings: [{ code: '04', description: 'Content warning: violence' }],
    },
    similarProducts: [{ isbn: { isbn13: ISBNS.moorPaperback } }],
    seriesMemberships: [{ partNumber: '3', series: { titleWithSubtitle: 'The Coast: A Cycle' } }],
    productionRuns: [
      {
        quantities: [{ productId: hardback }],
        bindings: [{ productIds: [hardback] }],
        covers: [{ productIds: [hardback, ebook] }],
      },
    ],
  });
  expect(work.products[0].inHouseFormat).toEqual({
    productsCount: 1,
    inHouseEditions: [{ code: 'first', inHouseFormats: [{ code: 'hb' }, { code: 'eb' }] }],
  });
});
