/** Every member of every search, each with one work or product that it finds and one that it does not. */
import { beforeAll, expect, test } from 'vitest';
import { ISBNS, smallList } from './small-list.js';
import { type StandIn, startStandIn } from './stand-in.js';

const HARBOUR = 'The Harbour Book';
const MOOR = 'Moorland Physics';
const LONELY = 'A Lonely Work';
const WOOL = '100% Wool_len';
const { harbourHardback, harbourEbook, moorPaperback, moorAudio } = ISBNS;
const TO_COME = null;

let consonance: StandIn;
let ids: Record<string, number>;

beforeAll(async () => {
  consonance = await startStandIn({ seed: smallList() });
  const { works, products, contract } = await consonance.ask(
    '{ works { id title imprint { id } } products { id isbn { isbn13 } } contract { id } }',
  );
  ids = {
    harbour: works[0].id,
    moor: works[1].id,
    quayside: works[0].imprint.id,
    contract: contract.id,
    hardback: products[0].id,
    ebook: products[1].id,
  };
});

/** `@name` stands for an id that is known only once the list is loaded. */
const withIds = (text: string) => text.replace(/@(\w+)/g, (_, name: string) => String(ids[name]));

test.each([
  { search: '{}', found: [HARBOUR, MOOR, LONELY, WOOL] },
  { search: '{ after: @harbour }', found: [MOOR, LONELY, WOOL] },
  { search: '{ idEq: @moor }', found: [MOOR] },
  { search: '{ contractIdEq: @contract }', found: [HARBOUR] },
  { search: '{ titleEq: "Moorland Physics" }', found: [MOOR] },
  { search: '{ titleEq: "moorland physics" }', found: [] },
  { search: '{ titleCont: "phys" }', found: [MOOR] },
  { search: '{ titleCont: "0% w" }', found: [WOOL] },
  { search: '{ titleCont: "%" }', found: [WOOL] },
  { search: '{ titleCont: "l_l" }', found: [WOOL] },
  { search: '{ subtitleEq: "Of Ropes" }', found: [HARBOUR] },
  { search: '{ subtitleCont: "rope" }', found: [HARBOUR] },
  { search: '{ subtitlePresent: true }', found: [HARBOUR] },
  { search: '{ subtitlePresent: false }', found: [MOOR, LONELY, WOOL] },
  { search: '{ imprintIdIn: [@quayside] }', found: [HARBOUR] },
  { search: '{ imprintIdIn: [] }', found: [HARBOUR, MOOR, LONELY, WOOL] },
  { search: '{ titleCont: "o", imprintIdIn: [@quayside] }', found: [HARBOUR] },
  { search: '{ changedSince: "2026-11-05" }', found: [HARBOUR, MOOR, LONELY, WOOL] },
  { search: '{ changedSince: "2026-11-06" }', found: [] },
  { search: 'null', found: [HARBOUR, MOOR, LONELY, WOOL] },
])('works by $search', async ({ search, found }) => {
  const { works } = await consonance.ask(withIds(`{ works(workSearch: ${search}) { title } }`));
  expect(works.map(({ title }: { title: string }) => title)).toEqual(found);
});

test.each([
  { search: '{}', found: [harbourHardback, harbourEbook, moorPaperback, moorAudio, TO_COME] },
  { search: '{ after: @ebook }', found: [moorPaperback, moorAudio, TO_COME] },
  { search: '{ idEq: @hardback }', found: [harbourHardback] },
  { search: `{ isbn13Eq: "${moorAudio}" }`, found: [moorAudio] },
  {
    search: `{ isbn13In: ["${moorAudio}", "${harbourEbook}", "9780000000002"] }`,
    found: [harbourEbook, moorAudio],
  },
  { search: '{ isbn13Assigned: true }', found: [harbourHardback, harbourEbook, moorPaperback, moorAudio] },
  { search: '{ isbn13Assigned: false }', found: [TO_COME] },
  { search: '{ titleEq: "Harbour Book" }', found: [harbourHardback] },
  { search: '{ titleEq: "The Harbour Book" }', found: [harbourEbook] },
  { search: '{ titleCont: "harbour" }', found: [harbourHardback, harbourEbook] },
  { search: '{ titlePrefixPresent: "true" }', found: [harbourHardback] },
  { search: '{ titlePrefixPresent: "0" }', found: [harbourEbook, moorPaperback, moorAudio, TO_COME] },
  { search: '{ publicationDateEq: "2027-02-04" }', found: [harbourEbook] },
  { search: '{ publicationDateGt: "2027-02-04" }', found: [harbourHardback] },
  { search: '{ publicationDateGteq: "2027-02-04" }', found: [harbourHardback, harbourEbook] },
  { search: '{ publicationDateLt: "2001-01-01" }', found: [moorPaperback] },
  { search: '{ publicationDateLteq: "2001-01-01" }', found: [moorPaperback, moorAudio] },
  { search: '{ onix21ProductFormCodeIn: [BB, AJ] }', found: [harbourHardback, moorAudio] },
  { search: '{ productTypes: [ElectronicBookProduct] }', found: [harbourEbook] },
  { search: '{ productTypes: [GenericProduct, ElectronicAudioProduct] }', found: [moorAudio, TO_COME] },
  {
    search: '{ productTypes: [] }',
    found: [harbourHardback, harbourEbook, moorPaperback, moorAudio, TO_COME],
  },
  { search: '{ changedSince: "2026-11-06" }', found: [] },
])('products by $search', async ({ search, found }) => {
  const { products } = await consonance.ask(
    withIds(`{ products(productSearch: ${search}) { isbn { isbn13 } } }`),
  );
  expect(products.map(({ isbn }: { isbn: { isbn13: string } | null }) => isbn?.isbn13 ?? null)).toEqual(
    found,
  );
});

test.each([
  { search: '{ amountLteq: 0.99 }', found: [harbourEbook] },
  { search: '{ currencyCodeIn: [AUD] }', found: [harbourHardback] },
  { search: '{ onixPriceTypeQualifierCodeIn: [_06] }', found: [harbourHardback] },
  { search: '{ onixPriceTypeCodeIn: [_01] }', found: [] },
  { search: '{ amountLteq: 20, currencyCodeIn: [AUD] }', found: [] },
])('products by a price $search', async ({ search, found }) => {
  const { products } = await consonance.ask(`{ products(priceSearch: ${search}) { isbn { isbn13 } } }`);
  expect(products.map(({ isbn }: { isbn: { isbn13: string } }) => isbn.isbn13)).toEqual(found);
});

test('what works are found by their products for does not filter the products under them', async () => {
  const { works } = await consonance.ask(`{
    works(productSearch: { onix21ProductFormCodeIn: [DG] }) {
      all: products { id } some: products(productSearch: { onix21ProductFormCodeIn: [DG] }) { id }
    }
  }`);
  expect(works).toHaveLength(1);
  expect([works[0].all.length, works[0].some.length]).toEqual([2, 1]);
});

test('what hangs on a work is filtered by its own arguments', async () => {
  const { product, work } = await consonance.ask(
    `query ($isbn: String!) {
      product(productSearch: { isbn13Eq: $isbn }) {
        texts: marketingTexts { variant } contributions { contributor { name } }
        gbp: prices(priceSearch: { currencyCodeIn: [GBP] }) { amount }
      }
      work {
        texts: marketingTexts(variantIn: [DESCRIPTION]) { variant }
        main: subjectCodes(schemesIn: [THEMA], mainOnly: true) { code }
        thema: subjectCodes(schemesIn: [THEMA]) { code }
      }
    }`,
    { isbn: harbourHardback },
  );
  expect(product).toEqual({
    texts: [{ variant: 'SHORT_DESCRIPTION' }],
    contributions: [{ contributor: { name: 'Ada Brandt' } }],
    gbp: [{ amount: 20 }],
  });
  expect(work).toEqual({
    texts: [{ variant: 'DESCRIPTION' }],
    main: [{ code: 'FBA' }],
    thema: [{ code: 'FBA' }, { code: 'FV' }],
  });
});

test('a search that finds nothing is null for one and empty for many', async () => {
  expect(
    await consonance.ask(`{
      work(workSearch: { idEq: 2147483647 }) { id } byTitle: work(workSearch: { titleEq: "-" }) { id }
      works(workSearch: { titleEq: "-" }) { id } product(productSearch: { idEq: 2147483647 }) { id }
      contract(contractSearch: { idEq: 2147483647 }) { id } person(id: 2147483647) { id }
      organisation(organisationSearch: { nameEq: "-" }) { id } contacts(contactSearch: { personNameCont: "-" }) { id }
    }`),
  ).toEqual({
    work: null,
    byTitle: null,
    works: [],
    product: null,
    contract: null,
    person: null,
    organisation: null,
    contacts: [],
  });
});

test('a name finds people only', async () => {
  const { contacts } = await consonance.ask('{ contacts(contactSearch: { personNameCont: "DE" }) { name } }');
  expect(contacts).toEqual([]);
  const { contacts: people } = await consonance.ask(
    '{ contacts(contactSearch: { personNameCont: "bran" }) { name } }',
  );
  expect(people).toEqual([{ name: 'Ada Brandt' }]);
});
