/** Which copy is shown to whom, where and when. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../catalogue/create-catalogue.js';
import type { SourceText } from '../../../upstreams/consonance/model.js';
import { makeProduct, makeWork } from '../../catalogue/works.js';
import { createWorld, NOW, type World } from '../../catalogue/world.js';
import { reader, staff, startSubgraph, type TestSubgraph } from './start-subgraph.js';

const texts: readonly (Partial<SourceText> & { html: string })[] = [
  { html: '<p>For <b>all</b></p><script>alert(1)</script>' },
  { html: 'short', variant: 'SHORT_DESCRIPTION', language: 'fr' },
  { html: 'by its code', variant: '06' },
  { html: 'a draft', approval: 'Draft' },
  { html: 'without approval', approval: null },
  { html: 'approved otherwise', approval: ' approved ' },
  { html: 'an index', variant: '15' },
  { html: 'for the trade', audienceCodes: ['02'] },
  { html: 'for the press and for all', audienceCodes: ['07', '00'] },
  { html: 'from today', from: '2026-03-10' },
  { html: 'from tomorrow', from: '2026-03-11' },
  { html: 'of the British product', productIds: [12] },
  { html: 'of a product that is hidden', productIds: [13] },
];

let world: World;
let subgraph: TestSubgraph;
beforeAll(async () => {
  world = await createWorld();
  world.consonance.put(
    makeWork(1, {
      texts: texts.map((text, index) => ({
        textId: index + 1,
        variant: 'DESCRIPTION',
        language: null,
        audienceCodes: [],
        approval: 'Approved',
        from: null,
        productIds: [],
        ...text,
      })),
      products: [
        makeProduct(11, { isForSaleWorldwide: false, forSaleIn: ['AU'] }),
        makeProduct(12, { isForSaleWorldwide: false, forSaleIn: ['GB'] }),
        makeProduct(13, { isClearedForOnix: false }),
      ],
    }),
  );
  await world.sync();
  subgraph = await startSubgraph(world.catalogue, { at: NOW });
});
afterAll(async () => {
  await subgraph[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

async function textsFor(market: string, { claims = reader, kinds = '', from = subgraph } = {}) {
  const query = `{ title(id: "ttl_1") { texts(market: { ${market} }${kinds}) { id kind html plain language } } }`;
  const { data, errors } = await from.ask(query, {}, claims);
  expect(errors).toBeUndefined();
  return (data as { title: { texts: { plain: string }[] } }).title.texts;
}
const plain = async (...asked: Parameters<typeof textsFor>) =>
  (await textsFor(...asked)).map((text) => text.plain);

const FOR_ALL = [
  'For all',
  'short',
  'by its code',
  'approved otherwise',
  'for the press and for all',
  'from today',
];

describe('copy is shown', () => {
  test('that is approved, in date and for everybody, safe to show', async () => {
    expect(await textsFor('country: "AU"')).toMatchObject([
      { id: 'txt_1', kind: 'DESCRIPTION', html: '<p>For <b>all</b></p>', plain: 'For all', language: null },
      { id: 'txt_2', kind: 'SHORT_DESCRIPTION', language: 'fr' },
      { id: 'txt_3', kind: 'REVIEW_QUOTE' },
      ...FOR_ALL.slice(3).map((text) => ({ plain: text })),
    ]);
  });

  test('of these kinds only', async () => {
    const kinds = ', kinds: [SHORT_DESCRIPTION, REVIEW_QUOTE]';
    expect(await plain('country: "AU"', { kinds })).toEqual(['short', 'by its code']);
    expect(await plain('country: "AU"', { kinds: ', kinds: []' })).toEqual([]);
  });

  test('to the trade if it is for the trade', async () => {
    expect(await plain('country: "AU", audience: TRADE')).toContain('for the trade');
  });

  test('of a product where that one is cleared, and of the work where any is', async () => {
    expect(await plain('country: "GB"')).toEqual([...FOR_ALL, 'of the British product']);
    expect(await plain('country: "US"')).toEqual([]);
  });

  test('for showing, whatever else is asked', async () => {
    expect(await plain('country: "AU", purpose: PREORDER')).toEqual(FOR_ALL);
  });

  test('in the language that is asked for', async () => {
    expect(await plain('country: "AU", language: "fr"')).toEqual(['short']);
  });

  test('from its day on, wherever that begins first, and to nobody but staff before', async () => {
    const tomorrow = 'country: "AU", at: "2026-03-12T00:00:00Z"';
    expect(await plain(tomorrow)).toEqual(FOR_ALL);
    expect(await plain(tomorrow, { claims: staff })).toContain('from tomorrow');
    await using later = await startSubgraph(world.catalogue, { at: '2026-03-12T00:00:00Z' });
    expect(await plain('country: "AU"', { from: later })).toEqual([...FOR_ALL, 'from tomorrow']);
  });

  test('that is approved by the words of the house', async () => {
    const settings = { texts: { approvals: ['draft'] } };
    await using other = await startSubgraph(createCatalogue({ db: world.db, settings }), { at: NOW });
    expect(await plain('country: "AU"', { from: other })).toEqual(['a draft']);
  });
});
