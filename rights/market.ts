/** Who the question is asked for: List 154 has more, which no caller can be. */
export type Audience = 'BLOGGER' | 'END_CUSTOMER' | 'LIBRARIAN' | 'PRESS' | 'STUDENT' | 'TEACHER' | 'TRADE';

export type Purpose = 'DELIVER' | 'DISPLAY' | 'DOWNLOAD' | 'PREORDER' | 'SELL';

export type SalesChannel =
  | 'HIGHER_EDUCATION'
  | 'LIBRARY'
  | 'NEWS'
  | 'OFFICE_SUPPLY'
  | 'ONLINE_RETAIL'
  | 'PHYSICAL_RETAIL'
  | 'SCHOOL'
  | 'SUBSCRIPTION';

/** May it be used in this market, for this purpose, at this instant. As the caller words it: the engine reads it. */
export interface MarketQuestion {
  /** ISO 3166-1 alpha-2; lower case and the aliases UK, EL and XK are understood. */
  readonly country: string;
  /** ISO 3166-2 or List 49. */
  readonly subdivision: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** The partner's stable id or its outlet code (List 139). */
  readonly partner: string | null;
  readonly channel: SalesChannel | null;
  readonly audience: Audience;
  readonly purpose: Purpose;
  /** RFC 3339. */
  readonly at: string;
}

/** The question as it was understood, so that aliasing (UK to GB) shows. */
export interface Market extends MarketQuestion {
  /** IANA names of the zones in which a bare date is read; empty where the country could not be read. */
  readonly timeZones: readonly string[];
}
