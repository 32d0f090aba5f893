/** The identifiers that are no product's: which composite holds them, and of which list their types are. */
import { COLLECTION_ID_TYPES, NAME_ID_TYPES } from '../codes/description.js';
import { OUTLET_ID_TYPES } from '../codes/publishing.js';
import { WORK_ID_TYPES } from '../codes/records.js';

export const NAME_ID = { composite: 'NameIdentifier', type: 'NameIDType', types: NAME_ID_TYPES };
export const WORK_ID = { composite: 'WorkIdentifier', type: 'WorkIDType', types: WORK_ID_TYPES };
export const OUTLET_ID = {
  composite: 'SalesOutletIdentifier',
  type: 'SalesOutletIDType',
  types: OUTLET_ID_TYPES,
};
export const COLLECTION_ID = {
  composite: 'CollectionIdentifier',
  type: 'CollectionIDType',
  types: COLLECTION_ID_TYPES,
};
/** The same of 2.1. */
export const SERIES_ID = { composite: 'SeriesIdentifier', type: 'SeriesIDType', types: COLLECTION_ID_TYPES };
