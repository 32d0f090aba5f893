/** What has to hold for whatever statements there are: contract 3.6, rules 4 to 6. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideByStatements } from '../../rights/statements/decide.js';
import type { KnownStatement, Statement, Territories } from '../../rights/statements/statement.js';
import { content, ISBN, NOW, recipient, statement } from './statements.js';

const COUNTRIES = 'AU CA FR GB ME PR RS US'.split(' ');
const REGIONS = 'AU-TAS CA-ON CA-QC GB-ENG GB-LND GB-SCT RS-KM RS-VO US-PR'.split(' ');
const ODD = 'QZ uk XK AN ECZ'.split(' ');
const GENERAL = ['WORLD', 'WORLD', 'ROW'];

/** Places that lie in a country, for certain: whether RS means Kosovo cannot be told. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  AU: ['AU-TAS', 'AU-NSW'],
  CA: ['CA-ON', 'CA-QC'],
  GB: ['GB-ENG', 'GB-LND', 'GB-SCT'],
  RS: ['RS-VO'],
  WORLD: [...COUNTRIES, 'CA-QC', 'GB-LND', 'JP', 'RS-VO'],
};

const someOf = <Item>(items: readonly Item[], minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...items), { minLength, maxLength });

/** Usually unlimited: what is never allowed proves little. */
const perhaps = <Item>(limit: fc.Arbitrary<Item>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: limit });

const perhapsOf = <Item>(items: readonly Item[]) => perhaps(someOf(items, 1, 2));

const instant = perhaps(fc.constantFrom('2026-01-01T00:00:00Z', NOW, '2027-01-01T00:00:00Z', 'soon'));

const LEVELS = [
  { level: 'product', value: ISBN },
  { level: 'work', value: '17' },
  { level: 'asset', value: 'ast_1' },
  { level: 'kind', value: 'front_cover' },
];
const [PRODUCT = { level: 'product', value: ISBN }] = LEVELS;
const MOSTLY_PRODUCT = [PRODUCT, PRODUCT, PRODUCT, PRODUCT, PRODUCT, ...LEVELS];

interface Shape {
  readonly tokens?: readonly string[];
  readonly effect?: Statement['effect'];
  readonly subject?: Statement['subject'] | undefined;
}

const ALL_TOKENS = [...COUNTRIES, ...REGIONS, ...ODD, ...Array.from({ length: 6 }, () => GENERAL).flat()];
const WITHOUT_REST = ALL_TOKENS.filter((token) => token !== 'ROW');

function territoriesOf(tokens: readonly string[], maxExcluded = 2): fc.Arbitrary<Territories> {
  const excluded = tokens.filter((token) => token !== 'WORLD');
  return fc.record({ include: someOf(tokens, 1, 4), exclude: someOf(excluded, 0, maxExcluded) });
}

function aStatement({ tokens = ALL_TOKENS, effect, subject }: Shape = {}): fc.Arbitrary<KnownStatement> {
  return fc
    .record({
      effect:
        effect === undefined ? fc.constantFrom('grant', 'grant', 'grant', 'restrict') : fc.constant(effect),
      subject: subject === undefined ? fc.constantFrom(...MOSTLY_PRODUCT) : fc.constant(subject),
      territories: territoriesOf(tokens, 1),
      languages: perhapsOf(['en', 'en-AU', 'fr', 'pt-BR']),
      productForms: perhapsOf(['BB', 'BB', 'ED', 'E101']),
      channels: perhapsOf(['retail', 'retail', 'library']),
      recipientIds: perhapsOf(['rcp_1', 'rcp_1', 'rcp_2']),
      recipientTypes: perhapsOf(['print_retailer', 'printer']),
      uses: perhapsOf(['promotion', 'promotion', 'sale'] as const),
      from: instant,
      until: instant,
    })
    .map((more) => statement(more));
}

const statementsOf = (shape: Shape, maxLength = 4) =>
  fc.array(aStatement(shape), { minLength: 1, maxLength });

interface Asking {
  readonly territories: Territories;
  readonly language: string | null;
  readonly channels: readonly string[] | undefined;
  readonly type: string | undefined;
}

const asked: fc.Arbitrary<Asking> = fc.record({
  territories: territoriesOf([...COUNTRIES, ...COUNTRIES, ...REGIONS, 'WORLD'], 1),
  language: fc.constantFrom('en', 'en-AU', 'fr', 'pt', 'zxx', null),
  channels: fc.constantFrom(['retail'], ['retail', 'library'], undefined),
  type: fc.constantFrom('print_retailer', 'printer', undefined),
});

function decide(statements: readonly KnownStatement[], { language, ...more }: Asking) {
  return decideByStatements(
    { ...content, language },
    { recipient: { ...recipient, ...more }, use: 'promotion', at: NOW },
    statements,
    { now: NOW, maxAgeMinutes: null },
  );
}

/** The same array in an order that a number chooses. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  return items
    .map((item, index) => ({ item, key: Math.imul(index + 1, seed * 2_654_435_761 + 1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const runs = { numRuns: 500, maxSkipsPerRun: 100 };

describe('whatever statements there are', () => {
  test('neither their order nor that of their codes matters', () => {
    const answer = (statements: readonly KnownStatement[], asking: Asking) => {
      const { reasons, ...decision } = decide(statements, asking);
      return { ...decision, reasons: reasons.map(({ message: _, ...reason }) => reason) };
    };
    const mixed = ({ include, exclude = [] }: Territories, seed: number) => ({
      include: shuffled(include, seed),
      exclude: shuffled(exclude, seed + 1),
    });
    fc.assert(
      fc.property(statementsOf({}), asked, fc.nat(), (statements, asking, seed) => {
        const others = shuffled(statements, seed).map(({ body, ...known }) => ({
          ...known,
          body: {
            ...body,
            territories: mixed(body.territories, seed),
            languages: body.languages?.toReversed(),
            productForms: body.productForms?.toReversed(),
          },
        }));
        const askedOtherwise = { ...asking, territories: mixed(asking.territories, seed + 3) };
        expect(answer(others, askedOtherwise)).toEqual(answer(statements, asking));
      }),
      runs,
    );
  });

  test('one more restriction opens nothing', () => {
    fc.assert(
      fc.property(statementsOf({}), aStatement({ effect: 'restrict' }), asked, (statements, more, asking) => {
        fc.pre(decide(statements, asking).outcome === 'deny');
        expect(decide([...statements, more], asking).outcome).toBe('deny');
      }),
      { ...runs, numRuns: 1500 },
    );
  });

  // A first grant of a subject narrows, and a name takes out of a sibling's rest of the world: both are meant.
  test('one more grant of a subject that has some closes nothing', () => {
    const plain = { tokens: WITHOUT_REST };
    fc.assert(
      fc.property(
        statementsOf({ ...plain, effect: 'grant', subject: PRODUCT }),
        fc.array(aStatement(plain), { maxLength: 1 }),
        aStatement({ ...plain, effect: 'grant', subject: PRODUCT }),
        asked,
        (grants, others, more, asking) => {
          const statements = [...grants, ...others];
          fc.pre(decide(statements, asking).outcome === 'allow');
          expect(decide([...statements, more], asking).outcome).toBe('allow');
        },
      ),
      runs,
    );
  });

  test('one more level opens nothing where one has grants', () => {
    const elsewhere = fc.constantFrom(...LEVELS.slice(1)).chain((subject) => aStatement({ subject }));
    fc.assert(
      fc.property(
        statementsOf({ effect: 'grant', subject: PRODUCT }),
        elsewhere,
        asked,
        (grants, more, asking) => {
          fc.pre(decide(grants, asking).outcome !== 'allow');
          expect(decide([...grants, more], asking).outcome).not.toBe('allow');
        },
      ),
      runs,
    );
  });

  test('who covers less may have what somebody who covers more may have', () => {
    const part = (code: string, pick: number) => {
      const parts = PARTS[code] ?? [code];
      return parts[pick % parts.length] ?? code;
    };
    // Serbia taken out of the world leaves Kosovo standing alone.
    const excluded = someOf(
      [...COUNTRIES, ...REGIONS].filter((code) => code !== 'RS'),
      0,
      2,
    );
    fc.assert(
      fc.property(
        statementsOf({}, 5),
        asked,
        fc.array(fc.nat({ max: 20 }), { minLength: 4, maxLength: 4 }),
        excluded,
        (statements, asking, picks, exclude) => {
          fc.pre(decide(statements, asking).outcome === 'allow');
          const { territories } = asking;
          const some = territories.include.map((code, index) => {
            const pick = picks[index] ?? 0;
            return pick % 2 === 0 ? code : part(code, pick >> 1);
          });
          const less = {
            include: some.slice((picks[3] ?? 0) % some.length),
            exclude: [...(territories.exclude ?? []), ...exclude],
          };
          const { outcome, reasons } = decide(statements, { ...asking, territories: less });
          // Nothing may be left of it.
          const isNowhere = reasons.some(({ code }) => code === 'recipient_territory');
          expect(isNowhere ? 'allow' : outcome).toBe('allow');
        },
      ),
      runs,
    );
  });

  test('each place that is allowed is so by one grant alone', () => {
    const grants = statementsOf({ tokens: WITHOUT_REST, effect: 'grant', subject: PRODUCT }, 5);
    const covered = someOf([...COUNTRIES, ...REGIONS], 1, 3);
    fc.assert(
      fc.property(grants, covered, asked, (statements, include, asking) => {
        const outcome = (some: readonly KnownStatement[], places: readonly string[]) =>
          decide(some, { ...asking, territories: { include: places } }).outcome;
        const isByOne = include.every((place) =>
          statements.some((one) => outcome([one], [place]) === 'allow'),
        );
        expect(outcome(statements, include) === 'allow').toBe(isByOne);
      }),
      runs,
    );
  });

  test('a language in the world and another one in a country are never the other one in the world', () => {
    const country = fc.constantFrom(...COUNTRIES);
    fc.assert(
      fc.property(country, country, (home, elsewhere) => {
        const grants = [
          statement({ languages: ['en'], territories: { include: ['WORLD'] } }),
          statement({ languages: ['fr'], territories: { include: [home] } }),
        ];
        const outcome = (language: string, place: string) =>
          decide(grants, {
            territories: { include: [place] },
            language,
            channels: undefined,
            type: undefined,
          }).outcome;
        expect(outcome('en', elsewhere)).toBe('allow');
        expect(outcome('fr', elsewhere)).toBe(home === elsewhere ? 'allow' : 'deny');
        expect(outcome('fr', 'WORLD')).toBe('deny');
      }),
    );
  });

  test('nothing that is written makes it throw, and no word of the language opens a place', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'toString', ''));
    fc.assert(
      fc.property(word, word, word, (one, other, third) => {
        const territories = { include: [one], exclude: [other] };
        const odd = { territories, languages: [third], channels: [one], from: other, until: third };
        const asking = { territories: { include: [other] }, language: one, channels: [third], type: one };
        expect(decide([statement(odd)], asking).outcome).toBe('deny');
        const restricted = [statement({ ...odd, effect: 'restrict' }), statement({ territories })];
        expect(decide(restricted, { ...asking, territories: { include: ['AU'] } }).outcome).toBe('deny');
      }),
      { numRuns: 100 },
    );
  });
});
