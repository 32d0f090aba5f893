/** Codes of records and of what they identify. Lists of issue 71, with what later issues added. */
import { codeList } from './code-list.js';

/** Notification or update type. */
export const NOTIFICATION_TYPES = codeList('1', '01 02 03 04 05 08 09 12 13 14 88 89');

/** Product composition. */
export const PRODUCT_COMPOSITIONS = codeList('2', '00 01 10 11 20 30 31');

/** Product identifier type. */
export const PRODUCT_ID_TYPES = codeList(
  '5',
  '01 02 03 04 05 06 13 14 15 17 22 23 24 25 26 27 28 29 30 31 34 35',
);

/** Work identifier type. */
export const WORK_ID_TYPES = codeList('16', '01 02 06 11 15 18 31 32 33 39');

/** Product relation. */
export const PRODUCT_RELATIONS = codeList(
  '51',
  `
  00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35
  36 37 38 39 40 41 42 43 44 45 46 47 48`,
);

/** Work relation. */
export const WORK_RELATIONS = codeList(
  '164',
  `
  01 02 03 04 05 06 21 22 23 24 25 26 27 28 29 30 31 41 42 43 44 45 46 47 48 49 50 51 98 99`,
);
