import { z } from 'zod';
import type { SourceProduct, SourceWebLink } from '../model.js';
import { CountryCode, OptionalDate, OptionalOnixCode } from './code.js';
import { readIsbn13 } from './isbn.js';
import { PriceAnswer } from './price.js';
import { OptionalText } from './text.js';

export const WebLinkAnswer = z
  .object({
    id: z.int(),
    link: z.string(),
    role: OptionalText,
    note: OptionalText,
    description: OptionalText,
  })
  .transform(
    ({ id, link, role, note, description }): SourceWebLink => ({
      webLinkId: id,
      url: link,
      role,
      description: description ?? note,
    }),
  );

/** Only some of the API's product types have pages or measures: elsewhere the fields are absent. */
const Measure = z
  .number()
  .nullish()
  .transform((number) => (number !== undefined && number !== null && number > 0 ? number : null));

const ProductFields = z.object({
  __typename: z.string(),
  id: z.int(),
  isbn: z.object({ isbn13: OptionalText }).nullable(),
  fullTitle: z.string(),
  onix21ProductFormCode: OptionalOnixCode,
  inHouseFormat: z.object({ name: OptionalText }).nullable(),
  actualEditionStatement: OptionalText,
  onixPublishingStatusCode: OptionalOnixCode,
  publicationDate: OptionalDate,
  plannedPublicationDate: OptionalDate,
  productionPageCount: Measure,
  approximatePageCount: Measure,
  productHeight: Measure,
  productWidth: Measure,
  prices: z.array(PriceAnswer),
  allowOnixExports: z.boolean(),
  isForSaleWorldwide: z.boolean().nullable(),
  forSaleCountryCodes: z.array(CountryCode),
  notForSaleCountryCodes: z.array(CountryCode),
  salesRightsDescription: OptionalText,
  webLinks: z.array(WebLinkAnswer),
});

export const ProductAnswer = ProductFields.transform(
  (answer): SourceProduct => ({
    productId: answer.id,
    isbn13: readIsbn13(answer.isbn?.isbn13 ?? null),
    fullTitle: answer.fullTitle,
    formCode: answer.onix21ProductFormCode,
    formDetail: answer.inHouseFormat?.name ?? null,
    productType: answer.__typename,
    edition: answer.actualEditionStatement,
    statusCode: answer.onixPublishingStatusCode,
    publicationDate: answer.publicationDate,
    plannedPublicationDate: answer.plannedPublicationDate,
    pageCount: answer.productionPageCount ?? answer.approximatePageCount,
    heightMm: answer.productHeight,
    widthMm: answer.productWidth,
    prices: answer.prices,
    isClearedForOnix: answer.allowOnixExports,
    isForSaleWorldwide: answer.isForSaleWorldwide,
    forSaleIn: answer.forSaleCountryCodes,
    notForSaleIn: answer.notForSaleCountryCodes,
    salesRightsDescription: answer.salesRightsDescription,
    webLinks: answer.webLinks,
  }),
);
