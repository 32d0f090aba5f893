import type { OnixProduct } from './model/product.js';
import type { ProductSupply } from './model/supply.js';

/**
 * The product after a block update: each block that is carried takes the place of the one that stood there, all others
 * stay (ONIX for Books 3.0 specification, block updates).
 */
export function applyUpdate(stored: OnixProduct, update: OnixProduct): OnixProduct {
  return {
    ...stored,
    // How rights are read depends on the release that states them.
    release: update.publishing === null ? stored.release : update.release,
    identifiers: update.identifiers.length === 0 ? stored.identifiers : update.identifiers,
    descriptive: update.descriptive ?? stored.descriptive,
    collateral: update.collateral ?? stored.collateral,
    publishing: update.publishing ?? stored.publishing,
    related: update.related ?? stored.related,
    supplies:
      update.supplies === null ? stored.supplies : mergeSupplies(stored.supplies ?? [], update.supplies),
  };
}

/** Markets that are named are replaced one by one; as soon as one has no name, all are. */
function mergeSupplies(
  stored: readonly ProductSupply[],
  update: readonly ProductSupply[],
): readonly ProductSupply[] {
  const named = new Set(update.map(({ marketReference }) => marketReference));
  if (named.has(null)) return update;
  return [...stored.filter(({ marketReference }) => !named.has(marketReference)), ...update];
}
