import { describe, expect, test } from 'vitest';
import { deriveMilestones } from '../../catalogue/milestones.js';
import { CatalogueSettings } from '../../catalogue/settings.js';
import type { SourceResource, SourceText, SourceWork } from '../../upstreams/consonance/model.js';
import { makeProduct, makeWork } from './works.js';

const { milestones: rules } = CatalogueSettings.parse({});
const TODAY = '2026-03-10';

const cover: SourceResource = {
  resourceId: 71,
  variant: 'FRONT_COVER',
  status: 'APPROVED',
  url: null,
  fileName: null,
  caption: null,
  credit: null,
  audienceCode: null,
  isProcessing: false,
  productIds: [],
};
const copy: SourceText = {
  textId: 5,
  variant: 'JACKET_COPY',
  html: '',
  language: null,
  audienceCodes: [],
  approval: 'Approved',
  from: null,
  productIds: [],
};
const published = makeProduct(20, { statusCode: '04', publicationDate: TODAY });

const rows: { name: string; work: Partial<SourceWork>; expected: string[] }[] = [
  { name: 'nothing said, nothing reached', work: {}, expected: [] },
  { name: 'an approved front cover', work: { resources: [cover] }, expected: ['COVER_APPROVED'] },
  { name: 'a front cover in review', work: { resources: [{ ...cover, status: 'IN_REVIEW' }] }, expected: [] },
  { name: 'a front cover without a status', work: { resources: [{ ...cover, status: null }] }, expected: [] },
  {
    name: 'an approved back cover',
    work: { resources: [{ ...cover, variant: 'BACK_COVER' }] },
    expected: [],
  },
  {
    name: 'two approved front covers are one milestone',
    work: { resources: [cover, { ...cover, resourceId: 72 }] },
    expected: ['COVER_APPROVED'],
  },
  { name: 'approved jacket copy', work: { texts: [copy] }, expected: ['COPY_APPROVED'] },
  { name: 'an approved review quote', work: { texts: [{ ...copy, variant: 'REVIEW_QUOTE' }] }, expected: [] },
  {
    name: 'copy that awaits its author',
    work: { texts: [{ ...copy, approval: 'Awaiting author' }] },
    expected: [],
  },
  { name: 'a stage', work: { stage: 'Manuscript in' }, expected: ['MANUSCRIPT_DELIVERED'] },
  {
    name: 'a stage in other case and spacing',
    work: { stage: ' READY  for launch' },
    expected: ['READY_FOR_LAUNCH'],
  },
  { name: 'a stage that is not in the rules', work: { stage: 'Published' }, expected: [] },
  {
    name: 'active, on the day of publication',
    work: { products: [published] },
    expected: ['PUBLICATION_COMPLETE'],
  },
  {
    name: 'active, the day before publication',
    work: { products: [{ ...published, publicationDate: '2026-03-11' }] },
    expected: [],
  },
  {
    name: 'active, without a date',
    work: { products: [{ ...published, publicationDate: null }] },
    expected: [],
  },
  {
    name: 'forthcoming, with its day come',
    work: { products: [{ ...published, statusCode: '02' }] },
    expected: [],
  },
];

test.each(rows)('$name', ({ work, expected }) => {
  const reached = deriveMilestones(makeWork(1, { products: [], ...work }), TODAY, rules);
  expect(reached.map(({ name }) => name)).toEqual(expected);
});

describe('a milestone', () => {
  test('comes in the order of production', () => {
    const products = [published, { ...published, productId: 21 }];
    const work = makeWork(1, { stage: 'Ready for launch', resources: [cover], texts: [copy], products });
    expect(deriveMilestones(work, TODAY, rules)).toEqual([
      {
        productId: null,
        name: 'COPY_APPROVED',
        evidence: 'Text 5 (JACKET_COPY) has the approval "Approved".',
      },
      {
        productId: null,
        name: 'COVER_APPROVED',
        evidence: 'Resource 71 (FRONT_COVER) has the status "APPROVED".',
      },
      { productId: null, name: 'READY_FOR_LAUNCH', evidence: 'The project stage is "Ready for launch".' },
      {
        productId: 20,
        name: 'PUBLICATION_COMPLETE',
        evidence: 'Publishing status 04, published on 2026-03-10.',
      },
      {
        productId: 21,
        name: 'PUBLICATION_COMPLETE',
        evidence: 'Publishing status 04, published on 2026-03-10.',
      },
    ]);
  });

  test('follows the words of the house', () => {
    const settings = CatalogueSettings.parse({
      milestones: {
        coverApproved: { variants: ['Umschlag'], statuses: ['frei'] },
        stages: { FINAL_PROOF_APPROVED: ['Imprimatur'] },
      },
    });
    const resources = [cover, { ...cover, variant: 'UMSCHLAG', status: 'Frei' }];
    const work = makeWork(1, { stage: 'imprimatur', resources, products: [] });
    expect(
      deriveMilestones(work, TODAY, settings.milestones).map(({ name, evidence }) => [name, evidence]),
    ).toEqual([
      ['COVER_APPROVED', 'Resource 71 (UMSCHLAG) has the status "Frei".'],
      ['FINAL_PROOF_APPROVED', 'The project stage is "imprimatur".'],
    ]);
  });
});
