/** Four works of an invented house: enough to tell every search and every field from its neighbour. */
import type { ConsonanceRecords } from '../../../embedded/consonance/records.js';

export const ISBNS = {
  harbourHardback: '9781911111016',
  harbourEbook: '9781911111023',
  moorPaperback: '9781911111030',
  moorAudio: '9781911111047',
} as const;

export function smallList(): ConsonanceRecords {
  return {
    projectStages: ['Contracted', 'In production', 'Published'],
    contacts: [
      {
        kind: 'person',
        reference: 'ada',
        name: 'Ada Brandt',
        nameInverted: 'Brandt, Ada',
        keyNames: 'Brandt',
        gender: 'f',
        biographicalNote: 'Ada Brandt keeps bees.',
        isni: '0000000000000001',
        notes: ['Prefers post.'],
        emails: ['ada@example.org'],
        phones: [{ phoneNumber: '+44 1', phoneType: 'home' }],
        addresses: [{ addressLine1: '1 Quay', postcode: 'PZ1', countryCode: 'GB' }],
        affiliations: [{ organisation: 'institute', professionalPosition: 'Fellow' }],
      },
      { kind: 'person', reference: 'bo', name: 'Bo Ek', nameInverted: 'Ek, Bo' },
      {
        kind: 'organisation',
        reference: 'institute',
        name: 'Institute of Tides',
        dunsNumber: '123456789',
        country: 'Ireland',
        vatNumber: 'IE1',
      },
    ],
    series: [{ reference: 'coast', name: 'The Coast', subtitle: 'A Cycle', printIssn: '1234-5679' }],
    inHouseFormats: [
      { code: 'hb', name: 'Case-bound' },
      { code: 'eb', name: 'Reflowable' },
    ],
    inHouseEditions: [{ code: 'first', name: 'First', formats: ['hb', 'eb'] }],
    works: [harbour(), moor(), untouched('lonely', 'A Lonely Work'), untouched('second', '100% Wool_len')],
  };
}

type WorkRecord = NonNullable<ConsonanceRecords['works']>[number];

function harbour(): WorkRecord {
  return {
    reference: 'harbour',
    title: 'The Harbour Book',
    subtitle: 'Of Ropes',
    imprint: 'Quayside',
    projectStage: 'In production',
    season: 'Spring 2027',
    workType: 'Fiction',
    marketingTier: 'A',
    identifyingDoi: '10.1234/harbour',
    inHouseWorkReference: 'HB-1',
    authorshipDescription: 'by Ada Brandt',
    editionNumber: 2,
    editionStatement: 'Second edition',
    editionTypeCodes: ['REV'],
    lcSubjectHeading: 'Harbors',
    audience: { description: 'Adults', audienceCodes: ['01'], contentWarningCodes: ['04'] },
    languages: [{ languageCode: 'eng' }, { roleCode: '02', languageCode: 'nor', products: ['hardback'] }],
    subjects: [
      { scheme: 'THEMA', code: 'FBA', description: 'Fiction', main: true },
      { scheme: 'THEMA', code: 'FV', description: 'Historical' },
      { scheme: 'BIC', code: 'FA', description: 'Modern fiction', main: true },
      { scheme: 'BISAC', code: 'FIC000000', description: 'FICTION / General', main: true },
    ],
    contributions: [
      { contact: 'ada', roleCode: 'A01' },
      { contact: 'bo', roleCode: 'B06', languagesFrom: ['nor'], languagesTo: ['eng'], products: ['ebook'] },
    ],
    series: [{ series: 'coast', partNumber: '3' }],
    prizes: [{ prizeName: 'The Anchor', prizeYear: 2025, achievementCode: '04', products: ['hardback'] }],
    texts: [
      {
        variant: 'SHORT_DESCRIPTION',
        externalText: 'Ropes *and* tar.',
        approval: 'Approved',
        audienceCodes: ['02', '07'],
        languageCode: 'eng',
        fromDate: '2027-01-01',
      },
      {
        variant: 'DESCRIPTION',
        externalText: '<p>Salt &amp; rope.</p>',
        internalText: 'Mind the tar.',
        products: ['ebook'],
      },
    ],
    resources: [
      { variant: 'FRONT_COVER', status: 'APPROVED', caption: 'Front', requiredCredit: '© Ek' },
      {
        variant: 'AUTHOR_IMAGE',
        status: 'DRAFT',
        url: 'https://img.example/ada.jpg',
        products: ['hardback'],
      },
    ],
    files: [
      { fileName: 'harbour sample.pdf', kind: 'SAMPLE_PAGES' },
      { fileName: 'kit.zip', url: 'https://files.example/kit.zip' },
    ],
    productionRuns: [
      {
        name: 'First printing',
        deliveryDate: '2027-02-01',
        products: ['hardback'],
        quantities: [{ name: 'Copies', quantity: 3000, receivedQuantity: 0, product: 'hardback' }],
        bindings: [{ pageBindingMethod: 'sewn', products: ['hardback'] }],
        covers: [{ paper: '135 g' }],
        embellishments: [{ name: 'Foil', description: 'Gold' }],
        finishes: [{ name: 'Matt' }],
        interiors: [{ paper: '80 g', fsc: true, textColour: '1/1' }],
      },
    ],
    contracts: [
      {
        contractName: 'Brandt, Harbour',
        clientName: 'Quayside House',
        signedDate: '2025-03-01',
        actualMsDeliveryDate: '2026-04-01',
        flatFeeValue: 1500,
        licensedRights: [{ rightType: 'Audio', authorCut: 50 }],
        deliveryDates: [{ dateDue: '2026-04-01', deliverableType: 'Manuscript' }],
        gratisCopies: [{ numberOfCopies: 6, product: 'hardback' }],
      },
    ],
    similarProducts: [ISBNS.moorPaperback, '9780000000002'],
    products: [
      {
        reference: 'hardback',
        isbn13: ISBNS.harbourHardback,
        formCode: 'BB',
        titlePrefix: 'The',
        title: 'Harbour Book',
        publicationDate: '2027-03-04',
        plannedPublicationDate: '2027-03-01',
        publishingStatusCode: '02',
        editionStatement: 'Signed edition',
        inHouseFormat: 'hb',
        inHouseEdition: 'first',
        isForSaleWorldwide: false,
        forSaleCountryCodes: ['GB', 'IE'],
        notForSaleCountryCodes: ['US'],
        salesRightsDescription: 'UK and Ireland',
        heightMm: 234,
        widthMm: 156,
        thicknessMm: 25.4,
        productionPageCount: 320,
        prices: [
          { amount: 20, currencyCode: 'GBP' },
          { amount: 39.99, currencyCode: 'AUD', qualifierCode: '06' },
        ],
        webLinks: [
          { url: 'https://quayside.example/harbour', role: 'Publisher’s page', description: 'About' },
        ],
      },
      {
        reference: 'ebook',
        isbn13: ISBNS.harbourEbook,
        formCode: 'DG',
        publicationDate: '2027-02-04',
        publishingStatusCode: '04',
        inHouseFormat: 'eb',
        prices: [{ amount: 0.99, currencyCode: 'GBP' }],
      },
    ],
  };
}

function moor(): WorkRecord {
  return {
    reference: 'moor',
    title: 'Moorland Physics',
    imprint: 'Heath',
    subjects: [{ scheme: 'THEMA', code: 'PH', main: true }],
    contributions: [{ contact: 'bo', roleCode: 'A01' }],
    products: [
      {
        isbn13: ISBNS.moorPaperback,
        formCode: 'BC',
        publicationDate: '1999-05-01',
        prices: [{ amount: 9.5, currencyCode: 'GBP' }],
      },
      { isbn13: ISBNS.moorAudio, formCode: 'AJ', publicationDate: '2001-01-01' },
      { reference: 'to come', formCode: null },
    ],
  };
}

function untouched(reference: string, title: string): WorkRecord {
  return { reference, title };
}
