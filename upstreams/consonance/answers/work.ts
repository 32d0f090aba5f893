/**
 * The door: what Consonance answered for one work becomes a SourceWork, or a list of what is wrong with it.
 */
import { z } from 'zod';
import { ContentLanguages, Contracts, Files } from '../inferred.js';
import type { SourceWork } from '../model.js';
import { ContributionAnswer } from './contribution.js';
import { MarketingTextAnswer } from './marketing-text.js';
import { ProductAnswer } from './product.js';
import { SeriesMembershipAnswer } from './series.js';
import { subjectsOf } from './subject.js';
import { SupportingResourceAnswer } from './supporting-resource.js';
import { OptionalText } from './text.js';

const ImprintAnswer = z
  .object({ id: z.int().nullable(), name: OptionalText })
  .nullable()
  .transform((imprint): SourceWork['imprint'] =>
    imprint === null || imprint.name === null ? null : { imprintId: imprint.id, name: imprint.name },
  );

export const WorkAnswer = z
  .object({
    id: z.int(),
    title: z.string('has none').refine((title) => title.trim() !== '', 'is empty'),
    subtitle: OptionalText,
    imprint: ImprintAnswer,
    projectStage: OptionalText,
    contentLanguages: ContentLanguages,
    contributions: z.array(ContributionAnswer),
    seriesMemberships: z.array(SeriesMembershipAnswer),
    bic: subjectsOf('BIC'),
    bisac: subjectsOf('BISAC'),
    thema: subjectsOf('THEMA'),
    marketingTexts: z.array(MarketingTextAnswer),
    supportingResources: z.array(SupportingResourceAnswer),
    files: Files,
    contracts: Contracts,
    products: z.array(ProductAnswer),
  })
  .transform(
    (answer): SourceWork => ({
      workId: answer.id,
      title: answer.title,
      subtitle: answer.subtitle,
      imprint: answer.imprint,
      stage: answer.projectStage,
      languages: answer.contentLanguages,
      contributors: answer.contributions.filter(isUsable),
      series: answer.seriesMemberships.filter(isUsable),
      subjects: [...answer.thema, ...answer.bic, ...answer.bisac].filter(isUsable),
      texts: answer.marketingTexts.filter(isUsable),
      resources: answer.supportingResources,
      files: answer.files,
      contracts: answer.contracts,
      products: answer.products,
    }),
  );

/** What the schema lets be empty to the point that nothing can be done with it is left out. */
function isUsable<T>(item: T | null): item is T {
  return item !== null;
}
