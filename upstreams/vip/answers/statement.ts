import { z } from 'zod';
import { kindOf } from '../kinds.js';
import type { VipRightsSubject, VipStatement } from '../rights.js';
import { dateOf, Instant, ours } from './words.js';

const Codes = z.array(z.string()).nullish();

/** A statement as the contract has it (3.3). */
export const StatementAnswer = z
  .object({
    id: z.string(),
    revision: z.int(),
    updatedAt: Instant,
    subject: z.object({ level: z.enum(['work', 'product', 'asset', 'kind']), value: z.string() }),
    effect: z.enum(['grant', 'restrict']),
    territories: z.object({ include: z.array(z.string()), exclude: z.array(z.string()).nullish() }),
    languages: Codes,
    productForms: Codes,
    channels: Codes,
    recipientIds: Codes,
    recipientTypes: Codes,
    uses: z.array(z.enum(['promotion', 'sale', 'review', 'production', 'archive'])).nullish(),
    from: Instant.nullish(),
    until: Instant.nullish(),
    note: z.string().nullish(),
    source: z.object({ system: z.string(), ref: z.string(), revision: z.string(), asOf: Instant }),
  })
  .transform(
    (given): VipStatement => ({
      id: given.id,
      revision: given.revision,
      updatedAt: new Date(given.updatedAt),
      subject: subjectOf(given.subject),
      effect: ours(given.effect),
      territory: { include: given.territories.include, exclude: given.territories.exclude ?? [] },
      languages: given.languages ?? null,
      forms: given.productForms ?? null,
      channels: given.channels ?? null,
      recipientIds: given.recipientIds ?? null,
      recipientTypes: given.recipientTypes ?? null,
      uses: given.uses?.map(ours) ?? null,
      from: dateOf(given.from),
      until: dateOf(given.until),
      note: given.note ?? null,
      source: { ...given.source, asOf: new Date(given.source.asOf) },
    }),
  );

function subjectOf({ level, value }: { level: Lowercase<VipRightsSubject['level']>; value: string }) {
  return level === 'kind' ? { level: 'KIND' as const, value: kindOf(value) } : { level: ours(level), value };
}
