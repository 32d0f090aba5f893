import type { OnixHeader, OnixRelease } from '../model/product.js';
import { child, type Element, textOf } from '../xml/element.js';

export const NO_HEADER: OnixHeader = {
  sender: null,
  sentAt: null,
  defaultLanguage: null,
  defaultCurrency: null,
  defaultPriceType: null,
};

/** The header of any release. */
export function readHeader(element: Element): OnixHeader {
  return {
    sender: textOf(child(element, 'Sender'), 'SenderName') ?? textOf(element, 'FromCompany'),
    sentAt: textOf(element, 'SentDateTime') ?? textOf(element, 'SentDate'),
    defaultLanguage: textOf(element, 'DefaultLanguageOfText'),
    defaultCurrency: textOf(element, 'DefaultCurrencyCode'),
    defaultPriceType: textOf(element, 'DefaultPriceType') ?? textOf(element, 'DefaultPriceTypeCode'),
  };
}

/** Of a release attribute, a namespace or a document type; null where they do not say. */
export function readRelease(stated: string): OnixRelease | null {
  const [, release] = /(?:^|[/\s])(2\.1|3\.0|3\.1)/.exec(stated) ?? [];
  return release === '2.1' || release === '3.0' || release === '3.1' ? release : null;
}
