import { AUDIENCE_SCHEMES, AUDIENCES, LANGUAGE_ROLES, SUBJECT_SCHEMES } from '../codes/description.js';
import { COUNTRIES, LANGUAGES, SCRIPTS } from '../codes/places.js';
import type { Audience, Language, Subject } from '../model/descriptive.js';
import { child, children, type Element, plainText, textOf } from '../xml/element.js';
import { checkCode, code, isPresent, type Reading } from './reading.js';

/** A scheme in one element, its codes in others: 2.1 calls the scheme of a main subject by another name. */
export function readSubjects(
  reading: Reading,
  parent: Element | undefined,
  composite: string,
  scheme: string,
): Subject[] {
  return children(parent, composite).map((element) => ({
    scheme: code(reading, element, scheme, SUBJECT_SCHEMES),
    schemeName: textOf(element, 'SubjectSchemeName'),
    version: textOf(element, 'SubjectSchemeVersion'),
    code: textOf(element, 'SubjectCode'),
    heading: textOf(element, 'SubjectHeadingText'),
    isMain: composite === 'MainSubject' || isPresent(element, 'MainSubject'),
  }));
}

/** List 29: the value is of List 28. */
const ONIX_AUDIENCE = '01';

export function readAudiences(reading: Reading, parent: Element | undefined): Audience[] {
  return children(parent, 'Audience').flatMap((element) => {
    const value = child(element, 'AudienceCodeValue');
    const text = plainText(value);
    if (value === undefined || text === null) return [];
    const scheme = code(reading, element, 'AudienceCodeType', AUDIENCE_SCHEMES);
    if (scheme === ONIX_AUDIENCE) checkCode(reading, value, text, AUDIENCES);
    return [{ scheme, value: text }];
  });
}

export function readLanguages(reading: Reading, parent: Element | undefined): Language[] {
  return children(parent, 'Language').flatMap((element) => {
    const language = code(reading, element, 'LanguageCode', LANGUAGES);
    if (language === null) return [];
    return [
      {
        role: code(reading, element, 'LanguageRole', LANGUAGE_ROLES),
        code: language,
        country: code(reading, element, 'CountryCode', COUNTRIES),
        script: code(reading, element, 'ScriptCode', SCRIPTS),
      },
    ];
  });
}
