/**
 * Everything of Consonance's API that no public page proves and that we can do without.
 *
 * The fields are asked for only where the server's own schema has them (offered-fields.ts), and read here and
 * nowhere else. Whoever has a real key corrects this file: the name of a field, the shape of its answer.
 * Inferred fields that we cannot do without, such as notForSaleCountryCodes, are not here: without them
 * a product would seem to be for sale everywhere, so their absence fails every call, by name.
 */
import { z } from 'zod';
import { OnixCode } from './answers/code.js';
import { LanguageTag } from './answers/language.js';
import { OptionalText } from './answers/text.js';
import type { SourceFile, SourceLanguage } from './model.js';

/** Type, field, and how we ask for it. */
export const INFERRED_FIELDS = {
  Work: {
    contentLanguages: 'contentLanguages { roleCode onixLanguageCode productIds }',
    files: 'files { fileName url kind }',
  },
  MarketingText: { onixLanguageCode: 'onixLanguageCode', variant: 'variant' },
  SupportingResource: {
    productIds: 'productIds',
    requiredCredit: 'requiredCredit',
    resourceVariant: 'resourceVariant',
    status: 'status',
  },
  WebLink: { description: 'description' },
  ElectronicBookProduct: { approximatePageCount: 'approximatePageCount' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export const ContentLanguages = z
  .array(
    z
      .object({
        roleCode: OnixCode,
        onixLanguageCode: LanguageTag,
        productIds: z.array(z.int()).nullish(),
      })
      .transform(
        ({ roleCode, onixLanguageCode, productIds }): SourceLanguage => ({
          tag: onixLanguageCode,
          roleCode,
          productIds: productIds ?? [],
        }),
      ),
  )
  .nullish()
  .transform((languages) => languages ?? []);

export const Files = z
  .array(
    z
      .object({ fileName: z.string(), url: z.string(), kind: OptionalText })
      .transform((file): SourceFile => file),
  )
  .nullish()
  .transform((files) => files ?? []);

/** Where the API does not tell a text's kind, it is a kind that no rule names. */
export const TextVariant = OptionalText.transform((variant) => variant ?? 'UNKNOWN');
