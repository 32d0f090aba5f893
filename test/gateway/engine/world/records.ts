/** An invented press: everything that the subgraphs of the world know together. */
export type WorldRecord = Record<string, unknown>;

const nth = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

export const people = nth(4).map((n) => ({
  __typename: 'Person',
  id: `person-${n}`,
  name: `Person ${n}`,
  mentor: n === 1 ? null : `person-${n - 1}`,
}));

const series = nth(2).map((n) => ({ __typename: 'Series', id: `series-${n}`, name: `Series ${n}` }));

export const titles = nth(6).map((n) => ({
  __typename: 'Title',
  id: `title-${n}`,
  name: `Title ${n}`,
  subtitle: n % 2 === 0 ? `Subtitle ${n}` : null,
  stage: ['DRAFT', 'READY', 'SECRET'][n % 3],
  // Rights are facts that only subgraphs see.
  facts: { cleared: n !== 3, markets: n % 2 === 0 ? ['GB', 'AU'] : ['GB'] },
  authors: [`person-${(n % 4) + 1}`, `person-${((n + 1) % 4) + 1}`],
  series: n > 4 ? null : `series-${(n % 2) + 1}`,
  grid: [
    [n, null],
    [n * 2, n * 3],
  ],
  shelves: [[`title-${(n % 6) + 1}`], [], [`title-${((n + 1) % 6) + 1}`, null]],
  rating: n === 2 ? null : n % 5,
  weight: n * 10,
}));

export const products = nth(8).map((n) => ({
  __typename: n % 2 === 0 ? 'Ebook' : 'Hardback',
  id: `product-${n}`,
  isbn: n === 5 ? null : `97800000000${n}`,
  title: `title-${(n % 6) + 1}`,
  form: n % 2 === 0 ? 'EBOOK' : 'HARDBACK',
  weightGrams: n % 2 === 0 ? null : n * 100,
  fileFormat: n % 2 === 0 ? 'EPUB' : null,
  prices: [
    { __typename: 'Price', currency: 'GBP', amount: n + 0.99 },
    { __typename: 'Price', currency: 'AUD', amount: n * 2 },
  ],
  rating: n % 4,
}));

export const assets = nth(7).map((n) => ({
  __typename: 'Asset',
  id: `asset-${n}`,
  kind: ['COVER', 'AUDIO', 'TEXT'][n % 3],
  caption: n === 4 ? null : `Caption ${n}`,
  title: n === 7 ? null : `title-${(n % 6) + 1}`,
  facts: { approved: n !== 2, country: n % 2 === 0 ? 'AU' : 'GB' },
  maker: `person-${(n % 4) + 1}`,
  tags: n === 3 ? [] : [`tag-${n}`, 'all'],
}));

const everything: readonly WorldRecord[] = [...people, ...series, ...titles, ...products, ...assets];

/** The record with an id; null for none. */
export function byId(id: unknown): WorldRecord | null {
  return everything.find((record) => record.id === id) ?? null;
}

/** The record with an id, if it is of one of the types. */
export function ofType(id: unknown, ...typeNames: string[]): WorldRecord | null {
  const record = byId(id);
  return record !== null && typeNames.includes(String(record.__typename)) ? record : null;
}

/** The assets that may be shown for a title: what it needs to know of the title comes from another subgraph. */
export function assetsFor(
  id: unknown,
  facts: { cleared: boolean; markets: string[] },
  kind: unknown,
): WorldRecord[] {
  if (!facts.cleared) return [];
  return assets.filter(
    (asset) =>
      asset.title === id &&
      facts.markets.includes(asset.facts.country) &&
      (kind == null || asset.kind === kind),
  );
}

/** The title that may be shown for an asset. */
export function titleFor(title: unknown, facts: { approved: boolean }): WorldRecord | null {
  return facts.approved ? byId(title) : null;
}
