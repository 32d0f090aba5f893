/**
 * What can be loaded into the stand-in: a house's list, as plain records.
 *
 * Records name each other by references; ids are given by the stand-in, as Consonance gives its own. Codes stand as
 * ONIX has them ('02', 'BB', 'A01', 'eng'): the underscore of the API is put before them when they are answered.
 */
import { z } from 'zod';
import { contactRecord } from './records/contact.js';
import { list, text } from './records/fields.js';
import { workRecord } from './records/work.js';

const seriesRecord = z.strictObject({
  /** Unique among the series: loading it again updates it. */
  reference: z.string().min(1),
  name: z.string().min(1),
  subtitle: text,
  printIssn: text,
  onlineIssn: text,
});

const inHouseName = { code: z.string().min(1), name: z.string().min(1) };

/** What works name must be loaded before them or with them. */
export const consonanceRecords = z.strictObject({
  /** The house's list, in its order; stages that works name are added at its end. */
  projectStages: list(z.string().min(1)),
  contacts: list(contactRecord),
  series: list(seriesRecord),
  inHouseFormats: list(z.strictObject(inHouseName)),
  /** With the codes of the formats that each may have. */
  inHouseEditions: list(z.strictObject({ ...inHouseName, formats: list(z.string()) })),
  works: list(workRecord),
  /** Works that an earlier load brought and that are no more, by their references. */
  withdrawnWorks: list(z.string().min(1)),
});

export type SeriesRecord = z.input<typeof seriesRecord>;
export type ConsonanceRecords = z.input<typeof consonanceRecords>;
export type LoadedRecords = z.output<typeof consonanceRecords>;
