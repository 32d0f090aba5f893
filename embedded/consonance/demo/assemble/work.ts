import type { WorkRecord } from '../../records/work.js';
import type { TitleEntry } from '../entry.js';
import { DOI_PREFIX, HOUSE_CITY, HOUSE_URL } from '../house.js';
import { BIC, BISAC, THEMA } from '../subjects.js';
import { creditsOf } from './credits.js';
import { type Edition, editionsOf } from './edition.js';
import { filesOf, resourcesOf } from './pictures.js';
import { productOf } from './product.js';
import { textsOf } from './texts.js';

/** The record of one title; `place` is its own on the list, and decides its ISBNs. */
export function workOf(title: TitleEntry, imprint: string | null, place: number): WorkRecord {
  const editions = editionsOf(title, place);
  const number = String(place).padStart(3, '0');
  return {
    reference: `title-${number}`,
    inHouseWorkReference: `TT-${number}`,
    identifyingDoi: `${DOI_PREFIX}.${number}`,
    title: title.title,
    subtitle: title.subtitle ?? null,
    imprint,
    projectStage: title.stage,
    season: seasonOf(title),
    workType: workTypeOf(title),
    actualPublicationCity: title.stage === 'Published' ? HOUSE_CITY : null,
    editionNumber: title.products.some(({ edition }) => edition === 'second') ? 2 : 1,
    publishersUrl: title.stage === 'Published' ? `${HOUSE_URL}/titles/${place}` : null,
    languages: languagesOf(title, editions),
    subjects: subjectsOf(title),
    contributions: creditsOf(title, editions),
    series: title.series ? [seriesOf(title.series)] : [],
    texts: textsOf(title, editions),
    resources: resourcesOf(title, editions),
    files: filesOf(title, editions),
    products: editions.map((edition) => productOf(title, edition)),
    ...title.dossier,
  };
}

function seriesOf({ name, part, year }: NonNullable<TitleEntry['series']>) {
  return { series: name, partNumber: part ?? null, yearOfAnnual: year ?? null };
}

/** As the house divides its list; Thema begins with F for fiction, DC for poetry and Y for children. */
function workTypeOf({ subjects }: TitleEntry): string {
  const [main] = subjects.thema;
  if (main.startsWith('YBC')) return 'Picture book';
  if (main.startsWith('Y')) return 'Children’s fiction';
  if (main.startsWith('F')) return 'Fiction';
  return main.startsWith('DC') ? 'Poetry' : 'Non-fiction';
}

/** The half of the year in which the first edition comes out; none while no date is announced. */
function seasonOf(title: TitleEntry): string | null {
  const [first] = title.products.flatMap(({ on }) => (on === null ? [] : [on])).sort();
  if (first === undefined) return null;
  return `${first.slice(5) < '07-01' ? 'Spring' : 'Autumn'} ${first.slice(0, 4)}`;
}

/** Each language with the products in it, and the original where those are a translation of it. */
function languagesOf(title: TitleEntry, editions: readonly Edition[]): NonNullable<WorkRecord['languages']> {
  const original = title.translatedFrom ?? title.language ?? 'eng';
  const languages = [...new Set(editions.map(({ language }) => language))];
  return languages.flatMap((languageCode) => {
    const products = editions.filter(({ language }) => language === languageCode);
    const references = languages.length === 1 ? null : products.map(({ reference }) => reference);
    const text = { roleCode: '01', languageCode, products: references };
    return languageCode === original
      ? [text]
      : [text, { roleCode: '02', languageCode: original, products: references }];
  });
}

/** The first code of each scheme is the main one. */
function subjectsOf({ subjects }: TitleEntry): NonNullable<WorkRecord['subjects']> {
  const { thema, bisac = [], bic = [] } = subjects;
  return [
    ...thema.map((code) => ({ scheme: 'THEMA' as const, code, description: THEMA[code] })),
    ...bisac.map((code) => ({ scheme: 'BISAC' as const, code, description: BISAC[code] })),
    ...bic.map((code) => ({ scheme: 'BIC' as const, code, description: BIC[code] })),
  ].map((subject, index, all) => ({
    ...subject,
    main: all.findIndex(({ scheme }) => scheme === subject.scheme) === index,
  }));
}
