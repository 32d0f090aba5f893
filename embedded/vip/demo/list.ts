/** What the demo's files are made for: a list of titles, whoever has it. */

export interface ListedTitle {
  /** As the system of titles numbers it. */
  readonly workId: string;
  readonly title: string;
  readonly imprint: { readonly id: string | null; readonly name: string } | null;
  readonly series: readonly { readonly id: string; readonly name: string }[];
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly products: readonly ListedProduct[];
}

export interface ListedProduct {
  readonly isbn: string;
  readonly form: 'AUDIO' | 'EBOOK' | 'OTHER' | 'PRINT';
  /** BCP 47. */
  readonly language: string;
  readonly isForSaleWorldwide: boolean | null;
  readonly forSaleIn: readonly string[];
  readonly notForSaleIn: readonly string[];
}
