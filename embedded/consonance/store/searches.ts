/** The searches of the API, as its inputs have them. Absent, null and an empty list all mean: not searched by. */
export interface WorkSearch {
  readonly after?: number | null;
  readonly idEq?: number | null;
  readonly contractIdEq?: number | null;
  readonly changedSince?: string | null;
  readonly titleEq?: string | null;
  readonly titleCont?: string | null;
  readonly subtitleEq?: string | null;
  readonly subtitleCont?: string | null;
  readonly subtitlePresent?: boolean | null;
  readonly imprintIdIn?: readonly number[] | null;
}

export interface ProductSearch {
  readonly after?: number | null;
  readonly idEq?: number | null;
  readonly isbn13Eq?: string | null;
  readonly isbn13In?: readonly string[] | null;
  readonly isbn13Assigned?: boolean | null;
  readonly titleEq?: string | null;
  readonly titleCont?: string | null;
  readonly titlePrefixPresent?: string | null;
  readonly publicationDateEq?: string | null;
  readonly publicationDateGt?: string | null;
  readonly publicationDateLt?: string | null;
  readonly publicationDateGteq?: string | null;
  readonly publicationDateLteq?: string | null;
  /** Codes, not enum values, as in the price search. */
  readonly onix21ProductFormCodeIn?: readonly string[] | null;
  readonly changedSince?: string | null;
  readonly productTypes?: readonly string[] | null;
}

export interface PriceSearch {
  readonly amountLteq?: number | null;
  readonly currencyCodeIn?: readonly string[] | null;
  readonly onixPriceTypeCodeIn?: readonly string[] | null;
  readonly onixPriceTypeQualifierCodeIn?: readonly string[] | null;
}

/** What the searches of one request share. */
export interface SearchSettings {
  /** On any day, one in so many works and products is called changed that is not; 0: none ever. */
  readonly falsePositiveEvery: number;
}
