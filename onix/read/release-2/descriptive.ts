/** What the product is, of 2.1: elements of the product, which ONIX 3 has in block 1. */
import { AUDIENCES } from '../../codes/description.js';
import { EDITION_TYPES, FORM_DETAILS_21, PRODUCT_FORMS_21 } from '../../codes/forms.js';
import { LANGUAGES } from '../../codes/places.js';
import type {
  Audience,
  DescriptiveDetail,
  Extent,
  Language,
  Measure,
  Subject,
} from '../../model/descriptive.js';
import { type Element, textOf } from '../../xml/element.js';
import { readContributors } from '../contributors.js';
import { code, codes, type Reading } from '../reading.js';
import { readExtents, readMeasures } from '../sizes.js';
import { readAudiences, readLanguages, readSubjects } from '../subjects.js';
import { readSeries, readTitles } from './titles.js';

export function readDescriptive(reading: Reading, product: Element): DescriptiveDetail {
  return {
    composition: null,
    form: code(reading, product, 'ProductForm', PRODUCT_FORMS_21),
    formDetails: codes(reading, product, 'ProductFormDetail', FORM_DETAILS_21),
    formDescription: textOf(product, 'ProductFormDescription'),
    measures: [...readMeasures(reading, product), ...oldMeasures(product)],
    collections: readSeries(reading, product),
    titles: readTitles(reading, product),
    contributors: readContributors(reading, product),
    contributorStatement: textOf(product, 'ContributorStatement'),
    editionTypes: codes(reading, product, 'EditionTypeCode', EDITION_TYPES),
    editionNumber: textOf(product, 'EditionNumber'),
    editionStatement: textOf(product, 'EditionStatement'),
    languages: languagesOf(reading, product),
    extents: [...readExtents(reading, product), ...pagesOf(product)],
    subjects: subjectsOf(reading, product),
    audiences: [...readAudiences(reading, product), ...audienceCodes(reading, product)],
  };
}

/** List 48, by the names that measures had before the composite; inches and millimetres were not told apart. */
function oldMeasures(product: Element): Measure[] {
  const old = (name: string, type: string) => {
    const value = textOf(product, name);
    return value === null ? [] : [{ type, value, unit: null }];
  };
  return [...old('Height', '01'), ...old('Width', '02'), ...old('Thickness', '03')];
}

/** List 22: 01 the text, 02 the original. What no product says, the message may say for all. */
function languagesOf(reading: Reading, product: Element): Language[] {
  const old = (name: string, role: string) =>
    codes(reading, product, name, LANGUAGES).map((language) => languageOf(role, language));
  const stated = [
    ...readLanguages(reading, product),
    ...old('LanguageOfText', '01'),
    ...old('OriginalLanguage', '02'),
  ];
  const { defaultLanguage } = reading.header;
  return stated.length === 0 && defaultLanguage !== null ? [languageOf('01', defaultLanguage)] : stated;
}

function languageOf(role: string, language: string): Language {
  return { role, code: language, country: null, script: null };
}

/** List 23: 00 pages of the main content. List 24: 03 pages. */
function pagesOf(product: Element): Extent[] {
  const value = textOf(product, 'NumberOfPages') ?? textOf(product, 'PagesArabic');
  return value === null ? [] : [{ type: '00', value, unit: '03' }];
}

/** List 27: 10 BISAC, 12 BIC. */
function subjectsOf(reading: Reading, product: Element): Subject[] {
  const main = (name: string, scheme: string, version: string | null) => {
    const value = textOf(product, name);
    return value === null
      ? []
      : [{ scheme, schemeName: null, version, code: value, heading: null, isMain: true }];
  };
  return [
    ...main('BASICMainSubject', '10', textOf(product, 'BASICVersion')),
    ...main('BICMainSubject', '12', textOf(product, 'BICVersion')),
    ...readSubjects(reading, product, 'MainSubject', 'MainSubjectSchemeIdentifier'),
    ...readSubjects(reading, product, 'Subject', 'SubjectSchemeIdentifier'),
  ];
}

/** List 29: 01 the value is of List 28. */
function audienceCodes(reading: Reading, product: Element): Audience[] {
  return codes(reading, product, 'AudienceCode', AUDIENCES).map((value) => ({ scheme: '01', value }));
}
