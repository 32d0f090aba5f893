/**
 * The values that a case file holds, read generously: null is the same as absent, a number stands for its digits, and space
 * around or between does not count. What a value means is the engine's to say: no code is dropped here, known or not.
 */
import { z } from 'zod';
import type { DateFact, RestrictionFacts, TerritoryFacts } from '../../rights/facts.js';
import type { Words } from './words.js';

const raw = z.union([z.string(), z.number()], { error: 'should be a text' });

/** Text without the space around it. */
export const text = raw.transform((value) => String(value).trim());

/** A code of an ONIX list: JSON has no 01, so that a number of one digit is the code of two. */
export const code = raw.transform((value) =>
  typeof value === 'number' ? String(value).padStart(2, '0') : value.trim(),
);

/** Codes as ONIX writes them, in one text, or one by one. */
export const codes = z
  .union([code, z.array(code)], { error: 'should be codes with spaces between them' })
  .nullish()
  .transform((value) => [value ?? []].flat().flatMap((one) => one.split(/\s+/).filter(Boolean)));

/** Null where it is absent; an empty text is absent too. */
export function optional<Out>(schema: z.ZodType<Out>) {
  return schema.nullish().transform((value) => (value === '' ? null : (value ?? null)));
}

/** None where it is absent; one that stands by itself is a list of one. */
export function listOf<Out>(schema: z.ZodType<Out>) {
  return z.preprocess(
    (value) => (value === undefined || value === null ? [] : [value].flat()),
    z.array(schema),
  );
}

/** An object, whatever else it holds. */
export function objectOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, { error: 'should be an object' });
}

/** One of the words, however it is written. */
export function wordOf<Word extends string>(words: Words<Word>) {
  const error = `should be one of ${words.all.join(', ')}`;
  return text.transform((written, context): Word => {
    const word = words.read(written);
    if (word !== null) return word;
    context.addIssue({ code: 'custom', message: error });
    return z.NEVER;
  });
}

const yesOrNo = z.enum(['true', 'false'], { error: 'should be true or false' });

/** Also as a text, in any case. */
export const flag = z.preprocess(
  (value) => String(value).trim().toLowerCase(),
  yesOrNo.transform((word) => word === 'true'),
);

export const TERRITORY = {
  countriesIncluded: codes,
  regionsIncluded: codes,
  countriesExcluded: codes,
  regionsExcluded: codes,
};

export const territory = objectOf(TERRITORY);

/** A market that names no place limits every place: what it limits is known, where is not. */
const marketTerritory = territory.transform(placesOf);

/** The status of a market. */
export const market = objectOf({ ...TERRITORY, status: optional(code) }).transform(({ status, ...area }) => ({
  status,
  territory: placesOf(area),
}));

function placesOf(area: TerritoryFacts): TerritoryFacts | null {
  return isEmpty(area) ? null : area;
}

function isEmpty(area: TerritoryFacts): boolean {
  return Object.values(area).every((list) => list.length === 0);
}

/** What a date is for decides: one of one digit is meant as that of two, and none is no date's. */
const role = code
  .refine((value) => value !== '', { error: 'should be a code of List 163 or 155' })
  .transform((value) => value.padStart(2, '0'));

/** A date without a value is one that cannot be read, which denies. */
export const date = objectOf({
  role,
  value: optional(text),
  format: optional(code),
  territory: optional(marketTerritory),
}).transform(({ role, value, format, territory: area }) => ({
  fact: { role, date: { format: format ?? '00', value: value ?? '' } } satisfies DateFact,
  territory: area,
}));

const outlets = z
  .union([text, z.array(text)], { error: 'should be a list of outlets' })
  .nullish()
  .transform((value) => [value ?? []].flat().flatMap(splitOutlets));

/** Several codes in one text are several outlets, several words are one name. */
function splitOutlets(value: string): readonly string[] {
  const words = value.split(/\s+/).filter(Boolean);
  return words.length > 0 && words.every((word) => OUTLET_CODE.test(word)) ? words : [value];
}

/** List 139. */
const OUTLET_CODE = /^[A-Z0-9]{3}$/;

export const restriction = objectOf({
  type: optional(code),
  outlets,
  startDate: optional(text),
  endDate: optional(text),
  note: optional(text),
}).transform(
  ({ type, outlets: named, startDate, endDate, note }): RestrictionFacts => ({
    type,
    outlets: named.map(outletOf),
    from: startDate === null ? null : { format: '00', value: startDate },
    until: endDate === null ? null : { format: '00', value: endDate },
    note,
  }),
);

/** A name in small letters may be a code as well as a name. */
function outletOf(outlet: string) {
  if (OUTLET_CODE.test(outlet)) return { name: null, codes: [outlet] };
  const upper = outlet.toUpperCase();
  return { name: outlet, codes: OUTLET_CODE.test(upper) ? [upper] : [] };
}
