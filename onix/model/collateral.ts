/** Block 2: texts and resources about the product. */
import type { RoleDate } from './date.js';
import type { Territory } from './territory.js';
import type { MarkedText } from './text.js';

export interface CollateralDetail {
  readonly texts: readonly TextContent[];
  readonly resources: readonly SupportingResource[];
  readonly cited: readonly CitedContent[];
}

interface Targeted {
  /** List 154; empty: not stated, as in all of 2.1. */
  readonly audiences: readonly string[];
  /** Null: wherever the product may be sold. */
  readonly territory: Territory | null;
}

export interface TextContent extends Targeted {
  /** List 153; codes of 2.1 are translated from List 33. */
  readonly type: string | null;
  /** The same text, in one language or several. */
  readonly texts: readonly MarkedText[];
  readonly author: string | null;
  readonly sourceTitle: string | null;
  /** List 155. */
  readonly dates: readonly RoleDate[];
}

export interface SupportingResource extends Targeted {
  /** List 158; codes of 2.1 are translated from List 38. */
  readonly contentType: string | null;
  /** List 159. */
  readonly mode: string | null;
  /** List 160: 01 required credit, 02 caption. */
  readonly features: readonly Feature[];
  readonly versions: readonly ResourceVersion[];
}

export interface ResourceVersion {
  /** List 161: 02 the recipient hosts a copy. */
  readonly form: string | null;
  /** List 162. */
  readonly features: readonly Feature[];
  readonly links: readonly string[];
  /** List 155. */
  readonly dates: readonly RoleDate[];
}

export interface Feature {
  readonly type: string | null;
  readonly value: string | null;
  readonly notes: readonly string[];
}

export interface CitedContent extends Targeted {
  /** List 156. */
  readonly type: string | null;
  readonly sourceTitle: string | null;
  readonly links: readonly string[];
  readonly dates: readonly RoleDate[];
}
