import { z } from 'zod';
import type { SourceResource } from '../model.js';
import { OptionalOnixCode } from './code.js';
import { OptionalText } from './text.js';

export const SupportingResourceAnswer = z
  .object({
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
  })
  .transform(
    (answer): SourceResource => ({
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
    }),
  );
