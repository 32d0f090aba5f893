import { expect, test } from 'vitest';
import { createCaller } from '../../../platform/caller.js';
import { type MarketAsked, readMarket } from '../../../subgraphs/bridge/market.js';

const AT = new Date('2026-03-05T10:00:00Z');
const anybody = createCaller('anybody', { scopes: [] });
const inAustralia = createCaller('rep', { scopes: [], markets: ['AU'] });
const forAmazon = createCaller('partner', { scopes: [], partner: 'amazon' });

test('what is left out is filled in, and the moment is that of the request', () => {
  expect(readMarket({ country: 'au' }, anybody, AT).question).toEqual({
    country: 'AU',
    subdivision: null,
    language: null,
    partner: null,
    channel: null,
    audience: 'END_CUSTOMER',
    purpose: 'DISPLAY',
    at: '2026-03-05T10:00:00.000Z',
  });
  const asked: MarketAsked = { country: 'GB', purpose: 'SELL', at: new Date('2027-01-01T00:00:00Z') };
  expect(readMarket(asked, anybody, AT).question).toMatchObject({
    purpose: 'SELL',
    at: '2027-01-01T00:00:00.000Z',
  });
});

test.each([
  ['the only market of the caller', inAustralia, { country: 'AU' }, true],
  ['another', inAustralia, { country: 'GB' }, false],
  ['one that is none', inAustralia, { country: 'QQ' }, false],
  ['a part of it', inAustralia, { country: 'AU', subdivision: 'AU-NSW' }, true],
  [
    'a part that is a country of its own',
    createCaller('x', { scopes: [], markets: ['US'] }),
    { country: 'US', subdivision: 'US-PR' },
    false,
  ],
  ['its alias', createCaller('x', { scopes: [], markets: ['GB'] }), { country: 'UK' }, true],
  ['any, without confinement', anybody, { country: 'UK' }, true],
  ['none at all', createCaller('x', { scopes: ['staff'], markets: [] }), { country: 'AU' }, false],
  ['its own partner', forAmazon, { country: 'AU', partner: 'amazon' }, true],
  ['another partner', forAmazon, { country: 'AU', partner: 'kobo' }, false],
  ['any partner, acting for none', anybody, { country: 'AU', partner: 'kobo' }, true],
] as const)('%s', (_, caller, asked, isAllowed) => {
  const { question, refusal } = readMarket(asked, caller, AT);
  expect(question !== undefined).toBe(isAllowed);
  if (!isAllowed) {
    expect(refusal?.reasons.map(({ code, evidence }) => [code, evidence])).toEqual([['INVALID_MARKET', []]]);
    expect(refusal?.decision).toBe('DENY');
    expect(refusal?.sentence).toMatch(/not one of your markets/);
  }
});

test('whoever acts for a partner asks for that partner', () => {
  expect(readMarket({ country: 'AU' }, forAmazon, AT).question?.partner).toBe('amazon');
});
