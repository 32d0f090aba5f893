import {
  AVAILABILITIES,
  CURRENCIES,
  MARKET_STATUSES,
  PRICE_DATE_ROLES,
  PRICE_QUALIFIERS,
  PRICE_STATUSES,
  PRICE_TYPES,
  SUPPLIER_ROLES,
  SUPPLY_DATE_ROLES,
} from '../codes/supply.js';
import type { OnixPrice, ProductSupply, SupplyDetail } from '../model/supply.js';
import { child, children, type Element, textOf } from '../xml/element.js';
import { MARKET_DATE, readRoleDates } from './dates.js';
import { readAmount } from './prices.js';
import { code, type Reading } from './reading.js';
import { readRestrictions } from './restrictions.js';
import { readTerritory } from './territory.js';

const SUPPLY_DATE = { composite: 'SupplyDate', role: 'SupplyDateRole', roles: SUPPLY_DATE_ROLES };
const PRICE_DATE = { composite: 'PriceDate', role: 'PriceDateRole', roles: PRICE_DATE_ROLES };

/** Block 6 of ONIX 3, one part a market; null where the product does not carry it. */
export function readSupplies(reading: Reading, product: Element): ProductSupply[] | null {
  const supplies = children(product, 'ProductSupply').map((element) => readSupply(reading, element));
  return supplies.length === 0 ? null : supplies;
}

function readSupply(reading: Reading, element: Element): ProductSupply {
  const publishing = child(element, 'MarketPublishingDetail');
  return {
    marketReference: textOf(element, 'MarketReference'),
    markets: children(element, 'Market').map((market) => ({
      territory: readTerritory(reading, market),
      restrictions: readRestrictions(reading, market),
    })),
    marketStatus: code(reading, publishing, 'MarketPublishingStatus', MARKET_STATUSES),
    marketDates: readRoleDates(reading, publishing, MARKET_DATE),
    details: children(element, 'SupplyDetail').map((detail) => readDetail(reading, detail)),
  };
}

function readDetail(reading: Reading, element: Element): SupplyDetail {
  const supplier = child(element, 'Supplier');
  return {
    supplierRole: code(reading, supplier, 'SupplierRole', SUPPLIER_ROLES),
    supplierName: textOf(supplier, 'SupplierName'),
    availability: code(reading, element, 'ProductAvailability', AVAILABILITIES),
    dates: readRoleDates(reading, element, SUPPLY_DATE),
    territory: null,
    prices: children(element, 'Price').map((price) => readPrice(reading, price)),
  };
}

function readPrice(reading: Reading, element: Element): OnixPrice {
  const { defaultPriceType, defaultCurrency } = reading.header;
  return {
    type: code(reading, element, 'PriceType', PRICE_TYPES) ?? defaultPriceType,
    qualifier: code(reading, element, 'PriceQualifier', PRICE_QUALIFIERS),
    status: code(reading, element, 'PriceStatus', PRICE_STATUSES),
    amount: readAmount(reading, element),
    currency: code(reading, element, 'CurrencyCode', CURRENCIES) ?? defaultCurrency,
    territory: readTerritory(reading, element),
    dates: readRoleDates(reading, element, PRICE_DATE),
  };
}
