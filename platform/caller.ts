/**
 * Who is asking, as the gateway established it and the internal token carries it to the subgraphs.
 */
import { z } from 'zod';

export const SCOPES = [
  'titles:read',
  'assets:read',
  'assets:write',
  'assets:approve',
  'recipients:write',
  'deliveries:read',
  'deliveries:write',
  'deliveries:withdraw',
  'writebacks:write',
  'milestones:write',
  'alignment:write',
  'staff',
] as const;

/** ISO 3166-1 alpha-2. */
const CountryCode = z.string().regex(/^[A-Z]{2}$/, 'a country code has two capital letters, such as GB');

/** What a key or a token claims. Scopes that nobody knows are kept: they open nothing. */
export const Claims = z.object({
  scopes: z.array(z.string().min(1)).readonly(),
  /** The partner the caller acts for; absent: none. */
  partner: z.string().min(1).optional(),
  /** The only markets the caller may ask about; absent: not confined. */
  markets: z.array(CountryCode).readonly().optional(),
});

/** The caller of one request. */
export interface Caller {
  /** The key's name or the token's subject: for logs and history, never for decisions. */
  readonly subject: string;
  readonly scopes: ReadonlySet<string>;
  readonly partner: string | null;
  /** Null: not confined to any market. */
  readonly markets: readonly string[] | null;
}

export function createCaller(subject: string, claims: z.infer<typeof Claims>): Caller {
  return {
    subject,
    scopes: new Set(claims.scopes),
    partner: claims.partner ?? null,
    markets: claims.markets ?? null,
  };
}

/** Whether the scopes satisfy a @requiresScopes rule: any of its lists, whole. */
export function satisfiesScopes(scopes: ReadonlySet<string>, rule: readonly (readonly string[])[]): boolean {
  return rule.some((all) => all.every((scope) => scopes.has(scope)));
}
