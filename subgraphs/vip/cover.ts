/** Which of the covers that are cleared is the best one. */
import type { VipAsset } from '../../upstreams/vip/model.js';

/** What counts as a cover, the better first: a holding image stands in where there is none. */
export const COVER_KINDS: readonly string[] = ['FRONT_COVER', 'COVER_HOLDING'];

/**
 * A product's own before the work's, and one made for certain places before one made for all (ONIX: a targeted resource
 * is preferred); then the one that was approved last. Null where there is none.
 */
export function bestCover(covers: readonly VipAsset[]): VipAsset | null {
  return [...covers].sort(compareCovers)[0] ?? null;
}

function compareCovers(one: VipAsset, other: VipAsset): number {
  const [here, there] = [rankOf(one), rankOf(other)];
  const differing = here.findIndex((rank, index) => rank !== there[index]);
  if (differing === -1) return one.id < other.id ? -1 : 1;
  return (here[differing] ?? 0) - (there[differing] ?? 0);
}

function rankOf({ kind, links, territory, approvedVersion }: VipAsset): readonly number[] {
  return [
    COVER_KINDS.indexOf(kind),
    links.some(({ level }) => level === 'PRODUCT') ? 0 : 1,
    territory === null ? 1 : 0,
    -(approvedVersion?.approvedAt?.getTime() ?? 0),
  ];
}
