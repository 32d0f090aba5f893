import {
  PUBLISHING_DATE_ROLES,
  PUBLISHING_ROLES,
  PUBLISHING_STATUSES,
  SALES_RIGHTS_TYPES,
} from '../codes/publishing.js';
import type { Publisher, PublishingDetail, SalesRightsStatement } from '../model/publishing.js';
import { child, children, type Element, textOf, textsOf } from '../xml/element.js';
import { readRoleDates } from './dates.js';
import { readProductIdentifiers } from './identifiers.js';
import { code, type Reading } from './reading.js';
import { readRestrictions } from './restrictions.js';
import { NOWHERE, readTerritory } from './territory.js';

const PUBLISHING_DATE = {
  composite: 'PublishingDate',
  role: 'PublishingDateRole',
  roles: PUBLISHING_DATE_ROLES,
};

/** Block 4 of ONIX 3; null where the product does not carry it. */
export function readPublishing(reading: Reading, product: Element): PublishingDetail | null {
  const block = child(product, 'PublishingDetail');
  if (block === undefined) return null;
  return {
    imprints: readImprints(block),
    publishers: readPublishers(reading, block),
    status: code(reading, block, 'PublishingStatus', PUBLISHING_STATUSES),
    dates: readRoleDates(reading, block, PUBLISHING_DATE),
    salesRights: children(block, 'SalesRights').map((element) => readSalesRights(reading, element)),
    rowSalesRightsType: code(reading, block, 'ROWSalesRightsType', SALES_RIGHTS_TYPES),
    restrictions: readRestrictions(reading, block),
  };
}

export function readImprints(parent: Element): string[] {
  return children(parent, 'Imprint').flatMap((element) => textsOf(element, 'ImprintName'));
}

export function readPublishers(reading: Reading, parent: Element): Publisher[] {
  return children(parent, 'Publisher').map((element) => ({
    role: code(reading, element, 'PublishingRole', PUBLISHING_ROLES),
    name: textOf(element, 'PublisherName'),
  }));
}

function readSalesRights(reading: Reading, element: Element): SalesRightsStatement {
  return {
    type: code(reading, element, 'SalesRightsType', SALES_RIGHTS_TYPES),
    territory: readTerritory(reading, element) ?? NOWHERE,
    restrictions: readRestrictions(reading, element),
    equivalents: readProductIdentifiers(reading, element),
    publisherName: textOf(element, 'PublisherName'),
  };
}
