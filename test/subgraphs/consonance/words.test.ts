/** The words of the catalogue are those of the graph, value by value: no resolver translates them. */
import { buildSchema, isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import {
  MILESTONE_NAMES,
  PRODUCT_FORMS,
  PUBLISHING_STATUSES,
  TEXT_KINDS,
  TITLE_ORDERS,
} from '../../../catalogue/words.js';
import { subgraphSdl } from '../../../cli/subgraphs.js';

const schema = buildSchema(subgraphSdl('consonance'), { assumeValidSDL: true });

test.each([
  ['ProductForm', PRODUCT_FORMS],
  ['PublishingStatus', PUBLISHING_STATUSES],
  ['MilestoneName', MILESTONE_NAMES],
  ['TextKind', TEXT_KINDS],
  ['TitleOrder', TITLE_ORDERS],
])('%s has the same values in the SDL and in the catalogue', (name, words) => {
  const type = schema.getType(name);
  expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual(words);
});
