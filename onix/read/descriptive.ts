import { EDITION_TYPES, FORM_DETAILS, PRODUCT_FORMS } from '../codes/forms.js';
import { PRODUCT_COMPOSITIONS } from '../codes/records.js';
import type { DescriptiveDetail } from '../model/descriptive.js';
import { child, type Element, textOf } from '../xml/element.js';
import { readContributors } from './contributors.js';
import { code, codes, type Reading } from './reading.js';
import { readExtents, readMeasures } from './sizes.js';
import { readAudiences, readLanguages, readSubjects } from './subjects.js';
import { readCollections, readTitleDetails } from './titles.js';

/** Block 1 of ONIX 3; null where the product does not carry it. */
export function readDescriptive(reading: Reading, product: Element): DescriptiveDetail | null {
  const block = child(product, 'DescriptiveDetail');
  if (block === undefined) return null;
  return {
    composition: code(reading, block, 'ProductComposition', PRODUCT_COMPOSITIONS),
    form: code(reading, block, 'ProductForm', PRODUCT_FORMS),
    formDetails: codes(reading, block, 'ProductFormDetail', FORM_DETAILS),
    formDescription: textOf(block, 'ProductFormDescription'),
    measures: readMeasures(reading, block),
    collections: readCollections(reading, block),
    titles: readTitleDetails(reading, block),
    contributors: readContributors(reading, block),
    contributorStatement: textOf(block, 'ContributorStatement'),
    editionTypes: codes(reading, block, 'EditionType', EDITION_TYPES),
    editionNumber: textOf(block, 'EditionNumber'),
    editionStatement: textOf(block, 'EditionStatement'),
    languages: readLanguages(reading, block),
    extents: readExtents(reading, block),
    subjects: readSubjects(reading, block, 'Subject', 'SubjectSchemeIdentifier'),
    audiences: readAudiences(reading, block),
  };
}
