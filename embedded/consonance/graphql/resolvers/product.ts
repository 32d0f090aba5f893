import { answerCode, toEnumValue } from '../../codes/code-list.js';
import { PRODUCT_FORMS, PUBLISHING_STATUSES } from '../../codes/products.js';
import type { ProductRow } from '../../store/rows.js';
import type { PriceSearch } from '../../store/searches.js';
import { formsOf } from '../../text/isbn.js';
import { formatDay } from '../../text/strftime.js';
import type { Context } from '../context.js';
import { readPriceSearch } from '../search-arguments.js';
import { belongsTo } from './product-ids.js';
import type { Resolvers } from './resolvers.js';
import { isOneOf } from './work.js';

interface Directives {
  readonly directives?: string | null;
}

/** Of all seven types. */
export const anyProduct: Resolvers<ProductRow> = {
  actualEditionStatement: async (product, _, context) =>
    product.editionStatement ?? (await workOf(product, _, context))?.editionStatement,
  authorshipDescription: async (product, _, context) =>
    product.authorshipDescription ?? (await workOf(product, _, context))?.authorshipDescription,
  productAuthorshipDescription: ({ authorshipDescription }) => authorshipDescription,
  contributions: async ({ id, work_id }, _, { loaders }) =>
    (await loaders.contributionsOfWork.load(work_id)).filter(({ productIds }) => belongsTo(productIds, id)),
  fullTitle: async (product, _, context) =>
    [product.title_prefix, await titleOf(product, _, context)].filter((part) => part).join(' '),
  titlePrefix: ({ title_prefix }) => title_prefix,
  titleWithoutPrefix: titleOf,
  subtitle: async (product, _, context) => product.subtitle ?? (await workOf(product, _, context))?.subtitle,
  inHouseEdition: ({ in_house_edition }, _, { loaders }) =>
    in_house_edition === null ? null : loaders.edition.load(in_house_edition),
  inHouseFormat: ({ in_house_format }, _, { loaders }) =>
    in_house_format === null ? null : loaders.format.load(in_house_format),
  isbn: ({ isbn13 }) => (isbn13 === null ? null : formsOf(isbn13)),
  marketingTexts: async (
    { id, work_id },
    { variantIn }: { variantIn?: readonly string[] | null },
    { loaders },
  ) =>
    (await loaders.marketingTextsOfWork.load(work_id))
      .filter(isOneOf(variantIn))
      .filter(({ productIds }) => belongsTo(productIds, id)),
  onix21ProductForm: ({ form_code }) => answerCode(PRODUCT_FORMS, form_code),
  onix21ProductFormCode: ({ form_code }) => (form_code === null ? null : toEnumValue(form_code)),
  onixPublishingStatus: ({ publishing_status_code }) =>
    answerCode(PUBLISHING_STATUSES, publishing_status_code),
  onixPublishingStatusCode: ({ publishing_status_code }) =>
    publishing_status_code === null ? null : toEnumValue(publishing_status_code),
  plannedPublicationDate: ({ planned_publication_date }) => planned_publication_date,
  plannedPublicationDateString: ({ planned_publication_date }, given: Directives) =>
    dayAsText(planned_publication_date, given),
  publicationDate: ({ publication_date }) => publication_date,
  publicationDateString: ({ publication_date }, given: Directives) => dayAsText(publication_date, given),
  prices: ({ id }, { priceSearch }: { priceSearch?: PriceSearch | null }, { loaders }) =>
    loaders.pricesOfProduct(priceSearch ? readPriceSearch(priceSearch) : {}).load(id),
  webLinks: ({ id }, _, { loaders }) => loaders.webLinksOfProduct.load(id),
  work: workOf,
};

type Unit = 'CM' | 'IN' | 'MM';

/** Of the types that have a body; the others have no such fields. */
export const measures: Resolvers<ProductRow> = {
  productHeight: ({ heightMm }, { unit }: { unit?: Unit | null }) => measureIn(heightMm, unit),
  productWidth: ({ widthMm }, { unit }: { unit?: Unit | null }) => measureIn(widthMm, unit),
  productThickness: ({ thicknessMm }, { unit }: { unit?: Unit | null }) => measureIn(thicknessMm, unit),
};

const MILLIMETRES: Readonly<Record<Unit, number>> = { CM: 10, IN: 25.4, MM: 1 };

function measureIn(millimetres: number | null, unit: Unit | null | undefined): number | null {
  if (millimetres === null) return null;
  return Math.round((millimetres / MILLIMETRES[unit ?? 'MM']) * 100) / 100;
}

function workOf({ work_id }: ProductRow, _: unknown, { loaders }: Pick<Context, 'loaders'>) {
  return loaders.work.load(work_id);
}

async function titleOf(product: ProductRow, _: unknown, context: Context): Promise<string | null> {
  return product.title ?? (await workOf(product, _, context))?.title ?? null;
}

const DEFAULT_DIRECTIVES = '%-d %B %Y';

function dayAsText(day: string | null, { directives }: Directives): string | null {
  return day === null ? null : formatDay(day, directives ?? DEFAULT_DIRECTIVES);
}
