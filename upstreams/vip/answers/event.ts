import { z } from 'zod';
import { VIP_EVENT_TYPES, type VipEvent, type VipEventType } from '../events.js';
import { Instant } from './words.js';

export const EventsAnswer = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullish() });

/** All that is needed to know whether an event concerns us. */
export const EventName = z.object({ type: z.string() });

/** An event as the contract has it (3.7). */
export const EventAnswer = z
  .object({
    id: z.string(),
    type: z.string().transform((name, context): VipEventType => {
      const type = typeOf(name);
      if (type !== null) return type;
      context.addIssue({ code: 'custom', message: 'It is no type of event.' });
      return z.NEVER;
    }),
    occurredAt: Instant,
    sequence: z.int(),
    subject: z.object({ type: z.string(), id: z.string(), revision: z.int() }),
    related: z
      .object({
        titleId: z.string().nullish(),
        isbn13: z.array(z.string()).nullish(),
        assetId: z.string().nullish(),
        versionId: z.string().nullish(),
      })
      .nullish(),
    actor: z.object({ id: z.string() }),
    changes: z.array(z.string()).nullish(),
  })
  .transform(
    ({ related, occurredAt, actor, changes, ...event }): VipEvent => ({
      ...event,
      occurredAt: new Date(occurredAt),
      titleId: related?.titleId ?? null,
      isbns: related?.isbn13 ?? [],
      assetId: related?.assetId ?? null,
      versionId: related?.versionId ?? null,
      actor: actor.id,
      changes: changes ?? [],
    }),
  );

/** Our word for asset.availability_changed; null for one that we do not know. */
export function typeOf(name: string): VipEventType | null {
  const word = name.replace('.', '_').toUpperCase();
  return VIP_EVENT_TYPES.find((type) => type === word) ?? null;
}

/** ASSET_AVAILABILITY_CHANGED as the contract writes it: what an event is about is always one word. */
export function nameOfType(type: VipEventType): string {
  return type.toLowerCase().replace('_', '.');
}
