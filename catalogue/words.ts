/** The closed lists of the graph that the catalogue stores; a test holds them against the SDL. */

export const PRODUCT_FORMS = ['AUDIO', 'EBOOK', 'HARDBACK', 'OTHER', 'PAPERBACK'] as const;
export type ProductForm = (typeof PRODUCT_FORMS)[number];

export const PUBLISHING_STATUSES = [
  'ABANDONED',
  'ACTIVE',
  'CANCELLED',
  'FORTHCOMING',
  'INACTIVE',
  'NO_LONGER_OURS',
  'OUT_OF_PRINT',
  'OUT_OF_STOCK',
  'POSTPONED',
  'RECALLED',
  'REMAINDERED',
  'UNKNOWN',
  'WITHDRAWN',
] as const;
export type PublishingStatus = (typeof PUBLISHING_STATUSES)[number];

export const MILESTONE_NAMES = [
  'COPY_APPROVED',
  'COVER_APPROVED',
  'FINAL_MANUSCRIPT_SIGNED_OFF',
  'FINAL_PROOF_APPROVED',
  'MANUSCRIPT_DELIVERED',
  'PUBLICATION_COMPLETE',
  'READY_FOR_LAUNCH',
] as const;
export type MilestoneName = (typeof MILESTONE_NAMES)[number];

/** How we came to know of a milestone; the migration that stores it says what each means. */
export type MilestoneOrigin = 'CHANGE' | 'INITIAL' | 'NEW_TITLE' | 'RECORDED';

export const TEXT_KINDS = [
  'BIOGRAPHICAL_NOTE',
  'DESCRIPTION',
  'EXCERPT',
  'FEATURE',
  'JACKET_COPY',
  'REVIEW_QUOTE',
  'SHORT_DESCRIPTION',
  'TABLE_OF_CONTENTS',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export const TITLE_ORDERS = [
  'PUBLICATION_DATE_ASC',
  'PUBLICATION_DATE_DESC',
  'TITLE_ASC',
  'UPDATED_ASC',
  'UPDATED_DESC',
] as const;
export type TitleOrder = (typeof TITLE_ORDERS)[number];
