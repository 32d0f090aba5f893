/**
 * What a house may choose about decisions: each choice by the name that it has under `rights` in colophon.config.json, with
 * what holds where nothing is chosen, and why. The standard leaves these open; what it settles is no choice.
 */

/** What a house decides about decisions. */
export interface RightsPolicy {
  /** Facts that were read longer ago are refused as stale; null: however old they are. */
  readonly maxAgeMinutes: number | null;
  /** Whether a title may be shown where the publisher says that it is not for sale. */
  readonly mayDisplayWhereNotForSale: boolean;
  /** Whether what stands on the German index (List 71, 08) may be shown to the public in Germany. */
  readonly mayDisplayIndexedInGermany: boolean;
  /** Whether a text has to be in the very regional variety that is asked for. */
  readonly mustMatchLanguageRegion: boolean;
  /** Whether a picture that does not state its language may be used where a language is asked for. */
  readonly mayUsePicturesWithoutLanguage: boolean;
  /** For each partner's id, the outlet codes and names by which statements know it (List 139 and others). */
  readonly partnerOutlets: Readonly<Record<string, readonly string[]>>;
  /** The instant by which age is judged, where it is not the one that is asked about. RFC 3339. Nobody chooses it. */
  readonly now?: string;
}

export type PolicyName = Exclude<keyof RightsPolicy, 'now'>;

export interface Policy<Name extends PolicyName = PolicyName> {
  readonly default: RightsPolicy[Name];
  /** What the setting decides. */
  readonly meaning: string;
  /** Why the default is what it is. */
  readonly reason: string;
}

/** All choices. Each default closes rather than opens, where it is not settled what is right. */
export const POLICIES: { readonly [Name in PolicyName]: Policy<Name> } = {
  maxAgeMinutes: {
    default: 1440,
    meaning:
      'Rights that were last read longer ago than this are denied with SOURCE_STALE; null: however old they are.',
    reason: 'Rights are withdrawn on short notice; what nobody has confirmed for a day is not known.',
  },
  mayDisplayWhereNotForSale: {
    default: false,
    meaning: 'Whether a title may be shown in a country where the publisher says that it is not for sale.',
    reason:
      'Showing it there may offend whoever holds the rights; some houses let the press have covers all the same.',
  },
  mayDisplayIndexedInGermany: {
    default: false,
    meaning:
      'Whether a title on the German index of what endangers the young may be shown to the public in Germany.',
    reason:
      'Advertising it there is against the law; ONIX says that the title is listed, and not what follows from it.',
  },
  mustMatchLanguageRegion: {
    default: false,
    meaning:
      'Whether a text in en-GB is denied where en-US is asked for; false: it is allowed with a warning.',
    reason: 'The other spelling is mostly better than no text.',
  },
  mayUsePicturesWithoutLanguage: {
    default: true,
    meaning:
      'Whether a picture that does not state its language is allowed, with a warning, where a language is asked for.',
    reason:
      'Few pictures have words in them, and fewer state it; a text without a stated language is denied.',
  },
  partnerOutlets: {
    default: {},
    meaning: 'For each partner, the codes that rights statements name it by, such as those of ONIX List 139.',
    reason: 'Names are written in many ways, so that a name alone is never taken for a permission.',
  },
};

/** The policy of a house that has chosen nothing, for records of any age. */
export const DEFAULT_POLICY: RightsPolicy = {
  maxAgeMinutes: null,
  mayDisplayWhereNotForSale: POLICIES.mayDisplayWhereNotForSale.default,
  mayDisplayIndexedInGermany: POLICIES.mayDisplayIndexedInGermany.default,
  mustMatchLanguageRegion: POLICIES.mustMatchLanguageRegion.default,
  mayUsePicturesWithoutLanguage: POLICIES.mayUsePicturesWithoutLanguage.default,
  partnerOutlets: POLICIES.partnerOutlets.default,
};
