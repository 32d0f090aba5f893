import { child, type Element, plainText } from '../xml/element.js';
import type { Reading } from './reading.js';

/** A decimal with a point; a comma for the point is understood. What is no amount is told of. */
export function readAmount(reading: Reading, price: Element): string | null {
  const element = child(price, 'PriceAmount');
  const text = plainText(element);
  if (element === undefined || text === null) return null;
  const amount = text.replace(',', '.');
  if (/^\d{1,12}(\.\d{1,6})?$/.test(amount)) return amount;
  reading.report(element.line, `PriceAmount ${JSON.stringify(text)} is no amount.`);
  return null;
}
