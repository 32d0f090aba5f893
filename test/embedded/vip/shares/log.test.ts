import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createFixedClock } from '../../../../platform/clock.js';
import { startTalkativeService } from '../talkative-service.js';
import { addShare, NOON } from './sharing.js';

test('the log, also at its most talkative, never holds a link or its password', async () => {
  const service = await startTalkativeService(createFixedClock(NOON));
  const { url, fileUrl } = await addShare(service, { password: 'Salt and roads' });
  const give = (password: string) => ({
    method: 'POST',
    redirect: 'manual' as const,
    body: new URLSearchParams({ password }),
  });
  expect((await fetch(url, give('Salt and rods'))).status).toBe(403);
  const given = await fetch(url, give('Salt and roads'));
  const cookie = given.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await fetch(fileUrl, { headers: { cookie } })).status).toBe(200);
  expect((await fetch(fileUrl, { headers: { cookie, range: 'bytes=9999-' } })).status).toBe(416);
  // With its table away, a page fails for a reason that nobody expects.
  await breakAccess(service.databaseUrl);
  expect((await fetch(url, { headers: { cookie } })).status).toBe(500);

  const log = await service.end();
  expect(log).toContain('/s/:token/files/:versionId');
  expect(log).toContain('A request failed');
  for (const secret of [url.split('/').at(-1), cookie.split('.').at(-1), 'Salt and']) {
    expect(log).not.toContain(secret);
  }
});

async function breakAccess(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('alter table vip.access rename to elsewhere');
  await client.end();
}
