/**
 * Tern & Tallow, the invented house whose list this is: its imprints, its series, and the words in
 * which it says how far a book has come. No publisher, series or person here exists.
 */
import type { SeriesRecord } from '../records.js';

/** Where the house would be found on the web; .example is reserved and answers nobody. */
export const HOUSE_URL = 'https://ternandtallow.example';

/** Where it says it publishes from. */
export const HOUSE_CITY = 'Quayside';

/** 10.5555 is the prefix that is kept for examples; the house adds its own works. */
export const DOI_PREFIX = '10.5555/tern-and-tallow';

/** The day on which the list was drawn up: what came out by then is active. ISO 8601. */
export const LIST_DATE = '2026-11-24';

/** The project stages in the order in which a book meets them; the last three lie off the path. */
export const STAGES = [
  'Acquired',
  'Manuscript in',
  'Copy-edit',
  'Typesetting',
  'Final proofs',
  'Ready for launch',
  'Published',
  'On hold',
  'Cancelled',
  'Rights reverted',
] as const;

export type Stage = (typeof STAGES)[number];

export const IMPRINTS = {
  northlight: 'Northlight',
  gannetRow: 'Gannet Row',
  smallLantern: 'Small Lantern',
  hedgeAndFurrow: 'Hedge & Furrow',
  meridianYard: 'Meridian Yard',
  ferrywoman: 'Ferrywoman',
} as const;

export const SERIES = {
  teague: { name: 'The Morwenna Teague Mysteries' },
  cloudRepair: { name: 'The Cloud Repair Shop', subtitle: 'Adventures over the Counter' },
  fieldCompanions: { name: 'Hedge & Furrow Field Companions', printIssn: '2999-0017' },
  smallMatters: { name: 'Small Matters', subtitle: 'Histories You Could Lose in a Pocket' },
  skarvoy: { name: 'The Skarvøy Books' },
  almanac: {
    name: 'The Tern Street Allotment Almanac',
    printIssn: '2999-0025',
    onlineIssn: '2999-0033',
  },
} as const satisfies Record<string, Omit<SeriesRecord, 'reference'>>;

export type SeriesKey = keyof typeof SERIES;

/** The house's own editions: what a trade reader would see as the edition statement. */
export const EDITIONS = {
  first: 'First edition',
  second: 'Second edition',
  american: 'American edition',
  subcontinent: 'Indian subcontinent edition',
} as const;

export type EditionKey = keyof typeof EDITIONS;
