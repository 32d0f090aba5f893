/** Dates in the zones of a market: the traps of rights.md 2.4, with the instant at which each turns. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideAsset, decideAssetForAny, decideProduct, decideTitle } from '../../rights/decide.js';
import type { DateFact } from '../../rights/facts.js';
import type { MarketQuestion } from '../../rights/market.js';
import {
  asset,
  date,
  market,
  onix,
  product,
  question,
  restriction,
  rights,
  stating,
  territory,
} from './facts.js';

interface Turn {
  readonly name: string;
  readonly dates: readonly DateFact[];
  readonly asked?: Partial<MarketQuestion>;
  readonly turnsAt: string;
}

const opening: readonly Turn[] = [
  {
    name: 'in British summer time at 23:00 UTC of the day before',
    dates: [date('02', '20260602')],
    turnsAt: '2026-06-01T23:00:00Z',
  },
  { name: 'in winter at midnight UTC', dates: [date('02', '20260303')], turnsAt: '2026-03-03T00:00:00Z' },
  {
    name: 'on the day when clocks go forward at its own midnight',
    dates: [date('02', '20260329')],
    turnsAt: '2026-03-29T00:00:00Z',
  },
  {
    name: 'on the day after it an hour earlier',
    dates: [date('02', '20260330')],
    turnsAt: '2026-03-29T23:00:00Z',
  },
  {
    name: 'in New Zealand with the last of its zones, Auckland at +13',
    dates: [date('02', '20260303')],
    asked: { country: 'NZ' },
    turnsAt: '2026-03-02T11:00:00Z',
  },
  {
    name: 'in Chatham at +13:45',
    dates: [date('02', '20260303')],
    asked: { country: 'NZ', subdivision: 'NZ-CIT' },
    turnsAt: '2026-03-02T10:15:00Z',
  },
  {
    name: 'in the United States with Hawaii at -10',
    dates: [date('02', '20260303')],
    asked: { country: 'US' },
    turnsAt: '2026-03-03T10:00:00Z',
  },
  {
    name: 'in New York at -5',
    dates: [date('02', '20260303')],
    asked: { country: 'US', subdivision: 'US-NY' },
    turnsAt: '2026-03-03T05:00:00Z',
  },
  {
    name: 'in the Canaries an hour after Madrid',
    dates: [date('02', '20260303')],
    asked: { country: 'ES', subdivision: 'ES-TF' },
    turnsAt: '2026-03-03T00:00:00Z',
  },
  {
    name: 'in Egypt, where midnight is left out, at one o’clock',
    dates: [date('02', '20260424')],
    asked: { country: 'EG' },
    turnsAt: '2026-04-23T22:00:00Z',
  },
  {
    name: 'in Cuba, where midnight comes twice, with the first',
    dates: [date('02', '20261101')],
    asked: { country: 'CU' },
    turnsAt: '2026-11-01T04:00:00Z',
  },
  {
    name: 'in Kosovo by the clocks of Belgrade',
    dates: [date('02', '20260303')],
    asked: { country: 'XK' },
    turnsAt: '2026-03-02T23:00:00Z',
  },
  {
    name: 'at a local time without an offset',
    dates: [date('02', '20260303T0900', '13')],
    turnsAt: '2026-03-03T09:00:00Z',
  },
  {
    name: 'at a local time that is left out, at the later of both readings',
    dates: [date('02', '20260329T0130', '13')],
    turnsAt: '2026-03-29T01:30:00Z',
  },
  {
    name: 'at a local time that comes twice, the second time',
    dates: [date('02', '20261025T0130', '13')],
    turnsAt: '2026-10-25T01:30:00Z',
  },
  {
    name: 'at T2400, which is the end of the day',
    dates: [date('02', '20260303T2400', '13')],
    turnsAt: '2026-03-04T00:00:00Z',
  },
  {
    name: 'with an offset at one instant everywhere',
    dates: [date('02', '20250812T1500-0400', '13')],
    asked: { country: 'US' },
    turnsAt: '2025-08-12T19:00:00Z',
  },
  {
    name: 'with Z and seconds',
    dates: [date('02', '20250812T150000Z', '14')],
    asked: { country: 'NZ' },
    turnsAt: '2025-08-12T15:00:00Z',
  },
  {
    name: 'at a local time without an offset with the last of several zones, Hawaii',
    dates: [date('02', '20260303T0900', '13')],
    asked: { country: 'US' },
    turnsAt: '2026-03-03T19:00:00Z',
  },
  {
    name: 'of a month when all of its days have begun and gone',
    dates: [date('02', '202603', '01')],
    turnsAt: '2026-03-31T23:00:00Z',
  },
  { name: 'of a quarter at its end', dates: [date('02', '20261', '03')], turnsAt: '2026-03-31T23:00:00Z' },
  { name: 'of a week at its end', dates: [date('02', '202601', '02')], turnsAt: '2026-01-05T00:00:00Z' },
  { name: 'of a year at its end', dates: [date('02', '2025', '05')], turnsAt: '2026-01-01T00:00:00Z' },
  {
    name: 'of several dates with the latest',
    dates: [date('02', '20260303'), date('02', '20260301')],
    turnsAt: '2026-03-03T00:00:00Z',
  },
];

const instantBefore = (instant: string) => new Date(Date.parse(instant) - 1000).toISOString();

describe('a sales embargo opens', () => {
  test.each(opening)('$name', ({ dates, asked, turnsAt }) => {
    const facts = stating({ dates });
    const before = decideProduct(facts, question({ ...asked, at: instantBefore(turnsAt) }));
    expect(before.reasons.map(({ code }) => code)).toEqual(['SALES_EMBARGO']);
    expect(before.changesAt).toBe(new Date(turnsAt).toISOString());
    expect(before.reasons[0]?.changesAt).toBe(before.changesAt);
    expect(decideProduct(facts, question({ ...asked, at: turnsAt })).decision).toBe('ALLOW');
  });
});

const closing: readonly Turn[] = [
  { name: 'after the day, which counts', dates: [date('15', '20260630')], turnsAt: '2026-06-30T23:00:00Z' },
  {
    name: 'with the first zone that leaves the day, Maine or New York',
    dates: [date('15', '20260630')],
    asked: { country: 'US' },
    turnsAt: '2026-07-01T04:00:00Z',
  },
  { name: 'after a day of 23 hours', dates: [date('15', '20260329')], turnsAt: '2026-03-29T23:00:00Z' },
  { name: 'after a day of 25 hours', dates: [date('15', '20261025')], turnsAt: '2026-10-26T00:00:00Z' },
  {
    name: 'after the last day of a period, in summer time',
    dates: [date('24', '2026030120260331', '06')],
    turnsAt: '2026-03-31T23:00:00Z',
  },
  {
    name: 'when a month begins, of which any day may be meant',
    dates: [date('15', '202607', '01')],
    turnsAt: '2026-06-30T23:00:00Z',
  },
  {
    name: 'at a local time with the first of several zones, New York',
    dates: [date('15', '20260630T1200', '13')],
    asked: { country: 'US' },
    turnsAt: '2026-06-30T16:00:00Z',
  },
  { name: 'at an instant', dates: [date('15', '20260630T1200Z', '13')], turnsAt: '2026-06-30T12:00:00Z' },
  {
    name: 'with the earliest of several',
    dates: [date('15', '20260630'), date('15', '20260731')],
    turnsAt: '2026-06-30T23:00:00Z',
  },
];

describe('the use of an asset ends', () => {
  test.each(closing)('$name', ({ dates, asked, turnsAt }) => {
    const ask = (at: string) =>
      decideAsset(asset({ dates }), product(), question({ ...asked, purpose: 'DISPLAY', at }));
    expect(ask(instantBefore(turnsAt))).toMatchObject({
      decision: 'ALLOW',
      changesAt: new Date(turnsAt).toISOString(),
    });
    expect(ask(turnsAt).reasons.map(({ code }) => code)).toContain('ASSET_EXPIRED');
  });
});

describe('a period of use', () => {
  const ask = (value: string, format: string, at: string) =>
    decideAsset(
      asset({ dates: [date('24', value, format)] }),
      product(),
      question({ purpose: 'DISPLAY', at }),
    ).reasons.map(({ code }) => code);

  test.each([
    ['202603', '01', ['2026-02-28T23:59:59Z', '2026-03-15T00:00:00Z', '2026-04-01T00:00:00Z']],
    ['20261', '03', ['2025-12-31T23:59:59Z', '2026-03-31T00:00:00Z', '2026-04-01T00:00:00Z']],
  ])(
    'of a month or a quarter holds within it: %s',
    (value, format, [before = '', within = '', after = '']) => {
      expect(ask(value, format, before)).toEqual(['ASSET_EMBARGO']);
      expect(ask(value, format, within)).toEqual([]);
      expect(ask(value, format, after)).toEqual(['ASSET_EXPIRED']);
    },
  );

  test.each([
    ['20263', '04'],
    ['20261', '04'],
    ['2026320263', '10'],
  ])('of a season, of which nobody knows the days, never holds: %s', (value, format) => {
    for (const at of ['2026-02-15T00:00:00Z', '2026-07-15T00:00:00Z', '2026-12-15T00:00:00Z']) {
      expect(ask(value, format, at)).toContain('ASSET_EMBARGO');
    }
  });
});

describe('a date that cannot be read', () => {
  test.each([
    ['text', date('02', 'in the spring', '12')],
    ['a day that does not exist', date('02', '20260230')],
    ['a 13th month', date('02', '202613', '01')],
    ['an Islamic calendar', date('02', '14471225', '20')],
    ['a format that is not in List 55', date('02', '20260303', '99')],
    ['an hour after the last', date('02', '20260303T2430', '13')],
    ['a range that ends before it begins', date('02', '2026033120260301', '06')],
  ])('bars: %s', (_, unreadable) => {
    const facts = stating({ dates: [date('02', '20200101'), unreadable] });
    expect(decideProduct(facts, question()).reasons.map(({ code }) => code)).toEqual(['DATE_UNREADABLE']);
    expect(decideProduct(facts, question({ purpose: 'DISPLAY' })).decision).toBe('ALLOW');
  });
});

describe('markets and suppliers', () => {
  const US = territory({ countriesIncluded: 'US' });
  const facts = stating({
    dates: [date('02', '20260601')],
    markets: [
      market({ territory: US, dates: [date('02', '20260701')], supplierDates: [date('02', '20260801')] }),
      market({ territory: territory({ regionsIncluded: 'WORLD', countriesExcluded: 'US' }) }),
    ],
  });

  test('the latest embargo that applies counts, and those of other markets do not', () => {
    expect(decideProduct(facts, question({ country: 'US' })).changesAt).toBe('2026-08-01T10:00:00.000Z');
    expect(decideProduct(facts, question()).decision).toBe('ALLOW');
  });

  test('a market embargo that is earlier than the global one opens nothing', () => {
    const earlier = stating({
      dates: [date('02', '20260801')],
      markets: [market({ dates: [date('02', '20260101')] })],
    });
    expect(decideProduct(earlier, question()).changesAt).toBe('2026-07-31T23:00:00.000Z');
  });

  test('several zones are told of where a date is still to come and they disagree', () => {
    const several = (country: string, at: string) =>
      decideProduct(facts, question({ country, at })).warnings.map(({ code }) => code);
    expect(several('US', '2026-06-15T12:00:00Z')).toEqual(['COUNTRY_HAS_SEVERAL_ZONES']);
    expect(several('US', '2026-09-15T12:00:00Z')).toEqual([]);
    expect(several('DE', '2026-05-15T12:00:00Z')).toEqual([]);
  });

  test('a local time without an offset is another instant in each zone, and one with an offset is not', () => {
    const warned = (value: string) =>
      decideProduct(stating({ dates: [date('02', value, '13')] }), question({ country: 'US' })).warnings.map(
        ({ code }) => code,
      );
    expect(warned('20270303T0900')).toEqual(['COUNTRY_HAS_SEVERAL_ZONES']);
    expect(warned('20270303T0900Z')).toEqual([]);
  });

  test('the sentence names the zone of the place, and UTC where there are several', () => {
    const sentenceOf = (country: string) =>
      decideProduct(stating({ dates: [date('02', '20270303')] }), question({ country })).sentence;
    expect(sentenceOf('GB')).toContain('3 March 2027 00:00 London time');
    expect(sentenceOf('US')).toContain('3 March 2027 10:00 UTC');
  });
});

describe('changesAt', () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const compact = day.map((text) => text.replaceAll('-', ''));
  const role = fc.constantFrom('14', '15', '27', '28');
  const dated = fc.record({
    dates: fc.array(fc.tuple(role, compact), { maxLength: 3 }),
    licences: fc.array(fc.record({ validFrom: day, validUntil: day }), { maxLength: 3 }),
    announced: fc.option(compact),
    embargo: fc.option(compact),
    withdrawn: fc.option(compact),
    until: fc.option(compact),
    purpose: fc.constantFrom<MarketQuestion['purpose']>('DISPLAY', 'DOWNLOAD', 'SELL'),
    country: fc.constantFrom('GB', 'US', 'NZ'),
    at: day,
  });

  test('is the earliest instant at which the same question is answered otherwise', () => {
    fc.assert(
      fc.property(dated, fc.double({ min: 0, max: 1, noNaN: true }), (parts, fraction) => {
        const dates = [
          ...(parts.announced === null ? [] : [date('09', parts.announced)]),
          ...(parts.embargo === null ? [] : [date('02', parts.embargo)]),
          ...(parts.withdrawn === null ? [] : [date('13', parts.withdrawn)]),
        ];
        const restrictions =
          parts.until === null ? [] : [restriction('06', { until: { format: '00', value: parts.until } })];
        const facts = [stating({ dates, restrictions }), stating({ restrictions })];
        const cover = asset({
          dates: parts.dates.map(([one, value]) => date(one, value)),
          licences: parts.licences,
        });
        const ask = (at: number) =>
          decideAssetForAny(
            cover,
            facts,
            question({ country: parts.country, purpose: parts.purpose, at: new Date(at).toISOString() }),
          );
        const at = Date.parse(`${parts.at}T12:00:00Z`);
        const now = ask(at);
        const change = now.changesAt === null ? at + 4e10 : Date.parse(now.changesAt);
        expect(ask(Math.floor(at + (change - 1 - at) * fraction)).decision).toBe(now.decision);
        if (now.changesAt !== null) expect(ask(change).decision).not.toBe(now.decision);
      }),
      { numRuns: 500 },
    );
  });

  test('is null when an obstacle stays that time does not take away', () => {
    const facts = stating({
      salesRights: [rights('03', { regionsIncluded: 'WORLD' })],
      dates: [date('02', '20270101')],
    });
    const decision = decideProduct(facts, question());
    expect(decision.reasons.map(({ code, changesAt }) => [code, changesAt])).toEqual([
      ['TERRITORY_NOT_FOR_SALE', null],
      ['SALES_EMBARGO', '2027-01-01T00:00:00.000Z'],
    ]);
    expect(decision.changesAt).toBeNull();
  });

  test('of a title is when the first of its products opens', () => {
    const title = ['20270101', '20260901', '20261001'].map((value) =>
      stating({ dates: [date('02', value)] }),
    );
    expect(decideTitle(title, question()).changesAt).toBe('2026-08-31T23:00:00.000Z');
  });
});

test('a question at another offset asks about the same instant', () => {
  const facts = product({ onix: onix({ dates: [date('02', '20260303')] }) });
  const asked = question({ at: '2026-03-03T01:30:00+02:00' });
  expect(decideProduct(facts, asked)).toMatchObject({
    decision: 'DENY',
    market: { at: '2026-03-02T23:30:00.000Z', timeZones: ['Europe/London'] },
  });
});
