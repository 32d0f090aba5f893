/**
 * The list that a first start shows: an invented house, made by hand and the same every time.
 * Its titles stand in titles/, its words in house.ts and rights.ts; here they become records.
 */
import type { ConsonanceRecords } from '../records.js';
import { contactOf } from './assemble/contact.js';
import { workOf } from './assemble/work.js';
import type { TitleEntry } from './entry.js';
import { FORMS } from './forms.js';
import { EDITIONS, IMPRINTS, SERIES, STAGES } from './house.js';
import { PEOPLE } from './people.js';
import type { PersonEntry } from './person.js';
import { FERRYWOMAN } from './titles/ferrywoman.js';
import { GANNET_ROW } from './titles/gannet-row.js';
import { HEDGE_AND_FURROW } from './titles/hedge-and-furrow.js';
import { MERIDIAN_YARD } from './titles/meridian-yard.js';
import { NORTHLIGHT } from './titles/northlight.js';
import { SMALL_LANTERN } from './titles/small-lantern.js';
import { UNPLACED } from './titles/unplaced.js';
import { TRADE_CONTACTS } from './trade.js';

/** Twenty places are kept for each, so that a title added to one moves no ISBN of another. */
const PLACES_PER_IMPRINT = 20;

const TITLES: readonly { readonly imprint: string | null; readonly entries: readonly TitleEntry[] }[] = [
  { imprint: IMPRINTS.northlight, entries: NORTHLIGHT },
  { imprint: IMPRINTS.gannetRow, entries: GANNET_ROW },
  { imprint: IMPRINTS.smallLantern, entries: SMALL_LANTERN },
  { imprint: IMPRINTS.hedgeAndFurrow, entries: HEDGE_AND_FURROW },
  { imprint: IMPRINTS.meridianYard, entries: MERIDIAN_YARD },
  { imprint: IMPRINTS.ferrywoman, entries: FERRYWOMAN },
  { imprint: null, entries: UNPLACED },
];

/** The whole list, made anew at each call: no two callers share a record. */
export function demoList(): ConsonanceRecords {
  const formats = Object.entries(FORMS).map(([code, { name }]) => ({ code, name }));
  const people: [string, PersonEntry][] = Object.entries(PEOPLE);
  return {
    projectStages: [...STAGES],
    contacts: [...people.map(([reference, entry]) => contactOf(reference, entry)), ...TRADE_CONTACTS],
    series: Object.entries(SERIES).map(([reference, series]) => ({ reference, ...series })),
    inHouseFormats: formats,
    inHouseEditions: Object.entries(EDITIONS).map(([code, name]) => ({
      code,
      name,
      formats: formats.map((format) => format.code),
    })),
    works: TITLES.flatMap(({ imprint, entries }, shelf) =>
      entries.map((entry, index) => workOf(entry, imprint, shelf * PLACES_PER_IMPRINT + index)),
    ),
  };
}
