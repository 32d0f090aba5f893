/**
 * Everything of Consonance's API that no public page proves, but for what a product cannot be read without.
 *
 * Fields that we can do without are asked for only where the server's own schema has them (offered-fields.ts); what
 * mutations take and answer is asked for as it stands here, and a server that has it otherwise refuses them, by name.
 * Whoever has a real key corrects this file: the name of a field, the shape of its answer.
 * Inferred fields that we cannot do without, such as notForSaleCountryCodes, are not here: without them
 * a product would seem to be for sale everywhere, so their absence fails every call, by name.
 */
import { z } from 'zod';
import { OnixCode, OptionalDate } from './answers/code.js';
import { LanguageTag } from './answers/language.js';
import { OptionalText } from './answers/text.js';
import type {
  NewWebLink,
  ResourceProcessing,
  SourceContract,
  SourceFile,
  SourceLanguage,
  WebLinkChange,
} from './model.js';

/** Type, field, and how we ask for it. */
export const INFERRED_FIELDS = {
  Work: {
    contentLanguages: 'contentLanguages { roleCode onixLanguageCode productIds }',
    files: 'files { fileName url kind }',
    contracts:
      'contracts { id contractName signedDate msDeliveryDate revisedMsDeliveryDate actualMsDeliveryDate msProofsDate terminatedDate }',
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

/** The members of a contract are documented; a way from a work to its contracts is not. */
export const Contracts = z
  .array(
    z
      .object({
        id: z.int(),
        contractName: z.string(),
        signedDate: OptionalDate,
        msDeliveryDate: OptionalDate,
        revisedMsDeliveryDate: OptionalDate,
        actualMsDeliveryDate: OptionalDate,
        msProofsDate: OptionalDate,
        terminatedDate: OptionalDate,
      })
      .transform(
        (contract): SourceContract => ({
          contractId: contract.id,
          name: contract.contractName,
          signedOn: contract.signedDate,
          manuscriptDueOn: contract.revisedMsDeliveryDate ?? contract.msDeliveryDate,
          manuscriptDeliveredOn: contract.actualMsDeliveryDate,
          proofsOn: contract.msProofsDate,
          terminatedOn: contract.terminatedDate,
        }),
      ),
  )
  .nullish()
  .transform((contracts) => contracts ?? []);

/** Where a resource may be placed. Not FRONT_COVER: retailers would show a promotional image in the cover's place. */
export const WritableVariant = z.enum([
  'AUTHOR_IMAGE',
  'BACK_COVER',
  'BANNER',
  'PROMOTIONAL_IMAGE',
  'SAMPLE',
]);
export type WritableVariant = z.infer<typeof WritableVariant>;

export const WritableStatus = z.enum(['APPROVED', 'DRAFT']);
export type WritableStatus = z.infer<typeof WritableStatus>;

/**
 * Where the background job is. That the fields exist is documented, what delayedJobStatus says is not: a job that
 * failed may still count as processing. Words that we do not know leave the last word to isProcessing.
 */
export function readProcessing(answer: {
  readonly isProcessing: boolean;
  readonly delayedJobStatus: string | null;
}): ResourceProcessing {
  const status = answer.delayedJobStatus ?? '';
  const failure = /^(?:failed|error)\b[\s:]*(.*)$/is.exec(status);
  if (failure !== null) return { kind: 'FAILED', reason: failure[1] || status };
  if (!answer.isProcessing) return { kind: 'DONE' };
  return { kind: status === 'awaiting upload' ? 'AWAITING_UPLOAD' : 'PROCESSING' };
}

/** The presigned address stands under this name in the payload, and the second mutation is called this. */
export const UPLOAD_ADDRESS = 'presignedUrl';
export const UPLOAD_COMPLETION = 'completeSupportingResourceUpload';

/** The thing that was made, in the payload of the mutation that made it. */
export const CREATED_RESOURCE = 'created: supportingResource { id }';
export const CREATED_WEB_LINK = 'created: webLink { id }';

/** How a mutation is told which thing it is about. */
export function inputOfId(id: number): object {
  return { id };
}

/** What is wrong with an input. Three spellings of its members are public; null where all went well counts as none. */
export const PAYLOAD_ERRORS = 'errors { field message }';
export const PayloadErrors = z
  .array(z.object({ field: OptionalText, message: OptionalText }))
  .nullish()
  .transform((errors) => errors ?? []);

export function newWebLinkInput({ productId, url, role, description, isInOnix }: NewWebLink): object {
  return { productId, url, role, description, includeInOnix: isInOnix };
}

export function webLinkChangeInput(webLinkId: number, { url, description }: WebLinkChange): object {
  return { ...inputOfId(webLinkId), url, description };
}
