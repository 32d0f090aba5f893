/** What may be told to VIP about rights, and read of them (contract 3.3, 3.6). */
import type { VipPut } from './act.js';
import type { VipPage, VipPageQuestion, VipSourceRef, VipTerritory } from './model.js';

export interface VipRights {
  /**
   * Puts the whole statement in place of the one that its source sent before. UNCHANGED: VIP had it in the same words,
   * and was sent nothing. It takes one request to look, and one to write.
   */
  putStatement(statement: NewVipStatement, signal?: AbortSignal): Promise<VipStatementPut>;

  /**
   * The same for many, in their order: one request to look for a hundred subjects, then one for each statement that is
   * new there, some at once. When it fails some may have been written; putting all again is harmless.
   */
  putStatements(
    statements: readonly NewVipStatement[],
    signal?: AbortSignal,
  ): Promise<readonly VipStatementPut[]>;

  /** In the order of their last change. */
  statements(question: VipStatementQuestion, signal?: AbortSignal): Promise<VipPage<VipStatement>>;
}

export type VipStatementPut =
  | VipPut<VipStatement>
  | { readonly kind: 'UNCHANGED'; readonly thing: VipStatement };

export interface VipStatementQuestion extends VipPageQuestion {
  /** Any of them; undefined: all. At most some dozens: they stand in the address. */
  readonly subjects?: readonly VipRightsSubject[] | undefined;
  /** Inclusive. */
  readonly updatedSince?: Date | undefined;
}

export interface VipRightsSubject {
  readonly level: 'ASSET' | 'KIND' | 'PRODUCT' | 'WORK';
  /** An asset's id, a kind of the graph, a 13-digit ISBN, or how the source calls the work. */
  readonly value: string;
}

export type VipUse = 'ARCHIVE' | 'PRODUCTION' | 'PROMOTION' | 'REVIEW' | 'SALE';

/**
 * One whole grant or restriction: its dimensions belong together, and are never united with those of another. Null: any.
 * An empty list is sent as it is and refused: read as null it would be wider than it was meant.
 */
export interface NewVipStatement {
  readonly subject: VipRightsSubject;
  readonly effect: 'GRANT' | 'RESTRICT';
  readonly territory: VipTerritory;
  /** BCP 47. */
  readonly languages: readonly string[] | null;
  /** ONIX Lists 150 and 175. */
  readonly forms: readonly string[] | null;
  readonly channels: readonly string[] | null;
  readonly recipientIds: readonly string[] | null;
  readonly recipientTypes: readonly string[] | null;
  readonly uses: readonly VipUse[] | null;
  /** Inclusive. */
  readonly from: Date | null;
  /** Exclusive. */
  readonly until: Date | null;
  readonly note: string | null;
  readonly source: VipStatementSource;
}

export interface VipStatementSource extends VipSourceRef {
  /** Grows with every change there. */
  readonly revision: string;
  /** When the source said so. Told again later, a statement is fresh again. */
  readonly asOf: Date;
}

export interface VipStatement extends NewVipStatement {
  readonly id: string;
  readonly revision: number;
  readonly updatedAt: Date;
}
