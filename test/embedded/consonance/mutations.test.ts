/** Texts, links, works and products through the API: what changes, and what is refused with which words. */
import { beforeEach, expect, test } from 'vitest';
import { ISBNS, smallList } from './small-list.js';
import { type StandIn, startStandIn } from './stand-in.js';

let consonance: StandIn;
let workId: number;
let otherWorkId: number;
let productId: number;

beforeEach(async () => {
  consonance = await startStandIn({ seed: smallList() });
  const { works, product } = await consonance.ask('{ works { id } product { id } }');
  [workId, otherWorkId] = works.map(({ id }: { id: number }) => id);
  productId = product.id;
  consonance.clock.set('2026-11-09T08:00:00Z');
});

async function mutate(name: string, input: object, selection: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const data = await consonance.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { clientMutationId errors { field message } ${selection} } }`,
    { input },
  );
  return data[name];
}

const changedTitles = async () => {
  const { works } = await consonance.ask('{ works(workSearch: { changedSince: "2026-11-09" }) { title } }');
  return works.map(({ title }: { title: string }) => title);
};

const TEXT = `marketingText {
  id variant externalText externalTextMarkdown onixLanguageCode onixContentAudienceCodes productIds approvalStatusName fromDate
}`;

test('a text is written in Markdown and read in HTML', async () => {
  const { marketingText, ...rest } = await mutate(
    'createMarketingText',
    {
      clientMutationId: 'mine',
      workId,
      variant: 'REVIEW_QUOTE',
      externalTextMarkdown: '**Tremendous**\n\nTwice.',
      onixLanguageCode: 'eng',
      onixContentAudienceCodes: ['_02'],
      productIds: [productId],
      fromDate: '2027-01-01',
    },
    TEXT,
  );
  expect(rest).toEqual({ clientMutationId: 'mine', errors: [] });
  expect(marketingText).toEqual({
    id: expect.any(Number),
    variant: 'REVIEW_QUOTE',
    externalText: '<p><strong>Tremendous</strong></p>\n<p>Twice.</p>',
    externalTextMarkdown: '**Tremendous**\n\nTwice.',
    onixLanguageCode: 'eng',
    onixContentAudienceCodes: ['_02'],
    productIds: [productId],
    approvalStatusName: null,
    fromDate: '2027-01-01',
  });
  const { work } = await consonance.ask('{ work { marketingTexts { id } } }');
  expect(work.marketingTexts.at(-1).id).toBe(marketingText.id);
  expect(await changedTitles()).toEqual(['The Harbour Book']);
});

test('a text that is deleted is gone, and once', async () => {
  const { marketingText } = await mutate('createMarketingText', { workId, externalTextMarkdown: 'x' }, TEXT);
  expect(await mutate('deleteMarketingText', { id: marketingText.id }, '')).toEqual({
    clientMutationId: null,
    errors: [],
  });
  expect((await mutate('deleteMarketingText', { id: marketingText.id }, '')).errors).toEqual([
    { field: 'id', message: `There is no marketing text ${marketingText.id}.` },
  ]);
});

test('a marketing text keeps all that it is given', async () => {
  const given = {
    externalTextMarkdown: 'Colour',
    internalTextMarkdown: 'Between us',
    alternateExternalTextMarkdown: 'Color',
    publicationName: 'The Wednesday Paper',
    reviewUrl: 'https://wednesday.example/1',
    onix2Only: true,
    fromDate: '2027-01-01',
    untilDate: '2027-02-01',
    datePublished: '2026-12-01',
    dateReleased: '2026-12-02',
  };
  const fields = Object.keys(given).join(' ');
  const { marketingText } = await mutate(
    'createMarketingText',
    { workId, ...given },
    `marketingText { id ${fields} }`,
  );
  expect(marketingText).toMatchObject(given);
  await mutate('deleteMarketingText', { id: marketingText.id }, '');
});

test('what the API made stays when the list is loaded again', async () => {
  await mutate('createMarketingText', { workId, externalTextMarkdown: 'Mine' }, TEXT);
  await mutate('createWebLink', { productId, url: 'https://mine.example' }, 'webLink { id }');
  await consonance.admin('POST', '/records', smallList());
  const { work, product } = await consonance.ask(
    '{ work { marketingTexts { externalText } } product { webLinks { link } } }',
  );
  expect(work.marketingTexts).toHaveLength(3);
  expect(product.webLinks.map(({ link }: { link: string }) => link)).toContain('https://mine.example');
});

test.each([
  {
    what: 'no work',
    input: { externalTextMarkdown: 'x' },
    error: { field: 'workId', message: 'A work is needed.' },
  },
  {
    what: 'a work that is none',
    input: { workId: 999, externalTextMarkdown: 'x' },
    error: { field: 'workId', message: 'There is no work 999.' },
  },
  {
    what: 'an empty text',
    input: { workId: 1, externalTextMarkdown: ' ' },
    error: { field: 'externalTextMarkdown', message: 'The text is empty.' },
  },
  {
    what: 'a product of another work',
    input: { workId: 1, externalTextMarkdown: 'x', productIds: [1, 3] },
    error: { field: 'productIds', message: 'Work 1 has no product 3.' },
  },
  {
    what: 'everyone and somebody',
    input: { workId: 1, externalTextMarkdown: 'x', onixContentAudienceCodes: ['_00', '_02'] },
    error: { field: 'onixContentAudienceCodes', message: 'A text for everyone (_00) has no other audience.' },
  },
])('a text for $what is refused', async ({ input, error }) => {
  expect(await mutate('createMarketingText', input, TEXT)).toEqual({
    clientMutationId: null,
    errors: [error],
    marketingText: null,
  });
  expect(await changedTitles()).toEqual([]);
});

test('a link is made, changed and deleted', async () => {
  const selection = 'webLink { id link role note description includeInOnix }';
  const made = await mutate(
    'createWebLink',
    {
      productId,
      url: 'https://assets.example/1',
      role: 'Publisher’s page',
      description: 'Banner',
      includeInOnix: true,
    },
    selection,
  );
  const { id } = made.webLink;
  expect(made.webLink).toEqual({
    id,
    link: 'https://assets.example/1',
    role: 'Publisher’s page',
    note: 'Banner',
    description: 'Banner',
    includeInOnix: true,
  });
  const changed = await mutate('updateWebLink', { id, url: 'https://assets.example/2' }, selection);
  expect(changed.webLink).toMatchObject({ link: 'https://assets.example/2', description: 'Banner' });
  const emptied = await mutate('updateWebLink', { id, description: null }, selection);
  expect(emptied.webLink).toMatchObject({ link: 'https://assets.example/2', description: null });
  expect((await mutate('deleteWebLink', { id }, '')).errors).toEqual([]);
  expect((await mutate('updateWebLink', { id, description: 'x' }, selection)).errors).toEqual([
    { field: 'id', message: `There is no web link ${id}.` },
  ]);
  expect((await mutate('deleteWebLink', { id }, '')).errors).toHaveLength(1);
  expect(await changedTitles()).toEqual(['The Harbour Book']);
});

test.each([
  {
    input: { productId: 999, url: 'https://a.example' },
    error: { field: 'productId', message: 'There is no product 999.' },
  },
  {
    input: { productId: 1, url: 'ftp://a.example' },
    error: { field: 'url', message: 'A link begins with http:// or https://.' },
  },
])('a link with $input is refused', async ({ input, error }) => {
  expect((await mutate('createWebLink', input, 'webLink { id }')).errors).toEqual([error]);
});

test('a work changes where something is given, and nowhere else', async () => {
  const { body: lists } = await consonance.admin('GET', '/lists');
  const stage = lists.find(({ name }: { name: string }) => name === 'Published');
  const { work } = await mutate(
    'updateWork',
    { id: workId, title: 'The Harbour Year', projectStageId: stage.id, acronym: 'THY' },
    'work { title subtitle projectStage season acronym identifyingDoi }',
  );
  expect(work).toEqual({
    title: 'The Harbour Year',
    subtitle: 'Of Ropes',
    projectStage: 'Published',
    season: 'Spring 2027',
    acronym: 'THY',
    identifyingDoi: '10.1234/harbour',
  });
  const emptied = await mutate(
    'updateWork',
    { id: workId, subtitle: null, seasonId: null },
    'work { subtitle season acronym }',
  );
  expect(emptied.work).toEqual({ subtitle: null, season: null, acronym: 'THY' });
  expect(await changedTitles()).toEqual(['The Harbour Year']);
});

test.each([
  { input: { id: 999 }, error: { field: 'id', message: 'There is no work 999.' } },
  { input: { id: 1, title: null }, error: { field: 'title', message: 'A work has a title.' } },
  {
    input: { id: 1, projectStageId: 999 },
    error: { field: 'projectStageId', message: 'The list has no entry 999.' },
  },
])('an update of a work with $input is refused', async ({ input, error }) => {
  expect(await mutate('updateWork', input, 'work { id }')).toMatchObject({ errors: [error], work: null });
});

test('a season is no stage', async () => {
  const { body: lists } = await consonance.admin('GET', '/lists');
  const season = lists.find(({ list }: { list: string }) => list === 'season');
  const { errors } = await mutate('updateWork', { id: workId, projectStageId: season.id }, 'work { id }');
  expect(errors).toEqual([{ field: 'projectStageId', message: `The list has no entry ${season.id}.` }]);
});

test('a product changes where something is given, and nowhere else', async () => {
  const { product } = await mutate(
    'updateProduct',
    {
      id: productId,
      publicationDate: '2027-06-01',
      plannedPublicationDate: null,
      onixPublishingStatusCode: '_04',
      title: 'Harbour Year',
      isbn: '978-1-911111-17-7',
    },
    `product { fullTitle titlePrefix publicationDate plannedPublicationDate onixPublishingStatusCode isbn { isbn13 }
      prices { amount } salesRightsDescription }`,
  );
  expect(product).toEqual({
    fullTitle: 'The Harbour Year',
    titlePrefix: 'The',
    publicationDate: '2027-06-01',
    plannedPublicationDate: null,
    onixPublishingStatusCode: '_04',
    isbn: { isbn13: '9781911111177' },
    prices: [{ amount: 20 }, { amount: 39.99 }],
    salesRightsDescription: 'UK and Ireland',
  });
  expect(await changedTitles()).toEqual(['The Harbour Book']);
});

test.each([
  { input: { id: 999 }, error: { field: 'id', message: 'There is no product 999.' } },
  {
    input: { id: 1, isbn: '9781911111017' },
    error: { field: 'isbn', message: 'This is not an ISBN of 13 digits.' },
  },
  { input: { id: 1, isbn: ISBNS.moorAudio }, error: { field: 'isbn', message: 'Product 4 has this ISBN.' } },
  { input: { id: 4, isbn: null }, error: { field: 'isbn', message: 'The product has no other name.' } },
])('an update of a product with $input is refused', async ({ input, error }) => {
  expect(await mutate('updateProduct', input, 'product { id }')).toMatchObject({
    errors: [error],
    product: null,
  });
});

test('one request may change and then read what it changed', async () => {
  const data = await consonance.ask(
    `mutation ($id: Int!) {
      a: updateWork(input: { id: $id, title: "One" }) { work { title products { fullTitle } } }
      b: updateWork(input: { id: $id, title: "Two" }) { work { title products { fullTitle } } }
    }`,
    { id: otherWorkId },
  );
  expect(data.a.work.products[0].fullTitle).toBe('One');
  expect(data.b.work.products[0].fullTitle).toBe('Two');
});
