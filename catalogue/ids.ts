/** Ids of the graph, and the Consonance ids they are made of. They are opaque to callers, not to us. */

/** The largest id that Consonance's Int can hold. */
export const MAX_SOURCE_ID = 2 ** 31 - 1;

export const titleId = (workId: number): string => `ttl_${workId}`;
export const productId = (sourceProductId: number): string => `prd_${sourceProductId}`;
export const contributorId = (sourceContributorId: number): string => `ctr_${sourceContributorId}`;
export const seriesId = (sourceSeriesId: number): string => `ser_${sourceSeriesId}`;
export const textId = (sourceTextId: number): string => `txt_${sourceTextId}`;
/** Resources and web links are numbered apart. */
export const supportingResourceId = (resourceId: number): string => `res_${resourceId}`;
export const webLinkId = (sourceWebLinkId: number): string => `res_w${sourceWebLinkId}`;

/** The work of a title's id; null for what is no title's id. */
export function workIdOf(id: string): number | null {
  return numberAfter('ttl_', id);
}

/** The Consonance product of a product's id; null for what is no product's id. */
export function sourceProductIdOf(id: string): number | null {
  return numberAfter('prd_', id);
}

function numberAfter(prefix: string, id: string): number | null {
  // Without leading zeros, so that a thing has one id only.
  if (!id.startsWith(prefix) || !/^[1-9]\d{0,9}$/.test(id.slice(prefix.length))) return null;
  const number = Number(id.slice(prefix.length));
  return number <= MAX_SOURCE_ID ? number : null;
}
