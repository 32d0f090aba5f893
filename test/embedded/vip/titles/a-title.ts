/** A title as its source sends it. */
import { randomUUID } from 'node:crypto';

export interface TitleOptions {
  readonly ref?: string;
  readonly revision?: string;
  readonly title?: string;
  readonly isbns?: readonly string[];
  readonly [more: string]: unknown;
}

export function aTitle({
  ref = randomUUID(),
  revision = '1',
  title = 'The Salt Road',
  isbns = ['9781999900014'],
  ...more
}: TitleOptions = {}) {
  return {
    workId: { system: 'consonance', type: 'work', value: ref },
    title,
    products: isbns.map((isbn13) => ({ isbn13, productForm: 'BB', language: 'en' })),
    workflow: { stage: 'Production', milestones: [{ code: 'delivered', reachedAt: null }] },
    source: {
      system: 'consonance',
      ref,
      revision,
      contentHash: `hash of ${title}`,
      syncedAt: '2026-11-05T11:00:00Z',
    },
    ...more,
  };
}
