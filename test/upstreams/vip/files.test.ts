/** Files on their way into the real service: what it holds afterwards, and what it took to ask. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { aFile, askedOf, done, ofSource, someBytes, startVip } from './embedded-for-tests.js';

const { service, proxy, createClient } = await startVip();
const vip = createClient();
const act = () => ({ requestKey: randomUUID() });
const versionsOf = async (assetId: string) =>
  (await service.call('GET', `/assets/${assetId}/versions`)).body.items;
const assetsOf = async (ref: string) =>
  (await service.call('GET', `/assets?externalRef=colophon:${ref}`)).body.items;
const SEND = ['POST /v1/uploads', 'PATCH /uploads'];
const isLook = (name: string) => name === 'POST /v1/versions:batchGet';

describe('a file', () => {
  test('that is new makes its asset and one version of it, in five requests and the looks', async () => {
    const bytes = someBytes();
    const ref = randomUUID();
    proxy.reset();
    vip.waits.length = 0;
    const put = done(await vip.putFile(aFile(bytes, ofSource(ref), { milestone: 'COVER_APPROVED' }), act()));
    const asked = askedOf(proxy);
    expect(
      asked.filter((name) => !isLook(name)).map((name) => name.replace(/[a-z]{3}_[\w-]+/, 'ID')),
    ).toEqual(['POST /v1/assets', ...SEND, 'POST /v1/uploads/ID:complete', 'POST /v1/assets/ID/versions']);
    expect(asked.filter(isLook).length).toBe(vip.waits.length + 1);
    expect(put).toMatchObject({ isDeduplicated: false, hasEnded: true, failure: null });
    expect(put.version).toMatchObject({ processing: 'READY', number: 1, byteSize: bytes.length });
    expect(await versionsOf(put.assetId)).toMatchObject([
      { file: { sha256: put.version.sha256 }, source: { system: 'consonance', milestone: 'COVER_APPROVED' } },
    ]);
    expect(await assetsOf(ref)).toMatchObject([{ id: put.assetId, source: { system: 'colophon', ref } }]);
  });

  test('of the same bytes is there already: nothing is sent', async () => {
    const [ref, bytes] = [randomUUID(), someBytes()];
    const first = done(await vip.putFile(aFile(bytes, ofSource(ref)), act()));
    proxy.reset();
    const file = aFile(bytes, { id: first.assetId });
    const again = done(await vip.sendFile(file, act()));
    expect(again).toMatchObject({ isDeduplicated: true, version: { id: first.version.id } });
    expect(file.offsets).toEqual([]);
    expect(askedOf(proxy)).toEqual([`GET /v1/assets/${first.assetId}/versions`]);
  });

  test('of other bytes is the next version, and one of former bytes is that former version', async () => {
    const [ref, one, other] = [randomUUID(), someBytes(), someBytes()];
    const first = done(await vip.putFile(aFile(one, ofSource(ref)), act()));
    const second = done(await vip.putFile(aFile(other, ofSource(ref)), act()));
    expect([second.assetId, second.version.number]).toEqual([first.assetId, 2]);
    const back = done(await vip.putFile(aFile(one, ofSource(ref)), act()));
    expect([back.isDeduplicated, back.version.id]).toEqual([true, first.version.id]);
    expect(await versionsOf(first.assetId)).toHaveLength(2);
  });

  test('is taken from a stream too', async () => {
    const bytes = someBytes(200_000);
    const open = (offset: number) => Readable.from([bytes.subarray(offset)]);
    const put = done(await vip.putFile(aFile(bytes, ofSource(randomUUID()), { open }), act()));
    expect(put.version).toMatchObject({ processing: 'READY', byteSize: 200_000 });
  });

  test('with a virus is quarantined, and never sent again', async () => {
    const bytes = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');
    const ref = randomUUID();
    const put = done(await vip.putFile(aFile(bytes, ofSource(ref)), act()));
    expect(put).toMatchObject({ hasEnded: true, version: { processing: 'QUARANTINED' } });
    const again = done(await vip.putFile(aFile(bytes, ofSource(ref)), act()));
    expect(again).toMatchObject({ isDeduplicated: true, version: { processing: 'QUARANTINED' } });
  });

  test('of an asset that was deleted in VIP is not sent', async () => {
    const ref = randomUUID();
    const { assetId } = done(await vip.sendFile(aFile(someBytes(), ofSource(ref)), act()));
    await service.call('DELETE', `/assets/${assetId}`, { headers: { 'if-match': '*' } });
    const file = aFile(someBytes(), ofSource(ref));
    expect(await vip.putFile(file, act())).toEqual({ kind: 'NOT_FOUND' });
    expect(file.offsets).toEqual([]);
  });

  test('whose name VIP refuses is told with the field', async () => {
    const file = aFile(someBytes(), ofSource(randomUUID()), { fileName: '../copy.txt' });
    expect(await vip.putFile(file, act())).toMatchObject({ kind: 'INVALID', fields: [{ path: 'fileName' }] });
  });
});

describe('bytes that are not the announced ones', () => {
  test.each([
    { name: 'too few', given: someBytes(50), message: 'The file has only 50 bytes.' },
    { name: 'too many', given: someBytes(90), message: 'The file has more than 64 bytes.' },
    { name: 'others', given: someBytes(64), message: 'SHA-256' },
  ])('$name make no version', async ({ given, message }) => {
    const announced = someBytes(64);
    const ref = randomUUID();
    const open = (offset: number) => Readable.from([given.subarray(offset)]);
    const outcome = await vip.putFile(aFile(announced, ofSource(ref), { open }), act());
    expect(outcome).toMatchObject({ kind: 'INVALID', message: expect.stringContaining(message) });
    const [asset] = await assetsOf(ref);
    expect(await versionsOf(asset.id)).toEqual([]);
  });

  test('put right, they are taken under the same key', async () => {
    const [ref, bytes, same] = [randomUUID(), someBytes(64), act()];
    const open = () => Readable.from([someBytes(64)]);
    expect(await vip.putFile(aFile(bytes, ofSource(ref), { open }), same)).toMatchObject({ kind: 'INVALID' });
    expect(done(await vip.putFile(aFile(bytes, ofSource(ref)), same)).version).toMatchObject({
      processing: 'READY',
      number: 1,
    });
  });

  test('a source that fails is heard of as it is, and is gone on with where it broke off', async () => {
    const [ref, bytes, same] = [randomUUID(), someBytes(200_000), act()];
    const broken = new Error('The disk is gone.');
    async function* open() {
      yield bytes.subarray(0, 150_000);
      throw broken;
    }
    await expect(vip.putFile(aFile(bytes, ofSource(ref), { open }), same)).rejects.toBe(broken);
    const file = aFile(bytes, ofSource(ref));
    expect(done(await vip.putFile(file, same)).version.number).toBe(1);
    expect(file.offsets).toHaveLength(1);
  });
});

describe('many files', () => {
  test('that VIP has are found by one look-up, and nothing else is asked', async () => {
    const files = Array.from({ length: 5 }, () => ({ ref: `cover:${randomUUID()}/1`, bytes: someBytes() }));
    const sent = await Promise.all(
      files.map(({ ref, bytes }) => vip.sendFile(aFile(bytes, ofSource(ref)), act())),
    );
    const ids = sent.map((outcome) => done(outcome).version.id);
    proxy.reset();
    vip.waits.length = 0;
    const processed = await vip.untilProcessed(ids);
    expect(processed.map((one) => one !== null && 'version' in one && one.version.id)).toEqual(ids);
    expect(askedOf(proxy).length).toBe(vip.waits.length + 1);
    const sources = [
      ...files.map(({ ref }) => ({ system: 'colophon', ref })),
      { system: 'colophon', ref: 'none' },
    ];
    const held = await vip.assetsBySources(sources);
    expect(askedOf(proxy)).toEqual(['GET /v1/assets']);
    expect(held.map((one) => one?.latestVersion?.sha256 ?? null)).toEqual([
      ...files.map(({ ref, bytes }) => aFile(bytes, ofSource(ref)).sha256),
      null,
    ]);
  });

  test('250 are looked up in three requests, in their order', async () => {
    const known = ofSource(randomUUID());
    await vip.createAsset(known, act());
    const sources = Array.from({ length: 249 }, (_, index) => ({ system: 'colophon', ref: `none-${index}` }));
    proxy.reset();
    const held = await vip.assetsBySources([...sources, known.source]);
    expect(askedOf(proxy)).toHaveLength(3);
    expect(held.findIndex((one) => one !== null)).toBe(249);
  });

  test('those with long names take more requests, and none that is too long for an address', async () => {
    const known = ofSource(`${'long '.repeat(90)}${randomUUID()}`);
    await vip.createAsset(known, act());
    const sources = Array.from({ length: 60 }, (_, index) => ({
      system: 'colophon',
      ref: `${'x'.repeat(480)}${index}`,
    }));
    const held = await vip.assetsBySources([...sources, known.source]);
    expect(held.map((one) => one !== null).indexOf(true)).toBe(60);
  });
});

test('a file that no asset can be made of is listed once', async () => {
  const file = { fileName: `covers/${randomUUID()}.jpg`, reason: 'No such ISBN.', source: 'consonance' };
  const first = done(await vip.recordUnmatchedFile(file, act()));
  const again = done(await vip.recordUnmatchedFile({ ...file, reason: 'Two such ISBNs.' }, act()));
  expect([again.id, again.reason]).toEqual([first.id, 'Two such ISBNs.']);
  const { items } = await vip.unmatchedFiles({ first: 200, after: null });
  expect(items.filter(({ fileName }) => fileName === file.fileName)).toHaveLength(1);
});

test('a robot approves for a milestone, by the hash of the bytes that were signed off', async () => {
  const { version } = done(await vip.putFile(aFile(someBytes(), ofSource(randomUUID())), act()));
  const key = act();
  done(await vip.moveVersion(version.id, { action: 'SUBMIT' }, key));
  const milestone = { system: 'consonance', type: 'milestone', value: 'COVER_APPROVED/17/1' };
  const approve = { action: 'APPROVE', sha256: version.sha256, isRollback: false, milestone } as const;
  expect(await vip.moveVersion(version.id, { ...approve, sha256: 'a'.repeat(64) }, act())).toMatchObject({
    kind: 'CONFLICT',
    currentState: 'IN_REVIEW',
  });
  const approved = done(await vip.moveVersion(version.id, approve, key));
  expect(approved.review).toBe('APPROVED');
  // A crash after it, and the same again.
  expect(done(await vip.moveVersion(version.id, approve, key)).revision).toBe(approved.revision);
  const { body } = await service.call('GET', `/versions/${version.id}/approvals`);
  // It was submitted and approved in one instant of the test's clock: their order tells nothing.
  const approvals = body.items.filter(({ decision }: { decision: string }) => decision === 'approved');
  expect(approvals).toHaveLength(1);
  expect(approvals[0]).toMatchObject({
    onBehalfOf: milestone,
    evidence: { sha256: version.sha256 },
    decidedBy: { type: 'client', id: 'all' },
  });
});
