/** The arguments of the lists as questions to VIP. What a list cannot answer is refused here, in a sentence. */
import { KnownError } from '../../platform/errors.js';
import type { AssetFilter, InputMaybe } from '../../schema/generated/vip.js';
import type { VipAssetFilter } from '../../upstreams/vip/vip.js';
import type { VipContext } from './context.js';
import type { AssetModel, Page } from './models.js';
import { pageOfVip, readFirst } from './pages.js';
import { workIdOf } from './title-ids.js';

interface ListArguments {
  readonly filter?: InputMaybe<AssetFilter>;
  readonly first: number;
  readonly after?: InputMaybe<string>;
}

const NOTHING: Page<AssetModel> = {
  edges: [],
  hasNextPage: false,
  hasPreviousPage: false,
  count: async () => 0,
};

/** A page of the assets that the caller may see. Throws BAD_USER_INPUT. */
export async function listAssets(
  { filter, first, after }: ListArguments,
  { vip, isStaff }: VipContext,
): Promise<Page<AssetModel>> {
  readFirst(first);
  const asked = readFilter(filter ?? {}, isStaff);
  if (asked === null) return NOTHING;
  return pageOfVip(
    { first, after },
    {
      scope: { list: 'assets', asked },
      read: (limit, cursor, isCounted = false) =>
        vip.assets({ first: limit, after: cursor, isCounted, filter: asked }),
      nodeOf: (asset) => ({ asset, isNamed: isStaff }),
    },
  );
}

/** Null: nothing can match. */
function readFilter(filter: AssetFilter, isStaff: boolean): VipAssetFilter | null {
  if (!isStaff) refuseWhatTellsNames(filter);
  const { idIn, kindIn, isbnIn, availabilityIn, reviewIn } = filter;
  const availability = isStaff ? availabilityIn : onlyAvailable(availabilityIn);
  const lists = [idIn, kindIn, isbnIn, availability, reviewIn];
  if (lists.some((list) => list?.length === 0)) return null;
  const workId = filter.titleId ? workIdOf(filter.titleId) : undefined;
  if (workId === null) return null;
  return {
    ids: idIn ?? undefined,
    kinds: kindIn ?? undefined,
    isbns: isbnIn ?? undefined,
    workId,
    language: filter.language ?? undefined,
    availability: availability ?? undefined,
    reviews: reviewIn ?? undefined,
    search: filter.search ?? undefined,
    updatedSince: filter.updatedSince ?? undefined,
  };
}

/** Whether an answer comes would tell what a title is called, or that there is an ISBN. */
function refuseWhatTellsNames(filter: AssetFilter): void {
  const told = (['isbnIn', 'titleId', 'search', 'reviewIn'] as const).find((name) => isGiven(filter[name]));
  if (told === undefined) return;
  throw new KnownError(
    'BAD_USER_INPUT',
    `The condition ${told} is for staff only: ask a title or a product for its assets instead.`,
  );
}

function onlyAvailable(asked: AssetFilter['availabilityIn']) {
  return asked === null || asked === undefined
    ? (['AVAILABLE'] as const)
    : asked.filter((availability) => availability === 'AVAILABLE');
}

function isGiven(value: InputMaybe<unknown>): boolean {
  return value !== null && value !== undefined;
}
