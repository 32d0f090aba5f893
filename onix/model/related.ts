/** Block 5: the works and products that this one has to do with. */
import type { Identifier } from './identifier.js';

export interface RelatedMaterial {
  readonly works: readonly RelatedWork[];
  readonly products: readonly RelatedProduct[];
}

export interface RelatedWork {
  /** List 164: 01 this product is a manifestation of it. */
  readonly relation: string | null;
  /** List 16. */
  readonly identifiers: readonly Identifier[];
}

export interface RelatedProduct {
  /** List 51: 06 an alternative format of the same content. */
  readonly relations: readonly string[];
  /** List 5. */
  readonly identifiers: readonly Identifier[];
}
