/** What a readable work may still have wrong: a name that nothing has, a product that another has. */
import type { LoadedProduct } from '../records/product.js';
import type { LoadedWork } from '../records/work.js';
import { productReferencesOf } from '../store/tied.js';
import type { Known } from './known.js';
import type { Refusal } from './read-records.js';

export interface CheckedWorks {
  readonly works: readonly LoadedWork[];
  readonly refused: readonly Refusal[];
}

/** Of two works with one reference, or with one ISBN, the second is refused. */
export function checkWorks(works: readonly LoadedWork[], known: Known): CheckedWorks {
  const taken = new Set<string>();
  const refused: Refusal[] = [];
  const sound = works.filter((work) => {
    const names = [`work ${work.reference}`, ...work.products.flatMap(({ isbn13 }) => isbn13 ?? [])];
    const faults = [...faultsOf(work, known), ...doublesOf(names, taken)];
    if (faults.length > 0) refused.push({ reference: work.reference, faults });
    else for (const name of names) taken.add(name);
    return faults.length === 0;
  });
  return { works: sound, refused };
}

/** What ties a product to the other records of its work. */
export function keyOf({ reference, isbn13 }: Pick<LoadedProduct, 'reference' | 'isbn13'>): string {
  return reference ?? isbn13 ?? '';
}

function faultsOf(work: LoadedWork, known: Known): string[] {
  const { products, ...rest } = work;
  const keys = new Set(products.flatMap(({ reference, isbn13 }) => [reference ?? [], isbn13 ?? []].flat()));
  return [
    ...work.contributions.flatMap(({ contact }) => missing('contact', contact, known.contacts)),
    ...work.series.flatMap(({ series }) => missing('series', series, known.series)),
    ...products.flatMap(({ inHouseFormat }) => missing('in-house format', inHouseFormat, known.formats)),
    ...products.flatMap(({ inHouseEdition }) => missing('in-house edition', inHouseEdition, known.editions)),
    ...productReferencesOf(rest).flatMap((reference) => missing('product of this work', reference, keys)),
  ];
}

function missing(what: string, name: string | null, names: { has(name: string): boolean }): string[] {
  return name === null || names.has(name) ? [] : [`There is no ${what} ${JSON.stringify(name)}.`];
}

function doublesOf(names: readonly string[], taken: ReadonlySet<string>): string[] {
  const doubled = names.filter((name, index) => taken.has(name) || names.indexOf(name) !== index);
  return doubled.map((name) => `${name} is there twice.`);
}
