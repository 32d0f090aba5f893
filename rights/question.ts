/** Reads a question: gate 0 of rights.md 2.2. What is understood is remembered, since one request asks it hundreds of times. */
import {
  COUNTRIES,
  COUNTRY_ALIASES,
  COUNTRY_SUCCESSORS,
  countryName,
  KOSOVO,
  KOSOVO_REGION,
} from './codes/countries.js';
import { zonesOfRegion } from './codes/region-zones.js';
import { countryOf, readRegion, regionName, regionsAround } from './codes/regions.js';
import { zonesOfCountry } from './codes/zones.js';
import type { Warning } from './decision.js';
import { type Language, readLanguage } from './language/tag.js';
import type { Market, MarketQuestion } from './market.js';
import { createMemo } from './memo.js';
import { ALWAYS, GATES, type Obstacle } from './obstacle.js';
import type { Place } from './territory/membership.js';
import type { Zones } from './time/bounds.js';
import { isKnownZone } from './time/local-time.js';

/** A question but for its instant. */
export interface Asked extends Omit<MarketQuestion, 'at' | 'country' | 'language' | 'subdivision'> {
  /** Null where the market could not be read. */
  readonly place: Place | null;
  readonly placeName: string;
  readonly zones: Zones;
  /** Null where none is asked for. */
  readonly language: Language | null;
  /** What is wrong with the question. */
  readonly obstacles: readonly Obstacle[];
  readonly warnings: readonly Warning[];
  readonly market: Omit<Market, 'at'>;
  /** The same for questions that are the same but for the instant. */
  readonly key: string;
}

export interface AskedAt {
  readonly asked: Asked;
  /** Milliseconds since 1970; not a number where the instant could not be read. */
  readonly at: number;
  readonly atText: string;
}

const readings = createMemo<Asked>(2000);
const instants = createMemo<number>(2000);
const USUAL_LENGTH = 40;
const readingsOfObject = new WeakMap<MarketQuestion, AskedAt>();

/** Reads a question; nothing of it throws, and what cannot be read is an obstacle. */
export function readQuestion(question: MarketQuestion): AskedAt {
  const known = readingsOfObject.get(question);
  if (known !== undefined) return known;
  const { country, subdivision, language, partner, channel, audience, purpose } = question;
  const key = JSON.stringify([country, subdivision, language, partner, channel, audience, purpose]);
  const at = readInstant(question.at);
  const reading = {
    asked: readings.get(key, () => read(question, key)),
    at,
    atText: Number.isNaN(at) ? question.at : new Date(at).toISOString(),
  };
  readingsOfObject.set(question, reading);
  return reading;
}

/** RFC 3339 with its offset: milliseconds since 1970, or not a number. */
export function readInstant(text: string): number {
  // A caller may send any text: what is longer than instants are is not kept.
  if (text.length > USUAL_LENGTH) return parseInstant(text);
  return instants.get(text, () => parseInstant(text));
}

function parseInstant(text: string): number {
  const [, day] =
    /^(\d{4}-\d{2}-\d{2})[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return Number.NaN;
  return Date.parse(text.replace(' ', 'T'));
}

/** Date.parse takes the 31st of February for the 3rd of March. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function read(question: MarketQuestion, key: string): Asked {
  const { channel, audience, purpose } = question;
  // An empty name is none: otherwise it would pass for somebody whom a restriction does not exclude.
  const partner = question.partner === '' ? null : question.partner;
  const market = readPlace(question);
  const language = readAskedLanguage(question.language);
  const zones = zonesOf(market.place);
  return {
    place: market.place,
    placeName: market.place === null ? question.country : nameOf(market.place),
    zones,
    language: language.language,
    partner,
    channel,
    audience,
    purpose,
    obstacles: [...market.obstacles, ...language.obstacles],
    warnings: [...market.warnings, ...language.warnings],
    market: {
      country: market.place?.country ?? question.country,
      subdivision: market.place === null ? question.subdivision : market.place.region,
      language: language.language?.tag ?? question.language,
      partner,
      channel,
      audience,
      purpose,
      timeZones: zones.names,
    },
    key,
  };
}

interface PlaceReading {
  readonly place: Place | null;
  readonly obstacles: readonly Obstacle[];
  readonly warnings: readonly Warning[];
}

function readPlace({ country: asked, subdivision }: MarketQuestion): PlaceReading {
  const upper = asked.trim().toUpperCase();
  const country = upper === KOSOVO ? 'RS' : (COUNTRY_ALIASES[upper] ?? upper);
  if (!COUNTRIES.has(country)) return unreadable(wrongCountry(upper));
  const isKosovo = upper === KOSOVO;
  const whole: Place = { country, region: isKosovo ? KOSOVO_REGION : null };
  const written = subdivision?.trim().toUpperCase() ?? '';
  if (written === '') return understood(whole, asked);
  const code = subdivisionCode(written, country);
  const region = countryOf(code) === country ? readRegion(code) : null;
  // The United States give PR a code of a part, and ISO that of a country: PR with US-PR says the same thing twice.
  const own = readRegion(code)?.countries ?? [];
  if (own.length === 1 && own[0] === country) return understood(whole, `${asked} ${written}`);
  if (region === null) return unreadable(`${written} is no subdivision of ${countryName(country)}`);
  if (region.region === null) {
    const [only, ...others] = region.countries;
    if (only === undefined || others.length > 0) {
      return unreadable(`${written} is ${region.countries.join(' and ')}: ask about one of them`);
    }
    return understood({ country: only, region: null }, `${asked} ${written}`);
  }
  if (isKosovo && !regionsAround(region.region).includes(KOSOVO_REGION)) {
    return unreadable(`${written} is no subdivision of Kosovo`);
  }
  return understood({ country, region: region.region }, isKosovo ? asked : `${asked} ${written}`);
}

/** NSW for AU is AU-NSW, UK-SCT is GB-SCT. */
function subdivisionCode(written: string, country: string): string {
  if (!written.includes('-')) return `${country}-${written}`;
  const alias = COUNTRY_ALIASES[countryOf(written)];
  return alias === undefined ? written : alias + written.slice(2);
}

function wrongCountry(code: string): string {
  const successors = COUNTRY_SUCCESSORS[code];
  return successors === undefined
    ? `${code === '' ? 'an empty text' : code} is no country of ISO 3166-1`
    : `${code} has been withdrawn: ask about ${successors.join(' or ')}`;
}

function unreadable(clause: string): PlaceReading {
  return { place: null, obstacles: [inputObstacle('INVALID_MARKET', clause)], warnings: [] };
}

function understood(place: Place, asked: string): PlaceReading {
  const words = place.region === null ? place.country : `${place.country} ${place.region}`;
  const message = `The market ${asked} was read as ${words}.`;
  return { place, obstacles: [], warnings: asked === words ? [] : [{ code: 'CODE_NORMALISED', message }] };
}

function readAskedLanguage(text: string | null): {
  readonly language: Language | null;
  readonly obstacles: readonly Obstacle[];
  readonly warnings: readonly Warning[];
} {
  if (text === null) return { language: null, obstacles: [], warnings: [] };
  const language = readLanguage(text);
  if (language === null) {
    const clause = `${text === '' ? 'an empty text' : text} is no language of BCP 47`;
    return { language, obstacles: [inputObstacle('INVALID_LANGUAGE', clause)], warnings: [] };
  }
  const message = `The language ${text} was read as ${language.tag}.`;
  const isSame = text === language.tag;
  return { language, obstacles: [], warnings: isSame ? [] : [{ code: 'CODE_NORMALISED', message }] };
}

/** An obstacle that lies in the question itself. */
export function inputObstacle(
  code: 'INVALID_INSTANT' | 'INVALID_LANGUAGE' | 'INVALID_MARKET',
  clause: string,
): Obstacle {
  return { gate: GATES.input, code, clause, evidence: [], ...ALWAYS };
}

function nameOf({ country, region }: Place): string {
  if (region === null) return countryName(country);
  return region === KOSOVO_REGION ? 'Kosovo' : `${regionName(region)}, ${countryName(country)}`;
}

function zonesOf(place: Place | null): Zones {
  if (place === null) return { names: [], key: '' };
  const ofRegion = place.region === null ? null : zonesOfRegion(regionsAround(place.region));
  const known = (ofRegion ?? zonesOfCountry(place.country)).filter(isKnownZone);
  const names = known.length > 0 ? known : zonesOfCountry('');
  return { names, key: names.join(' ') };
}
