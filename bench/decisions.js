// How many decisions on rights one core makes in a second: the plain form, and the compiled ones for grids. Products and
// questions are warm and ordinary; every figure is the best of several rounds, beside two yardsticks of the same run.
//
//   npm --prefix bench run decisions
//   npm --prefix bench run decisions -- --rounds 10 --no-profile
import { Session } from 'node:inspector/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { build, isFresh } from '../bin/build.js';

if (!isFresh()) await build();
const { decideProduct } = await import('../dist/rights/decide.js');
const { compileMarket } = await import('../dist/rights/grid/compile-market.js');
const { compileProduct } = await import('../dist/rights/grid/compile-product.js');
const { territoryMap } = await import('../dist/rights/grid/territory-map.js');
const { DEFAULT_POLICY } = await import('../dist/rights/policies.js');
const { COUNTRIES } = await import('../dist/rights/codes/countries.js');

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, 'no-profile': { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);
const ROUND_MS = 300;
const PRODUCTS = 2000;
const NOW = '2026-06-15T12:00:00Z';

const countries = [...COUNTRIES];
const source = { recordId: '1', asOf: '2026-06-15T11:30:00Z' };
const area = (countriesIncluded, regionsIncluded, countriesExcluded) => ({
  countriesIncluded: countriesIncluded.split(' ').filter(Boolean),
  regionsIncluded: regionsIncluded.split(' ').filter(Boolean),
  countriesExcluded: countriesExcluded.split(' ').filter(Boolean),
  regionsExcluded: [],
});
const rights = (type, territory, restrictions = []) => ({
  type,
  territory,
  restrictions,
  equivalentIsbn: null,
  publisherName: null,
});
const libraries = { type: '09', outlets: [], from: null, until: null, note: null };
const date = (role, value) => ({ role, date: { format: '00', value } });
const day = (index) =>
  `2026${String(1 + (index % 12)).padStart(2, '0')}${String(1 + (index % 28)).padStart(2, '0')}`;

/** What lists of houses are made of. */
const STATEMENTS = [
  () => ({ salesRights: [rights('01', area('', 'WORLD', ''))] }),
  () => ({
    salesRights: [rights('01', area('', 'WORLD', 'US CA PH')), rights('06', area('US CA PH', '', ''))],
  }),
  () => ({ salesRights: [rights('02', area('', 'WORLD', 'US CA'))], rowSalesRightsType: '06' }),
  () => ({
    salesRights: [rights('01', area(countries.slice(0, 240).join(' '), '', ''))],
    rowSalesRightsType: '03',
  }),
  () => ({ salesRights: [rights('01', area('GB IE AU NZ ZA IN', '', ''))], rowSalesRightsType: '02' }),
  (index) => ({
    salesRights: [rights('01', area('', 'WORLD', ''))],
    dates: [date('02', day(index)), date('01', day(index + 3))],
  }),
  () => ({ salesRights: [rights('01', area('', 'WORLD', 'US'), [libraries])], rowSalesRightsType: '06' }),
];

function makeProduct(index) {
  const statement = STATEMENTS[index % STATEMENTS.length](index);
  return {
    productId: `prd_${index}`,
    isbn: String(9780000000000 + index),
    form: 'HARDBACK',
    languages: ['en'],
    flat: {
      kind: 'CONSONANCE',
      isForSaleWorldwide: index % 3 === 0 ? true : null,
      forSaleIn: [],
      notForSaleIn: [],
      publishingStatus: '04',
      isListable: true,
      publicationDate: null,
      source,
    },
    onix: {
      kind: 'ONIX',
      release: '3.0',
      rowSalesRightsType: null,
      restrictions: [],
      publishingStatus: '04',
      dates: [],
      markets: [],
      rightsLanguages: [],
      rightsExcludedLanguages: [],
      source,
      ...statement,
    },
  };
}

const question = (country) => ({
  country,
  subdivision: null,
  language: null,
  partner: null,
  channel: 'ONLINE_RETAIL',
  audience: 'END_CUSTOMER',
  purpose: 'SELL',
  at: NOW,
});

let later = Date.parse(NOW);
/** The same question with every call a millisecond later. */
function questionLater() {
  later += 1;
  return { ...gb, at: new Date(later).toISOString() };
}

const products = Array.from({ length: PRODUCTS }, (_, index) => makeProduct(index));
const questions = countries.map(question);
const gb = question('GB');
const policy = { ...DEFAULT_POLICY, maxAgeMinutes: 120, now: NOW };
const sets = products.map(({ onix }) => new Set(onix.salesRights[0].territory.countriesIncluded));
const text = JSON.stringify(gb);
const market = compileMarket(gb, policy);
/** One product of each kind of statement, for a world of markets. */
const samples = products.slice(0, STATEMENTS.length);
const compiled = samples.map((product) => compileProduct(product, policy));

/** What each counts, so that nothing can be left out as unused; the number of decisions in a pass beside it. */
const SET = 'yardstick: a bare look into a Set of countries';
const CASES = [
  [SET, PRODUCTS, () => count(sets, (set) => set.has('GB'))],
  [
    'yardstick: JSON.parse of the question',
    PRODUCTS,
    () => count(products, () => JSON.parse(text).country === 'GB'),
  ],
  [
    'plain, many products in one market',
    PRODUCTS,
    () => count(products, (one) => isAllowed(decideProduct(one, gb, policy))),
  ],
  [
    'compiled, many products in one market',
    PRODUCTS,
    () => count(products, (one) => market.decide(one).isAllowed),
  ],
  [
    'plain, many products in one market, each at an instant of its own',
    PRODUCTS,
    () => count(products, (one) => isAllowed(decideProduct(one, questionLater(), policy))),
  ],
  [
    'plain, one product in 249 markets',
    samples.length * questions.length,
    () =>
      sum(samples, (product) =>
        count(questions, (asked) => isAllowed(decideProduct(product, asked, policy))),
      ),
  ],
  [
    'compiled, one product in 249 markets',
    samples.length * questions.length,
    () => sum(compiled, (product) => count(questions, (asked) => product.decide(asked).isAllowed)),
  ],
  [
    'a map of territories, each country of it a decision',
    samples.length * countries.length,
    () => sum(samples, (product) => territoryMap(product, gb, policy).allowed.length),
  ],
  [
    'compiled, many products that come anew with each request',
    PRODUCTS,
    () => count(products, (one) => market.decide({ ...one, onix: { ...one.onix } }).isAllowed),
  ],
];

const isAllowed = ({ decision }) => decision === 'ALLOW';
const sum = (items, number) => items.reduce((total, item) => total + number(item), 0);

function count(items, holds) {
  let found = 0;
  for (const item of items) if (holds(item)) found += 1;
  return found;
}

/** Milliseconds that this process has used of a processor: what others do meanwhile does not count. */
function usedMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Decisions a second of one processor, in one round. */
function rateOf(size, pass) {
  const begun = usedMs();
  let decisions = 0;
  let elapsed = 0;
  while (elapsed < ROUND_MS) {
    pass();
    decisions += size;
    elapsed = usedMs() - begun;
  }
  return (decisions * 1000) / elapsed;
}

function assertAgreement() {
  const one = (product) => isAllowed(decideProduct(product, gb, policy));
  if (products.some((product) => market.decide(product).isAllowed !== one(product)))
    throw new Error('they differ');
}

/** The functions that take the most time themselves, with their share of the pass. */
async function profileOf(pass) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  rateOf(1, pass);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const shares = new Map();
  const total = sum(profile.nodes, ({ hitCount }) => hitCount);
  for (const { callFrame, hitCount } of profile.nodes) {
    const { functionName, url, lineNumber } = callFrame;
    const where = url === '' ? '' : ` ${basename(url)}:${lineNumber + 1}`;
    const name = `${functionName || '(anonymous)'}${where}`;
    shares.set(name, (shares.get(name) ?? 0) + hitCount / total);
  }
  return [...shares].sort(([, some], [, others]) => others - some).slice(0, 6);
}

assertAgreement();
const best = new Map(CASES.map(([name]) => [name, 0]));
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, size, pass] of CASES) {
    const rate = rateOf(size, pass);
    // The first round warms up.
    if (round > 0) best.set(name, Math.max(best.get(name), rate));
  }
}

console.log(`${'best of '.concat(rounds).padEnd(66)} ${'a second'.padStart(12)}  a Set's share`);
for (const [name, rate] of best) {
  const share = `1/${Math.round(best.get(SET) / rate)}`;
  console.log(`${name.padEnd(66)} ${Math.round(rate).toLocaleString('en').padStart(12)}  ${share}`);
}
if (!values['no-profile']) {
  for (const [name, , pass] of CASES.slice(2)) {
    console.log(`\nwhere the time goes: ${name}`);
    for (const [what, share] of await profileOf(pass)) {
      console.log(`  ${`${Math.round(share * 100)} %`.padStart(5)}  ${what}`);
    }
  }
}
