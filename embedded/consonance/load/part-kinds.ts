/** Which parts works and products have, and by what a part is known again when it is loaded again. */
import type { LoadedProduct } from '../records/product.js';
import type { LoadedWork } from '../records/work.js';
import type { Known } from './known.js';
import type { KeyedRecord, PartTable } from './parts.js';

interface WorkPartKind extends PartTable {
  readonly partsOf: (work: LoadedWork, known: Known) => readonly KeyedRecord[];
}

interface ProductPartKind extends PartTable {
  readonly partsOf: (product: LoadedProduct) => readonly KeyedRecord[];
}

export const WORK_PARTS: readonly WorkPartKind[] = [
  {
    table: 'contribution',
    ownedBy: 'work_id',
    partsOf: (work, { contacts }) =>
      work.contributions.map(({ contact, ...contribution }, index) => ({
        key: `${contact} ${contribution.roleCode}`,
        record: {
          ...contribution,
          sequence: contribution.sequence ?? index + 1,
          contactId: contacts.get(contact),
        },
      })),
  },
  {
    table: 'series_membership',
    ownedBy: 'work_id',
    partsOf: (work, known) =>
      work.series.map(({ series, ...membership }) => ({
        key: series,
        record: { ...membership, seriesId: known.series.get(series) },
      })),
  },
  {
    table: 'marketing_text',
    ownedBy: 'work_id',
    partsOf: (work) =>
      work.texts.map(({ reference, ...record }) => ({ key: reference ?? record.variant, record })),
  },
  {
    table: 'supporting_resource',
    ownedBy: 'work_id',
    partsOf: (work) =>
      work.resources.map(({ reference, ...record }) => ({ key: reference ?? record.variant, record })),
  },
  {
    table: 'prize',
    ownedBy: 'work_id',
    partsOf: (work) =>
      work.prizes.map((record) => ({ key: `${record.prizeName} ${record.prizeYear ?? ''}`, record })),
  },
  {
    table: 'production_run',
    ownedBy: 'work_id',
    partsOf: (work) => work.productionRuns.map((record) => ({ key: record.name, record })),
  },
  {
    table: 'contract',
    ownedBy: 'work_id',
    partsOf: (work) => work.contracts.map((record) => ({ key: record.contractName, record })),
  },
];

export const PRODUCT_PARTS: readonly ProductPartKind[] = [
  {
    table: 'price',
    ownedBy: 'product_id',
    partsOf: (product) =>
      product.prices.map((record) => ({
        key: `${record.currencyCode} ${record.typeCode} ${record.qualifierCode}`,
        record,
      })),
  },
  {
    table: 'web_link',
    ownedBy: 'product_id',
    partsOf: (product) => product.webLinks.map((record) => ({ key: record.url, record })),
  },
];
