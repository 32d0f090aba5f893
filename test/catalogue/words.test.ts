import { readFileSync } from 'node:fs';
import { buildASTSchema, isEnumType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { formOf } from '../../catalogue/form.js';
import { productId, sourceProductIdOf, titleId, workIdOf } from '../../catalogue/ids.js';
import { languageKeys, productLanguages, textLanguages } from '../../catalogue/language.js';
import { CatalogueSettings } from '../../catalogue/settings.js';
import { statusOf } from '../../catalogue/status.js';
import { MILESTONE_NAMES, PRODUCT_FORMS, PUBLISHING_STATUSES, TITLE_ORDERS } from '../../catalogue/words.js';

const sdl = ['common', 'consonance'].map((name) =>
  readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8'),
);
const schema = buildASTSchema(parse(sdl.join('\n')), { assumeValidSDL: true });

test.each([
  ['ProductForm', PRODUCT_FORMS],
  ['PublishingStatus', PUBLISHING_STATUSES],
  ['MilestoneName', MILESTONE_NAMES],
  ['TitleOrder', TITLE_ORDERS],
])('the words of %s are those of the graph', (name, words) => {
  const type = schema.getType(name);
  expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual(words);
});

test.each([
  ['BB', 'PhysicalBookProduct', 'HARDBACK'],
  ['BC', 'PhysicalBookProduct', 'PAPERBACK'],
  ['DG', 'ElectronicBookProduct', 'EBOOK'],
  ['AJ', 'ElectronicAudioProduct', 'AUDIO'],
  ['AC', 'GenericProduct', 'AUDIO'],
  ['BH', 'PhysicalBookProduct', 'OTHER'],
  ['BA', 'PhysicalBookProduct', 'OTHER'],
  [null, 'ElectronicBookProduct', 'EBOOK'],
  [null, 'PhysicalAudioProduct', 'AUDIO'],
  [null, 'PhysicalBookProduct', 'OTHER'],
  ['ZZ', 'GenericProduct', 'OTHER'],
])('form code %s of a %s is %s', (formCode, productType, form) => {
  expect(formOf({ formCode, productType })).toBe(form);
});

test.each([
  [null, null],
  ['00', null],
  ['02', 'FORTHCOMING'],
  ['09', 'UNKNOWN'],
  ['12', 'RECALLED'],
  ['16', 'WITHDRAWN'],
  ['77', 'UNKNOWN'],
])('status code %s is %s', (code, status) => {
  expect(statusOf(code)).toBe(status);
});

test('a product has the languages that name it, else those of all products', () => {
  const languages = [
    { tag: 'en-GB', roleCode: '01', productIds: [] },
    { tag: 'fr', roleCode: '01', productIds: [2] },
    { tag: 'no', roleCode: '02', productIds: [] },
    { tag: 'und', roleCode: '01', productIds: [3] },
  ];
  expect([1, 2, 3].map((product) => productLanguages(languages, product))).toEqual([
    ['en-GB'],
    ['fr'],
    ['en-GB'],
  ]);
  expect(textLanguages(languages)).toEqual(['en-GB', 'fr']);
  expect(languageKeys(['en-GB', 'fr', 'zh-Hant-TW'])).toEqual(['en-gb', 'fr', 'zh-hant-tw', 'en', 'zh']);
});

test('ids come back as what they were made of, and nothing else does', () => {
  expect([workIdOf(titleId(12)), sourceProductIdOf(productId(7))]).toEqual([12, 7]);
  const strange = [
    'ttl_',
    'ttl_0',
    'ttl_012',
    'ttl_1e3',
    'ttl_-1',
    'ttl_ 1',
    'ttl_2147483648',
    'prd_1',
    '1',
    'ttl_1;',
  ];
  expect(strange.map(workIdOf)).toEqual(strange.map(() => null));
});

test('settings have a default for everything and refuse what they do not know', () => {
  expect(CatalogueSettings.parse({})).toMatchObject({ pollSeconds: 60, overlapDays: 2, sweepHours: 24 });
  expect(() => CatalogueSettings.parse({ milestones: { stages: { PUBLISHED: ['x'] } } })).toThrow(
    'PUBLISHED',
  );
  expect(() => CatalogueSettings.parse({ overlapDays: 0 })).toThrow('overlapDays');
});
