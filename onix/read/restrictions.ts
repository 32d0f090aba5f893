import { SALES_OUTLETS, SALES_RESTRICTIONS } from '../codes/publishing.js';
import type { SalesOutlet, SalesRestriction } from '../model/publishing.js';
import { child, children, type Element, plainText, textOf, textsOf } from '../xml/element.js';
import { readDate } from './dates.js';
import { OUTLET_ID } from './identifier-kinds.js';
import { readIdentifiers } from './identifiers.js';
import { checkCode, code, type Reading } from './reading.js';

/** Wherever they stand: in a statement, in a market, or loose; in 2.1 on the product. */
export function readRestrictions(reading: Reading, parent: Element | undefined): SalesRestriction[] {
  return children(parent, 'SalesRestriction').map((element) => ({
    type: code(reading, element, 'SalesRestrictionType', SALES_RESTRICTIONS),
    outlets: [
      ...children(element, 'SalesOutlet').map((outlet) => readOutlet(reading, outlet)),
      // 2.1 names a single one by its name.
      ...textsOf(element, 'SalesOutletName').map((name) => ({ name, identifiers: [] })),
    ],
    notes: [...textsOf(element, 'SalesRestrictionNote'), ...textsOf(element, 'SalesRestrictionDetail')],
    from: readDate(reading, child(element, 'StartDate'), undefined),
    until: readDate(reading, child(element, 'EndDate'), undefined),
  }));
}

/** List 102: the value is of List 139. */
const ONIX_OUTLET = '03';

function readOutlet(reading: Reading, element: Element): SalesOutlet {
  for (const identifier of children(element, OUTLET_ID.composite)) {
    const value = child(identifier, 'IDValue');
    const text = plainText(value);
    if (value !== undefined && text !== null && textOf(identifier, OUTLET_ID.type) === ONIX_OUTLET) {
      checkCode(reading, { ...value, name: 'Sales outlet' }, text, SALES_OUTLETS);
    }
  }
  return {
    name: textOf(element, 'SalesOutletName'),
    identifiers: readIdentifiers(reading, element, OUTLET_ID),
  };
}
