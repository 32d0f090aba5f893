import type { CodeList } from '../codes/code-list.js';
import { PRODUCT_ID_TYPES } from '../codes/records.js';
import { faultOfIsbn } from '../isbn.js';
import type { Identifier } from '../model/identifier.js';
import { child, children, type Element, plainText, textOf } from '../xml/element.js';
import { code, type Reading } from './reading.js';

/** Composites of a type, a value and what names a scheme of one's own. Those without a value are left out. */
export function readIdentifiers(
  reading: Reading,
  parent: Element | undefined,
  { composite, type, types }: { composite: string; type: string; types: CodeList },
): Identifier[] {
  return children(parent, composite).flatMap((element) => {
    const value = textOf(element, 'IDValue');
    if (value === null) return [];
    return [{ type: code(reading, element, type, types), scheme: textOf(element, 'IDTypeName'), value }];
  });
}

const PRODUCT = { composite: 'ProductIdentifier', type: 'ProductIDType', types: PRODUCT_ID_TYPES };

/** List 5: ISBN-10, and ISBN-13 as itself or as a GTIN. */
const ISBN_TYPES = ['02', '15'];

/** Of a product, or of what it is related to. An ISBN that cannot be one is told of. */
export function readProductIdentifiers(reading: Reading, parent: Element | undefined): Identifier[] {
  for (const element of children(parent, PRODUCT.composite)) checkIsbn(reading, element);
  return [...readIdentifiers(reading, parent, PRODUCT), ...readOldIdentifiers(parent)];
}

/** Elements of their own, which the first releases had. */
function readOldIdentifiers(parent: Element | undefined): Identifier[] {
  const old = (name: string, type: string) => {
    const value = textOf(parent, name);
    return value === null ? [] : [{ type, scheme: null, value }];
  };
  return [...old('ISBN', '02'), ...old('EAN13', '03')];
}

function checkIsbn(reading: Reading, element: Element): void {
  const type = textOf(element, 'ProductIDType') ?? '';
  const value = plainText(child(element, 'IDValue'));
  // A GTIN need not be an ISBN; one that begins like one is.
  const isMeant = ISBN_TYPES.includes(type) || (type === '03' && value !== null && /^97[89]/.test(value));
  const fault = isMeant && value !== null ? faultOfIsbn(value) : null;
  if (fault !== null) reading.report(element.line, `The ISBN ${value} ${fault}.`);
}
