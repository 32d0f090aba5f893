import { expect, test } from 'vitest';
import { startService, TOKENS } from '../service.js';

const vip = await startService();
const report = (body: object, token: string = TOKENS.all) =>
  vip.call('POST', '/unmatched-files', { body, token });

test('a file is listed once for each source, with the last reason', async () => {
  const first = await report({ fileName: 'covers/x.jpg', reason: 'No ISBN.', source: 'autumn.xml' });
  expect([first.status, first.body.id]).toEqual([201, expect.stringMatching(/^unm_/)]);
  const again = await report({ fileName: 'covers/x.jpg', reason: 'An unknown ISBN.', source: 'autumn.xml' });
  expect([again.status, again.body.id, again.body.reason]).toEqual([200, first.body.id, 'An unknown ISBN.']);
  expect((await report({ fileName: 'covers/x.jpg', reason: 'No ISBN.', source: 'spring.xml' })).status).toBe(
    201,
  );
});

test('the list is paged, and of one tenant', async () => {
  await report({ fileName: 'theirs.jpg', reason: 'No ISBN.' }, TOKENS.other);
  for (let index = 0; index < 5; index++) await report({ fileName: `${index}.jpg`, reason: 'No ISBN.' });
  const names: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body }: Awaited<ReturnType<typeof vip.call>> = await vip.call(
      'GET',
      `/unmatched-files?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    names.push(...body.items.map(({ fileName }: { fileName: string }) => fileName));
    cursor = body.nextCursor;
  }
  expect(names.sort()).toEqual(['0.jpg', '1.jpg', '2.jpg', '3.jpg', '4.jpg', 'covers/x.jpg', 'covers/x.jpg']);
});
