/** One product of a message as a product of Consonance: what its API can say of it, and nothing that it could not. */
import type { Extent, Measure } from '../../../onix/model/descriptive.js';
import type { OnixProduct } from '../../../onix/model/product.js';
import { flatRightsOf } from '../../../onix/rights/for-sale.js';
import { CURRENCIES } from '../codes/places.js';
import { PRICE_QUALIFIERS, PRICE_TYPES, PUBLISHING_STATUSES } from '../codes/products.js';
import type { ProductRecord } from '../records/product.js';
import { dayFrom, dayUntil } from './dates.js';
import { formCodeOf } from './forms.js';
import { titleOf } from './names.js';
import type { OnixRecord } from './title.js';

/** List 163. */
const PUBLICATION = '01';

export function productOf({ recordKey, isbn13, product }: OnixRecord): ProductRecord {
  const { descriptive, publishing, release } = product;
  const title = titleOf(descriptive);
  const flat = flatRightsOf(publishing, release);
  const publicationDate = publicationDateOf(product);
  return {
    reference: isbn13 === null ? recordKey : null,
    isbn13,
    formCode: formCodeOf(descriptive, release),
    title: title?.title ?? null,
    titlePrefix: title?.prefix ?? null,
    subtitle: title?.subtitle ?? null,
    editionStatement: descriptive?.editionStatement ?? null,
    publishingStatusCode: knownOr(null, PUBLISHING_STATUSES.codes, publishing?.status ?? null),
    publicationDate,
    plannedPublicationDate: publicationDate,
    allowOnixExports: true,
    isForSaleWorldwide: flat.isForSaleWorldwide,
    forSaleCountryCodes: [...flat.forSaleIn],
    notForSaleCountryCodes: [...flat.notForSaleIn],
    ...sizesOf(product),
    prices: pricesOf(product),
  };
}

/** The product's own date, else the first of any market. */
export function publicationDateOf({ publishing, supplies }: OnixProduct): string | null {
  const own = dayFrom(publishing?.dates ?? [], PUBLICATION);
  if (own !== null) return own;
  return (
    (supplies ?? []).flatMap(({ marketDates }) => dayFrom(marketDates, PUBLICATION) ?? []).sort()[0] ?? null
  );
}

function knownOr<Otherwise>(otherwise: Otherwise, known: ReadonlySet<string>, code: string | null) {
  return code !== null && known.has(code) ? code : otherwise;
}

/** List 48. */
const HEIGHT = '01';
const WIDTH = '02';
const THICKNESS = '03';

function sizesOf({ descriptive }: OnixProduct): Partial<ProductRecord> {
  const measures = descriptive?.measures ?? [];
  const pages = pagesOf(descriptive?.extents ?? []);
  return {
    heightMm: millimetres(measures, HEIGHT),
    widthMm: millimetres(measures, WIDTH),
    thicknessMm: millimetres(measures, THICKNESS),
    approximatePageCount: pages,
    productionPageCount: pages,
    absolutePageCount: pages,
  };
}

/** List 50. */
const MILLIMETRES: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4 };

function millimetres(measures: readonly Measure[], type: string): number | null {
  for (const measure of measures) {
    const factor = measure.type === type ? MILLIMETRES[measure.unit ?? ''] : undefined;
    const value = Number(measure.value);
    if (factor !== undefined && value > 0 && Number.isFinite(value))
      return Math.round(value * factor * 10) / 10;
  }
  return null;
}

/** List 23, the nearest to what a reader would count first: production, absolute, main content, numbered. */
const PAGE_EXTENTS = ['06', '07', '11', '00', '05'];
/** List 24. */
const PAGES = '03';

function pagesOf(extents: readonly Extent[]): number | null {
  for (const type of PAGE_EXTENTS) {
    for (const extent of extents) {
      if (extent.type === type && extent.unit === PAGES && /^[1-9]\d{0,5}$/.test(extent.value))
        return Number(extent.value);
    }
  }
  return null;
}

/** List 173. */
const FROM = '14';
const UNTIL = '15';
/** List 58: recommended retail price including tax. List 59: unqualified. */
const USUAL_TYPE = '02';
const UNQUALIFIED = '00';

function pricesOf({ supplies }: OnixProduct): ProductRecord['prices'] {
  const prices = (supplies ?? []).flatMap(({ details }) => details.flatMap((detail) => detail.prices));
  return prices.flatMap(({ amount, currency, type, qualifier, dates }) => {
    if (amount === null || currency === null || !CURRENCIES.codes.has(currency)) return [];
    return [
      {
        amount: Number(amount),
        currencyCode: currency,
        typeCode: knownOr(USUAL_TYPE, PRICE_TYPES.codes, type),
        qualifierCode: knownOr(UNQUALIFIED, PRICE_QUALIFIERS.codes, qualifier),
        effectiveFrom: dayFrom(dates, FROM),
        effectiveTo: dayUntil(dates, UNTIL),
      },
    ];
  });
}
