/**
 * One case of a case file, read into facts and a question: a statement of rights, perhaps an asset, and what is asked.
 */
import type { z } from 'zod';
import { decideAsset, decideProduct } from '../../rights/decide.js';
import type { Decision } from '../../rights/decision.js';
import type { AssetFacts, ProductFacts } from '../../rights/facts.js';
import type { MarketQuestion } from '../../rights/market.js';
import { assetOf, productOf } from './case-facts.js';
import { Case } from './case-shape.js';

/** A case that can be decided. */
export interface RightsCase {
  /** Null where the case has none. */
  readonly id: string | null;
  readonly product: ProductFacts;
  /** Null where the product's rights alone are asked about. */
  readonly asset: AssetFacts | null;
  readonly question: MarketQuestion;
}

/** A case, or every fault of it as a sentence that begins with its path. */
export type CaseReading = { readonly case: RightsCase } | { readonly faults: readonly string[] };

/** What holds for the questions of a file that do not say otherwise. */
export interface CaseDefaults {
  readonly instant?: unknown;
  readonly purpose?: unknown;
  readonly audience?: unknown;
}

/**
 * Reads one case. The file's defaults hold where its question says nothing; where neither does, the purpose is SELL, the
 * audience END_CUSTOMER and the instant `now`, in RFC 3339. It never throws.
 */
export function readCase(value: unknown, defaults: CaseDefaults, now: string): CaseReading {
  const read = Case.safeParse(withDefaults(value, defaults));
  if (!read.success) return { faults: read.error.issues.map(faultOf) };
  const { id, statement, asset, query } = read.data;
  return {
    case: {
      id,
      product: productOf(statement),
      asset: asset === null ? null : assetOf(asset),
      question: {
        ...query,
        country: query.country ?? '',
        audience: query.audience ?? 'END_CUSTOMER',
        purpose: query.purpose ?? 'SELL',
        at: query.instant ?? now,
      },
    },
  };
}

/** The decision of a case, by the policy that holds where a house sets none. */
export function decideCase({ product, asset, question }: RightsCase): Decision {
  return asset === null ? decideProduct(product, question) : decideAsset(asset, product, question);
}

function withDefaults(value: unknown, { instant, purpose, audience }: CaseDefaults): unknown {
  if (!isRecord(value)) return value;
  const query = value.query ?? {};
  if (!isRecord(query)) return value;
  return {
    ...value,
    query: {
      ...query,
      instant: isAbsent(query.instant) ? instant : query.instant,
      purpose: isAbsent(query.purpose) ? purpose : query.purpose,
      audience: isAbsent(query.audience) ? audience : query.audience,
    },
  };
}

/** An empty text is absent, as in every other member. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultOf({ path, message }: z.core.$ZodIssue): string {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return place === '' ? `it ${message}` : `${place.replace(/^\./, '')} ${message}`;
}
