/** Supply and agencies of 2.1, as the markets of ONIX 3. */
import {
  AVAILABILITIES,
  AVAILABILITIES_21,
  CURRENCIES,
  MARKET_STATUSES,
  PRICE_QUALIFIERS,
  PRICE_STATUSES,
  PRICE_TYPES,
  SUPPLIER_ROLES,
} from '../../codes/supply.js';
import type { OnixPrice, ProductSupply, SupplyDetail } from '../../model/supply.js';
import { children, type Element, textOf } from '../../xml/element.js';
import { MARKET_DATE, readNamedDate, readRoleDates } from '../dates.js';
import { readAmount } from '../prices.js';
import { code, type Reading } from '../reading.js';
import { readTerritory } from './territory.js';

const SUPPLY_TERRITORY = {
  countries: 'SupplyToCountry',
  regions: 'SupplyToTerritory',
  oldRegions: 'SupplyToRegion',
  countriesExcluded: 'SupplyToCountryExcluded',
};
const AGENCY_TERRITORY = {
  countries: 'MarketCountry',
  regions: 'MarketTerritory',
  countriesExcluded: 'MarketCountryExcluded',
};
const PRICE_TERRITORY = {
  countries: 'CountryCode',
  regions: 'Territory',
  countriesExcluded: 'CountryExcluded',
  regionsExcluded: 'TerritoryExcluded',
};

/** The suppliers are of no market; each agency is one of its own. */
export function readSupplies(reading: Reading, product: Element): ProductSupply[] {
  const details = children(product, 'SupplyDetail').map((element) => readDetail(reading, element));
  const supplied: ProductSupply = {
    marketReference: null,
    markets: [],
    marketStatus: null,
    marketDates: [],
    details,
  };
  const agencies = children(product, 'MarketRepresentation').map((element) => readAgency(reading, element));
  return details.length === 0 ? agencies : [supplied, ...agencies];
}

function readAgency(reading: Reading, element: Element): ProductSupply {
  return {
    marketReference: null,
    markets: [{ territory: readTerritory(reading, element, AGENCY_TERRITORY), restrictions: [] }],
    marketStatus: code(reading, element, 'MarketPublishingStatus', MARKET_STATUSES),
    marketDates: readRoleDates(reading, element, MARKET_DATE),
    details: [],
  };
}

function readDetail(reading: Reading, element: Element): SupplyDetail {
  return {
    supplierRole: code(reading, element, 'SupplierRole', SUPPLIER_ROLES),
    supplierName: textOf(element, 'SupplierName'),
    availability:
      code(reading, element, 'ProductAvailability', AVAILABILITIES) ??
      code(reading, element, 'AvailabilityCode', AVAILABILITIES_21),
    // List 166: 02 the sales embargo, 08 expected availability.
    dates: [
      ...readNamedDate(reading, element, 'OnSaleDate', '02'),
      ...readNamedDate(reading, element, 'ExpectedShipDate', '08'),
    ],
    territory: readTerritory(reading, element, SUPPLY_TERRITORY),
    prices: children(element, 'Price').map((price) => readPrice(reading, price)),
  };
}

function readPrice(reading: Reading, element: Element): OnixPrice {
  const { defaultPriceType, defaultCurrency } = reading.header;
  return {
    type: code(reading, element, 'PriceTypeCode', PRICE_TYPES) ?? defaultPriceType,
    qualifier: code(reading, element, 'PriceQualifier', PRICE_QUALIFIERS),
    status: code(reading, element, 'PriceStatus', PRICE_STATUSES),
    amount: readAmount(reading, element),
    currency: code(reading, element, 'CurrencyCode', CURRENCIES) ?? defaultCurrency,
    territory: readTerritory(reading, element, PRICE_TERRITORY),
    // List 173
    dates: [
      ...readNamedDate(reading, element, 'PriceEffectiveFrom', '14'),
      ...readNamedDate(reading, element, 'PriceEffectiveUntil', '15'),
    ],
  };
}
