import { expect, test } from 'vitest';
import { createClock } from '../../../../platform/clock.js';
import { startTalkativeService } from '../talkative-service.js';
import { addApproved, announce, askOffset, send } from '../uploads/sending.js';

test('the log, also at its most talkative, never holds the address of bytes', async () => {
  const service = await startTalkativeService(createClock({}));
  const { body: upload } = await announce(service, 'Hello there.');
  await send(upload.url, 'Hello');
  await send(upload.url, 'Hello');
  await askOffset(`${upload.url}x`);
  const { id } = await addApproved(service, 'Hello.');
  const address = (await service.call('GET', `/versions/${id}/content`)).headers.get('location') ?? '';
  expect((await fetch(address)).status).toBe(200);
  expect((await fetch(`${address}x`)).status).toBe(404);
  expect((await fetch(address, { headers: { range: 'bytes=9999-' } })).status).toBe(416);

  const log = await service.end();
  expect(log).toContain('/content/*');
  expect(log).toContain('/uploads/:id/:signature');
  for (const secret of [address.split('.').at(-1), address.split('/').at(-1), upload.url.split('/').at(-1)]) {
    expect(log).not.toContain(secret);
  }
});
