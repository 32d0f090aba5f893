/**
 * Questions of the shapes that the vendor's published examples have, asked of the demo list: the fields and arguments
 * are those of the examples, two of which ask for members that the vendor's own schema pages do not have.
 */
import { beforeAll, expect, test } from 'vitest';
import { demoList } from '../../../embedded/consonance/demo/list.js';
import { type StandIn, startStandIn } from './stand-in.js';

let consonance: StandIn;

beforeAll(async () => {
  consonance = await startStandIn({ seed: demoList() });
});

const MAIN_SUBJECTS = `
  bic: subjectCodes(schemesIn: [BIC], mainOnly: true) { __typename code description main }
  thema: subjectCodes(schemesIn: [THEMA], mainOnly: true) { __typename code description main ... on Thema { parentCode } }
  bisac: subjectCodes(schemesIn: [BISAC], mainOnly: true) { __typename code description }`;

const PAGES_AND_MEASURES = `
  heightMm: productHeight widthMm: productWidth
  heightCm: productHeight(unit: CM) widthIn: productWidth(unit: IN) productThickness(unit: MM)
  approximatePageCount productionPageCount mainContentPageCount frontMatterPageCount backMatterPageCount
  totalNumberedPages contentPageCount totalUnnumberedInsertPageCount wordCount`;

const RUNS = `productionRuns {
  id name deliveryDate productIds
  quantities { id name description quantity receivedQuantity productId }
  bindings {
    id widthOfBoard pageBindingMethod trimmingMethod endpapers caseSpineStyle description bindingInstructions
    productIds products { id }
  }
  covers { id paper coverType coverColoursOutside coverColoursOutsideDescription coverNotes productIds products { id } }
  embellishments { id name description productIds products { id } }
  finishes { id name description productIds products { id } }
  interiors { id paper textColour textColourDescription textPrintInstructions fsc productIds products { id } }
}`;

test('products by form, with their work', async () => {
  const { products } = await consonance.ask(`{
    products(productSearch: { onix21ProductFormCodeIn: [BB, BC] }) {
      id onix21ProductFormCode onix21ProductForm { code description } work { id }
    }
  }`);
  expect(products.length).toBeGreaterThan(20);
  expect(
    new Set(products.map((product: { onix21ProductFormCode: string }) => product.onix21ProductFormCode)),
  ).toEqual(new Set(['BB', 'BC']));
  expect(products[0].onix21ProductForm.description).toMatch(/Hardback|Paperback/);
});

test('products with every form of their ISBN', async () => {
  const { products } = await consonance.ask(`{
    products(productSearch: { isbn13Assigned: true }) {
      id publicationDate isbn { isbn13 isbn10 isbnWithDashes }
      work { id title lcSubjectHeading }
    }
  }`);
  for (const { isbn } of products) {
    expect(isbn.isbnWithDashes.replaceAll('-', '')).toBe(isbn.isbn13);
    expect(isbn.isbnWithDashes.split('-')).toHaveLength(5);
    expect(isbn.isbn10).toMatch(/^\d{9}[\dX]$/);
  }
});

test('cheap electronic books', async () => {
  const { products } = await consonance.ask(`{
    products(priceSearch: { amountLteq: 8.99 }, productSearch: { onix21ProductFormCodeIn: [DG] }) {
      id isbn { isbn13 }
      onix21ProductFormCode onix21ProductForm { code description }
      onixPublishingStatusCode onixPublishingStatus { code description }
      prices { amount }
      work { title }
    }
  }`);
  expect(products.length).toBeGreaterThan(0);
  for (const product of products) {
    expect(product.onix21ProductFormCode).toBe('DG');
    expect(Math.min(...product.prices.map(({ amount }: { amount: number }) => amount))).toBeLessThanOrEqual(
      8.99,
    );
  }
});

test('products by their work, and works by their products', async () => {
  const { products, works } = await consonance.ask(`{
    products(productSearch: { onix21ProductFormCodeIn: [BB, BC] }, workSearch: { titleCont: "THE" }) { id work { title } }
    works(productSearch: { publicationDateGt: "2020-01-01" }) {
      id title
      some: products(productSearch: { publicationDateGt: "2020-01-01" }) { publicationDate }
      products { publicationDate }
    }
  }`);
  expect(products.length).toBeGreaterThan(0);
  for (const { work } of products) expect(work.title.toLowerCase()).toContain('the');
  for (const work of works) {
    expect(work.some.length).toBeGreaterThan(0);
    expect(work.products.length).toBeGreaterThanOrEqual(work.some.length);
  }
});

test('a tip sheet for one product', async () => {
  const { one } = await consonance.ask(
    '{ one: product(productSearch: { productTypes: [PhysicalBookProduct] }) { id isbn { isbn13 } } }',
  );
  const { product } = await consonance.ask(
    `query TipSheet($isbn: String!) {
      product(productSearch: { isbn13Eq: $isbn }) {
        id fullTitle subtitle publicationDate plannedPublicationDate
        publicationDateString(directives: "%B %Y")
        isbn { isbn10 isbn13 isbnWithDashes }
        gbp: prices(priceSearch: { currencyCodeIn: [GBP], onixPriceTypeCodeIn: [_02], onixPriceTypeQualifierCodeIn: [_05] }) { amount }
        short: marketingTexts(variantIn: [SHORT_DESCRIPTION]) { externalText }
        marketingTexts { externalText }
        inHouseEdition { name code inHouseFormats { code } }
        ... on PhysicalBookProduct { ${PAGES_AND_MEASURES} }
        work {
          contributorPrettyList editionNumber imprint { id name }
          seriesMemberships { series { name titleWithSubtitle subtitle id printIssn onlineIssn } }
          supportingResources { url caption }
          ${RUNS}
          ${MAIN_SUBJECTS}
        }
      }
    }`,
    { isbn: one.isbn.isbn13 },
  );
  expect(product.id).toBe(one.id);
  expect(product.gbp[0].amount).toBeGreaterThan(0);
  expect(product.short[0].externalText).toMatch(/^<p>/);
  expect(product.heightCm).toBeCloseTo(product.heightMm / 10, 2);
  expect(product.work.contributorPrettyList).not.toBe('');
  expect(product.work.thema[0]).toMatchObject({ __typename: 'Thema', main: true });
});

test('a report of everything about all products', async () => {
  const { products } = await consonance.ask(`{
    products {
      id __typename isbn { isbn10 isbn13 isbnWithDashes }
      fullTitle titleWithoutPrefix titlePrefix subtitle authorshipDescription productAuthorshipDescription
      onix21ProductForm { code description notes isDeprecated } onix21ProductFormCode
      publicationDate plannedPublicationDate
      long: publicationDateString(directives: "%-d %B %Y") year: publicationDateString(directives: "%Y")
      plannedPublicationDateString(directives: "%-d %B %Y")
      work {
        id identifyingDoi inHouseWorkReference title titleInOriginalLanguage subtitle subtitleInOriginalLanguage
        titleStatement abbreviatedTitle contributorPrettyList workType yearOfAnnual acronym alternativeTitles
        authorshipDescription projectStage publishersUrl salesforceUid season
        supportingResources { url caption }
        audience { description onixAudiences { code } contentWarnings { code description } }
        ebookLccn editionNumber editionStatement lcChildrensSubjectHeading lcFictionGenreHeading lcSubjectHeading
        lcSubjectHeadingRegion lccn
        seriesMemberships { yearOfAnnual partNumber id series { name titleWithSubtitle subtitle id printIssn onlineIssn } }
        contributions {
          id sequenceNumber productIds onixContributorRoleCode onixContributorRole { description }
          contributor { id name ... on Person { keyNames personName personNameInverted } ... on Organisation { organisationName } }
        }
        similarProducts {
          authorshipDescription id isbn { isbn13 } fullTitle inHouseEdition { id }
          contributions { contributor { name } onixContributorRole { description } }
        }
        ${MAIN_SUBJECTS}
        prizes {
          id prizeName onixPrizeAchievementCode prizeJury prizeYear prizeStatement
          onixPrizeAchievement { value code description }
        }
      }
      onixPublishingStatusCode onixPublishingStatus { code description notes isDeprecated }
      ... on PhysicalBookProduct { ${PAGES_AND_MEASURES} }
      prices(priceSearch: { currencyCodeIn: [GBP, AUD] }) { id }
      inHouseFormat { name code productsCount inHouseEditions { code } }
      inHouseEdition { name code inHouseFormats { code } }
      forSaleCountryCodes notForSaleCountryCodes salesRightsDescription isForSaleWorldwide
      webLinks { id link role note }
    }
  }`);
  expect(products.length).toBe(100);
  for (const product of products) {
    expect(product.fullTitle).not.toBe('');
    expect(product.year).toBe(product.publicationDate?.slice(0, 4) ?? null);
    if (product.inHouseFormat !== null) expect(product.inHouseFormat.productsCount).toBeGreaterThan(0);
  }
  const statuses = products.map(
    ({ onixPublishingStatusCode: code }: { onixPublishingStatusCode: string | null }) => code,
  );
  expect(statuses).toContain('_04');
});

test('a work with its marketing material', async () => {
  const { works } = await consonance.ask('{ works { id prizes { id } } }');
  const withPrize = works.find(({ prizes }: { prizes: unknown[] }) => prizes.length > 0);
  const { work } = await consonance.ask(
    `query Marketing($workId: Int!) {
      work(workSearch: { idEq: $workId }) {
        id identifyingDoi inHouseWorkReference title subtitle authorshipDescription contributorPrettyList
        contributions { id productIds onixContributorRoleCode onixContributorRole { description } contributor { __typename name } }
        editionNumber ${MAIN_SUBJECTS}
        marketingTexts {
          onixContentAudienceCodes onixContentAudiences { description } id fromDate
          externalTextNumberOfCharacters externalText internalTextNumberOfCharacters internalText
        }
        marketingTier onixEditionTypeCodes
        prizes {
          id prizeName onixPrizeAchievementCode prizeJury prizeYear prizeStatement prizeable { id }
          onixPrizeAchievement { __typename value code description notes } productIds
        }
        season seriesMemberships { series { __typename name subtitle id } }
        similarProducts { inHouseEdition { id } contributions { __typename contributor { name } } fullTitle }
      }
    }`,
    { workId: withPrize.id },
  );
  expect(work.prizes[0].prizeable.id).toBe(withPrize.id);
  expect(work.prizes[0].onixPrizeAchievement.value).toMatch(/^_0\d$/);
  expect(work.marketingTexts[0].externalTextNumberOfCharacters).toBeGreaterThan(0);
});

test('how the products of a work are made', async () => {
  const { works } = await consonance.ask('{ works { id productionRuns { id } } }');
  const withRun = works.find(
    ({ productionRuns }: { productionRuns: unknown[] }) => productionRuns.length > 0,
  );
  const { work } = await consonance.ask(
    `query Made($workId: Int!) {
      work(workSearch: { idEq: $workId }) { id inHouseWorkReference title subtitle workType ${RUNS} projectStage season }
    }`,
    { workId: withRun.id },
  );
  const [run] = work.productionRuns;
  expect(run.productIds.length).toBeGreaterThan(0);
  expect(run.bindings[0].products[0].id).toBe(run.bindings[0].productIds[0]);
});

test('a contract with its dates, its money and its rights', async () => {
  const { first } = await consonance.ask('{ first: contract { id } }');
  const { contract } = await consonance.ask(
    `query Contract($contractId: Int!) {
      contract(contractSearch: { idEq: $contractId }) {
        id contractName description client { name } work { title } signedDate term terminatedDate terminationReason
        msDeliveryDate revisedMsDeliveryDate actualMsDeliveryDate msProofsDate pubBeforeDate
        flatFeeValue guaranteedRoyaltyValue authorDiscount remainderRate remainderRateOverCost
        licensedRights { authorCut id rightType }
        deliveryDates { dateDue deliverableType deliveryRequirement id percentageOfTotal slippedDate }
        gratisCopies { note numberOfCopies sendOn sentOn productId }
      }
    }`,
    { contractId: first.id },
  );
  expect(contract.contractName).not.toBe('');
  expect(contract.work.title).not.toBe('');
});

test('people and organisations', async () => {
  const { contacts: people } = await consonance.ask(`{
    contacts(contactSearch: { personNameCont: "a" }) {
      id name keyNames gender isni notes { noteText }
      addresses {
        addressLine1 addressLine2 addressLine3 building careOf country { description value } departmentName
        organisationName postOfficeBox postcode subBuilding
      }
      emails { email } phones { phoneNumber phoneType }
    }
  }`);
  expect(people.length).toBeGreaterThan(10);
  const { contacts } = await consonance.ask('{ contacts { __typename name } }');
  const { name } = contacts.find(({ __typename }: { __typename: string }) => __typename === 'Organisation');
  const { organisation } = await consonance.ask(
    `query ($name: String!) {
      organisation(organisationSearch: { nameEq: $name }) {
        id organisationName dunsNumber globalLocationNumber inhouseCustomerId inhouseSupplierId organisationCountry
        isni ringgoldId standardAddressNumber vatNumber
      }
    }`,
    { name },
  );
  expect(organisation.organisationName).toBe(name);
});
