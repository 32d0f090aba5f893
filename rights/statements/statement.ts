/** Statements of rights as the VIP contract words them (3.3). What a statement does not limit is absent from it. */

/** What something is used for. */
export type Use = 'archive' | 'production' | 'promotion' | 'review' | 'sale';

/** Codes of ISO 3166-1 and 3166-2, WORLD and ROW. What is excluded is out, whatever is included beside it. */
export interface Territories {
  readonly include: readonly string[];
  readonly exclude?: readonly string[] | undefined;
}

/** What a statement is about: work, product, asset or kind, and which. */
export interface Subject {
  readonly level: string;
  readonly value: string;
}

/** One statement, whole: its dimensions hold together or not at all. Absent dimensions: any. */
export interface Statement {
  readonly subject: Subject;
  readonly effect: 'grant' | 'restrict';
  readonly territories: Territories;
  /** BCP 47. */
  readonly languages?: readonly string[] | undefined;
  /** ONIX List 150, or 175 for a detail of the form. */
  readonly productForms?: readonly string[] | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly recipientIds?: readonly string[] | undefined;
  readonly recipientTypes?: readonly string[] | undefined;
  readonly uses?: readonly Use[] | undefined;
  /** RFC 3339, half-open: from is within, until is not. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** When the source said so, in RFC 3339. */
  readonly source: { readonly asOf: string };
}

/** A statement with the id and the revision under which it is kept. */
export interface KnownStatement {
  readonly id: string;
  readonly revision: number;
  readonly body: Statement;
}
