/**
 * Subdivisions: ISO 3166-2, with List 49 (issue 71) brought to it. A question in one of the two would slip past an exclusion
 * in the other.
 */
import { iso31662 } from 'iso-3166';
import { COUNTRIES, KOSOVO_REGION } from './countries.js';
import { AIRPORTS, pairs, SAME_PLACES, WHOLE_COUNTRIES, WITHDRAWN_PROVINCES } from './onix-regions.js';

/** Codes for what is a country in List 91, or several: those of List 49, and ISO's own. */
const COUNTRIES_OF: Readonly<Record<string, readonly string[]>> = {
  ...WHOLE_COUNTRIES,
  ...Object.fromEntries(
    pairs(`
      CN-TW TW CN-HK HK CN-MO MO US-AS AS US-GU GU US-MP MP US-PR PR US-UM UM US-VI VI FR-971 GP FR-972 MQ FR-973 GF
      FR-974 RE FR-976 YT FR-GP GP FR-MQ MQ FR-GF GF FR-RE RE FR-YT YT FR-BL BL FR-MF MF FR-NC NC FR-PF PF FR-PM PM
      FR-TF TF FR-WF WF NL-AW AW NL-CW CW NL-SX SX NL-BQ1 BQ NL-BQ2 BQ NL-BQ3 BQ NO-21 SJ NO-22 SJ FI-01 AX
      GB-UKM GB`).map(([code, country]) => [code, [country]]),
  ),
};

/** Parents that ISO's table does not give, or that List 49 has and ISO has not, or not any more. */
const PARENTS = new Map<string, readonly string[]>([
  // GB-APS: all outlets at airports of the United Kingdom; GB-AIR: those airside.
  ['GB-AIR', ['GB-APS']],
  ['GB-ENG', ['GB-EAW']],
  ['GB-WLS', ['GB-EAW']],
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
  ...[...WITHDRAWN_PROVINCES].map(([code, parent]): [string, readonly string[]] => [code, [parent]]),
]);

const NATIONS = ['GB-ENG', 'GB-NIR', 'GB-SCT', 'GB-WLS'];
const OWN_NAMES: readonly (readonly [string, string])[] = [...AIRPORTS, [KOSOVO_REGION, 'Kosovo']];

interface Region {
  readonly name: string;
  /** Itself and all that it lies in, but the country. */
  readonly within: readonly string[];
}

const regions = readRegions();

function readRegions(): ReadonlyMap<string, Region> {
  const names = new Map<string, string>(OWN_NAMES);
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
  return code.startsWith('GB-') && !isNation && !isAirport(code) ? ['GB-ENG'] : [];
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
  const region = SAME_PLACES.get(code) ?? code;
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

function under(parent: string, lines: readonly string[]): [string, readonly string[]][] {
  const country = countryOf(parent);
  return lines.flatMap((line) => line.split(' ')).map((code) => [`${country}-${code}`, [parent]]);
}
