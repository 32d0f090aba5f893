/**
 * Subdivisions: ISO 3166-2, with List 49 (issue 71) brought to it. The two differ in 50 codes, and a question in the one
 * would slip past an exclusion in the other.
 */
import { iso31662 } from 'iso-3166';
import { COUNTRIES, KOSOVO_REGION } from './countries.js';

/** Codes of List 49 for one of ISO's, and ISO's own for the whole of a country. */
const ALIASES = new Map<string, string>(
  pairs(`
    AU-CT AU-ACT AU-NS AU-NSW AU-QL AU-QLD AU-TS AU-TAS AU-VI AU-VIC FR-H FR-20R IT-AO IT-23 CN-11 CN-BJ CN-12 CN-TJ
    CN-13 CN-HE CN-14 CN-SX CN-15 CN-NM CN-21 CN-LN CN-22 CN-JL CN-23 CN-HL CN-31 CN-SH CN-32 CN-JS CN-33 CN-ZJ
    CN-34 CN-AH CN-35 CN-FJ CN-36 CN-JX CN-37 CN-SD CN-41 CN-HA CN-42 CN-HB CN-43 CN-HN CN-44 CN-GD CN-45 CN-GX
    CN-46 CN-HI CN-50 CN-CQ CN-51 CN-SC CN-52 CN-GZ CN-53 CN-YN CN-54 CN-XZ CN-61 CN-SN CN-62 CN-GS CN-63 CN-QH
    CN-64 CN-NX CN-65 CN-XJ GB-EWS GB-GBN`),
);

/** Codes of both for what is a country in List 91, or several. */
const COUNTRIES_OF: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...pairs(`
        CN-71 TW CN-91 HK CN-92 MO CN-TW TW CN-HK HK CN-MO MO US-AS AS US-GU GU US-MP MP US-PR PR US-UM UM US-VI VI
        FR-971 GP FR-972 MQ FR-973 GF FR-974 RE FR-976 YT FR-GP GP FR-MQ MQ FR-GF GF FR-RE RE FR-YT YT FR-BL BL
        FR-MF MF FR-NC NC FR-PF PF FR-PM PM FR-TF TF FR-WF WF NL-AW AW NL-CW CW NL-SX SX NL-BQ1 BQ NL-BQ2 BQ NL-BQ3 BQ
        NO-21 SJ NO-22 SJ FI-01 AX GB-IOM IM GB-UKM GB`),
    ].map(([code, country]) => [code, [country]]),
  ),
  'GB-CHA': ['GG', 'JE'],
};

/** Outlets, not geography: an ordinary question is never about them. */
const AIRPORTS: ReadonlySet<string> = new Set(['GB-AIR', 'GB-APS', 'IE-AIR']);

/** Parents that ISO's table does not give, or that List 49 has and ISO has not, or not any more. */
const PARENTS = new Map<string, readonly string[]>([
  // GB-APS: all outlets at airports of the United Kingdom; GB-AIR: those airside.
  ['GB-AIR', ['GB-APS']],
  ['GB-ENG', ['GB-EAW', 'GB-GBN']],
  ['GB-WLS', ['GB-EAW', 'GB-GBN']],
  ['GB-SCT', ['GB-GBN']],
  ['GB-EAW', ['GB-GBN']],
  ...under('GB-SCT', [
    'ABD ABE AGB ANS CLK DGY DND EAY EDH EDU ELN ELS ERW FAL FIF GLG HLD IVC MLN MRY NAY NLK ORK PKN RFW SAY SCB',
    'SLK STG WDU WLN ZET',
  ]),
  ...under('GB-WLS', [
    'AGY BGE BGW CAY CGN CMN CRF CWY DEN FLN GWN MON MTY NTL NWP PEM POW RCT SWA TOF VGL WRX',
  ]),
  ...under('GB-NIR', ['ABC AND ANN BFS CCG DRS FMO LBC MEA MUL NMD']),
  ...under('BE-VLG', ['VAN VBR VLI VOV VWV']),
  ...under('BE-WAL', ['WBR WHT WLG WLX WNA']),
  // Provinces of Sardinia that ISO withdrew, in those that took them over.
  ...under('IT-SU', ['CI VS']),
  ...under('IT-NU', ['OG']),
  ...under('IT-SS', ['OT']),
]);

const NATIONS = ['GB-ENG', 'GB-NIR', 'GB-SCT', 'GB-WLS'];
const OWN_NAMES: Readonly<Record<string, string>> = {
  'GB-AIR': 'airside outlets at airports of the United Kingdom',
  'GB-APS': 'airports of the United Kingdom',
  'IE-AIR': 'airside outlets at airports of Ireland',
  [KOSOVO_REGION]: 'Kosovo',
};

interface Region {
  readonly name: string;
  /** Itself and all that it lies in, but the country. */
  readonly within: readonly string[];
}

const regions = readRegions();

function readRegions(): ReadonlyMap<string, Region> {
  const names = new Map<string, string>(Object.entries(OWN_NAMES));
  const parents = new Map<string, readonly string[]>(PARENTS);
  for (const { code, name, parent } of iso31662) {
    if (code in COUNTRIES_OF) continue;
    if (!names.has(code)) names.set(code, name);
    if (!parents.has(code)) parents.set(code, parentsInIso(code, parent));
  }
  const within = (code: string): string[] => [code, ...(parents.get(code) ?? []).flatMap(within)];
  const codes = new Set([...names.keys(), ...parents.keys()]);
  return new Map([...codes].map((code) => [code, { name: names.get(code) ?? code, within: within(code) }]));
}

/** ISO's table puts the districts of the United Kingdom under no nation: what is not elsewhere is in England. */
function parentsInIso(code: string, parent: string | undefined): readonly string[] {
  if (parent?.includes('-')) return [parent];
  const isNation = NATIONS.includes(code) || code === 'GB-EAW' || code === 'GB-GBN';
  return code.startsWith('GB-') && !isNation && !AIRPORTS.has(code) ? ['GB-ENG'] : [];
}

/** What a code of a subdivision means: one of ISO's, or whole countries. */
export interface RegionMeaning {
  readonly region: string | null;
  readonly countries: readonly string[];
  /** Whether the code was brought to another one. */
  readonly isChanged: boolean;
}

/** Reads an upper-case code of ISO 3166-2 or List 49; null where it is in neither. */
export function readRegion(code: string): RegionMeaning | null {
  const countries = COUNTRIES_OF[code];
  if (countries !== undefined) return { region: null, countries, isChanged: true };
  const region = ALIASES.get(code) ?? code;
  return regions.has(region) ? { region, countries: [], isChanged: region !== code } : null;
}

/** A region itself and all the regions that it lies in, nearest first. */
export const regionsAround = (code: string): readonly string[] => regions.get(code)?.within ?? [code];

export const regionName = (code: string): string => regions.get(code)?.name ?? code;

export function isAirport(code: string): boolean {
  return AIRPORTS.has(code);
}

export function countryOf(region: string): string {
  return region.slice(0, 2);
}

const topRegions = new Map<string, readonly string[]>();

/** The regions of a country that lie in no other one, without airports: the parts to name to a person. */
export function topRegionsOf(country: string): readonly string[] {
  const known = topRegions.get(country);
  if (known !== undefined) return known;
  const found = [...regions]
    .filter(([code, { within }]) => countryOf(code) === country && within.length === 1 && !isAirport(code))
    .map(([code]) => code)
    .sort();
  const parts = country === 'GB' ? NATIONS : found;
  if (COUNTRIES.has(country)) topRegions.set(country, parts);
  return parts;
}

function pairs(text: string): [string, string][] {
  const codes = text.trim().split(/\s+/);
  return codes.flatMap((code, index): [string, string][] =>
    index % 2 === 0 ? [[code, codes[index + 1] ?? code]] : [],
  );
}

function under(parent: string, lines: readonly string[]): [string, readonly string[]][] {
  const country = countryOf(parent);
  return lines.flatMap((line) => line.split(' ')).map((code) => [`${country}-${code}`, [parent]]);
}
