/** How changes are sent: keyed, so that they may be sent again, and for whom they are made. */
import { createHash } from 'node:crypto';
import type { JsonAnswer } from '../http/json-request.js';
import type { VipAct } from './act.js';
import type { Ask } from './ask.js';
import { REFUSALS } from './outcome.js';

/** A keyed POST: safe to make again. */
export type Send = (
  operation: string,
  path: string,
  body: unknown,
  act: VipAct,
  ifMatch?: string,
) => Promise<JsonAnswer>;

export function createSend(ask: Ask): Send {
  return (operation, path, body, act, ifMatch) =>
    ask(
      {
        operation,
        method: 'POST',
        path,
        body,
        headers: {
          ...headersOf(act),
          'idempotency-key': act.requestKey,
          ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        },
        isRepeatable: true,
        alsoReads: REFUSALS,
      },
      act.signal,
    );
}

export function headersOf({ onBehalfOf }: VipAct): Record<string, string> {
  // A header holds no line break and nothing outside of Latin-1.
  return onBehalfOf === undefined ? {} : { 'on-behalf-of': encodeURIComponent(onBehalfOf) };
}

export function etag(revision: number): string {
  return `"${revision}"`;
}

/** The key of a part of an act: the same for the same act, and no key of any other. */
export function derived(act: VipAct, part: string): VipAct {
  const requestKey = createHash('sha256').update(`${part} ${act.requestKey}`).digest('hex');
  return { ...act, requestKey };
}

/** Whether the answer is the one that an earlier call with the same key was given. */
export function isReplayed({ headers }: JsonAnswer): boolean {
  return headers['idempotency-replayed'] === 'true';
}

export function withoutUndefined(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}
