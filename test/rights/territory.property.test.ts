/** What has to hold for every statement of rights, however it is written: rights.md 2.3. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topRegionsOf } from '../../rights/codes/regions.js';
import { decideProduct, displayCountries } from '../../rights/decide.js';
import type { OnixStatement } from '../../rights/facts.js';
import { DEFAULT_POLICY } from '../../rights/policies.js';
import { COUNTRIES, onix, product, question, rights, stating } from './facts.js';
import { onixRights, PLACES, statementOf } from './generated-facts.js';

const DENYING = ['03', '04', '05', '06'];
const record = onixRights.map((parts) => onix(parts));

const place = fc.constantFrom(...PLACES);

function ask(statement: OnixStatement, where: (typeof PLACES)[number]) {
  return decideProduct(product({ onix: statement }), question({ ...where, purpose: 'DISPLAY' }));
}

function outcome(statement: OnixStatement, where: (typeof PLACES)[number]) {
  const { decision, exclusivity, reasons } = ask(statement, where);
  return { decision, exclusivity, code: reasons[0]?.code };
}

/** The same array in an order that a number chooses. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  return items
    .map((item, index) => ({ item, key: Math.imul(index + 1, seed * 2_654_435_761 + 1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

describe('whatever a statement says', () => {
  test('the order of statements and of codes never matters', () => {
    fc.assert(
      fc.property(record, place, fc.nat(), (statement, where, seed) => {
        const salesRights = shuffled(statement.salesRights, seed).map((facts) => ({
          ...facts,
          territory: {
            countriesIncluded: shuffled(facts.territory.countriesIncluded, seed + 1),
            regionsIncluded: shuffled(facts.territory.regionsIncluded, seed + 2),
            countriesExcluded: shuffled(facts.territory.countriesExcluded, seed + 3),
            regionsExcluded: shuffled(facts.territory.regionsExcluded, seed + 4),
          },
        }));
        expect(outcome({ ...statement, salesRights }, where)).toEqual(outcome(statement, where));
      }),
      { numRuns: 2000 },
    );
  });

  test('one more statement that it is not for sale opens nothing', () => {
    fc.assert(
      fc.property(record, statementOf(DENYING), place, (statement, denial, where) => {
        fc.pre(ask(statement, where).decision === 'DENY');
        const salesRights = [...statement.salesRights, denial];
        expect(ask({ ...statement, salesRights }, where).decision).toBe('DENY');
      }),
      { numRuns: 3000 },
    );
  });

  test('one statement less opens a place only when it denied there, contradicted, or could not be told', () => {
    fc.assert(
      fc.property(record, place, fc.nat({ max: 3 }), (statement, where, index) => {
        const removed = statement.salesRights[index];
        fc.pre(removed !== undefined);
        const [reason] = ask(statement, where).reasons;
        const salesRights = statement.salesRights.filter((_, one) => one !== index);
        fc.pre(reason !== undefined && ask({ ...statement, salesRights }, where).decision === 'ALLOW');
        const isDoubtful = [
          'RIGHTS_CONFLICT',
          'RIGHTS_TOKEN_UNRESOLVED',
          'SUBDIVISION_REQUIRED',
          'TERRITORY_RIGHTS_UNKNOWN',
        ].includes(reason.code);
        expect(isDoubtful || DENYING.includes(removed.type ?? '')).toBe(true);
      }),
      { numRuns: 1500, maxSkipsPerRun: 1000 },
    );
  });

  test('a country that is cleared as a whole is cleared in each of its parts', () => {
    fc.assert(
      fc.property(record, fc.constantFrom('AU', 'CA', 'GB', 'RS', 'IT'), (statement, country) => {
        fc.pre(ask(statement, { country, subdivision: null }).decision === 'ALLOW');
        // Whether RS means Kosovo cannot be told: rights.md 2.3, 6.
        for (const subdivision of topRegionsOf(country).filter((code) => code !== 'RS-KM')) {
          expect([subdivision, ask(statement, { country, subdivision }).decision]).toEqual([
            subdivision,
            'ALLOW',
          ]);
        }
      }),
      { numRuns: 1500, maxSkipsPerRun: 1000 },
    );
  });

  test('every country gets one decision, and is listed for display when that allows', () => {
    fc.assert(
      fc.property(record, fc.boolean(), (statement, mayDisplayWhereNotForSale) => {
        const policy = { ...DEFAULT_POLICY, mayDisplayWhereNotForSale };
        const facts = product({ onix: statement });
        const asked = question({ purpose: 'DISPLAY' });
        const allowed = COUNTRIES.filter((country) => {
          const { decision, reasons, exclusivity } = decideProduct(facts, { ...asked, country }, policy);
          expect(reasons.length === 0).toBe(decision === 'ALLOW');
          expect(exclusivity === null).toBe(decision === 'DENY');
          return decision === 'ALLOW';
        });
        expect(displayCountries(facts, asked.at, policy)).toEqual({ countries: allowed, changesAt: null });
      }),
      { numRuns: 60 },
    );
  });

  test('lists with a type for the rest of the world say the same as WORLD less the lists', () => {
    const lists = fc.uniqueArray(fc.constantFrom(...COUNTRIES), { minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(lists, fc.nat({ max: 80 }), (countries, at) => {
        const held = countries.slice(0, Math.max(1, at % countries.length)).join(' ');
        const notHeld = countries.slice(Math.max(1, at % countries.length)).join(' ');
        const common = [
          rights('01', { countriesIncluded: held }),
          rights('06', { countriesIncluded: notHeld }),
        ];
        const byRest = stating({ salesRights: common, rowSalesRightsType: '02' });
        const byWorld = stating({
          salesRights: [
            ...common,
            rights('02', { regionsIncluded: 'WORLD', countriesExcluded: `${held} ${notHeld}` }),
          ],
        });
        for (const country of COUNTRIES) {
          const asked = question({ country });
          const some = decideProduct(byRest, asked);
          const others = decideProduct(byWorld, asked);
          expect([country, some.decision, some.exclusivity, some.reasons[0]?.code]).toEqual([
            country,
            others.decision,
            others.exclusivity,
            others.reasons[0]?.code,
          ]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('nothing that is written makes it throw, and no word of the language opens a place', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('constructor', '__proto__', 'toString', 'valueOf', ''),
    );
    fc.assert(
      fc.property(text, text, text, text, (type, token, country, subdivision) => {
        const territory = {
          countriesIncluded: [token],
          regionsIncluded: [],
          countriesExcluded: [],
          regionsExcluded: [],
        };
        const facts = stating({
          salesRights: [rights(type, {}, { territory })],
          rowSalesRightsType: type,
          publishingStatus: type,
          restrictions: [
            { type, outlets: [], from: { format: type, value: token }, until: null, note: null },
          ],
          dates: [{ role: '02', date: { format: type, value: token } }],
        });
        const asked = question({ country, subdivision, language: token, partner: token, at: type });
        expect(decideProduct(facts, asked).decision).toBe('DENY');
        expect(decideProduct(facts, question({ partner: token })).decision).toBe('DENY');
      }),
      { numRuns: 1000 },
    );
  });
});
