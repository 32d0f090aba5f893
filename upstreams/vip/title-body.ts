import { withoutUndefined } from './send.js';
import type { NewVipTitle, VipTitleMilestone, VipTitleProduct } from './titles.js';

/** A title as VIP takes it: whole, and without what is not stated. */
export function titleBodyOf(title: NewVipTitle): Record<string, unknown> {
  const { series, source, externalRefs } = title;
  return withoutUndefined({
    workId: title.workId,
    title: title.title,
    imprint: title.imprint ?? undefined,
    series: series === null ? undefined : withoutUndefined({ ...series, number: series.number ?? undefined }),
    products: title.products.map(productOf),
    workflow: { stage: title.stage, milestones: title.milestones.map(milestoneOf) },
    source: { ...source, syncedAt: source.syncedAt.toISOString() },
    externalRefs: externalRefs.length === 0 ? undefined : externalRefs,
  });
}

function productOf(product: VipTitleProduct) {
  return withoutUndefined({
    isbn13: product.isbn,
    productForm: product.form,
    productFormDetail: product.formDetails.length === 0 ? undefined : product.formDetails,
    language: product.language,
    publishingStatus: product.publishingStatus ?? undefined,
    publicationDate: product.publishedOn ?? undefined,
    onSaleDate: product.onSaleOn ?? undefined,
    imprint: product.imprint ?? undefined,
  });
}

function milestoneOf({ code, reachedAt, dueAt }: VipTitleMilestone) {
  return withoutUndefined({
    code,
    reachedAt: reachedAt?.toISOString() ?? null,
    dueAt: dueAt?.toISOString(),
  });
}
