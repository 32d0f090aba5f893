/** Gates 10, 11 and 14: whom an asset is for, where, and in which language. They narrow the rights of a title, never widen them. */
import { isImage } from '../codes/asset-kinds.js';
import { servesAudience } from '../codes/audiences.js';
import { UNDETERMINED } from '../codes/languages.js';
import type { ReasonCode, Warning } from '../decision.js';
import type { AssetFacts, TerritoryFacts } from '../facts.js';
import { fitOf } from '../language/fit.js';
import { type Language, readLanguage } from '../language/tag.js';
import { ALWAYS, GATES, type Obstacle, type ObstacleEvidence } from '../obstacle.js';
import type { Asked } from '../question.js';
import { type Place, readTerritory } from '../territory/membership.js';
import type { LanguageChoices } from '../timeline-policy.js';
import { membershipIn } from './context.js';

/** Evidence from the asset's own record. */
export function assetEvidence(asset: AssetFacts, path: string, quoted: string | null): ObstacleEvidence {
  return { source: 'VIP', record: { recordId: asset.assetId, asOf: null }, path, quoted };
}

/** Bars all whom the asset is not for; one that states nobody is for anyone. */
export function audience(asset: AssetFacts, { audience: asked }: Asked): Obstacle[] {
  const { audiences } = asset;
  if (audiences.length === 0 || audiences.some((code) => servesAudience(code, asked))) return [];
  const evidence = [assetEvidence(asset, 'audiences', audiences.join(' '))];
  const clause = 'the asset is for another audience';
  return [{ gate: GATES.audience, code: 'ASSET_AUDIENCE_RESTRICTED', clause, evidence, ...ALWAYS }];
}

/** Bars where the asset's own territory does not reach; the whole of the place has to lie in it. */
export function assetTerritory(asset: AssetFacts, place: Place, placeName: string): Obstacle[] {
  const { territory } = asset;
  if (
    territory === null ||
    (membershipIn(territory, place, true) === 'IN' && !isTakenOut(territory, place))
  ) {
    return [];
  }
  const codes = [...territory.countriesIncluded, ...territory.regionsIncluded].join(' ');
  const evidence = [assetEvidence(asset, 'territory', codes)];
  const clause = `the asset itself is not for ${placeName}`;
  return [{ gate: GATES.assetTerritory, code: 'ASSET_TERRITORY_EXCLUDED', clause, evidence, ...ALWAYS }];
}

/** An asset only narrows: a country that it takes out is out, even where a list names it as well. */
function isTakenOut(territory: TerritoryFacts, { country }: Place): boolean {
  return readTerritory(territory, true).excluded.countries.has(country);
}

/** Bars what is in no language that serves the market; nothing where no language is asked for. */
export function assetLanguage(
  asset: AssetFacts,
  wanted: Language | null,
  policy: LanguageChoices,
): { readonly obstacles: readonly Obstacle[]; readonly warnings: readonly Warning[] } {
  if (wanted === null) return { obstacles: [], warnings: [] };
  const offered = asset.language === null ? null : readLanguage(asset.language);
  if (offered === null) return unstated(asset, policy);
  switch (fitOf(offered, wanted)) {
    case 'FITS':
      return { obstacles: [], warnings: [] };
    case 'OTHER_REGION': {
      if (policy.mustMatchLanguageRegion) return mismatch(asset, offered, wanted);
      const message = `The asset is in ${offered.tag}, and ${wanted.tag} is asked for.`;
      return { obstacles: [], warnings: [{ code: 'LANGUAGE_REGION_DIFFERS', message }] };
    }
    case 'OTHER_LANGUAGE':
      return mismatch(asset, offered, wanted);
    case 'SCRIPT_UNSTATED':
      return barred(asset, 'LANGUAGE_SCRIPT_UNSTATED', `in which script the asset is, is not stated`);
  }
}

const mismatch = (asset: AssetFacts, offered: Language, wanted: Language) =>
  barred(asset, 'LANGUAGE_MISMATCH', `the asset is in ${offered.tag}, not in ${wanted.tag}`);

function unstated(asset: AssetFacts, { mayUsePicturesWithoutLanguage }: LanguageChoices) {
  // A script beside it, as in und-Latn, tells no language either.
  const [language = null] = asset.language?.toLowerCase().split('-') ?? [];
  if (language !== null && language !== UNDETERMINED) {
    return barred(asset, 'LANGUAGE_UNSTATED', 'in which language the asset is, cannot be read');
  }
  if (!isImage(asset) || !mayUsePicturesWithoutLanguage) {
    return barred(asset, 'LANGUAGE_UNSTATED', 'in which language the asset is, is not stated');
  }
  const message = 'The image does not state its language.';
  return { obstacles: [], warnings: [{ code: 'STATEMENT_INVALID', message } satisfies Warning] };
}

function barred(asset: AssetFacts, code: ReasonCode, clause: string) {
  const evidence = [assetEvidence(asset, 'language', asset.language)];
  return { obstacles: [{ gate: GATES.assetLanguage, code, clause, evidence, ...ALWAYS }], warnings: [] };
}
