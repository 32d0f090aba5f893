import { answerCode, toEnumValue } from '../../codes/code-list.js';
import { AUDIENCES, CONTENT_WARNINGS } from '../../codes/works.js';
import type { WorkRow } from '../../store/rows.js';
import type { ProductSearch } from '../../store/searches.js';
import type { Context } from '../context.js';
import { readProductSearch } from '../search-arguments.js';
import { productIdsAmong } from './product-ids.js';
import type { Resolvers } from './resolvers.js';

export const Work: Resolvers<WorkRow> = {
  audience: ({ audience }) => ({
    description: audience?.description ?? null,
    onixAudiences: (audience?.audienceCodes ?? []).map((code) => answerCode(AUDIENCES, code)),
    contentWarnings: (audience?.contentWarningCodes ?? []).map((code) => answerCode(CONTENT_WARNINGS, code)),
  }),
  bics: (work) => subjectsOf(work, ['BIC']).map(({ code }) => code),
  bisacs: (work) => subjectsOf(work, ['BISAC']).map(({ code }) => code),
  contentLanguages: ({ id, languages }, _, context) =>
    languages.map(({ roleCode, languageCode, productIds }) => ({
      roleCode: toEnumValue(roleCode),
      onixLanguageCode: languageCode,
      productIds: () => productIdsAmong(context, id, productIds),
    })),
  contracts: ({ id }, _, { loaders }) => loaders.contractsOfWork.load(id),
  contributions: ({ id }, _, { loaders }) => loaders.contributionsOfWork.load(id),
  contributorPrettyList: async ({ id }, _, context) => listNames(await contributorNames(id, context)),
  onixEditionTypeCodes: ({ editionTypeCodes }) => editionTypeCodes,
  files: ({ id, files }, _, { origin }) =>
    files.map(({ fileName, kind, url }, index) => ({
      fileName,
      kind,
      url: url ?? `${origin}/files/works/${id}/${index + 1}/${encodeURIComponent(fileName)}`,
    })),
  imprint: ({ imprint_id }, _, { loaders }) =>
    imprint_id === null ? null : loaders.imprint.load(imprint_id),
  marketingTexts: async ({ id }, { variantIn }: { variantIn?: readonly string[] | null }, { loaders }) =>
    (await loaders.marketingTextsOfWork.load(id)).filter(isOneOf(variantIn)),
  marketingTier: ({ marketing_tier_id }, _, context) => listValue(marketing_tier_id, context),
  projectStage: ({ project_stage_id }, _, context) => listValue(project_stage_id, context),
  season: ({ season_id }, _, context) => listValue(season_id, context),
  workType: ({ work_type_id }, _, context) => listValue(work_type_id, context),
  prizes: ({ id }, _, { loaders }) => loaders.prizesOfWork.load(id),
  productionRuns: ({ id }, _, { loaders }) => loaders.productionRunsOfWork.load(id),
  products: ({ id }, { productSearch }: { productSearch?: ProductSearch | null }, { loaders }) =>
    loaders.productsOfWork(productSearch ? readProductSearch(productSearch) : {}).load(id),
  seriesMemberships: ({ id }, _, { loaders }) => loaders.membershipsOfWork.load(id),
  similarProducts: async ({ similarProducts }, _, { loaders }) =>
    (await Promise.all(similarProducts.map((isbn) => loaders.productByIsbn.load(isbn)))).filter(
      (product) => product !== null,
    ),
  subjectCodes: (
    work,
    { schemesIn, mainOnly }: { schemesIn?: readonly string[] | null; mainOnly?: boolean | null },
  ) => subjectsOf(work, schemesIn).filter(({ main }) => main || mainOnly !== true),
  supportingResources: ({ id }, _, { loaders }) => loaders.resourcesOfWork.load(id),
};

/** Thema's tree is written into its codes: a parent is the code without its last character. */
export const Thema: Resolvers<WorkRow['subjects'][number]> = {
  parentCode: ({ code }) => (code.length > 1 ? code.slice(0, -1) : null),
};

/** Whether a text's variant is asked for; all are, where none is named. */
export function isOneOf(variants: readonly string[] | null | undefined) {
  return ({ variant }: { variant: string | null }) =>
    !variants || variants.length === 0 || (variant !== null && variants.includes(variant));
}

function subjectsOf({ subjects }: WorkRow, schemes: readonly string[] | null | undefined) {
  return subjects.filter(({ scheme }) => !schemes || schemes.length === 0 || schemes.includes(scheme));
}

async function listValue(id: number | null, { loaders }: Context): Promise<string | null> {
  return id === null ? null : ((await loaders.listValue.load(id))?.name ?? null);
}

async function contributorNames(workId: number, { loaders }: Context): Promise<string[]> {
  const contributions = await loaders.contributionsOfWork.load(workId);
  const contacts = await Promise.all(contributions.map(({ contact_id }) => loaders.contact.load(contact_id)));
  return [...new Set(contacts.flatMap((contact) => contact?.name ?? []))];
}

function listNames(names: readonly string[]): string | null {
  return names.length === 0 ? null : new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
