import { fromEnumValue } from '../codes/code-list.js';
import type { Context } from '../graphql/context.js';
import { flatten } from '../store/rows.js';
import type { MarketingTextDetail } from '../store/tables.js';
import { touchWorks } from '../store/touch.js';
import { demandProducts, demandWork } from './input-checks.js';
import { refuse } from './payload.js';
import { nextPosition } from './positions.js';

interface CreateMarketingTextInput {
  readonly workId?: number | null;
  readonly externalTextMarkdown: string;
  readonly internalTextMarkdown?: string | null;
  readonly alternateExternalTextMarkdown?: string | null;
  readonly publicationName?: string | null;
  readonly reviewUrl?: string | null;
  readonly productIds?: readonly number[] | null;
  readonly variant?: MarketingTextDetail['variant'] | null;
  readonly onixLanguageCode?: string | null;
  readonly onixContentAudienceCodes?: readonly string[] | null;
  readonly fromDate?: string | null;
  readonly untilDate?: string | null;
  readonly datePublished?: string | null;
  readonly dateReleased?: string | null;
  readonly onix2Only?: boolean | null;
}

export async function createMarketingText({ db, clock }: Context, input: CreateMarketingTextInput) {
  const workId = await demandWork(db, input.workId, 'workId');
  if (input.externalTextMarkdown.trim() === '') refuse('externalTextMarkdown', 'The text is empty.');
  const productIds = await demandProducts(db, workId, input.productIds ?? []);
  const row = await db
    .insertInto('marketing_text')
    .values({
      work_id: workId,
      position: await nextPosition(db, 'marketing_text', { work_id: workId }),
      record: JSON.stringify(detailOf(input, productIds)),
      created_at: clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await touchWorks(db, [workId], clock.now());
  return { marketingText: flatten(row) };
}

export async function deleteMarketingText({ db, clock }: Context, { id }: { readonly id: number }) {
  const text = await db
    .deleteFrom('marketing_text')
    .where('id', '=', id)
    .returning('work_id')
    .executeTakeFirst();
  if (text === undefined) refuse('id', `There is no marketing text ${id}.`);
  await touchWorks(db, [text.work_id], clock.now());
  return {};
}

/** What the vendor does with a text without a variant is not known: here it is the description. */
function detailOf(input: CreateMarketingTextInput, productIds: readonly number[]): MarketingTextDetail {
  return {
    variant: input.variant ?? 'DESCRIPTION',
    externalText: input.externalTextMarkdown,
    internalText: input.internalTextMarkdown ?? '',
    alternateExternalText: input.alternateExternalTextMarkdown ?? '',
    approval: null,
    languageCode: input.onixLanguageCode ?? null,
    audienceCodes: readAudiences(input.onixContentAudienceCodes ?? []),
    fromDate: input.fromDate ?? null,
    untilDate: input.untilDate ?? null,
    datePublished: input.datePublished ?? null,
    dateReleased: input.dateReleased ?? null,
    onix2Only: input.onix2Only ?? false,
    publicationName: input.publicationName ?? null,
    reviewUrl: input.reviewUrl ?? null,
    productIds,
  };
}

/** ONIX List 154: unrestricted stands alone. */
function readAudiences(values: readonly string[]): readonly string[] {
  const codes = values.map(fromEnumValue);
  if (codes.includes('00') && codes.length > 1) {
    refuse('onixContentAudienceCodes', 'A text for everyone (_00) has no other audience.');
  }
  return codes;
}
