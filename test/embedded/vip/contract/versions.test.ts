/** Contract 3.3 and 3.5: bytes come in whole or not at all, and what is approved is what was signed. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  act,
  addApproved,
  addVersion,
  type Caller,
  createAsset,
  createCaller,
  declareUpload,
  sendBytes,
  sha256Of,
  someText,
  untilProcessed,
} from './caller.js';
import { openTarget, type Target } from './target.js';

let target: Target;
let caller: Caller;
beforeAll(async () => {
  target = await openTarget();
  caller = await createCaller(target.url, target.client);
});
afterAll(() => target[Symbol.asyncDispose]());

/** The bytes behind a version, by the address that its content is sent on to. */
async function readContent(
  versionId: string,
  headers: Record<string, string> = {},
  query = '',
): Promise<Response> {
  const { status, headers: answered } = await caller.call('GET', `/versions/${versionId}/content${query}`);
  expect(status).toBe(302);
  return fetch(answered.get('location') ?? '', { headers });
}

describe('an upload', () => {
  test('goes on where it was cut', async () => {
    const bytes = someText();
    const { body: upload } = await declareUpload(caller, bytes);
    await sendBytes(upload.url, bytes.subarray(0, 10));
    const at = await fetch(upload.url, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
    expect(at.headers.get('upload-offset')).toBe('10');
    expect((await sendBytes(upload.url, bytes.subarray(10), 10)).status).toBe(204);
    const done = await caller.call('POST', `/uploads/${upload.id}:complete`, { key: randomUUID() });
    expect(done.status).toBeLessThan(300);
  });

  test('of other bytes than declared is refused, and stays open', async () => {
    const bytes = someText();
    const { body: upload } = await declareUpload(caller, bytes, { sha256: sha256Of('something else') });
    await sendBytes(upload.url, bytes);
    const done = await caller.call('POST', `/uploads/${upload.id}:complete`, { key: randomUUID() });
    expect([done.status, done.body.code]).toEqual([422, 'checksum-mismatch']);
  });

  test('that is not whole cannot be completed', async () => {
    const bytes = someText();
    const { body: upload } = await declareUpload(caller, bytes);
    await sendBytes(upload.url, bytes.subarray(0, 5));
    const done = await caller.call('POST', `/uploads/${upload.id}:complete`, { key: randomUUID() });
    expect(done.status).toBeGreaterThanOrEqual(400);
    expect(done.status).toBeLessThan(500);
  });

  test('larger than declared is cut off', async () => {
    const bytes = someText();
    const { body: upload } = await declareUpload(caller, bytes, { byteSize: bytes.length - 4 });
    const response = await sendBytes(upload.url, bytes);
    expect(response.status).toBe(413);
  });

  test.each(['../cover.jpg', 'a/b.txt', 'a\\b.txt', 'a\u0000.txt'])(
    'of a file named %j is refused',
    async (fileName) => {
      const { status } = await declareUpload(caller, someText(), { fileName });
      expect([400, 422]).toContain(status);
    },
  );
});

describe('a version', () => {
  test('waits for its bytes, and then is ready', async () => {
    const { id } = await createAsset(caller);
    const bytes = someText();
    const { body: upload } = await declareUpload(caller, bytes);
    const added = await caller.call('POST', `/assets/${id}/versions`, {
      key: randomUUID(),
      body: { uploadId: upload.id },
    });
    expect(added.body).toMatchObject({ number: 1, processing: 'awaiting_upload', review: 'unsubmitted' });
    await sendBytes(upload.url, bytes);
    await caller.call('POST', `/uploads/${upload.id}:complete`, { key: randomUUID() });
    const ready = await untilProcessed(caller, added.body.id);
    expect(ready).toMatchObject({
      processing: 'ready',
      file: { sha256: sha256Of(bytes), byteSize: bytes.length },
    });
  });

  test('with bytes that the asset has is the one that is there', async () => {
    const { id } = await createAsset(caller);
    const bytes = someText();
    const first = await addVersion(caller, id, bytes);
    const { body: upload } = await declareUpload(caller, bytes);
    await sendBytes(upload.url, bytes);
    await caller.call('POST', `/uploads/${upload.id}:complete`, { key: randomUUID() });
    const again = await caller.call('POST', `/assets/${id}/versions`, {
      key: randomUUID(),
      body: { uploadId: upload.id },
    });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: first.id, deduplicated: true });
  });

  test('with a virus in it is never served', async () => {
    const eicar = Buffer.from(
      ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
    );
    const { id } = await createAsset(caller);
    const version = await addVersion(caller, id, Buffer.concat([eicar, Buffer.from(randomUUID())]));
    expect(version.processing).toBe('quarantined');
    const content = await caller.call('GET', `/versions/${version.id}/content?review=true`);
    expect(content.status).toBe(423);
    expect(content.body.code).toBe('quarantined');
    expect((await act(caller, version.id, 'submit')).status).toBe(409);
  });

  test('that is not what its type says is not served either', async () => {
    const { id } = await createAsset(caller, { kind: 'front_cover' });
    const version = await addVersion(caller, id, someText(), {
      fileName: 'cover.jpg',
      mediaType: 'image/jpeg',
    });
    expect(version.processing).not.toBe('ready');
  });

  test.each([
    'http://127.0.0.1/x',
    'https://127.0.0.1/x',
    'https://[::ffff:10.0.0.1]/x',
    'https://169.254.169.254/x',
    'file:///etc/passwd',
  ])('is not fetched from %s', async (url) => {
    const { id } = await createAsset(caller);
    const { status, body } = await caller.call('POST', `/assets/${id}/versions`, {
      key: randomUUID(),
      body: { ingestFrom: { url }, fileName: 'x.txt' },
    });
    expect([400, 422]).toContain(status);
    expect(['invalid-request', 'validation-failed']).toContain(body.code);
  });
});

describe('a review', () => {
  test('ends with the approval of the bytes that were signed', async () => {
    const { id } = await createAsset(caller);
    const version = await addVersion(caller, id);
    expect((await act(caller, version.id, 'submit')).body.review).toBe('in_review');
    const other = await act(caller, version.id, 'approve', { sha256: sha256Of('another file') });
    expect([other.status, other.body.code]).toEqual([409, 'state-conflict']);
    const approved = await act(caller, version.id, 'approve', {
      sha256: version.file.sha256,
      comment: 'Fine.',
    });
    expect(approved.body.review).toBe('approved');
    const asset = (await caller.call('GET', `/assets/${id}`)).body;
    expect(asset).toMatchObject({
      status: 'active',
      availability: 'available',
      approvedVersionId: version.id,
    });
    const { body: approvals } = await caller.call('GET', `/versions/${version.id}/approvals`);
    expect(approvals.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          decision: 'approved',
          comment: 'Fine.',
          evidence: { sha256: version.file.sha256 },
        }),
      ]),
    );
  });

  test('of a later version replaces the former', async () => {
    const { id } = await createAsset(caller);
    const former = await addApproved(caller, id);
    const later = await addApproved(caller, id);
    expect((await caller.call('GET', `/versions/${former.id}`)).body.review).toBe('superseded');
    expect((await caller.call('GET', `/assets/${id}`)).body.approvedVersionId).toBe(later.id);
    const { body } = await caller.call('GET', `/assets/${id}/versions?limit=1&count=true`);
    expect([body.items.map((version: { id: string }) => version.id), body.totalCount]).toEqual([
      [later.id],
      2,
    ]);
  });

  test('by two at once has one winner, and the other is told how it stands', async () => {
    const { id } = await createAsset(caller);
    const version = await addVersion(caller, id);
    const { revision, file } = (await act(caller, version.id, 'submit')).body;
    const step = (action: string, body: unknown) =>
      caller.call('POST', `/versions/${version.id}:${action}`, { key: randomUUID(), revision, body });
    const answers = await Promise.all([
      step('approve', { sha256: file.sha256 }),
      step('reject', { comment: 'No.' }),
    ]);
    const lost = answers.filter(({ status }) => status !== 200);
    expect(lost).toHaveLength(1);
    expect([409, 412]).toContain(lost[0]?.status);
    const { review } = (await caller.call('GET', `/versions/${version.id}`)).body;
    expect(lost[0]?.body.current.state).toBe(review);
  });

  test.each([
    { action: 'approve', body: {} },
    { action: 'reject', body: { comment: 'No.' } },
    { action: 'revoke', body: { comment: 'No.' } },
  ])('cannot begin with $action, and what can be done is named', async ({ action, body }) => {
    const { id } = await createAsset(caller);
    const version = await addVersion(caller, id);
    const refused = await act(caller, version.id, action, body);
    expect([refused.status, refused.body.code]).toEqual([409, 'state-conflict']);
    expect(refused.body.current.state).toBe('unsubmitted');
    expect(refused.body.allowedActions).toContain('submit');
  });

  test('goes back by an approval that says so', async () => {
    const { id } = await createAsset(caller);
    const former = await addApproved(caller, id);
    await addApproved(caller, id);
    const sha256 = former.file.sha256;
    expect((await act(caller, former.id, 'approve', { sha256 })).status).toBe(409);
    expect((await act(caller, former.id, 'approve', { sha256, rollback: true })).body.review).toBe(
      'approved',
    );
    expect((await caller.call('GET', `/assets/${id}`)).body.approvedVersionId).toBe(former.id);
  });
});

describe('content', () => {
  test('is served by an address that needs no token, whole and in part', async () => {
    const bytes = someText();
    const { id } = await createAsset(caller);
    const version = await addApproved(caller, id, bytes);
    const whole = await readContent(version.id);
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes);
    expect(whole.headers.get('repr-digest')).toBe(
      `sha-256=:${Buffer.from(sha256Of(bytes), 'hex').toString('base64')}:`,
    );
    const part = await readContent(version.id, { range: 'bytes=3-7' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 3-7/${bytes.length}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(3, 8));
    const beyond = await readContent(version.id, { range: `bytes=${bytes.length}-` });
    expect(beyond.status).toBe(416);
  });

  test('of a revoked version is served no more, by no address handed out before either', async () => {
    const { id } = await createAsset(caller);
    const version = await addApproved(caller, id);
    const { headers } = await caller.call('GET', `/versions/${version.id}/content`);
    const address = headers.get('location') ?? '';
    expect((await fetch(address)).status).toBe(200);
    await act(caller, version.id, 'revoke', { comment: 'The photograph is not ours.' });
    expect([404, 410]).toContain((await fetch(address)).status);
    expect((await caller.call('GET', `/versions/${version.id}/content`)).status).toBeGreaterThanOrEqual(400);
    expect((await caller.call('GET', `/assets/${id}`)).body.availability).toBe('no_approved_version');
  });

  test('of a withdrawn asset comes back when it is reinstated', async () => {
    const { id } = await createAsset(caller);
    const version = await addApproved(caller, id);
    const address =
      (await caller.call('GET', `/versions/${version.id}/content`)).headers.get('location') ?? '';
    const step = async (action: string) => {
      const { revision } = (await caller.call('GET', `/assets/${id}`)).body;
      return caller.call('POST', `/assets/${id}:${action}`, {
        key: randomUUID(),
        revision,
        body: { reason: 'A mistake.' },
      });
    };
    expect((await step('withdraw')).body).toMatchObject({ status: 'withdrawn', availability: 'withdrawn' });
    expect([404, 410]).toContain((await fetch(address)).status);
    expect((await step('reinstate')).body).toMatchObject({ status: 'active', availability: 'available' });
    expect((await fetch(address)).status).toBe(200);
  });

  test('under embargo is not served, and when it opens is told', async () => {
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const { id } = await createAsset(caller, { embargo: { until } });
    const version = await addApproved(caller, id);
    const asset = (await caller.call('GET', `/assets/${id}`)).body;
    expect(asset.availability).toBe('embargoed');
    expect(Date.parse(asset.availabilityChangesAt)).toBe(Date.parse(until));
    expect((await caller.call('GET', `/versions/${version.id}/content`)).status).toBeGreaterThanOrEqual(400);
  });
});
