/** List 91 against ISO 3166-1, with every difference by name. */
import { iso31661, iso31661Reserved, iso31663 } from 'iso-3166';
import { describe, expect, test } from 'vitest';
import { COUNTRIES as LIST_91 } from '../../../onix/codes/places.js';
import { COUNTRIES, COUNTRY_ALIASES, COUNTRY_SUCCESSORS, KOSOVO } from '../../../rights/codes/countries.js';
import { decideProduct } from '../../../rights/decide.js';
import { readArea } from '../../../rights/territory/tokens.js';
import { question, stating } from '../facts.js';

const assigned = iso31661.map(({ alpha2 }) => alpha2);
const reserved = new Map(iso31661Reserved.map(({ alpha2, state }) => [alpha2, state]));

describe('List 91', () => {
  test('has 252 codes: the 249 that ISO assigns, and three that it has withdrawn', () => {
    expect(assigned).toHaveLength(249);
    expect(LIST_91.codes.size).toBe(252);
    expect([...LIST_91.codes].filter((code) => !assigned.includes(code))).toEqual(['AN', 'CS', 'YU']);
    expect(assigned.filter((code) => !LIST_91.has(code))).toEqual([]);
    expect([...COUNTRIES].sort()).toEqual([...assigned].sort());
  });

  test('keeps of the withdrawn those that ISO holds in reserve, and each has come to countries of today', () => {
    expect(Object.keys(COUNTRY_SUCCESSORS)).toEqual(['AN', 'CS', 'YU']);
    for (const code of Object.keys(COUNTRY_SUCCESSORS))
      expect(reserved.get(code)).toBe('transitionally-reserved');
    for (const code of Object.values(COUNTRY_SUCCESSORS).flat()) expect(assigned).toContain(code);
  });

  test('is followed to where ISO 3166-3 says, step by step', () => {
    const after = new Map(
      iso31663.map(({ from, to }) => [from.alpha2, to?.map(({ alpha2 }) => alpha2) ?? []]),
    );
    const heirs = (code: string): string[] =>
      assigned.includes(code) ? [code] : (after.get(code) ?? []).flatMap(heirs);
    for (const [code, successors] of Object.entries(COUNTRY_SUCCESSORS)) {
      expect([code, [...new Set(heirs(code))].sort()]).toEqual([code, [...successors].sort()]);
    }
  });

  test.each(['TP', 'ZR', 'BU', 'SU', 'DD', 'FX', 'EU', 'AC'])('has no %s, which stays unread', (code) => {
    expect(LIST_91.has(code)).toBe(false);
    expect(readArea([code], 'CERTAIN')).toMatchObject({ unreadable: [code], countries: new Set() });
  });

  test('has neither the aliases that people write nor Kosovo’s user-assigned code', () => {
    for (const code of [...Object.keys(COUNTRY_ALIASES), KOSOVO]) {
      expect([code, LIST_91.has(code), COUNTRIES.has(code)]).toEqual([code, false, false]);
    }
    expect(reserved.get('UK')).toBe('exceptionally-reserved');
    for (const code of Object.values(COUNTRY_ALIASES)) expect(assigned).toContain(code);
  });

  test('can be asked about, or tells what to ask about instead', () => {
    for (const country of LIST_91.codes) {
      const { reasons, sentence } = decideProduct(stating({}), question({ country }));
      const successors = COUNTRY_SUCCESSORS[country] ?? [];
      const isWithdrawn = successors.length > 0;
      expect([country, ...reasons.map(({ code }) => code)]).toEqual(
        isWithdrawn ? [country, 'INVALID_MARKET'] : [country],
      );
      for (const successor of successors) expect(sentence).toContain(successor);
    }
  });
});
