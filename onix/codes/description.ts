/** Codes of titles, people, subjects and audiences. Lists of issue 71, with what later issues added. */
import { codeList } from './code-list.js';

/** Title type. */
export const TITLE_TYPES = codeList('15', '00 01 02 03 04 05 06 07 08 10 11 12 13 14 15 16');

/** Title element level. */
export const TITLE_ELEMENT_LEVELS = codeList('149', '01 02 03 04 05 06 07');

/** Collection type. */
export const COLLECTION_TYPES = codeList('148', '00 10 11 20');

/** Collection identifier type. */
export const COLLECTION_ID_TYPES = codeList('13', '01 02 03 04 05 06 15 22 27 29 35 38');

/** Unnamed persons. */
export const UNNAMED_PERSONS = codeList('19', '01 02 03 04 05 06 07 08 09');

/** Contributor role. */
export const CONTRIBUTOR_ROLES = codeList(
  '17',
  `
  A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12 A13 A14 A15 A16 A17 A18 A19 A20 A21 A22 A23 A24 A25 A26 A27
  A28 A29 A30 A31 A32 A33 A34 A35 A36 A37 A38 A39 A40 A41 A42 A43 A44 A45 A46 A47 A48 A49 A50 A51 A52 A99 B01
  B02 B03 B04 B05 B06 B07 B08 B09 B10 B11 B12 B13 B14 B15 B16 B17 B18 B19 B20 B21 B22 B23 B24 B25 B26 B27 B28
  B29 B30 B31 B32 B33 B34 B35 B36 B99 C01 C02 C03 C04 C99 D01 D02 D03 D04 D99 E01 E02 E03 E04 E05 E06 E07 E08
  E09 E10 E11 E99 F01 F02 F99 Z01 Z02 Z03 Z04 Z05 Z06 Z98 Z99`,
);

/** Name identifier type. */
export const NAME_ID_TYPES = codeList(
  '44',
  `
  01 02 03 04 05 06 07 08 10 12 13 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39
  40 41 42 43 44 45`,
);

/** Subject scheme identifier. */
export const SUBJECT_SCHEMES = codeList(
  '27',
  `
  01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36
  37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72
  73 74 75 76 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 A2 A3 A4 A5 A6 A7 A8 A9 B0
  B1 B2 B3 B4 B5 B6 B7 B8 B9 C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 D0 D1 D2 D3 D4 D5`,
);

/** Audience. */
export const AUDIENCES = codeList('28', '01 02 03 04 05 06 07 08 09 11 12 13 14');

/** Audience code type. */
export const AUDIENCE_SCHEMES = codeList(
  '29',
  `
  01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30`,
);

/** Language role. */
export const LANGUAGE_ROLES = codeList('22', '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15');
