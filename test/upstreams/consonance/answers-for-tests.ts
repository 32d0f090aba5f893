/** Answers in the API's own shape, as a base case: each test says only what differs. */
import { INFERRED_FIELDS } from '../../../upstreams/consonance/inferred.js';
import type { SourceWork } from '../../../upstreams/consonance/model.js';
import { json, type Reply } from '../told-server.js';

export const productAnswer = (differs: object = {}) => ({
  __typename: 'PhysicalBookProduct',
  id: 71,
  fullTitle: 'The Tide Table',
  isbn: { isbn13: '9780306406157' },
  onix21ProductFormCode: 'BB',
  inHouseFormat: { name: 'Demy hardback' },
  actualEditionStatement: 'First edition',
  onixPublishingStatusCode: '_04',
  publicationDate: '2026-09-03',
  plannedPublicationDate: null,
  prices: [
    { amount: 19.990000000000002, currencyCode: 'GBP', label: 'UK', onixPriceType: { description: 'RRP' } },
  ],
  allowOnixExports: true,
  isForSaleWorldwide: false,
  forSaleCountryCodes: ['GB', 'IE'],
  notForSaleCountryCodes: ['US'],
  salesRightsDescription: '',
  webLinks: [
    { id: 5, link: 'https://example.org/tide', role: 'Extract', note: 'Chapter one', description: null },
  ],
  productionPageCount: 288,
  approximatePageCount: 300,
  productHeight: 216.5,
  productWidth: 135,
  ...differs,
});

export const contributionAnswer = (differs: object = {}) => ({
  sequenceNumber: 1,
  onixContributorRoleCode: 'A01',
  onixContributorRole: { description: 'By (author)' },
  productIds: [],
  contributor: {
    id: 31,
    name: 'Ada Quill',
    personName: 'Ada Quill',
    personNameInverted: 'Quill, Ada',
    biographicalNote: '<p>Ada Quill lives &amp; writes<br/>by the sea.</p>',
  },
  ...differs,
});

export const textAnswer = (differs: object = {}) => ({
  id: 41,
  variant: 'DESCRIPTION',
  externalText: '<p>A town and its tides.</p>',
  onixLanguageCode: 'eng',
  onixContentAudienceCodes: ['_00'],
  approvalStatusName: 'Approved',
  fromDate: null,
  productIds: [71],
  ...differs,
});

export const resourceAnswer = (differs: object = {}) => ({
  id: 51,
  resourceVariant: 'FRONT_COVER',
  status: 'APPROVED',
  url: 'https://example.org/cover.jpg',
  filename: 'cover.jpg',
  caption: null,
  requiredCredit: 'Photograph: B. Lens',
  onixContentAudienceCode: '_00',
  isProcessing: false,
  productIds: [71],
  ...differs,
});

export const workAnswer = (differs: object = {}) => ({
  id: 11,
  title: 'The Tide Table',
  subtitle: 'A Novel',
  projectStage: 'In production',
  imprint: { id: 2, name: 'Northlight' },
  contentLanguages: [{ roleCode: '_01', onixLanguageCode: 'eng', productIds: [] }],
  contributions: [contributionAnswer()],
  seriesMemberships: [{ partNumber: '2', series: { id: 3, name: 'The Harbour Books' } }],
  bic: [{ code: 'FA', description: 'Modern fiction', main: false }],
  bisac: [],
  thema: [{ code: 'FBA', description: 'Modern and contemporary fiction', main: true }],
  marketingTexts: [textAnswer()],
  supportingResources: [resourceAnswer()],
  files: [{ fileName: 'sample.pdf', url: 'https://example.org/sample.pdf', kind: 'SAMPLE' }],
  contracts: [
    {
      id: 61,
      contractName: 'Quill, The Tide Table',
      signedDate: '2024-02-01',
      msDeliveryDate: '2025-03-01',
      revisedMsDeliveryDate: '2025-06-01',
      actualMsDeliveryDate: '2025-05-20',
      msProofsDate: null,
      terminatedDate: null,
    },
  ],
  products: [productAnswer()],
  ...differs,
});

/** What workAnswer() means to us. */
export const sourceWork: SourceWork = {
  workId: 11,
  title: 'The Tide Table',
  subtitle: 'A Novel',
  imprint: { imprintId: 2, name: 'Northlight' },
  stage: 'In production',
  languages: [{ tag: 'en', roleCode: '01', productIds: [] }],
  contributors: [
    {
      contributorId: 31,
      name: 'Ada Quill',
      sortName: 'Quill, Ada',
      roleCode: 'A01',
      role: 'By (author)',
      sequence: 1,
      biography: 'Ada Quill lives & writes by the sea.',
      productIds: [],
    },
  ],
  series: [{ seriesId: 3, name: 'The Harbour Books', part: '2' }],
  subjects: [
    { scheme: 'THEMA', code: 'FBA', description: 'Modern and contemporary fiction', isMain: true },
    { scheme: 'BIC', code: 'FA', description: 'Modern fiction', isMain: false },
  ],
  texts: [
    {
      textId: 41,
      variant: 'DESCRIPTION',
      html: '<p>A town and its tides.</p>',
      language: 'en',
      audienceCodes: ['00'],
      approval: 'Approved',
      from: null,
      productIds: [71],
    },
  ],
  resources: [
    {
      resourceId: 51,
      variant: 'FRONT_COVER',
      status: 'APPROVED',
      url: 'https://example.org/cover.jpg',
      fileName: 'cover.jpg',
      caption: null,
      credit: 'Photograph: B. Lens',
      audienceCode: '00',
      isProcessing: false,
      productIds: [71],
    },
  ],
  files: [{ fileName: 'sample.pdf', url: 'https://example.org/sample.pdf', kind: 'SAMPLE' }],
  contracts: [
    {
      contractId: 61,
      name: 'Quill, The Tide Table',
      signedOn: '2024-02-01',
      manuscriptDueOn: '2025-06-01',
      manuscriptDeliveredOn: '2025-05-20',
      proofsOn: null,
      terminatedOn: null,
    },
  ],
  products: [
    {
      productId: 71,
      isbn13: '9780306406157',
      fullTitle: 'The Tide Table',
      formCode: 'BB',
      formDetail: 'Demy hardback',
      productType: 'PhysicalBookProduct',
      edition: 'First edition',
      statusCode: '04',
      publicationDate: '2026-09-03',
      plannedPublicationDate: null,
      pageCount: 288,
      heightMm: 216.5,
      widthMm: 135,
      prices: [{ amount: '19.99', currency: 'GBP', type: 'RRP' }],
      isClearedForOnix: true,
      isForSaleWorldwide: false,
      forSaleIn: ['GB', 'IE'],
      notForSaleIn: ['US'],
      salesRightsDescription: null,
      webLinks: [
        { webLinkId: 5, url: 'https://example.org/tide', role: 'Extract', description: 'Chapter one' },
      ],
    },
  ],
};

/** A server that has every field we only infer. */
const everyFieldOffered = Object.fromEntries(
  Object.entries(INFERRED_FIELDS).map(([type, fields]) => [
    type,
    { fields: Object.keys(fields).map((name) => ({ name })) },
  ]),
);

/** A server that has none of them, nor one of the types. */
export const noFieldOffered = Object.fromEntries(
  Object.keys(INFERRED_FIELDS).map((type) => [
    type,
    type === 'ElectronicBookProduct' ? null : { fields: [{ name: 'id' }] },
  ]),
);

export interface AskedOperation {
  readonly operationName: string;
  readonly query: string;
  readonly variables: { readonly [name: string]: unknown };
}

export const operationIn = (body: string): AskedOperation => JSON.parse(body);

/** Answers each operation with the data given for it, and says that every inferred field is there. */
export function answering(
  byOperation: Readonly<Record<string, (asked: AskedOperation) => unknown>>,
  offered: unknown = everyFieldOffered,
): Reply {
  return (request, response) => {
    const asked = operationIn(request.body);
    const data =
      asked.operationName === 'OfferedFields' ? offered : byOperation[asked.operationName]?.(asked);
    return json({ data })(request, response);
  };
}
