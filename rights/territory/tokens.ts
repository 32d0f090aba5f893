/** What the codes of a territory mean, one by one and together. */
import { COUNTRIES, COUNTRY_ALIASES, COUNTRY_SUCCESSORS, KOSOVO, KOSOVO_REGION } from '../codes/countries.js';
import { EURO_COUNTRIES, PERHAPS_EURO_COUNTRIES } from '../codes/onix-regions.js';
import { countryOf, readRegion } from '../codes/regions.js';
import { RIGHTS_REGIONS } from '../codes/rights-regions.js';

/** The codes of one list, or of two that say the same thing, brought to ISO's. */
export interface Area {
  readonly isWorld: boolean;
  /** ROW: what no other statement names. */
  readonly isRest: boolean;
  readonly countries: ReadonlySet<string>;
  /** Of these, those that have a code of their own in the list, and are not there as one of a group. */
  readonly ownCountries: ReadonlySet<string>;
  /** By country. */
  readonly regions: ReadonlyMap<string, readonly string[]>;
  /** What means nothing to us: each might be anything. */
  readonly unreadable: readonly string[];
  /** Codes that were brought to another one, as sentences. */
  readonly changes: readonly string[];
}

/**
 * Whether a doubtful member of a group counts: where it would open a place only the certain ones do, where it would
 * close one all that ever were.
 */
export type Reading = 'CERTAIN' | 'POSSIBLE';

interface Meaning {
  readonly countries: readonly string[];
  readonly region: string | null;
  readonly isWorld: boolean;
  readonly isRest: boolean;
  readonly isOwn: boolean;
}

const NOTHING: Meaning = { countries: [], region: null, isWorld: false, isRest: false, isOwn: false };

/** Reads the tokens of a list. None is dropped: what cannot be read is kept apart. */
export function readArea(tokens: readonly string[], reading: Reading): Area {
  const countries = new Set<string>();
  const ownCountries = new Set<string>();
  const regions = new Map<string, string[]>();
  const unreadable: string[] = [];
  const changes: string[] = [];
  let isWorld = false;
  let isRest = false;
  for (const token of tokens.flatMap((text) => text.trim().split(/\s+/)).filter((text) => text !== '')) {
    const meanings = meaningsOf(token.toUpperCase(), reading);
    if (meanings.length === 0) unreadable.push(token);
    else if (isChanged(token, meanings)) changes.push(`${token} was read as ${wordsOf(meanings)}.`);
    for (const meaning of meanings) {
      isWorld ||= meaning.isWorld;
      isRest ||= meaning.isRest;
      for (const country of meaning.countries) countries.add(country);
      if (meaning.isOwn) for (const country of meaning.countries) ownCountries.add(country);
      if (meaning.region !== null) push(regions, countryOf(meaning.region), meaning.region);
    }
  }
  return { isWorld, isRest, countries, ownCountries, regions, unreadable, changes };
}

function meaningsOf(token: string, reading: Reading): readonly Meaning[] {
  const code = COUNTRY_ALIASES[token] ?? RIGHTS_REGIONS[token] ?? token;
  if (code === 'WORLD') return [{ ...NOTHING, isWorld: true }];
  if (code === 'ROW') return [{ ...NOTHING, isRest: true }];
  if (code === 'ECZ') {
    const countries = reading === 'CERTAIN' ? EURO_COUNTRIES : [...EURO_COUNTRIES, ...PERHAPS_EURO_COUNTRIES];
    return [
      { ...NOTHING, countries },
      { ...NOTHING, region: KOSOVO_REGION },
    ];
  }
  if (code === KOSOVO) return [{ ...NOTHING, region: KOSOVO_REGION }];
  if (COUNTRIES.has(code)) return [{ ...NOTHING, countries: [code], isOwn: true }];
  const successors = COUNTRY_SUCCESSORS[code];
  if (successors !== undefined) return [{ ...NOTHING, countries: successors }];
  const region = readRegion(aliasedRegion(code));
  return region === null ? [] : [{ ...NOTHING, countries: region.countries, region: region.region }];
}

/** UK-SCT is GB-SCT. */
function aliasedRegion(code: string): string {
  const alias = COUNTRY_ALIASES[countryOf(code)];
  return alias === undefined ? code : alias + code.slice(2);
}

function isChanged(token: string, meanings: readonly Meaning[]): boolean {
  return wordsOf(meanings) !== token;
}

function wordsOf(meanings: readonly Meaning[]): string {
  return meanings
    .flatMap(({ countries, region, isWorld, isRest }) => [
      ...(isWorld ? ['WORLD'] : []),
      ...(isRest ? ['ROW'] : []),
      ...countries,
      ...(region === null ? [] : [region]),
    ])
    .join(' ');
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
