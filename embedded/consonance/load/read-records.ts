/** The door for records: each is read by itself, so that one that cannot be read costs no other. */
import { z } from 'zod';
import { consonanceRecords, type LoadedRecords } from '../records.js';

/** A record that was not loaded, and why. */
export interface Refusal {
  /** A work's, a contact's or a series' own reference; its place in its list where it has none. */
  readonly reference: string;
  readonly faults: readonly string[];
}

export interface ReadRecords {
  readonly records: LoadedRecords;
  readonly refused: readonly Refusal[];
}

const LISTS = [
  'projectStages',
  'contacts',
  'series',
  'inHouseFormats',
  'inHouseEditions',
  'works',
  'withdrawnWorks',
] as const satisfies readonly (keyof LoadedRecords)[];

const envelope = z.strictObject(
  Object.fromEntries(LISTS.map((list) => [list, z.array(z.unknown()).default([])])),
);

/** It throws a ZodError where the whole is no set of records. */
export function readRecords(input: unknown): ReadRecords {
  const lists = envelope.parse(input);
  const refused: Refusal[] = [];
  const readEach = <Item>(list: (typeof LISTS)[number], schema: z.ZodType<readonly Item[]>): Item[] =>
    (lists[list] ?? []).flatMap((item, index) => {
      const parsed = schema.safeParse([item]);
      if (parsed.success) return [...parsed.data];
      refused.push({ reference: referenceOf(item, list, index), faults: faultsOf(parsed.error) });
      return [];
    });
  const { shape } = consonanceRecords;
  const records = {
    projectStages: readEach('projectStages', shape.projectStages),
    contacts: readEach('contacts', shape.contacts),
    series: readEach('series', shape.series),
    inHouseFormats: readEach('inHouseFormats', shape.inHouseFormats),
    inHouseEditions: readEach('inHouseEditions', shape.inHouseEditions),
    works: readEach('works', shape.works),
    withdrawnWorks: readEach('withdrawnWorks', shape.withdrawnWorks),
  };
  return { records, refused };
}

const Named = z.object({ reference: z.string() });

function referenceOf(item: unknown, list: string, index: number): string {
  return Named.safeParse(item).data?.reference ?? `${list}[${index}]`;
}

function faultsOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`);
}
