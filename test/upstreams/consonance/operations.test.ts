import { isObjectType, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { createExecutableSchema } from '../../../embedded/consonance/graphql/executable-schema.js';
import { INFERRED_FIELDS, WritableVariant } from '../../../upstreams/consonance/inferred.js';
import type { NewWebLink } from '../../../upstreams/consonance/model.js';
import type { Operation } from '../../../upstreams/consonance/operations/operation.js';
import {
  completeUpload,
  createResourceForUpload,
  createResourceFromUrl,
  deleteResource,
  resourcesOfWork,
} from '../../../upstreams/consonance/operations/resources.js';
import {
  createWebLink,
  deleteWebLink,
  updateWebLink,
  webLinksOfWork,
} from '../../../upstreams/consonance/operations/web-links.js';
import { worksByIds } from '../../../upstreams/consonance/operations/works-by-ids.js';
import { worksByIsbns } from '../../../upstreams/consonance/operations/works-by-isbns.js';
import { workIdsPage, worksPage } from '../../../upstreams/consonance/operations/works-page.js';
import type { NewResource } from '../../../upstreams/consonance/writing.js';

const schema = createExecutableSchema();
const nothing = new Map<string, ReadonlySet<string>>();
const everything = new Map(
  Object.entries(INFERRED_FIELDS).map(([type, fields]) => [type, new Set(Object.keys(fields))]),
);

const resource: NewResource = {
  workId: 1,
  variant: 'BANNER',
  status: 'APPROVED',
  caption: 'Launch',
  credit: 'Photo: Ek',
  copyright: null,
  audienceCode: '02',
  products: [1, 2],
};
const link: NewWebLink = {
  productId: 1,
  url: 'https://example.org/a',
  role: null,
  description: 'A',
  isInOnix: false,
};

const operations: readonly (readonly [string, Operation])[] = [
  ['a page of works', worksPage({ after: 0 }, everything)],
  ['a page of works without the inferred fields', worksPage({ after: 0 }, nothing)],
  ['a page of ids', workIdsPage(0)],
  ['works by ids', worksByIds([1, 2], everything)],
  ['works by ISBNs', worksByIsbns(['9780306406157'], 0)],
  ['the resources of a work', resourcesOfWork(1, everything)],
  ['the resources of a work without the inferred fields', resourcesOfWork(1, nothing)],
  ['the links of a work', webLinksOfWork(1, everything)],
  ['a new resource that is fetched', createResourceFromUrl(resource, 'https://example.org/a.jpg')],
  ['a new resource that is uploaded', createResourceForUpload(resource, 'a.jpg')],
  ['the end of an upload', completeUpload(1)],
  ['the end of a resource', deleteResource(1)],
  ['a new link', createWebLink(link)],
  ['another address of a link', updateWebLink(1, { url: 'https://example.org/b' })],
  ['the end of a link', deleteWebLink(1)],
];

test.each(operations)('%s is asked for as the schema has it', (_, { query }) => {
  expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
});

test.each(operations)('%s may be asked again exactly if it changes nothing', (_, { query, isMutation }) => {
  expect(isMutation ?? false).toBe(query.startsWith('mutation'));
});

test('a resource is never placed as the front cover, and takes nothing off another', () => {
  // @ts-expect-error Retailers would show it in the place of the cover.
  const cover: NewResource = { ...resource, variant: 'FRONT_COVER' };
  expect(WritableVariant.safeParse(cover.variant).success).toBe(false);
  // @ts-expect-error Consonance would take the products off every other resource of this variant.
  const replacing: NewResource = { ...resource, unlinkPrevious: true };
  const smuggled = createResourceFromUrl(replacing, 'https://example.org/a.jpg');
  expect(JSON.stringify(smuggled)).not.toContain('unlinkPrevious');
});

test('a resource is for the products named, or for all', () => {
  const inputOf = (products: NewResource['products']) =>
    createResourceFromUrl({ ...resource, products }, 'https://example.org/a.jpg').variables?.input;
  const common = {
    workId: 1,
    resourceVariant: 'BANNER',
    status: 'APPROVED',
    caption: 'Launch',
    requiredCredit: 'Photo: Ek',
    copyright: null,
    onixContentAudienceCode: '_02',
    imageRemoteUrl: 'https://example.org/a.jpg',
  };
  expect(inputOf('ALL')).toEqual({ ...common, linkToAllProducts: true });
  expect(inputOf([3])).toEqual({ ...common, productIds: [3] });
});

test('every inferred field exists in the stand-in, so that its absence is a real server telling us something', () => {
  const absent = Object.entries(INFERRED_FIELDS).flatMap(([typeName, fields]) => {
    const type = schema.getType(typeName);
    const known = isObjectType(type) ? type.getFields() : {};
    return Object.keys(fields).filter((field) => !(field in known));
  });
  expect(absent).toEqual([]);
});
