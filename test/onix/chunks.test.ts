/** A file comes in pieces, and where they end says nothing of what is in it. */
import { expect, test } from 'vitest';
import { eventsOf, message, product } from './messages.js';

test('wherever the chunks of a file end, the same is read of it', async () => {
  const whole = message(
    product(
      '<!-- a comment with a <Product> in it --><PublishingDetail><PublishingStatus>04</PublishingStatus></PublishingDetail>',
    ),
    '<!-- <Product> -->',
    product('<DescriptiveDetail><ProductForm>BC</ProductForm></DescriptiveDetail>', { reference: 'Ø — é' }),
  );
  const expected = await eventsOf(whole);
  expect(expected.filter(({ kind }) => kind === 'product')).toHaveLength(2);
  for (let chunkBytes = 1; chunkBytes < 80; chunkBytes += 1) {
    expect(await eventsOf(whole, { chunkBytes })).toEqual(expected);
  }
});
