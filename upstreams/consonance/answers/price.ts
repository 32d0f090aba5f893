import { z } from 'zod';
import type { SourcePrice } from '../model.js';
import { OptionalText } from './text.js';

export const PriceAnswer = z
  .object({
    amount: z.number().min(0).max(1e9),
    currencyCode: z.string().regex(/^[A-Z]{3}$/, 'not a currency code'),
    label: z.string(),
    onixPriceType: z.object({ description: OptionalText }),
  })
  .transform(
    ({ amount, currencyCode, label, onixPriceType }): SourcePrice => ({
      amount: decimalOf(amount, currencyCode),
      currency: currencyCode,
      type: onixPriceType.description ?? label,
    }),
  );

/** Prices are given in fractions of a penny at most, so four decimals drop the float's noise and nothing else. */
const DECIMALS = 4;

/** The amount with at least the decimals its currency is written with: 9.9 in GBP is 9.90, 1200 in JPY is 1200. */
export function decimalOf(amount: number, currency: string): string {
  const [whole = '0', fraction = ''] = amount.toFixed(DECIMALS).split('.');
  const shown = fraction.replace(/0+$/, '').padEnd(fractionDigitsOf(currency), '0');
  return shown === '' ? whole : `${whole}.${shown}`;
}

/** A formatter costs more to make than a whole product to read, and there are fewer currencies than codes. */
const knownDigits = new Map<string, number>();

function fractionDigitsOf(currency: string): number {
  const known = knownDigits.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().minimumFractionDigits ?? 2;
  knownDigits.set(currency, digits);
  return digits;
}
