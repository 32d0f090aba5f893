/**
 * No way through the graph leads from an asset to a title that the caller may not see: every path of fields from Asset,
 * to the depth of four, is asked for real, and its answers are searched for what they must not hold.
 */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolder, type RunningColophon, runColophon, startColophon } from '../setup/colophon.js';

const DEPTH = 4;
const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));

let folder: Awaited<ReturnType<typeof createFolder>>;
let colophon: RunningColophon;

beforeAll(async () => {
  folder = await createFolder();
  colophon = await startColophon(folder.path);
});
afterAll(async () => {
  await colophon.stop();
  await folder[Symbol.asyncDispose]();
});

type Field = GraphQLField<unknown, unknown>;

function objectTypeNamed(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}

/** Every path of fields that lead from a type to objects, at most so long. */
function pathsFrom(type: GraphQLObjectType, depth: number): Field[][] {
  if (depth === 0) return [[]];
  const further = Object.values(type.getFields()).flatMap((field) => {
    const next = getNamedType(field.type);
    return isObjectType(next) ? pathsFrom(next, depth - 1).map((rest) => [field, ...rest]) : [];
  });
  return [[], ...further];
}

/** What to give for the arguments that a field asks for. */
const GIVEN: Readonly<Record<string, string>> = { 'MarketInput!': '$market', 'String!': '"original"' };

/** Pages within pages are kept short: what must not be there is not on the first of them either. */
const FIRST = 'first: 2';

function called({ name, args }: Field): string {
  const given = args.filter(isRequiredArgument).map((argument) => {
    const value = GIVEN[String(argument.type)];
    if (value === undefined) throw new Error(`What is ${argument.name}: ${argument.type} of ${name} to be?`);
    return `${argument.name}: ${value}`;
  });
  const all = [...given, ...(args.some((argument) => argument.name === 'first') ? [FIRST] : [])];
  return all.length === 0 ? name : `${name}(${all.join(', ')})`;
}

/** All leaves at the end of a path, those that take a market with it. */
function selectionOf(path: readonly Field[], from: GraphQLObjectType): string {
  const [field, ...rest] = path;
  if (field === undefined) {
    const leaves = Object.values(from.getFields()).filter(({ type }) => isLeafType(getNamedType(type)));
    return ['__typename', ...leaves.map(withMarket)].join(' ');
  }
  const next = getNamedType(field.type);
  return isObjectType(next) ? `${called(field)} { ${selectionOf(rest, next)} }` : called(field);
}

function withMarket(field: Field): string {
  const market = field.args.find(({ type }) => getNamedType(type).name === 'MarketInput');
  return market === undefined ? called(field) : `${field.name}(${market.name}: $market)`;
}

const asset = objectTypeNamed('Asset');
const paths = pathsFrom(asset, DEPTH);

/** All of the assets by one path. The variable must be used, also by a path that asks for no market. */
function queryFor(path: readonly Field[], ids: readonly string[]): string {
  const roots = ids.map((id, index) => `a${index}: asset(id: "${id}") { ${selectionOf(path, asset)} }`);
  return `query ($market: MarketInput!) {
    ${roots.join(' ')}
    used: titles(first: 1) { nodes { clearance(market: $market) { decision } } }
  }`;
}

const EVERYTHING = '{ titles(first: 200) { nodes { id title subtitle products { id isbn } } } }';

interface Seen {
  readonly id: string;
  readonly title: string;
  readonly products: readonly { id: string; isbn: string | null }[];
}

interface Hidden {
  /** Names and ISBNs that staff see and the caller does not. */
  readonly words: readonly string[];
  readonly titleIds: readonly string[];
  readonly isbns: readonly string[];
}

async function hiddenFrom(headers: Record<string, string>): Promise<Hidden> {
  const staff: Seen[] = (await colophon.ask(EVERYTHING)).data.titles.nodes;
  const own: Seen[] = (await colophon.ask(EVERYTHING, { headers })).data.titles.nodes;
  const visibleTitles = new Set(own.map(({ id }) => id));
  const visibleProducts = new Set(own.flatMap(({ products }) => products.map(({ id }) => id)));
  const visibleText = JSON.stringify(own);
  const titles = staff.filter(({ id }) => !visibleTitles.has(id));
  const isbns = staff
    .flatMap(({ products }) => products)
    .flatMap(({ id, isbn }) => (visibleProducts.has(id) ? [] : (isbn ?? [])));
  const words = [...titles.map(({ title }) => title), ...isbns].filter((word) => !visibleText.includes(word));
  return { words, titleIds: titles.map(({ id }) => id), isbns };
}

/** Available assets of what the caller may not see, of titles and of products. */
async function assetsOfHidden({ titleIds, isbns }: Hidden): Promise<string[]> {
  const filters = [{ isbnIn: isbns }, ...titleIds.map((titleId) => ({ titleId }))];
  const answers = await Promise.all(
    filters.map((filter) =>
      colophon.ask('query ($filter: AssetFilter) { assets(filter: $filter, first: 3) { nodes { id } } }', {
        variables: { filter: { ...filter, availabilityIn: ['AVAILABLE'] } },
      }),
    ),
  );
  const ids = answers.flatMap(({ data }) => data.assets.nodes.map(({ id }: { id: string }) => id));
  return [...new Set<string>(ids)].slice(0, 8);
}

function callers(): { name: string; headers: Record<string, string>; markets: string[] }[] {
  const token = runColophon([
    'token',
    '--data',
    folder.path,
    '--scopes',
    'titles:read,assets:read',
  ]).stdout.trim();
  return [
    {
      name: 'a sales rep confined to AU',
      headers: { 'x-api-key': colophon.salesKey },
      markets: ['AU', 'US'],
    },
    {
      name: 'a caller who is not staff',
      headers: { authorization: `Bearer ${token}` },
      markets: ['US'],
    },
  ];
}

describe('from an asset', () => {
  test('there are many paths, and they lead to titles', () => {
    const names = paths.map((path) => path.map(({ name }) => name).join('.'));
    expect(names.length).toBeGreaterThan(100);
    expect(names).toEqual(expect.arrayContaining(['title', 'titles.nodes.products', 'products.title']));
  });

  test('no path leads to what a caller may not see', async () => {
    for (const { name, headers, markets } of callers()) {
      const hidden = await hiddenFrom(headers);
      expect(hidden.words.length, name).toBeGreaterThan(5);
      const ids = await assetsOfHidden(hidden);
      expect(ids.length, name).toBeGreaterThan(2);
      const staff = await colophon.ask(queryFor([], ids), { variables: { market: { country: 'GB' } } });
      const told = JSON.stringify(staff.data);
      expect(
        hidden.words.some((word) => told.includes(word)),
        'staff are told names',
      ).toBe(true);
      for (const country of markets) {
        for (const path of paths) {
          const { data, errors } = await colophon.ask(queryFor(path, ids), {
            headers,
            variables: { market: { country } },
          });
          const answer = JSON.stringify([data, errors]);
          expect(
            hidden.words.filter((word) => answer.includes(word)),
            `${name}, ${country}, Asset.${path.map((field) => field.name).join('.')}`,
          ).toEqual([]);
        }
      }
    }
  });
});
