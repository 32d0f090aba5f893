/**
 * The rights a house like this one holds, named once, as the flat fields of a product tell them.
 * Descriptions are for people: nothing in them is ever read by a machine.
 */

/** The member states in November 2026, as the Commonwealth lists them. */
const COMMONWEALTH =
  'AG AU BB BD BN BS BW BZ CA CM CY DM FJ GA GB GD GH GM GY IN JM KE KI KN LC LK LS MT MU MV MW MY MZ NA ' +
  'NG NR NZ PG PK RW SB SC SG SL SZ TG TO TT TV TZ UG VC VU WS ZA ZM';

/** What contracts put beside them: Ireland, the Crown dependencies, overseas territories, Zimbabwe. */
const BESIDE_THE_COMMONWEALTH = 'AI BM FK GG GI IE IM JE KY MS SH TC VG ZW';

/** A country code stands in one order everywhere, so that a change of list reads as a change. */
const UK_AND_COMMONWEALTH = listed(COMMONWEALTH, BESIDE_THE_COMMONWEALTH);
const NORTH_AMERICA = ['CA', 'US'];
/** What United States publishers keep for themselves when the English language is split. */
const US_EXCLUSIVE = listed('AS CA GU MP PH PR US VI');
const FRENCH_EUROPE = ['BE', 'CH', 'FR'];
const FRENCH_WORLD = listed('BE BL CA CH FR GF GP LU MC MF MQ NC PF PM RE WF YT');
const GERMAN = ['AT', 'CH', 'DE', 'LI', 'LU'];
const SPANISH_AMERICA = listed('AR BO CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE');
const SOUTH_ASIA = ['BD', 'BT', 'IN', 'LK', 'MV', 'NP', 'PK'];
/** Where cheap editions would otherwise come back to. */
const KEPT_FROM_SOUTH_ASIA = ['AU', 'CA', 'GB', 'NZ', 'US'];

/** What one product says of where it may be sold. */
export interface RightsPattern {
  readonly isForSaleWorldwide: boolean | null;
  readonly forSaleIn: readonly string[];
  readonly notForSaleIn: readonly string[];
  readonly description: string | null;
}

export const RIGHTS = {
  world: worldwide('World rights, all languages.'),
  worldEnglish: worldwide('World English rights. Translation rights stay with the author’s agent.'),
  worldExceptNorthAmerica: worldwide('World English rights excluding the USA and Canada.', NORTH_AMERICA),
  embargoed: worldwide('World rights. Strict embargo: no sale and no extract before the publication date.'),
  ukAndCommonwealth: only(UK_AND_COMMONWEALTH, 'UK and Commonwealth, Canada and Ireland included.'),
  splitEnglish: only(
    UK_AND_COMMONWEALTH.filter((country) => !US_EXCLUSIVE.includes(country)),
    'UK and Commonwealth excluding Canada. The American publisher holds North America and the Philippines.',
    US_EXCLUSIVE,
  ),
  northAmerica: only(NORTH_AMERICA, 'Our American edition: for the USA and Canada alone.'),
  australasia: only(['AU', 'NZ'], 'Local edition for Australia and New Zealand.'),
  southAsia: only(SOUTH_ASIA, 'Indian subcontinent edition. Not to be exported.', KEPT_FROM_SOUTH_ASIA),
  frenchEurope: only(FRENCH_EUROPE, 'French in France, Belgium and Switzerland, until 31 December 2028.'),
  frenchWorld: only(
    FRENCH_WORLD,
    'French language, wherever French is sold: France and overseas, Belgium, Québec.',
  ),
  german: only(GERMAN, 'German language: Germany, Austria, Switzerland, Liechtenstein, Luxembourg.'),
  dutch: only(['BE', 'NL'], 'Dutch language: the Netherlands and Flanders.'),
  spain: only(
    ['ES'],
    'Castilian edition: Spain alone. Latin America is licensed to another house.',
    SPANISH_AMERICA,
  ),
  norway: only(['NO'], 'Norwegian language: Norway.'),
  ukAndIreland: only(['GB', 'IE'], 'Ireland and the United Kingdom.'),
  expiredUnlisted: nowhere('Licence ended 31 December 2023. Not for sale anywhere.'),
  expiredListed: nowhere(
    'UK and Commonwealth licence ended 30 June 2025; rights reverted.',
    UK_AND_COMMONWEALTH,
  ),
  nothingStated: { isForSaleWorldwide: null, forSaleIn: [], notForSaleIn: [], description: null },
} as const satisfies Record<string, RightsPattern>;

export type RightsKey = keyof typeof RIGHTS;

function worldwide(description: string, notForSaleIn: readonly string[] = []): RightsPattern {
  return { isForSaleWorldwide: true, forSaleIn: [], notForSaleIn, description };
}

function only(
  forSaleIn: readonly string[],
  description: string,
  notForSaleIn: readonly string[] = [],
): RightsPattern {
  return { isForSaleWorldwide: false, forSaleIn, notForSaleIn, description };
}

function nowhere(description: string, notForSaleIn: readonly string[] = []): RightsPattern {
  return { isForSaleWorldwide: false, forSaleIn: [], notForSaleIn, description };
}

function listed(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(' ')).sort();
}
