/** Codes of texts and resources. Lists of issue 71, with what later issues added. */
import { codeList } from './code-list.js';

/** Text type of ONIX 3. */
export const TEXT_TYPES = codeList(
  '153',
  `
  01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36
  37 38 39`,
);

/** Text type of ONIX 2.1. */
export const TEXT_TYPES_21 = codeList(
  '33',
  `
  01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 30 31 32 33 34 35 40 41
  42 43 44 45 46 47 48 49 98 99`,
);

/** Text format. */
export const TEXT_FORMATS = codeList('34', '00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15');

/** Content audience. */
export const CONTENT_AUDIENCES = codeList('154', '00 01 02 03 04 05 06 07 08 09 10');

/** Content date role. */
export const CONTENT_DATE_ROLES = codeList('155', '01 04 14 15 17 24 27 28 31 32');

/** Resource content type. */
export const RESOURCE_CONTENT_TYPES = codeList(
  '158',
  `
  01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36
  37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 99`,
);

/** Media file type of ONIX 2.1. */
export const MEDIA_FILE_TYPES = codeList(
  '38',
  `
  01 02 03 04 05 06 07 08 10 11 12 16 17 18 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 41 42 43 44 45
  46 47 51 52`,
);

/** Resource mode. */
export const RESOURCE_MODES = codeList('159', '01 02 03 04 05 06');

/** Resource feature type. */
export const RESOURCE_FEATURES = codeList('160', '01 02 03 04 05 06 07 08 09 10 11');

/** Resource form. */
export const RESOURCE_FORMS = codeList('161', '01 02 03');

/** Cited content type. */
export const CITED_CONTENT_TYPES = codeList('156', '01 02 03 04 05 06 07');

/** Resource version feature type. */
export const RESOURCE_VERSION_FEATURES = codeList('162', '01 02 03 04 05 06 07 08 09 10');
