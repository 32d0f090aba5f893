import { expect, test } from 'vitest';
import { chooseMediaType, JSON_TYPE, RESPONSE_TYPE } from '../../../gateway/request/media-type.js';

test.each([
  [undefined, JSON_TYPE],
  ['', JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['APPLICATION/JSON; charset=utf-8', JSON_TYPE],
  ['application/graphql-response+json', RESPONSE_TYPE],
  ['application/graphql-response+json, application/json;q=0.9', RESPONSE_TYPE],
  ['application/graphql-response+json;q=0.5, application/json', JSON_TYPE],
  ['application/json;q=0, */*', RESPONSE_TYPE],
  ['text/html, application/xhtml+xml, */*;q=0.8', JSON_TYPE],
])('to those who accept %j, %s is sent', (accept, expected) => {
  expect(chooseMediaType(accept)).toBe(expected);
});

test.each(['text/html', 'application/json;q=0', 'application/json;q=none', 'image/*'])(
  'nothing is sent to those who accept only %j',
  (accept) => {
    expect(() => chooseMediaType(accept)).toThrow(expect.objectContaining({ code: 'NOT_ACCEPTABLE' }));
  },
);
