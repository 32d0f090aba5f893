import { describe, expect, test } from 'vitest';
import { deriveMilestones, deriveNewMilestones } from '../../../catalogue/milestones/derive.js';
import { rulesOf } from '../../../catalogue/milestones/rules.js';
import { CatalogueSettings } from '../../../catalogue/settings.js';
import type { SourceContract, SourceText, SourceWork } from '../../../upstreams/consonance/model.js';
import { makeProduct, makeResource, makeWork } from '../works.js';

const rulesBy = (milestones = {}) => rulesOf(CatalogueSettings.parse({ milestones }).milestones);
const rules = rulesBy();
const TODAY = '2026-03-10';

const cover = makeResource(71, { status: 'APPROVED' });
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
const contract: SourceContract = {
  contractId: 3,
  name: 'Agreement',
  signedOn: '2025-01-10',
  manuscriptDueOn: '2026-02-01',
  manuscriptDeliveredOn: null,
  proofsOn: null,
  terminatedOn: null,
};
const delivered = { ...contract, contractId: 4, manuscriptDeliveredOn: '2026-03-01' };
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
  {
    name: 'a manuscript that was delivered by contract',
    work: { contracts: [delivered] },
    expected: ['MANUSCRIPT_DELIVERED'],
  },
  { name: 'a manuscript that is only due', work: { contracts: [contract] }, expected: [] },
  {
    name: 'one of two authors has delivered',
    work: { contracts: [delivered, contract] },
    expected: [],
  },
  {
    name: 'one author has delivered and the contract of the other was ended',
    work: { contracts: [delivered, { ...contract, terminatedOn: TODAY }] },
    expected: ['MANUSCRIPT_DELIVERED'],
  },
  {
    name: 'the author has delivered and the illustrator awaits nothing',
    work: { contracts: [delivered, { ...contract, manuscriptDueOn: null }] },
    expected: ['MANUSCRIPT_DELIVERED'],
  },
  {
    name: 'delivery on a day that has not come',
    work: { contracts: [{ ...delivered, manuscriptDeliveredOn: '2026-03-11' }] },
    expected: [],
  },
  {
    name: 'delivered by stage and by contract is one milestone',
    work: { stage: 'Manuscript in', contracts: [delivered] },
    expected: ['MANUSCRIPT_DELIVERED'],
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
      deriveMilestones(work, TODAY, rulesOf(settings.milestones)).map(({ name, evidence }) => [
        name,
        evidence,
      ]),
    ).toEqual([
      ['COVER_APPROVED', 'Resource 71 (UMSCHLAG) has the status "Frei".'],
      ['FINAL_PROOF_APPROVED', 'The project stage is "imprimatur".'],
    ]);
  });
});

describe('who reaches it', () => {
  const products = [makeProduct(20, { publicationDate: null }), makeProduct(21, { publicationDate: null })];
  const reachedBy = (differs: Partial<SourceWork>, by = rules) =>
    deriveMilestones(makeWork(1, { products, ...differs }), TODAY, by).map(({ name, productId }) => [
      name,
      productId,
    ]);

  test.each([
    ['linked to none', [], [['COVER_APPROVED', null]]],
    ['linked to one', [21], [['COVER_APPROVED', 21]]],
    ['linked to all', [21, 20], [['COVER_APPROVED', null]]],
    ['linked to one that the work does not have', [99], []],
  ])('of a cover %s', (_, productIds, expected) => {
    expect(reachedBy({ resources: [{ ...cover, productIds }] })).toEqual(expected);
  });

  test('of copy that is linked to an edition: that edition', () => {
    expect(reachedBy({ texts: [{ ...copy, productIds: [20] }] })).toEqual([['COPY_APPROVED', 20]]);
  });

  test('of two covers: each the product of its own', () => {
    const resources = [
      { ...cover, productIds: [20] },
      { ...cover, resourceId: 72, status: 'DRAFT', productIds: [21] },
    ];
    expect(reachedBy({ resources })).toEqual([['COVER_APPROVED', 20]]);
  });

  test('of a publication that the stage tells of: every product', () => {
    const by = rulesBy({
      rules: [{ milestone: 'PUBLICATION_COMPLETE', by: 'STAGE', stages: ['Published'] }],
    });
    expect(reachedBy({ stage: 'Published' }, by)).toEqual([
      ['PUBLICATION_COMPLETE', 20],
      ['PUBLICATION_COMPLETE', 21],
    ]);
  });

  test('of a launch that a cover of one product makes ready: the title', () => {
    const by = rulesBy({
      rules: [
        { milestone: 'READY_FOR_LAUNCH', by: 'RESOURCE', variants: ['BANNER'], statuses: ['APPROVED'] },
      ],
    });
    const resources = [{ ...cover, variant: 'Banner', productIds: [20] }];
    expect(reachedBy({ resources }, by)).toEqual([['READY_FOR_LAUNCH', null]]);
  });
});

describe('further rules', () => {
  test('reach a milestone beside the rules above them', () => {
    const by = rulesBy({
      rules: [{ milestone: 'FINAL_MANUSCRIPT_SIGNED_OFF', by: 'CONTRACT_DATE', dates: ['proofsOn'] }],
    });
    const contracts = [{ ...delivered, proofsOn: TODAY }];
    const names = (differs: Partial<SourceWork>) =>
      deriveMilestones(makeWork(1, { products: [], ...differs }), TODAY, by).map(({ name }) => name);
    expect(names({ contracts })).toEqual(['FINAL_MANUSCRIPT_SIGNED_OFF']);
    expect(names({ stage: 'Typesetting' })).toEqual(['FINAL_MANUSCRIPT_SIGNED_OFF']);
    expect(names({ contracts: [delivered] })).toEqual([]);
  });

  test('of publication dates may be for another milestone', () => {
    const by = rulesBy({
      rules: [{ milestone: 'READY_FOR_LAUNCH', by: 'PUBLICATION', statusCodes: ['02'] }],
    });
    const work = makeWork(1, { products: [{ ...published, statusCode: '02' }] });
    expect(deriveMilestones(work, TODAY, by)).toMatchObject([{ name: 'READY_FOR_LAUNCH', productId: null }]);
  });
});

describe('anew', () => {
  const before = makeWork(1, { resources: [cover], products: [] });
  const anew = (differs: Partial<SourceWork>) =>
    deriveNewMilestones(before, makeWork(1, { products: [], ...differs }), TODAY, rules).map(
      ({ evidence }) => evidence,
    );

  test('what stood before counts for nothing', () => {
    expect(anew({ resources: [cover], texts: [{ ...copy, approval: null }] })).toEqual([]);
  });

  test('another cover counts, beside the one that still stands', () => {
    expect(anew({ resources: [cover, { ...cover, resourceId: 99 }] })).toEqual([
      'Resource 99 (FRONT_COVER) has the status "APPROVED".',
    ]);
  });
});
