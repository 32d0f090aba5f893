/** Works and products for tests: each case says only what is particular to it. */
import type {
  SourceContributor,
  SourceProduct,
  SourceResource,
  SourceWork,
} from '../../upstreams/consonance/model.js';

export function makeWork(workId: number, differs: Partial<SourceWork> = {}): SourceWork {
  return {
    workId,
    title: `Title ${workId}`,
    subtitle: null,
    imprint: { imprintId: 1, name: 'Northlight' },
    stage: null,
    languages: [{ tag: 'en', roleCode: '01', productIds: [] }],
    contributors: [],
    series: [],
    subjects: [],
    texts: [],
    resources: [],
    files: [],
    contracts: [],
    products: [makeProduct(workId * 10)],
    ...differs,
  };
}

/** A front cover of the whole work, in draft. */
export function makeResource(resourceId: number, differs: Partial<SourceResource> = {}): SourceResource {
  return {
    resourceId,
    variant: 'FRONT_COVER',
    status: 'DRAFT',
    url: null,
    fileName: null,
    caption: null,
    credit: null,
    audienceCode: null,
    isProcessing: false,
    productIds: [],
    ...differs,
  };
}

/** Announced, active, for sale in the whole world. */
export function makeProduct(productId: number, differs: Partial<SourceProduct> = {}): SourceProduct {
  return {
    productId,
    isbn13: null,
    fullTitle: 'A product',
    formCode: 'BC',
    formDetail: null,
    productType: 'PhysicalBookProduct',
    edition: null,
    statusCode: '04',
    publicationDate: '2025-06-01',
    plannedPublicationDate: null,
    pageCount: null,
    heightMm: null,
    widthMm: null,
    prices: [],
    isClearedForOnix: true,
    isForSaleWorldwide: true,
    forSaleIn: [],
    notForSaleIn: [],
    salesRightsDescription: null,
    webLinks: [],
    ...differs,
  };
}

export function makeContributor(
  contributorId: number,
  differs: Partial<SourceContributor> = {},
): SourceContributor {
  return {
    contributorId,
    name: 'Maren Østby',
    sortName: 'Østby, Maren',
    roleCode: 'A01',
    role: 'By (author)',
    sequence: 1,
    biography: null,
    productIds: [],
    ...differs,
  };
}
