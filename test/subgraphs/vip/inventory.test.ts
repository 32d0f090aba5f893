import { expect, test } from 'vitest';
import { asset, createMemoryVip, version } from './memory-vip.js';
import { product, reader, staff, startSubgraph, title, titlesQuery } from './start-subgraph.js';

const FIELDS = 'assetInventory { kind product { id } asset { id } expectedBy state nextStep }';

test('the inventory says what is expected, what is there and what is to be done', async () => {
  const own = [{ level: 'PRODUCT' as const, value: '9781999900001' }];
  const memory = createMemoryVip([
    asset('ast_cover'),
    asset('ast_inner', {
      kind: 'INTERIOR_PRINT_PDF',
      links: own,
      availability: 'NO_APPROVED_VERSION',
      approvedVersion: null,
      latestVersionId: null,
    }),
    asset('ast_banner', { kind: 'AD_BANNER', availability: 'WITHDRAWN', status: 'WITHDRAWN' }),
    asset('ast_picture', { kind: 'SOCIAL_IMAGE', availability: 'EMBARGOED' }),
  ]);
  await using subgraph = await startSubgraph(memory);
  const { query, variables } = titlesQuery([title(1)], FIELDS);
  const answer = await subgraph.ask(query, variables, staff);
  expect(answer.errors ?? []).toEqual([]);
  const line = (kind: string, more: object) => expect.objectContaining({ kind, ...more });
  expect(answer.data?._entities).toEqual([
    {
      assetInventory: [
        line('COVER_PRINT_PDF', {
          asset: null,
          state: 'MISSING',
          expectedBy: ['print.printer'],
          nextStep: 'Add it.',
          product: { id: 'prd_1' },
        }),
        line('AD_BANNER', { state: 'WITHDRAWN', expectedBy: [], product: null }),
        line('FRONT_COVER', { asset: { id: 'ast_cover' }, state: 'APPROVED', nextStep: null }),
        line('INTERIOR_PRINT_PDF', { state: 'UNSUBMITTED', nextStep: 'Hand it in for review.' }),
        line('SOCIAL_IMAGE', { state: 'EMBARGOED' }),
      ],
    },
  ]);
});

test('what waits to be approved is in review, and what may be shown nowhere is not cleared', async () => {
  const memory = createMemoryVip([
    asset('ast_cover', {
      availability: 'NO_APPROVED_VERSION',
      approvedVersion: version('asv_9', { review: 'IN_REVIEW' }),
      latestVersionId: 'asv_9',
    }),
    asset('ast_other', { kind: 'POSTER' }),
  ]);
  await using subgraph = await startSubgraph(memory);
  const nowhere = { ...product(1), flat: { ...product(1).flat, isForSaleWorldwide: null } };
  const { query, variables } = titlesQuery([title(1, [nowhere])], FIELDS);
  const { data } = await subgraph.ask(query, variables, staff);
  const entities = (data?._entities ?? []) as { assetInventory: { kind: string; state: string }[] }[];
  const stateOf = (wanted: string) => entities[0]?.assetInventory.find(({ kind }) => kind === wanted)?.state;
  expect(stateOf('FRONT_COVER')).toBe('IN_REVIEW');
  expect(stateOf('POSTER')).toBe('NOT_CLEARED');
});

test('it is for staff', async () => {
  await using subgraph = await startSubgraph(createMemoryVip([]));
  const { query, variables } = titlesQuery([title(1)], FIELDS);
  expect((await subgraph.ask(query, variables, reader)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
