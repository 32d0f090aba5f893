/** A title of an ONIX list as the records that the stand-in loads: the work, the people and the series that it names. */
import type { Subject } from '../../../onix/model/descriptive.js';
import { LANGUAGES } from '../codes/places.js';
import { LANGUAGE_ROLES } from '../codes/works.js';
import type { WorkRecord } from '../records/work.js';
import type { ConsonanceRecords, SeriesRecord } from '../records.js';
import { peopleOf } from './contributors.js';
import { nameOf, titleOf } from './names.js';
import { productOf, publicationDateOf } from './product.js';
import { resourcesOf } from './resources.js';
import { forWhich, gather } from './shared.js';
import { textsOf } from './texts.js';
import { type OnixRecord, type OnixTitle, workReference } from './title.js';

/** The records of these titles; one without products is taken away. */
export function recordsOf(titles: readonly OnixTitle[]): ConsonanceRecords {
  const there = titles.filter(({ records }) => records.length > 0);
  const works = there.map(({ titleKey, records }) => describeTitle(titleKey, firstFirst(records)));
  const gone = titles.filter(({ records }) => records.length === 0);
  return {
    contacts: works.flatMap(({ contacts }) => contacts),
    series: works.flatMap(({ series }) => series),
    works: works.map(({ work }) => work),
    withdrawnWorks: gone.map(({ titleKey }) => workReference(titleKey)),
  };
}

function describeTitle(titleKey: string, records: readonly OnixRecord[]) {
  const titled = records.find(({ product }) => titleOf(product.descriptive) !== null) ?? records[0];
  const title = titleOf(titled?.product.descriptive ?? null);
  const people = peopleOf(records);
  const series = seriesOf(records);
  const work: WorkRecord = {
    reference: workReference(titleKey),
    // The API knows no work without a title.
    title:
      title === null
        ? untitled(records)
        : [title.prefix, title.title].filter((part) => part !== null).join(' '),
    subtitle: title?.subtitle ?? null,
    imprint: firstOf(records, imprintOf),
    languages: languagesOf(records),
    subjects: subjectsOf(records),
    contributions: people.contributions,
    series: series.map(({ record, partNumber, yearOfAnnual }) => ({
      series: record.reference,
      partNumber,
      yearOfAnnual,
    })),
    texts: textsOf(records),
    resources: resourcesOf(records),
    products: records.map(productOf),
  };
  return { work, contacts: people.contacts, series: series.map(({ record }) => record) };
}

function untitled([first]: readonly OnixRecord[]): string {
  return `Untitled ${first?.isbn13 ?? first?.recordKey ?? ''}`.trim();
}

/** Whichever came out first speaks for the title. */
function firstFirst(records: readonly OnixRecord[]): readonly OnixRecord[] {
  const place = ({ product, recordKey }: OnixRecord) =>
    `${publicationDateOf(product) ?? '9999-12-31'} ${recordKey}`;
  return [...records].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

function firstOf(records: readonly OnixRecord[], read: (record: OnixRecord) => string | null): string | null {
  for (const record of records) {
    const value = read(record);
    if (value !== null) return value;
  }
  return null;
}

/** List 45. */
const PUBLISHER = '01';

function imprintOf({ product: { publishing } }: OnixRecord): string | null {
  const publishers = publishing?.publishers ?? [];
  const publisher = publishers.find(({ role }) => role === null || role === PUBLISHER) ?? publishers[0];
  return publishing?.imprints[0] ?? publisher?.name ?? null;
}

function languagesOf(records: readonly OnixRecord[]): NonNullable<WorkRecord['languages']> {
  const own = ({ product }: OnixRecord) =>
    (product.descriptive?.languages ?? []).flatMap(({ role, code }) =>
      LANGUAGES.codes.has(code) && LANGUAGE_ROLES.codes.has(role ?? '')
        ? [{ roleCode: role ?? '', languageCode: code }]
        : [],
    );
  return gather(records, own, ({ roleCode, languageCode }) => `${roleCode} ${languageCode}`).map(
    ({ item, owners }) => ({ ...item, products: forWhich(owners, records) }),
  );
}

/** List 27: the schemes that the API has. The qualifiers of Thema are codes of Thema. */
const SCHEMES: Readonly<Record<string, 'BIC' | 'BISAC' | 'THEMA'>> = {
  '10': 'BISAC',
  '12': 'BIC',
  '93': 'THEMA',
  '94': 'THEMA',
  '95': 'THEMA',
  '96': 'THEMA',
  '97': 'THEMA',
  '98': 'THEMA',
  '99': 'THEMA',
};

function subjectsOf(records: readonly OnixRecord[]): NonNullable<WorkRecord['subjects']> {
  const subjects = gather(
    records,
    ({ product }) => (product.descriptive?.subjects ?? []).filter(isKnown),
    ({ scheme, code }) => `${SCHEMES[scheme ?? '']} ${code}`,
  ).map(({ item }) => item);
  const mainOf = (scheme: string | undefined) =>
    subjects.find((subject) => SCHEMES[subject.scheme ?? ''] === scheme && subject.isMain);
  return subjects.flatMap((subject) => {
    const scheme = SCHEMES[subject.scheme ?? ''];
    if (scheme === undefined || subject.code === null) return [];
    const { code, heading: description } = subject;
    return [{ scheme, code, description, main: mainOf(scheme) === subject }];
  });
}

function isKnown({ scheme, code }: Subject): boolean {
  return code !== null && SCHEMES[scheme ?? ''] !== undefined;
}

interface Membership {
  readonly record: SeriesRecord;
  readonly partNumber: string | null;
  readonly yearOfAnnual: string | null;
}

/** List 149. */
const COLLECTION = '02';

function seriesOf(records: readonly OnixRecord[]): Membership[] {
  const own = ({ product }: OnixRecord): Membership[] =>
    (product.descriptive?.collections ?? []).flatMap(({ titles }) => {
      const elements = titles.flatMap((detail) => detail.elements);
      const named = elements.find((element) => element.level === COLLECTION && nameOf(element) !== null);
      const name = named === undefined ? null : nameOf(named);
      if (name === null) return [];
      const firstWith = (field: 'partNumber' | 'yearOfAnnual') =>
        elements.find((element) => element[field] !== null)?.[field] ?? null;
      return [
        {
          record: { reference: `onix ${name}`, name },
          partNumber: firstWith('partNumber'),
          yearOfAnnual: firstWith('yearOfAnnual'),
        },
      ];
    });
  return gather(records, own, ({ record }) => record.reference).map(({ item }) => item);
}
