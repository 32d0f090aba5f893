/**
 * Role of a date that a supplier gives, List 166 (issue 71). The one that bars: the supplier may not sell before it. The
 * others are about stock, returns and changes of supplier (08 18 25 29 30 34 50 51).
 */
export const SUPPLY_EMBARGO_ROLE = '02';
