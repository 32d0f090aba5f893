/** What there is to tell of a page that was written. Pure. */
import type { NewChange } from '../changes/change.js';
import { milestoneChanges, type ReachedMilestone } from '../milestones/insert.js';
import type { StoredProduct, WrittenProducts } from './write-products.js';
import type { WrittenTitle } from './write-titles.js';

export interface WrittenWorks {
  readonly written: readonly WrittenTitle[];
  readonly products: WrittenProducts;
  readonly milestones: readonly ReachedMilestone[];
}

export function changesOf({ written, products, milestones }: WrittenWorks): NewChange[] {
  const initial = new Set(written.filter(({ isInitial }) => isInitial).map(({ workId }) => workId));
  return [
    ...written.filter(({ isInitial }) => !isInitial).flatMap(titleChanges),
    ...products.stored.flatMap((product) => (initial.has(product.workId) ? [] : productChanges(product))),
    ...products.dropped.map(
      ({ workId, productId, isbn }): NewChange => ({
        kind: 'PRODUCT_REMOVED',
        workId,
        productId,
        detail: { isbn },
      }),
    ),
    ...milestoneChanges(milestones),
  ];
}

function titleChanges(title: WrittenTitle): NewChange[] {
  const { workId, isNew, isBack, isChanged, contentHash, stageBefore, stage } = title;
  const about = { workId, productId: null };
  if (isNew || isBack) {
    return [{ ...about, kind: 'TITLE_ADDED', detail: { isReturn: isBack, contentHash } }];
  }
  if (!isChanged) return [];
  return [
    { ...about, kind: 'TITLE_CHANGED', detail: { contentHash } },
    ...(stage === stageBefore
      ? []
      : [{ ...about, kind: 'STAGE_CHANGED' as const, detail: { from: stageBefore, to: stage } }]),
  ];
}

/** One that moved to another work is gone from the first. */
function productChanges(product: StoredProduct): NewChange[] {
  const { workId, productId, isbn, rightsRevision, isAdded, isRestated, formerWorkId } = product;
  const hasMoved = !isAdded && formerWorkId !== null && formerWorkId !== workId;
  const added: NewChange = { kind: 'PRODUCT_ADDED', workId, productId, detail: { isbn, rightsRevision } };
  if (isAdded) return [added];
  if (hasMoved && formerWorkId !== null) {
    return [{ kind: 'PRODUCT_REMOVED', workId: formerWorkId, productId, detail: { isbn } }, added];
  }
  return isRestated ? [{ kind: 'RIGHTS_CHANGED', workId, productId, detail: { isbn, rightsRevision } }] : [];
}
