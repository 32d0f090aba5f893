/**
 * Region, List 49 (issue 71): 350 codes of subdivisions, with WORLD, ROW and ECZ. All but 51 are codes of ISO 3166-2; those
 * are here, by the reason for which they differ. rights.md 1.6.
 */

/** A place of ISO under another code. */
export const SAME_PLACES: ReadonlyMap<string, string> = new Map([
  // Postal habit; NT, SA and WA agree.
  ...pairs('AU-CT AU-ACT AU-NS AU-NSW AU-QL AU-QLD AU-TS AU-TAS AU-VI AU-VIC'),
  // Corsica and the Aosta Valley, which ISO has since given other codes.
  ...pairs('FR-H FR-20R IT-AO IT-23'),
  // What ISO called them before 2017: deprecated since issue 44.
  ...pairs(`
    CN-11 CN-BJ CN-12 CN-TJ CN-13 CN-HE CN-14 CN-SX CN-15 CN-NM CN-21 CN-LN CN-22 CN-JL CN-23 CN-HL CN-31 CN-SH
    CN-32 CN-JS CN-33 CN-ZJ CN-34 CN-AH CN-35 CN-FJ CN-36 CN-JX CN-37 CN-SD CN-41 CN-HA CN-42 CN-HB CN-43 CN-HN
    CN-44 CN-GD CN-45 CN-GX CN-46 CN-HI CN-50 CN-CQ CN-51 CN-SC CN-52 CN-GZ CN-53 CN-YN CN-54 CN-XZ CN-61 CN-SN
    CN-62 CN-GS CN-63 CN-QH CN-64 CN-NX CN-65 CN-XJ`),
  // England, Wales and Scotland together: deprecated.
  ['GB-EWS', 'GB-GBN'],
]);

/** Countries of List 91. Those of the United Kingdom are deprecated, and so are numbers for places of China. */
export const WHOLE_COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  'CN-71': ['TW'],
  'CN-91': ['HK'],
  'CN-92': ['MO'],
  'GB-CHA': ['GG', 'JE'],
  'GB-IOM': ['IM'],
};

/** Outlets, not geography, with their names: an ordinary question is never about them. */
export const AIRPORTS: ReadonlyMap<string, string> = new Map([
  ['GB-AIR', 'airside outlets at airports of the United Kingdom'],
  ['GB-APS', 'airports of the United Kingdom'],
  ['IE-AIR', 'airside outlets at airports of Ireland'],
]);

/** Provinces of Sardinia that ISO has withdrawn, and those that took them over. */
export const WITHDRAWN_PROVINCES: ReadonlyMap<string, string> = new Map(
  pairs('IT-CI IT-SU IT-VS IT-SU IT-OG IT-NU IT-OT IT-SS'),
);

/** ECZ, euro countries of continental Europe: the official ones by 2023, and those that use it by the list's note. */
export const EURO_COUNTRIES: readonly string[] =
  'AD AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA'.split(' ');

/** Bulgaria has had the euro since 2026-01-01; whether the list counts it in is not known. */
export const PERHAPS_EURO_COUNTRIES: readonly string[] = ['BG'];

/** Of codes that are written in turn: each with the next. */
export function pairs(text: string): [string, string][] {
  const codes = text.trim().split(/\s+/);
  return codes.flatMap((code, index): [string, string][] =>
    index % 2 === 0 ? [[code, codes[index + 1] ?? code]] : [],
  );
}
