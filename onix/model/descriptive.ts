/** Block 1: what the product is. */
import type { Identifier } from './identifier.js';
import type { MarkedText } from './text.js';

export interface DescriptiveDetail {
  /** List 2. */
  readonly composition: string | null;
  /** List 150; in release 2.1 List 7. */
  readonly form: string | null;
  /** List 175; in release 2.1 List 78. */
  readonly formDetails: readonly string[];
  readonly formDescription: string | null;
  readonly measures: readonly Measure[];
  readonly collections: readonly Collection[];
  readonly titles: readonly TitleDetail[];
  readonly contributors: readonly Contributor[];
  readonly contributorStatement: string | null;
  /** List 21. */
  readonly editionTypes: readonly string[];
  readonly editionNumber: string | null;
  readonly editionStatement: string | null;
  readonly languages: readonly Language[];
  readonly extents: readonly Extent[];
  readonly subjects: readonly Subject[];
  readonly audiences: readonly Audience[];
}

export interface Measure {
  /** List 48: 01 height, 02 width, 03 thickness. */
  readonly type: string | null;
  readonly value: string;
  /** List 50. */
  readonly unit: string | null;
}

export interface Extent {
  /** List 23. */
  readonly type: string | null;
  readonly value: string;
  /** List 24: 03 pages. */
  readonly unit: string | null;
}

export interface TitleDetail {
  /** List 15: 01 the distinctive title. */
  readonly type: string | null;
  readonly elements: readonly TitleElement[];
}

export interface TitleElement {
  /** List 149: 01 product, 02 collection. */
  readonly level: string | null;
  readonly sequence: number | null;
  readonly partNumber: string | null;
  readonly yearOfAnnual: string | null;
  /** Either the whole text, or prefix and rest apart. */
  readonly text: string | null;
  readonly prefix: string | null;
  readonly withoutPrefix: string | null;
  readonly subtitle: string | null;
}

export interface Collection {
  /** List 148: 10 a publisher's own, 20 made by somebody else. */
  readonly type: string | null;
  readonly identifiers: readonly Identifier[];
  readonly titles: readonly TitleDetail[];
}

export interface Contributor {
  readonly sequence: number | null;
  /** List 17. */
  readonly roles: readonly string[];
  /** List 74, of a translator. */
  readonly fromLanguages: readonly string[];
  readonly toLanguages: readonly string[];
  /** List 44: 16 ISNI. */
  readonly identifiers: readonly Identifier[];
  readonly personName: string | null;
  readonly personNameInverted: string | null;
  readonly titlesBeforeNames: string | null;
  readonly namesBeforeKey: string | null;
  readonly prefixToKey: string | null;
  readonly keyNames: string | null;
  readonly namesAfterKey: string | null;
  readonly suffixToKey: string | null;
  readonly lettersAfterNames: string | null;
  readonly corporateName: string | null;
  /** List 19: 02 anonymous. */
  readonly unnamed: string | null;
  readonly biographies: readonly MarkedText[];
}

export interface Language {
  /** List 22: 01 of the text, 02 of the original; 04 and 05 speak of rights, in 2.1 only. */
  readonly role: string | null;
  /** List 74. */
  readonly code: string;
  /** List 91. */
  readonly country: string | null;
  /** List 121. */
  readonly script: string | null;
}

export interface Subject {
  /** List 27: 10 BISAC, 12 BIC, 93 Thema. */
  readonly scheme: string | null;
  readonly schemeName: string | null;
  readonly version: string | null;
  readonly code: string | null;
  readonly heading: string | null;
  readonly isMain: boolean;
}

export interface Audience {
  /** List 29: 01 List 28. */
  readonly scheme: string | null;
  readonly value: string;
}
