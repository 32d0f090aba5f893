/** Titles and series of 2.1, as title elements of ONIX 3. */
import { TITLE_TYPES } from '../../codes/description.js';
import type { Collection, TitleDetail, TitleElement } from '../../model/descriptive.js';
import { children, type Element, textOf } from '../../xml/element.js';
import { SERIES_ID } from '../identifier-kinds.js';
import { readIdentifiers } from '../identifiers.js';
import { code, type Reading } from '../reading.js';

/** List 15: the distinctive title. List 149: of the product, of the collection. */
const DISTINCTIVE = '01';
const PRODUCT = '01';
const COLLECTION = '02';

const NO_ELEMENT: TitleElement = {
  level: PRODUCT,
  sequence: null,
  partNumber: null,
  yearOfAnnual: null,
  text: null,
  prefix: null,
  withoutPrefix: null,
  subtitle: null,
};

export function readTitles(reading: Reading, product: Element): TitleDetail[] {
  const titles = children(product, 'Title').map((element) => readTitle(reading, element));
  const oldest = readOldestTitle(product);
  return titles.length === 0 && oldest !== null ? [oldest] : titles;
}

export function readSeries(reading: Reading, product: Element): Collection[] {
  return children(product, 'Series').map((element) => ({
    type: null,
    identifiers: readIdentifiers(reading, element, SERIES_ID),
    titles: readSeriesTitle(reading, element),
  }));
}

function readTitle(reading: Reading, element: Element): TitleDetail {
  return {
    type: code(reading, element, 'TitleType', TITLE_TYPES) ?? DISTINCTIVE,
    elements: [
      {
        ...NO_ELEMENT,
        text: textOf(element, 'TitleText'),
        prefix: textOf(element, 'TitlePrefix'),
        withoutPrefix: textOf(element, 'TitleWithoutPrefix'),
        subtitle: textOf(element, 'Subtitle'),
      },
    ],
  };
}

/** Before the composite there were elements of the product. */
function readOldestTitle(product: Element): TitleDetail | null {
  const text = textOf(product, 'DistinctiveTitle');
  const withoutPrefix = textOf(product, 'TitleWithoutPrefix');
  if (text === null && withoutPrefix === null) return null;
  const prefix = textOf(product, 'TitlePrefix');
  const subtitle = textOf(product, 'Subtitle');
  return { type: DISTINCTIVE, elements: [{ ...NO_ELEMENT, text, prefix, withoutPrefix, subtitle }] };
}

function readSeriesTitle(reading: Reading, element: Element): TitleDetail[] {
  const name = textOf(element, 'TitleOfSeries');
  const titles = children(element, 'Title').map((title) => readTitle(reading, title));
  const named = name === null ? titles : [{ type: DISTINCTIVE, elements: [{ ...NO_ELEMENT, text: name }] }];
  return named.map(({ type, elements }) => ({
    type,
    elements: elements.map((part) => ({
      ...part,
      level: COLLECTION,
      partNumber: textOf(element, 'NumberWithinSeries'),
      yearOfAnnual: textOf(element, 'YearOfAnnual'),
    })),
  }));
}
