import { expect, test } from 'vitest';
import { OnixCode } from '../../../upstreams/consonance/answers/code.js';
import { readIsbn13 } from '../../../upstreams/consonance/answers/isbn.js';
import { LanguageTag } from '../../../upstreams/consonance/answers/language.js';
import { decimalOf } from '../../../upstreams/consonance/answers/price.js';
import { PlacedResourceAnswer } from '../../../upstreams/consonance/answers/supporting-resource.js';
import { plainText } from '../../../upstreams/consonance/answers/text.js';
import { WorkAnswer } from '../../../upstreams/consonance/answers/work.js';
import { whatsWrong } from '../../../upstreams/http/whats-wrong.js';
import {
  contributionAnswer,
  productAnswer,
  resourceAnswer,
  sourceWork,
  textAnswer,
  workAnswer,
} from './answers-for-tests.js';

test.each([
  ['eng', 'en'],
  ['fre', 'fr'],
  ['ger', 'de'],
  ['chi', 'zh'],
  ['cze', 'cs'],
  ['dut', 'nl'],
  ['gre', 'el'],
  ['wel', 'cy'],
  ['deu', 'de'],
  ['gla', 'gd'],
  ['grc', 'grc'],
  ['scc', 'sr'],
  ['mul', 'mul'],
  ['qar', 'oc-aranese'],
  ['qav', 'ca-valencia'],
  ['qls', 'es-419'],
  ['en', 'und'],
  ['ENG', 'und'],
  ['English', 'und'],
  ['', 'und'],
])('the language %j is %s', (code, tag) => {
  expect(LanguageTag.parse(code)).toBe(tag);
});

test.each([
  ['9780306406157', '9780306406157'],
  ['978-0-306-40615-7', '9780306406157'],
  ['979 10 90636 07 1', '9791090636071'],
  ['9780306406158', null],
  ['9770306406157', null],
  ['0306406152', null],
  ['No ISBN', null],
  [null, null],
])('the ISBN %j is read as %j', (text, isbn) => {
  expect(readIsbn13(text)).toBe(isbn);
});

test.each([
  [9.99, 'GBP', '9.99'],
  [9.9, 'GBP', '9.90'],
  [10, 'GBP', '10.00'],
  [0.1 + 0.2, 'EUR', '0.30'],
  [19.990000000000002, 'USD', '19.99'],
  [1200, 'JPY', '1200'],
  [0, 'JPY', '0'],
  [1.2345, 'GBP', '1.2345'],
  [3.5, 'KWD', '3.500'],
  [7, 'XTS', '7.00'],
])('the amount %d %s is %s', (amount, currency, text) => {
  expect(decimalOf(amount, currency)).toBe(text);
});

test.each([
  ['_04', '04'],
  ['_99', '99'],
  ['BB', 'BB'],
  ['04', '04'],
  ['_NEW', '_NEW'],
])('the code %s is %s', (code, expected) => {
  expect(OnixCode.parse(code)).toBe(expected);
});

test.each([
  ['<p>One</p><p>Two</p>', 'One Two'],
  ['Fish &amp; chips &lt;3 &eacute;', 'Fish & chips <3 &eacute;'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['O&#39;Hara&#x2019;s &#233;t&#xE9; &amp;#39;', "O'Hara’s été &#39;"],
  ['&#0; &#9999999; &#x110000;', '&#0; &#9999999; &#x110000;'],
  ['<p> </p>', null],
  [null, null],
])('the text of %j is %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test('a work is read whole', () => {
  expect(WorkAnswer.parse(workAnswer())).toEqual(sourceWork);
});

test.each([
  [true, 'queued', { kind: 'PROCESSING' }],
  [true, null, { kind: 'PROCESSING' }],
  [true, 'a word that we have never seen', { kind: 'PROCESSING' }],
  [true, 'awaiting upload', { kind: 'AWAITING_UPLOAD' }],
  [true, 'failed: no JPG', { kind: 'FAILED', reason: 'no JPG' }],
  [false, 'failed: no JPG', { kind: 'FAILED', reason: 'no JPG' }],
  [false, 'Failed', { kind: 'FAILED', reason: 'Failed' }],
  [false, 'ERROR no room', { kind: 'FAILED', reason: 'no room' }],
  [false, 'complete', { kind: 'DONE' }],
  [false, 'awaiting upload', { kind: 'DONE' }],
  [false, null, { kind: 'DONE' }],
])('a resource with isProcessing %s and the status %j is %j', (isProcessing, delayedJobStatus, state) => {
  const answer = { ...resourceAnswer({ isProcessing }), copyright: null, imageRemoteUrl: null };
  expect(PlacedResourceAnswer.parse({ ...answer, delayedJobStatus }).processing).toEqual(state);
});

interface Row {
  readonly name: string;
  readonly answer: object;
  readonly means: object;
}

const withProduct = (differs: object) => workAnswer({ products: [productAnswer(differs)] });
const product = (differs: object) => ({ products: [expect.objectContaining(differs)] });

const readable: readonly Row[] = [
  { name: 'no imprint', answer: workAnswer({ imprint: null }), means: { imprint: null } },
  {
    name: 'an imprint without a name',
    answer: workAnswer({ imprint: { id: 1, name: '' } }),
    means: { imprint: null },
  },
  {
    name: 'an emptied stage and subtitle',
    answer: workAnswer({ projectStage: ' ', subtitle: '' }),
    means: { stage: null, subtitle: null },
  },
  {
    name: 'a server without files and content languages',
    answer: workAnswer({ files: undefined, contentLanguages: undefined }),
    means: { files: [], languages: [] },
  },
  {
    name: 'no way to its contracts',
    answer: workAnswer({ contracts: undefined }),
    means: { contracts: [] },
  },
  {
    name: 'a contract without a date but its first due one',
    answer: workAnswer({
      contracts: [
        {
          id: 1,
          contractName: 'Quill',
          signedDate: null,
          msDeliveryDate: '2025-03-01',
          revisedMsDeliveryDate: null,
          actualMsDeliveryDate: null,
          msProofsDate: null,
          terminatedDate: null,
        },
      ],
    }),
    means: {
      contracts: [
        {
          contractId: 1,
          name: 'Quill',
          signedOn: null,
          manuscriptDueOn: '2025-03-01',
          manuscriptDeliveredOn: null,
          proofsOn: null,
          terminatedOn: null,
        },
      ],
    },
  },
  {
    name: 'a series still without a name',
    answer: workAnswer({ seriesMemberships: [{ partNumber: null, series: { id: 1, name: null } }] }),
    means: { series: [] },
  },
  {
    name: 'an organisation as contributor',
    answer: workAnswer({
      contributions: [
        contributionAnswer({ contributor: { id: 9, organisationName: 'The Choir', biographicalNote: null } }),
      ],
    }),
    means: {
      contributors: [
        expect.objectContaining({ name: 'The Choir', sortName: null, biography: null, contributorId: 9 }),
      ],
    },
  },
  {
    name: 'a contributor without a name',
    answer: workAnswer({ contributions: [contributionAnswer({ contributor: { id: 9, name: null } })] }),
    means: { contributors: [] },
  },
  {
    name: 'a contributor role without words',
    answer: workAnswer({
      contributions: [contributionAnswer({ onixContributorRole: { description: null } })],
    }),
    means: { contributors: [expect.objectContaining({ role: 'A01' })] },
  },
  {
    name: 'a text of unknown kind, language and status',
    answer: workAnswer({
      marketingTexts: [
        textAnswer({ variant: undefined, onixLanguageCode: undefined, approvalStatusName: null }),
      ],
    }),
    means: { texts: [expect.objectContaining({ variant: 'UNKNOWN', language: null, approval: null })] },
  },
  {
    name: 'a resource with words that we have never seen',
    answer: workAnswer({
      supportingResources: [
        resourceAnswer({ resourceVariant: 'HOLOGRAM', status: 'PONDERED', onixContentAudienceCode: '_77' }),
      ],
    }),
    means: {
      resources: [expect.objectContaining({ variant: 'HOLOGRAM', status: 'PONDERED', audienceCode: '77' })],
    },
  },
  {
    name: 'a resource on a server that tells little of it',
    answer: workAnswer({
      supportingResources: [
        resourceAnswer({
          resourceVariant: undefined,
          status: undefined,
          requiredCredit: undefined,
          productIds: undefined,
        }),
      ],
    }),
    means: {
      resources: [expect.objectContaining({ variant: null, status: null, credit: null, productIds: [] })],
    },
  },
  {
    name: 'a product without an ISBN object',
    answer: withProduct({ isbn: null }),
    means: product({ isbn13: null }),
  },
  {
    name: 'a product with the text No ISBN',
    answer: withProduct({ isbn: { isbn13: 'No ISBN' } }),
    means: product({ isbn13: null }),
  },
  {
    name: 'an ISBN with a wrong check digit',
    answer: withProduct({ isbn: { isbn13: '9780306406158' } }),
    means: product({ isbn13: null }),
  },
  {
    name: 'a product type that we have never seen, with a status and a form as new',
    answer: withProduct({
      __typename: 'HologramProduct',
      onixPublishingStatusCode: '_42',
      onix21ProductFormCode: 'HH',
      productionPageCount: undefined,
      approximatePageCount: undefined,
      productHeight: undefined,
      productWidth: undefined,
    }),
    means: product({
      productType: 'HologramProduct',
      statusCode: '42',
      formCode: 'HH',
      pageCount: null,
      heightMm: null,
      widthMm: null,
    }),
  },
  {
    name: 'no page count but the approximate one, and measures of nought',
    answer: withProduct({ productionPageCount: null, productHeight: 0, productWidth: 0 }),
    means: product({ pageCount: 300, heightMm: null, widthMm: null }),
  },
  {
    name: 'a price type without words',
    answer: withProduct({
      prices: [{ amount: 5, currencyCode: 'EUR', label: 'Germany', onixPriceType: { description: null } }],
    }),
    means: product({ prices: [{ amount: '5.00', currency: 'EUR', type: 'Germany' }] }),
  },
];

test.each(readable)('a work with $name is read', ({ answer, means }) => {
  expect(WorkAnswer.parse(answer)).toEqual({ ...sourceWork, ...means });
});

test.each([
  ['no title', workAnswer({ title: null }), 'title: has none'],
  ['an empty title', workAnswer({ title: ' ' }), 'title: is empty'],
  [
    'a date that is none',
    withProduct({ publicationDate: '2026-13-01' }),
    'products.0.publicationDate: Invalid ISO date',
  ],
  [
    'a country that is none',
    withProduct({ notForSaleCountryCodes: ['USA'] }),
    'products.0.notForSaleCountryCodes.0: not a country code',
  ],
  [
    'no word on where a product may not be sold',
    withProduct({ notForSaleCountryCodes: null }),
    'products.0.notForSaleCountryCodes: Invalid input: expected array, received null',
  ],
  [
    'a price below nought',
    withProduct({ prices: [{ amount: -1, currencyCode: 'GBP', label: '', onixPriceType: {} }] }),
    'products.0.prices.0.amount: Too small: expected number to be >=0',
  ],
  [
    'products that are missing',
    workAnswer({ products: null }),
    'products: Invalid input: expected array, received null',
  ],
])('a work with %s is not read, and the reason names the place but no value', (_, answer, reason) => {
  const parsed = WorkAnswer.safeParse(answer);
  expect(parsed.error && whatsWrong(parsed.error)).toBe(reason);
});

test('of many faults the first three are named and the rest counted', () => {
  const parsed = WorkAnswer.safeParse({ id: 1 });
  expect(parsed.error && whatsWrong(parsed.error)).toMatch(/^title: has none; .+; .+; and \d+ more$/);
});
