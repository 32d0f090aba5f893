/** Contract 3.7: what time alone opens or closes is told like everything else. */
import { expect, test } from 'vitest';
import { until } from '../../../setup/colophon.js';
import { addApproved, callerWith, createAsset } from '../contract/caller.js';
import { type Json, NOON, startService, TOKENS } from '../service.js';

const vip = await startService({ clockEdgePollMs: 20 });
const caller = () => callerWith(vip.url(), { authorization: `Bearer ${TOKENS.all}` });
const after = (hours: number) => new Date(Date.parse(NOON) + hours * 3_600_000);

/** The events of assets that nobody has caused. */
async function edges(): Promise<Json[]> {
  const { body } = await vip.call('GET', '/events?types=asset.availability_changed&limit=200');
  return body.items.filter(({ actor }: Json) => actor.type === 'system');
}
const subjects = async () => (await edges()).map(({ subject }) => subject.id);

test('an embargo that ends and an expiry are told once, of those that they change, also after a stop', async () => {
  const isbn = '9781999900014';
  const links = [{ level: 'product', scheme: 'isbn13', value: isbn }];
  const embargoed = await createAsset(caller(), { links, embargo: { until: after(1).toISOString() } });
  const expiring = await createAsset(caller(), { expiresAt: after(2).toISOString() });
  const unapproved = await createAsset(caller(), { embargo: { until: after(1).toISOString() } });
  const last = await createAsset(caller(), { expiresAt: after(4).toISOString() });
  for (const { id } of [embargoed, expiring, last]) await addApproved(caller(), id);
  expect(await edges()).toEqual([]);

  vip.clock.set(after(1));
  await until(async () => (await edges()).length > 0);
  expect(await edges()).toMatchObject([
    { subject: { type: 'asset', id: embargoed.id }, related: { isbn13: [isbn] }, correlationId: null },
  ]);

  await vip.stop();
  vip.clock.set(after(3));
  await vip.restart();
  await until(async () => (await edges()).length > 1);
  vip.clock.set(after(4));
  await until(async () => (await edges()).length > 2);
  expect(await subjects()).toEqual([embargoed.id, expiring.id, last.id]);
  expect(await subjects()).not.toContain(unapproved.id);
});
