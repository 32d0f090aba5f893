import { z } from 'zod';
import { TextVariant } from '../inferred.js';
import type { SourceText } from '../model.js';
import { OnixCode, OptionalDate } from './code.js';
import { LanguageTag } from './language.js';
import { OptionalText } from './text.js';

/** Null for a text that has no id: there is nothing to know it by. */
export const MarketingTextAnswer = z
  .object({
    id: z.int().nullable(),
    variant: TextVariant,
    externalText: z.string(),
    onixLanguageCode: LanguageTag.nullish(),
    onixContentAudienceCodes: z.array(OnixCode),
    approvalStatusName: OptionalText,
    fromDate: OptionalDate,
    productIds: z.array(z.int()),
  })
  .transform((answer): SourceText | null => {
    if (answer.id === null) return null;
    return {
      textId: answer.id,
      variant: answer.variant,
      html: answer.externalText,
      language: answer.onixLanguageCode ?? null,
      audienceCodes: answer.onixContentAudienceCodes,
      approval: answer.approvalStatusName,
      from: answer.fromDate,
      productIds: answer.productIds,
    };
  });
