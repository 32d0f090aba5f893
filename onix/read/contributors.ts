import { CONTRIBUTOR_ROLES, UNNAMED_PERSONS } from '../codes/description.js';
import { LANGUAGES } from '../codes/places.js';
import type { Contributor } from '../model/descriptive.js';
import { children, type Element, textOf } from '../xml/element.js';
import { NAME_ID } from './identifier-kinds.js';
import { readIdentifiers } from './identifiers.js';
import { readMarkedText } from './marked-text.js';
import { numberIn } from './numbers.js';
import { code, codes, type Reading } from './reading.js';

/** The same in all releases. */
export function readContributors(reading: Reading, parent: Element | undefined): Contributor[] {
  return children(parent, 'Contributor').map((element) => ({
    sequence: numberIn(element, 'SequenceNumber'),
    roles: codes(reading, element, 'ContributorRole', CONTRIBUTOR_ROLES),
    fromLanguages: [
      ...codes(reading, element, 'FromLanguage', LANGUAGES),
      ...codes(reading, element, 'LanguageCode', LANGUAGES),
    ],
    toLanguages: codes(reading, element, 'ToLanguage', LANGUAGES),
    identifiers: [
      ...readIdentifiers(reading, element, NAME_ID),
      ...readIdentifiers(reading, element, {
        ...NAME_ID,
        composite: 'PersonNameIdentifier',
        type: 'PersonNameIDType',
      }),
    ],
    personName: textOf(element, 'PersonName'),
    personNameInverted: textOf(element, 'PersonNameInverted'),
    titlesBeforeNames: textOf(element, 'TitlesBeforeNames'),
    namesBeforeKey: textOf(element, 'NamesBeforeKey'),
    prefixToKey: textOf(element, 'PrefixToKey'),
    keyNames: textOf(element, 'KeyNames'),
    namesAfterKey: textOf(element, 'NamesAfterKey'),
    suffixToKey: textOf(element, 'SuffixToKey'),
    lettersAfterNames: textOf(element, 'LettersAfterNames'),
    corporateName: textOf(element, 'CorporateName'),
    unnamed: code(reading, element, 'UnnamedPersons', UNNAMED_PERSONS),
    biographies: children(element, 'BiographicalNote').flatMap((note) => readMarkedText(reading, note) ?? []),
  }));
}
