import { COLLECTION_TYPES, TITLE_ELEMENT_LEVELS, TITLE_TYPES } from '../codes/description.js';
import type { Collection, TitleDetail, TitleElement } from '../model/descriptive.js';
import { children, type Element, textOf } from '../xml/element.js';
import { COLLECTION_ID } from './identifier-kinds.js';
import { readIdentifiers } from './identifiers.js';
import { numberIn } from './numbers.js';
import { code, type Reading } from './reading.js';

export function readTitleDetails(reading: Reading, parent: Element | undefined): TitleDetail[] {
  return children(parent, 'TitleDetail').map((element) => ({
    type: code(reading, element, 'TitleType', TITLE_TYPES),
    elements: children(element, 'TitleElement').map((part) => readTitleElement(reading, part)),
  }));
}

function readTitleElement(reading: Reading, element: Element): TitleElement {
  return {
    level: code(reading, element, 'TitleElementLevel', TITLE_ELEMENT_LEVELS),
    sequence: numberIn(element, 'SequenceNumber'),
    partNumber: textOf(element, 'PartNumber'),
    yearOfAnnual: textOf(element, 'YearOfAnnual'),
    text: textOf(element, 'TitleText'),
    prefix: textOf(element, 'TitlePrefix'),
    withoutPrefix: textOf(element, 'TitleWithoutPrefix'),
    subtitle: textOf(element, 'Subtitle'),
  };
}

export function readCollections(reading: Reading, parent: Element | undefined): Collection[] {
  return children(parent, 'Collection').map((element) => ({
    type: code(reading, element, 'CollectionType', COLLECTION_TYPES),
    identifiers: readIdentifiers(reading, element, COLLECTION_ID),
    titles: readTitleDetails(reading, element),
  }));
}
