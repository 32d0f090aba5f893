/** What of an ONIX list the stand-in takes: loaded into a real one, and asked back by its API. */
import { beforeAll, describe, expect, test } from 'vitest';
import { recordsOf } from '../../../../embedded/consonance/onix/work.js';
import { isbnOfProduct } from '../../../../onix/product-isbn.js';
import { hasSamples, message, product, productsOf, sample } from '../../../onix/messages.js';
import { type StandIn, startStandIn } from '../stand-in.js';

let consonance: StandIn;
beforeAll(async () => {
  consonance = await startStandIn({});
});

async function load(titleKey: string, text: string | Uint8Array) {
  const products = await productsOf(text);
  const records = products.map((one, index) => {
    const isbn13 = isbnOfProduct(one);
    return { recordKey: isbn13 ?? `record ${index}`, isbn13, product: one };
  });
  const { status, body } = await consonance.admin('POST', '/records', recordsOf([{ titleKey, records }]));
  expect([status, body.refused]).toEqual([200, []]);
  const [workId] = body.workIds;
  const { work } = await consonance.ask(`{ work(workSearch: { idEq: ${workId} }) {
    title subtitle imprint { name }
    contributions { onixContributorRoleCode sequenceNumber productIds contributor { name ... on Person { personNameInverted biographicalNote } } }
    seriesMemberships { partNumber series { name } }
    thema: subjectCodes(schemesIn: [THEMA]) { code main }
    contentLanguages { onixLanguageCode roleCode productIds }
    marketingTexts { variant externalText onixContentAudienceCodes fromDate productIds }
    supportingResources { resourceVariant url requiredCredit caption onixContentAudienceCode productIds }
    products { id isbn { isbn13 } fullTitle onix21ProductFormCode publicationDate onixPublishingStatusCode
      isForSaleWorldwide forSaleCountryCodes notForSaleCountryCodes prices { amount currencyCode }
      ... on PhysicalBookProduct { productionPageCount productHeight(unit: MM) productWidth(unit: MM) } }
  } }`);
  return work;
}

describe.skipIf(!hasSamples)('the record of EDItEUR', () => {
  test('becomes a work with its people, series, subjects, texts and resources', async () => {
    const work = await load('editeur', sample('editeur-sample/sample-3.1-reference.xml'));
    expect(work).toMatchObject({
      title: 'Roseanna',
      imprint: { name: 'HarperPerennial' },
      seriesMemberships: [{ partNumber: '1', series: { name: 'The Martin Beck series' } }],
      contentLanguages: [
        { onixLanguageCode: 'eng', roleCode: '_01' },
        { onixLanguageCode: 'swe', roleCode: '_02' },
      ],
    });
    expect(work.contributions[0]).toMatchObject({
      onixContributorRoleCode: 'A01',
      contributor: {
        name: 'Maj Sjöwall',
        personNameInverted: 'Sjöwall, Maj',
        biographicalNote: expect.stringMatching(/^Maj Sjöwall was born in Stockholm/),
      },
    });
    expect(work.thema).toContainEqual({ code: 'FFP', main: true });
    expect(work.marketingTexts.map(({ variant }: { variant: string }) => variant)).toEqual([
      'SHORT_DESCRIPTION',
      'DESCRIPTION',
      'REVIEW_QUOTE',
      'REVIEW_QUOTE',
      'FEATURE',
    ]);
    expect(work.products[0]).toMatchObject({
      isbn: { isbn13: '9780007232833' },
      onix21ProductFormCode: 'BC',
      publicationDate: '2006-08-07',
      onixPublishingStatusCode: '_04',
      productionPageCount: 245,
      productHeight: 197,
      isForSaleWorldwide: true,
      notForSaleCountryCodes: ['AS', 'CA', 'GU', 'MP', 'PH', 'PR', 'US', 'VI'],
    });
    expect(work.products[0].prices).toHaveLength(3);
  });
});

const C = (inside: string) => `<CollateralDetail>${inside}</CollateralDetail>`;
const text = (inside: string) =>
  `<TextContent><TextType>03</TextType>${inside}<Text>A text</Text></TextContent>`;
const cover = (inside: string, features = '') =>
  `<SupportingResource><ResourceContentType>01</ResourceContentType>${inside}<ResourceMode>03</ResourceMode>${features}<ResourceVersion><ResourceForm>02</ResourceForm><ResourceLink>https://example.com/a.jpg</ResourceLink></ResourceVersion></SupportingResource>`;
const TERRITORY = '<Territory><CountriesIncluded>GB</CountriesIncluded></Territory>';

describe('what the API could not say is left out, so that nobody sees more than they may', () => {
  test.each([
    ['a text for one territory', C(text(TERRITORY)), 'marketingTexts'],
    [
      'a text for an audience that the API does not have',
      C(text('<ContentAudience>09</ContentAudience>')),
      'marketingTexts',
    ],
    ['a resource for one territory', C(cover(TERRITORY)), 'supportingResources'],
    [
      'a resource for an audience that the API does not have',
      C(cover('<ContentAudience>10</ContentAudience>')),
      'supportingResources',
    ],
  ])('%s', async (name, inside, field) => {
    expect((await load(name, message(product(inside))))[field]).toEqual([]);
  });

  test('an audience that it has, a credit and a date go along', async () => {
    const work = await load(
      'kept',
      message(
        product(
          C(
            text(
              '<ContentAudience>02</ContentAudience><ContentDate><ContentDateRole>14</ContentDateRole><Date>202603</Date></ContentDate>',
            ) +
              cover(
                '<ContentAudience>07</ContentAudience>',
                '<ResourceFeature><ResourceFeatureType>01</ResourceFeatureType><FeatureNote>Ana</FeatureNote></ResourceFeature>',
              ),
          ),
        ),
      ),
    );
    // Of a month the last day: nothing may be early.
    expect(work.marketingTexts).toMatchObject([
      { onixContentAudienceCodes: ['_02'], fromDate: '2026-03-31' },
    ]);
    expect(work.supportingResources).toMatchObject([
      { requiredCredit: 'Ana', onixContentAudienceCode: '_07' },
    ]);
  });
});

describe('a title of several products', () => {
  const D = (inside: string) => `<DescriptiveDetail>${inside}</DescriptiveDetail>`;
  const named = (title: string) =>
    `<TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel><TitlePrefix>The</TitlePrefix><TitleWithoutPrefix>${title}</TitleWithoutPrefix></TitleElement></TitleDetail>`;
  const person = (role: string, name: string) =>
    `<Contributor><ContributorRole>${role}</ContributorRole><PersonName>${name}</PersonName></Contributor>`;
  const published = (date: string) =>
    `<PublishingDetail><PublishingDate><PublishingDateRole>01</PublishingDateRole><Date>${date}</Date></PublishingDate></PublishingDetail>`;

  test('is called what its first product is called, and says what belongs to which', async () => {
    const later = product(
      D(
        `<ProductForm>AJ</ProductForm>${named('Later Name')}${person('A01', 'Bo')}${person('E07', 'Reader')}`,
      ) + published('20270101'),
      { reference: 'later' },
    );
    const first = product(
      D(
        `<ProductForm>ED</ProductForm><ProductFormDetail>E101</ProductFormDetail>${named('Name')}${person('A01', 'Bo')}`,
      ) + published('2026'),
      {
        reference: 'first',
        isbn: '9781509854172',
      },
    );
    const work = await load('several', message(later, first));
    const byDate = (one: { publicationDate: string }, other: { publicationDate: string }) =>
      one.publicationDate < other.publicationDate ? -1 : 1;
    const [ebook, audio] = [...work.products].sort(byDate);
    expect(work.title).toBe('The Name');
    expect(ebook).toMatchObject({
      fullTitle: 'The Name',
      onix21ProductFormCode: 'DG',
      publicationDate: '2026-12-31',
    });
    expect(audio).toMatchObject({ fullTitle: 'The Later Name', onix21ProductFormCode: 'AJ' });
    expect(work.contributions).toMatchObject([
      { onixContributorRoleCode: 'A01', contributor: { name: 'Bo' } },
      { onixContributorRoleCode: 'E07', contributor: { name: 'Reader' }, productIds: [audio.id] },
    ]);
  });

  test('loads the same again without a change, in whatever order its records come', async () => {
    const texts = [
      product(D(named('Same')), { reference: 'a' }),
      product(D(named('Same')), { reference: 'b', isbn: '9781509854172' }),
    ];
    const before = await load('again', message(...texts));
    expect(await load('again', message(...texts.reverse()))).toEqual(before);
  });
});

test('a title that has lost its products is taken away', async () => {
  await load('lost', message(product('')));
  const { body } = await consonance.admin('POST', '/records', recordsOf([{ titleKey: 'lost', records: [] }]));
  expect(body).toMatchObject({ works: 0, workIds: [expect.any(Number)] });
});
