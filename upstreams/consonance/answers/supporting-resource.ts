import { z } from 'zod';
import { readProcessing } from '../inferred.js';
import type { PlacedResource, SourceResource } from '../model.js';
import { OptionalOnixCode } from './code.js';
import { OptionalText } from './text.js';

const ResourceFields = z.object({
  id: z.int(),
  resourceVariant: OptionalText,
  status: OptionalText,
  url: OptionalText,
  filename: OptionalText,
  caption: OptionalText,
  requiredCredit: OptionalText,
  onixContentAudienceCode: OptionalOnixCode,
  isProcessing: z.boolean(),
  productIds: z.array(z.int()).nullish(),
});

export const SupportingResourceAnswer = ResourceFields.transform(sourceResource);

export const PlacedResourceAnswer = ResourceFields.extend({
  copyright: OptionalText,
  imageRemoteUrl: OptionalText,
  delayedJobStatus: OptionalText,
}).transform(
  (answer): PlacedResource => ({
    ...sourceResource(answer),
    copyright: answer.copyright,
    fetchedFrom: answer.imageRemoteUrl,
    processing: readProcessing(answer),
  }),
);

function sourceResource(answer: z.output<typeof ResourceFields>): SourceResource {
  return {
    resourceId: answer.id,
    variant: answer.resourceVariant,
    status: answer.status,
    url: answer.url,
    fileName: answer.filename,
    caption: answer.caption,
    credit: answer.requiredCredit,
    audienceCode: answer.onixContentAudienceCode,
    isProcessing: answer.isProcessing,
    productIds: answer.productIds ?? [],
  };
}
