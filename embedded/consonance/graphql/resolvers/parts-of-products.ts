/** Prices, links, and the house's own names for formats and editions. */
import { answerCode, toEnumValue } from '../../codes/code-list.js';
import { PRICE_QUALIFIERS, PRICE_TYPES } from '../../codes/products.js';
import type { EditionRow, FormatRow, PriceRow, WebLinkRow } from '../../store/rows.js';
import type { Resolvers } from './resolvers.js';

export const Price: Resolvers<PriceRow> = {
  amountWithCurrencyCode: ({ amount, currencyCode }) => `${amount.toFixed(2)} ${currencyCode}`,
  amountWithCurrencySymbol: ({ amount, currencyCode }) =>
    new Intl.NumberFormat('en-GB', { style: 'currency', currency: currencyCode }).format(amount),
  label: ({ currencyCode, typeCode, qualifierCode }) =>
    [currencyCode, PRICE_TYPES.describe(typeCode), PRICE_QUALIFIERS.describe(qualifierCode)].join(', '),
  onixPriceType: ({ typeCode }) => answerCode(PRICE_TYPES, typeCode),
  onixPriceTypeCode: ({ typeCode }) => toEnumValue(typeCode),
  onixPriceTypeQualifier: ({ qualifierCode }) => answerCode(PRICE_QUALIFIERS, qualifierCode),
  onixPriceTypeQualifierCode: ({ qualifierCode }) => toEnumValue(qualifierCode),
};

export const WebLink: Resolvers<WebLinkRow> = {
  link: ({ url }) => url,
  note: ({ description }) => description,
};

export const InHouseEdition: Resolvers<EditionRow> = {
  inHouseFormats: async ({ formats }, _, { loaders }) =>
    (await Promise.all(formats.map((code) => loaders.format.load(code)))).filter((format) => format !== null),
};

export const InHouseFormat: Resolvers<FormatRow> = {
  productsCount: async ({ code }, _, { loaders }) => (await loaders.formatCount.load(code))?.count ?? 0,
  inHouseEditions: async ({ code }, _, { loaders }) => loaders.editionsOfFormat.load(code),
};
