import { unreadable } from '../http/failure.js';
import type { JsonAnswer } from '../http/json-request.js';
import { EventAnswer, EventName, EventsAnswer, nameOfType, typeOf } from './answers/event.js';
import { read, readItem, VIP } from './answers/read.js';
import type { Ask } from './ask.js';
import type { VipEventPage, VipEventQuestion, VipFeed } from './events.js';
import { LONGEST_PAGE, pageQuery, queryOf } from './query.js';

/** Reads the feed a page at a time (contract 3.4: GET /events). */
export function createFeed(ask: Ask): VipFeed {
  return {
    async *events({ after, types, first = LONGEST_PAGE }, signal) {
      for (let cursor = after; ; ) {
        const { page, isLast } = readEvents(await askEvents(ask, { after: cursor, types, first }, signal), {
          after: cursor,
          first,
        });
        yield page;
        if (isLast || page.kind === 'RESYNC') return;
        if (page.nextCursor === cursor) throw unreadable(VIP, 'has a feed that does not move on');
        cursor = page.nextCursor;
      }
    },
  };
}

function askEvents(
  ask: Ask,
  { after, types, first }: VipEventQuestion & { readonly first: number },
  signal: AbortSignal | undefined,
): Promise<JsonAnswer> {
  const query = queryOf({
    ...pageQuery({ first, after }),
    types: types === undefined ? undefined : types.map(nameOfType).join(','),
  });
  const path = `/events?${query}`;
  return ask({ operation: 'events', method: 'GET', path, isRepeatable: true, alsoReads: [410] }, signal);
}

function readEvents(
  { status, body }: JsonAnswer,
  { after, first }: { readonly after: string | null; readonly first: number },
): { readonly page: VipEventPage; readonly isLast: boolean } {
  if (status === 410) {
    return { page: { kind: 'RESYNC', message: 'The feed does not go back that far.' }, isLast: true };
  }
  const { items, nextCursor } = read(EventsAnswer, body);
  const known = items.filter(isKnown);
  const events = known.map((item) => readItem(EventAnswer, item));
  // At its end a feed may give no cursor: then the one that was asked with is still good.
  const cursor = nextCursor ?? after;
  if (cursor === null) throw unreadable(VIP, 'gave no cursor to go on with');
  return {
    page: { kind: 'EVENTS', events, nextCursor: cursor },
    isLast: items.length < first || nextCursor === null || nextCursor === undefined,
  };
}

/** What has no type at all is told as an event that cannot be read. */
function isKnown(item: unknown): boolean {
  const name = EventName.safeParse(item);
  return !name.success || typeOf(name.data.type) !== null;
}
