/** What the engine is told of an asset, as VIP has it. */
import type { AssetFacts, LinkFacts, TerritoryFacts } from '../../rights/facts.js';
import type { VipAsset, VipLink, VipTerritory, VipVersion } from '../../upstreams/vip/model.js';
import { codesOfKind } from './kind-codes.js';

const ofAssets = new WeakMap<VipAsset, AssetFacts>();

/** The facts of an asset by its approved version: the same object, so that what the engine finds out is remembered. */
export function assetFactsOf(asset: VipAsset): AssetFacts {
  const known = ofAssets.get(asset);
  if (known !== undefined) return known;
  const facts = versionFactsOf(asset, asset.approvedVersion);
  ofAssets.set(asset, facts);
  return facts;
}

/** The same by the version that is to be used. */
export function versionFactsOf(asset: VipAsset, version: VipVersion | null): AssetFacts {
  const codes = codesOfKind(asset.kind);
  return {
    assetId: asset.id,
    kind: asset.kind,
    links: asset.links.map(linkOf),
    contentType: codes?.contentType ?? null,
    mode: codes?.mode ?? null,
    audiences: asset.audiences,
    territory: asset.territory === null ? null : territoryOf(asset.territory),
    dates: [],
    embargoUntil: asset.embargoUntil?.toISOString() ?? null,
    expiresAt: asset.expiresAt?.toISOString() ?? null,
    language: asset.language,
    licences: asset.licences,
    approval: version?.review ?? null,
    status: asset.status,
    isOnHold: asset.isOnHold,
    credit: asset.credit,
    mustHostCopy: asset.hostOwnCopy,
  };
}

function linkOf({ level, value }: VipLink): LinkFacts {
  return { level, value };
}

/** Two letters are a country; WORLD and CA-QC are regions. */
function territoryOf({ include, exclude }: VipTerritory): TerritoryFacts {
  const isCountry = (code: string) => /^[A-Z]{2}$/.test(code);
  return {
    countriesIncluded: include.filter(isCountry),
    regionsIncluded: include.filter((code) => !isCountry(code)),
    countriesExcluded: exclude.filter(isCountry),
    regionsExcluded: exclude.filter((code) => !isCountry(code)),
  };
}
