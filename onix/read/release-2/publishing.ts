/** Publishing and rights of 2.1: elements of the product, which ONIX 3 has in block 4. */
import { PUBLISHING_STATUSES, SALES_RIGHTS_TYPES } from '../../codes/publishing.js';
import type { RoleDate } from '../../model/date.js';
import type { PublishingDetail, SalesRightsStatement } from '../../model/publishing.js';
import { children, type Element, textOf } from '../../xml/element.js';
import { readNamedDate } from '../dates.js';
import { readProductIdentifiers } from '../identifiers.js';
import { readImprints, readPublishers } from '../publishing.js';
import { code, type Reading } from '../reading.js';
import { readRestrictions } from '../restrictions.js';
import { NOWHERE } from '../territory.js';
import { readTerritory } from './territory.js';

const RIGHTS_TERRITORY = {
  countries: 'RightsCountry',
  regions: 'RightsTerritory',
  oldRegions: 'RightsRegion',
};

/** List 46: not for sale, no reason given. */
const NOT_FOR_SALE = '03';

export function readPublishing(reading: Reading, product: Element): PublishingDetail {
  const statement = (element: Element, type: string | null): SalesRightsStatement => ({
    type,
    territory: readTerritory(reading, element, RIGHTS_TERRITORY) ?? NOWHERE,
    restrictions: [],
    equivalents: readProductIdentifiers(reading, element),
    publisherName: textOf(element, 'PublisherName'),
  });
  return {
    imprints: readImprints(product),
    publishers: readPublishers(reading, product),
    status: code(reading, product, 'PublishingStatus', PUBLISHING_STATUSES),
    dates: readDates(reading, product),
    salesRights: [
      ...children(product, 'SalesRights').map((element) =>
        statement(element, code(reading, element, 'SalesRightsType', SALES_RIGHTS_TYPES)),
      ),
      ...children(product, 'NotForSale').map((element) => statement(element, NOT_FOR_SALE)),
    ],
    rowSalesRightsType: null,
    restrictions: readRestrictions(reading, product),
  };
}

/** List 163. */
function readDates(reading: Reading, product: Element): RoleDate[] {
  return [
    ...readNamedDate(reading, product, 'PublicationDate', '01'),
    ...readNamedDate(reading, product, 'AnnouncementDate', '09'),
    ...readNamedDate(reading, product, 'TradeAnnouncementDate', '10'),
    ...readNamedDate(reading, product, 'OutOfPrintDate', '13'),
  ];
}
