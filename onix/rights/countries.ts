/** Which countries the tokens of a territory mean: for lists of whole countries only. */
import { COUNTRIES } from '../codes/places.js';
import type { Territory } from '../model/territory.js';

/** List 91 keeps three codes that ISO 3166-1 has withdrawn. */
const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  AN: ['BQ', 'CW', 'SX'],
  CS: ['ME', 'RS'],
  YU: ['ME', 'RS'],
};

/** What people write for the codes of List 91. */
const ALIASES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/** Codes of List 49 for what are countries of their own, or groups of them (issue 71). */
const REGION_COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  'CN-71': ['TW'],
  'CN-91': ['HK'],
  'CN-92': ['MO'],
  'GB-CHA': ['GG', 'JE'],
  'GB-IOM': ['IM'],
  ECZ: 'AD AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA'.split(' '),
};

export const ALL_COUNTRIES: readonly string[] = [...COUNTRIES.codes].filter((code) => !(code in SUCCESSORS));

const KNOWN = new Set(ALL_COUNTRIES);

export interface Area {
  readonly countries: ReadonlySet<string>;
  /** The world, or what other statements leave of it: of 2.1, where what is named elsewhere counts more. */
  readonly isWorld: boolean;
  /** Countries of which a part is meant, such as FR with FR-H. */
  readonly partly: ReadonlySet<string>;
  /** Tokens that mean nothing to us. */
  readonly unresolved: readonly string[];
}

/** The included, or the excluded, of a territory. */
function areaOf(countries: readonly string[], regions: readonly string[]): Area {
  const whole = new Set<string>();
  const partly = new Set<string>();
  const unresolved: string[] = [];
  let isWorld = false;
  for (const token of [...countries, ...regions].map(normalise)) {
    const [country = ''] = token.split('-', 1);
    if (token === 'WORLD' || token === 'ROW') isWorld = true;
    else if (KNOWN.has(token)) whole.add(token);
    else if (token in SUCCESSORS || token in REGION_COUNTRIES) {
      for (const code of SUCCESSORS[token] ?? REGION_COUNTRIES[token] ?? []) whole.add(code);
    } else if (token.includes('-') && KNOWN.has(country)) partly.add(country);
    else unresolved.push(token);
  }
  return { countries: whole, isWorld, partly, unresolved };
}

export const includedOf = ({ countriesIncluded, regionsIncluded }: Territory): Area =>
  areaOf(countriesIncluded, regionsIncluded);

export const excludedOf = ({ countriesExcluded, regionsExcluded }: Territory): Area =>
  areaOf(countriesExcluded, regionsExcluded);

function normalise(token: string): string {
  const upper = token.toUpperCase();
  return ALIASES[upper] ?? upper;
}
