import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { picture } from '../processing/made-files.js';
import { NOON, startService, TOKENS, type VipService } from '../service.js';
import { act, addApproved, addVersion, createAsset, sha256Of, untilProcessed } from '../uploads/sending.js';

const service: VipService = await startService({ processingPollMs: 20 });
const text = () => `Jacket copy ${randomUUID()}.`;

async function addressOf(versionId: string, query = ''): Promise<string> {
  const { status, headers } = await service.call('GET', `/versions/${versionId}/content${query}`);
  expect(status).toBe(302);
  return headers.get('location') ?? '';
}

async function codeOf(response: Response): Promise<unknown> {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return ((await response.json()) as { code: string }).code;
}

describe('an approved version', () => {
  test('is served whole, with what keeps it from being taken for something else', async () => {
    const bytes = text();
    const { id } = await addApproved(service, bytes, { fileName: 'Über "uns".txt' });
    const response = await fetch(await addressOf(id));
    expect([response.status, await response.text()]).toEqual([200, bytes]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="_ber _uns_.txt"; filename*=UTF-8''%C3%9Cber%20%22uns%22.txt`,
      etag: `"${sha256Of(bytes)}"`,
      'repr-digest': `sha-256=:${Buffer.from(sha256Of(bytes), 'hex').toString('base64')}:`,
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'referrer-policy': 'no-referrer',
    });
  });

  test('is served in part, but only of the bytes that the caller has the rest of', async () => {
    const bytes = text();
    const address = await addressOf((await addApproved(service, bytes)).id);
    const ask = (headers: Record<string, string>) => fetch(address, { headers });
    const part = await ask({ range: 'bytes=2-4' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 2-4/${bytes.length}`,
      bytes.slice(2, 5),
    ]);
    const same = await ask({ range: 'bytes=-4', 'if-range': `"${sha256Of(bytes)}"` });
    expect([same.status, await same.text()]).toEqual([206, bytes.slice(-4)]);
    const other = await ask({ range: 'bytes=-4', 'if-range': '"another"' });
    expect([other.status, await other.text()]).toEqual([200, bytes]);
    const beyond = await ask({ range: `bytes=${bytes.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
    expect(await codeOf(beyond)).toBe('range-not-satisfiable');
    const several = await ask({ range: 'bytes=0-0,2-2' });
    expect([several.status, await several.text()]).toEqual([200, bytes]);
  });

  test('is told of without its bytes, and not sent to who has it', async () => {
    const bytes = text();
    const address = await addressOf((await addApproved(service, bytes)).id);
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(bytes.length),
      '',
    ]);
    const known = await fetch(address, { headers: { 'if-none-match': `W/"x", "${sha256Of(bytes)}"` } });
    expect([known.status, await known.text()]).toEqual([304, '']);
  });

  test('is not served any more once it is revoked, by no address', async () => {
    const { id } = await addApproved(service, text());
    const before = [await addressOf(id), await addressOf(id, '?review=true')];
    await act(service, `/versions/${id}:revoke`, { comment: 'Not ours.' });
    for (const address of before) {
      for (const headers of [{}, { range: 'bytes=0-1' }, { 'if-none-match': '*' }]) {
        const response = await fetch(address, { headers });
        expect([response.status, await codeOf(response)]).toEqual([404, 'not-found']);
        expect(response.headers.get('cache-control')).toBe('no-store');
      }
    }
    expect((await service.call('GET', `/versions/${id}/content`)).body.code).toBe('version-not-approved');
    expect((await service.call('GET', `/versions/${id}/content?review=true`)).status).toBe(422);
  });

  test('is replaced by the next one: the former’s address gives nothing', async () => {
    const former = await addApproved(service, text());
    const address = await addressOf(former.id);
    const next = await addVersion(service, text(), {}, former.assetId);
    const { file } = await untilProcessed(service, next.id);
    await act(service, `/versions/${next.id}:submit`);
    expect((await fetch(address)).status).toBe(200);
    await act(service, `/versions/${next.id}:approve`, { sha256: file.sha256 });
    expect((await fetch(address)).status).toBe(404);
    expect(sha256Of(await (await fetch(await addressOf(next.id))).text())).toBe(file.sha256);
  });

  test('of an asset that is withdrawn, expired or deleted is not served', async () => {
    const { id, assetId } = await addApproved(service, text());
    const address = await addressOf(id);
    await act(service, `/assets/${assetId}:withdraw`, { reason: 'A dispute.' });
    expect((await fetch(address)).status).toBe(404);
    expect((await service.call('GET', `/versions/${id}/content`)).body).toMatchObject({
      code: 'state-conflict',
      current: { state: 'withdrawn' },
    });
    await act(service, `/assets/${assetId}:reinstate`, { reason: 'Settled.' });
    expect((await fetch(address)).status).toBe(200);
    const change = async (method: string, body?: object) => {
      const { revision } = (await service.call('GET', `/assets/${assetId}`)).body;
      return service.call(method, `/assets/${assetId}`, { body, headers: { 'if-match': `"${revision}"` } });
    };
    await change('PATCH', { expiresAt: NOON });
    expect((await fetch(address)).status).toBe(404);
    await change('PATCH', { expiresAt: null });
    expect((await fetch(address)).status).toBe(200);
    expect((await change('DELETE')).status).toBeLessThan(300);
    const gone = await fetch(address);
    expect([gone.status, await codeOf(gone)]).toEqual([410, 'gone']);
  });

  test('under embargo is served when it ends, and not a moment before', async () => {
    const { id: assetId } = await createAsset(service, { embargo: { until: '2026-11-05T12:04:00Z' } });
    const { id } = await addVersion(service, text(), {}, assetId);
    const { file } = await untilProcessed(service, id);
    await act(service, `/versions/${id}:submit`);
    await act(service, `/versions/${id}:approve`, { sha256: file.sha256 });
    const early = await service.call('GET', `/versions/${id}/content`);
    expect([early.status, early.body.code, early.body.until]).toEqual([
      422,
      'embargoed',
      '2026-11-05T12:04:00.000Z',
    ]);
    service.clock.set('2026-11-05T12:04:00Z');
    const address = await addressOf(id);
    expect((await fetch(address)).status).toBe(200);
    service.clock.set('2026-11-05T12:03:59Z');
    expect((await fetch(address)).status).toBe(404);
    service.clock.set(NOON);
  });
});

describe('a version that is not approved', () => {
  test('is served to who reviews, and says so', async () => {
    const bytes = text();
    const { id } = await addVersion(service, bytes);
    await untilProcessed(service, id);
    const plain = await service.call('GET', `/versions/${id}/content`);
    expect([plain.status, plain.body.code]).toEqual([422, 'version-not-approved']);
    const reader = await service.call('GET', `/versions/${id}/content?review=true`, { token: TOKENS.reader });
    expect([reader.status, reader.body.code]).toEqual([403, 'insufficient-scope']);
    expect(await (await fetch(await addressOf(id, '?review=true'))).text()).toBe(bytes);
  });

  test('and is not to be trusted is served to nobody', async () => {
    const { id } = await addVersion(service, text(), { fileName: 'cover.jpg', mediaType: 'image/jpeg' });
    expect((await untilProcessed(service, id)).processing).toBe('quarantined');
    for (const query of ['', '?review=true']) {
      const { status, body } = await service.call('GET', `/versions/${id}/content${query}`);
      expect([status, body.code]).toEqual([423, 'quarantined']);
    }
  });
});

describe('an address', () => {
  test('has its time', async () => {
    const address = await addressOf((await addApproved(service, text())).id);
    service.clock.set('2026-11-05T12:05:00.000Z');
    const response = await fetch(address);
    expect([response.status, await codeOf(response)]).toEqual([410, 'gone']);
    service.clock.set(NOON);
  });

  test('that was changed is none', async () => {
    const { id } = await addApproved(service, text());
    const address = await addressOf(id);
    const other = await addressOf((await addApproved(service, text())).id);
    const [claims, signature] = address.split('/content/')[1]?.split('.') ?? [];
    const [, otherSignature] = other.split('/content/')[1]?.split('.') ?? [];
    for (const token of [
      `${claims}.${otherSignature}`,
      `${claims}.`,
      `${claims}`,
      `x.${signature}`,
      '.',
      'x',
      '',
    ]) {
      const response = await service.fetch(`/content/${token}`);
      expect([token, response.status]).toEqual([token, 404]);
    }
  });

  test('is of one tenant', async () => {
    const { id } = await addApproved(service, text());
    const { status } = await service.call('GET', `/versions/${id}/content`, { token: TOKENS.other });
    expect(status).toBe(404);
  });
});

test('a picture is shown where it is linked, a page is not', async () => {
  const cover = await addApproved(service, await picture('jpeg'), {
    fileName: 'c.jpg',
    mediaType: 'image/jpeg',
  });
  const shown = await fetch(await addressOf(cover.id));
  expect(shown.headers.get('content-disposition')).toMatch(/^inline; /);
  const page = await addApproved(service, `<html>${text()}</html>`, {
    fileName: 'p.html',
    mediaType: 'text/html',
  });
  const saved = await fetch(await addressOf(page.id));
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
});
