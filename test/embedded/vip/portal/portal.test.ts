/** What whoever has a link sees and may fetch. */
import { afterEach, describe, expect, test } from 'vitest';
import { picture } from '../processing/made-files.js';
import { startService } from '../service.js';
import {
  act,
  addShare,
  addShareable,
  approveNext,
  NOON,
  postShare,
  putRights,
  someText,
} from '../shares/sharing.js';
import { sha256Of } from '../uploads/sending.js';

const vip = await startService();
afterEach(() => vip.clock.set(NOON));

const AGENT = { 'user-agent': 'Reader 1.0' };
const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { redirect: 'manual', headers: { ...AGENT, ...headers } });
async function pageOf(url: string, headers: Record<string, string> = {}) {
  const response = await get(url, headers);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const statusOf = async (url: string, headers: Record<string, string> = {}) =>
  (await get(url, headers)).status;
const downloadsOf = async (id: string) =>
  (await vip.query('select downloads from vip.share where share_id = $1', [id]))[0].downloads;
const revoke = (id: string) => vip.call('POST', `/shares/${id}:revoke`, { headers: { 'if-match': '*' } });

describe('the page', () => {
  test('lists the files with what a person wants to know, and needs nothing but itself', async () => {
    const { assetId, versionId } = await addShareable(vip, {
      bytes: 'x'.repeat(12_345),
      file: { fileName: 'salt-road.txt' },
      asset: { kind: 'jacket_copy', name: 'The Salt Road', credit: 'Ida Quist', language: 'de' },
    });
    const { body: share } = await postShare(vip, { assetIds: [assetId], maxDownloads: 2 });
    const { status, headers, text } = await pageOf(share.url);
    expect(status).toBe(200);
    for (const fact of ['The Salt Road', 'Jacket copy', '12.3 kB', 'German', 'Ida Quist', 'salt-road.txt']) {
      expect(text).toContain(fact);
    }
    expect(text).toContain('<time datetime="2026-11-12T12:00:00.000Z">12 November 2026 at 12:00 UTC</time>');
    expect(text).toContain('2 downloads are left.');
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
    const [, address = ''] = /href="([^"]+)"/.exec(text) ?? [];
    expect(new URL(address, share.url).href).toBe(`${share.url}/files/${versionId}`);
    expect(text).not.toMatch(/<script|\son\w+=|https?:/);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      ),
    });
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(text) ?? [];
    const hash = Buffer.from(sha256Of(style), 'hex').toString('base64');
    expect(headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
  });

  test('takes names for names, whatever is in them', async () => {
    const evil = `"><script>alert('1')</script>&amp;`;
    const { assetId } = await addShareable(vip, {
      asset: { name: evil, credit: evil },
      file: { fileName: `'"<img src=x>&.txt` },
    });
    const { body: share } = await postShare(vip, { assetIds: [assetId] });
    const { text } = await pageOf(share.url);
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;');
    expect(text).toContain('&#39;&quot;&lt;img src=x&gt;&amp;.txt');
  });

  test('shows what can be had now, and not the rest', async () => {
    const kept = await addShareable(vip, { asset: { name: 'Kept' } });
    const lost = await addShareable(vip, { asset: { name: 'Lost' } });
    const { body: share } = await postShare(vip, { assetIds: [kept.assetId, lost.assetId] });
    const both = await pageOf(share.url);
    expect(both.text.indexOf('Kept')).toBeLessThan(both.text.indexOf('Lost'));
    await act(vip, `/assets/${lost.assetId}:withdraw`, { reason: 'A dispute.' });
    const one = await pageOf(share.url);
    expect([one.text.includes('Kept'), one.text.includes('Lost')]).toEqual([true, false]);
    await act(vip, `/assets/${kept.assetId}:withdraw`, { reason: 'A dispute.' });
    expect((await pageOf(share.url)).text).toContain('None of its files can be had at present.');
  });

  test('takes as many statements for many files as for few', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 12; index++) ids.push((await addShareable(vip)).assetId);
    const count = async (assetIds: string[]) => {
      const { body } = await postShare(vip, { assetIds });
      await get(body.url);
      return (await vip.countStatements(() => get(body.url))).statements;
    };
    expect(await count(ids)).toBe(await count(ids.slice(0, 2)));
  });

  test.each(['x', 'A'.repeat(43), 'A'.repeat(599), '%00', "'; drop table vip.share; --", '..%2f..', '<b>'])(
    'of %s is none',
    async (token) => {
      const { status, text, headers } = await pageOf(`${vip.url()}/s/${encodeURIComponent(token)}`);
      expect([status, text.includes('There is nothing at this address.')]).toEqual([404, true]);
      expect(headers.get('x-robots-tag')).toBe('noindex');
      expect(await statusOf(`${vip.url()}/s/${encodeURIComponent(token)}/files/asv_x`)).toBe(404);
    },
  );
});

describe('a download', () => {
  test('gives the bytes to be saved, under a name that is one', async () => {
    const bytes = someText();
    const { assetId, versionId } = await addShareable(vip, { bytes, file: { fileName: 'Über "uns".txt' } });
    const { body: share } = await postShare(vip, { assetIds: [assetId] });
    const response = await get(`${share.url}/files/${versionId}`);
    expect([response.status, await response.text()]).toEqual([200, bytes]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="_ber _uns_.txt"; filename*=UTF-8''%C3%9Cber%20%22uns%22.txt`,
      etag: `"${sha256Of(bytes)}"`,
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      'content-security-policy': expect.stringContaining('sandbox'),
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
  });

  test('of a picture is saved too', async () => {
    const { assetId, versionId } = await addShareable(vip, {
      bytes: await picture('jpeg'),
      file: { fileName: 'c.jpg', mediaType: 'image/jpeg' },
    });
    const { body: share } = await postShare(vip, { assetIds: [assetId] });
    const response = await get(`${share.url}/files/${versionId}`);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="c.jpg"/);
  });

  test('is counted at its beginning, and neither looking nor the rest of it is another one', async () => {
    const { id, url, fileUrl, bytes } = await addShare(vip, { maxDownloads: 2 });
    await get(url);
    expect((await fetch(fileUrl, { method: 'HEAD', headers: AGENT })).status).toBe(200);
    expect(await statusOf(fileUrl, { 'if-none-match': `"${sha256Of(bytes)}"` })).toBe(304);
    expect(await statusOf(fileUrl, { range: 'bytes=9999-' })).toBe(416);
    expect(await downloadsOf(id)).toBe(0);
    const begun = await get(fileUrl, { range: 'bytes=0-4' });
    expect([begun.status, await begun.text(), await downloadsOf(id)]).toEqual([206, bytes.slice(0, 5), 1]);
    const rest = await get(fileUrl, { range: 'bytes=5-', 'if-range': `"${sha256Of(bytes)}"` });
    expect([rest.status, await rest.text(), await downloadsOf(id)]).toEqual([206, bytes.slice(5), 1]);
    expect([await statusOf(fileUrl, { range: 'bytes=0-' }), await downloadsOf(id)]).toEqual([206, 2]);
    const last = await get(fileUrl, { range: 'bytes=5-' });
    expect([last.status, await last.text()]).toEqual([206, bytes.slice(5)]);
    for (const address of [url, fileUrl, `${url}/files/asv_x`]) {
      const { status, text } = await pageOf(address);
      expect([status, text.includes('used as often as it may be'), text.includes(bytes)]).toEqual([
        410,
        true,
        false,
      ]);
    }
    expect((await fetch(fileUrl, { method: 'HEAD', headers: AGENT })).status).toBe(410);
    expect(await downloadsOf(id)).toBe(2);
  });

  test('that has no beginning is one: nobody gets all but the first byte for nothing', async () => {
    const { id, fileUrl } = await addShare(vip, { maxDownloads: 1 });
    expect([await statusOf(fileUrl, { range: 'bytes=1-' }), await downloadsOf(id)]).toEqual([206, 1]);
    const other = { 'user-agent': 'Another 1.0', range: 'bytes=1-' };
    expect(await statusOf(fileUrl, other)).toBe(410);
    vip.clock.set('2026-11-06T00:00:00.001Z');
    expect(await statusOf(fileUrl, { range: 'bytes=1-' })).toBe(410);
  });

  test('at the same moment as others is not one too many', async () => {
    const { id, fileUrl } = await addShare(vip, { maxDownloads: 3 });
    const statuses = await Promise.all(Array.from({ length: 10 }, () => statusOf(fileUrl)));
    expect(statuses.filter((status) => status === 200)).toHaveLength(3);
    expect(statuses.filter((status) => status === 410)).toHaveLength(7);
    expect(await downloadsOf(id)).toBe(3);
  });

  test('follows the approved version: the former is not served, the next is', async () => {
    const { assetId, url, fileUrl } = await addShare(vip);
    const next = someText();
    const versionId = await approveNext(vip, assetId, next);
    expect(await statusOf(fileUrl)).toBe(404);
    expect((await pageOf(url)).text).toContain(`/files/${versionId}"`);
    expect(await (await get(`${url}/files/${versionId}`)).text()).toBe(next);
  });

  test('is of the share’s own files only', async () => {
    const { url } = await addShare(vip);
    const other = await addShare(vip);
    expect(await statusOf(`${url}/files/${other.versionId}`)).toBe(404);
    expect(await statusOf(`${url}/files/asv_nobody`)).toBe(404);
  });

  test.each([
    {
      name: 'withdrawn',
      change: (assetId: string) => act(vip, `/assets/${assetId}:withdraw`, { reason: 'A dispute.' }),
    },
    {
      name: 'revoked',
      change: (_: string, versionId: string) => act(vip, `/versions/${versionId}:revoke`, { comment: 'No.' }),
    },
    { name: 'expired', change: (assetId: string) => patch(assetId, { expiresAt: NOON }) },
    {
      name: 'embargoed',
      change: (assetId: string) => patch(assetId, { embargo: { until: '2027-01-01T00:00:00Z' } }),
    },
    { name: 'on hold', change: (assetId: string) => patch(assetId, { legalHold: { reason: 'A court.' } }) },
    { name: 'past its rights', change: (assetId: string) => putRights(vip, assetId, { until: NOON }) },
    { name: 'restricted', change: (assetId: string) => putRights(vip, assetId, { effect: 'restrict' }) },
  ])('of what is $name since then gives nothing, and does not say why', async ({ change }) => {
    const { assetId, versionId, fileUrl, url, bytes, id } = await addShare(vip);
    expect(await statusOf(fileUrl)).toBe(200);
    await change(assetId, versionId);
    for (const headers of [{}, { range: 'bytes=5-' }, { 'if-none-match': '*' }]) {
      const { status, text } = await pageOf(fileUrl, headers);
      expect([status, text.includes(bytes)]).toEqual([404, false]);
      expect(text).toContain('This file cannot be had.');
    }
    expect((await pageOf(url)).text).not.toContain('/files/');
    expect(await downloadsOf(id)).toBe(1);
  });

  async function patch(assetId: string, body: object) {
    const { revision } = (await vip.call('GET', `/assets/${assetId}`)).body;
    const headers = { 'if-match': `"${revision}"` };
    const { status, text } = await vip.call('PATCH', `/assets/${assetId}`, { body, headers });
    if (status !== 200) throw new Error(text);
  }
});

describe('a link', () => {
  test('that is revoked answers 410 at once, also for the rest of a download', async () => {
    const { id, url, fileUrl } = await addShare(vip);
    expect(await statusOf(fileUrl)).toBe(200);
    await revoke(id);
    for (const address of [url, fileUrl]) {
      const { status, text, headers } = await pageOf(address, { range: 'bytes=5-' });
      expect([status, headers.get('cache-control')]).toEqual([410, 'no-store']);
      expect(text).toContain('<p>This link has been taken back.</p>');
      expect(text).not.toMatch(/<a |<form|<li/);
    }
  });

  test('ends at its instant and not a moment before', async () => {
    const { url, fileUrl } = await addShare(vip);
    vip.clock.set('2026-11-12T11:59:59.999Z');
    expect([await statusOf(url), await statusOf(fileUrl)]).toEqual([200, 200]);
    vip.clock.set('2026-11-12T12:00:00.000Z');
    expect([await statusOf(url), await statusOf(fileUrl)]).toEqual([410, 410]);
    expect((await pageOf(url)).text).toContain('This link has ended.');
  });

  test('takes nothing but GET, HEAD and a form', async () => {
    const { url } = await addShare(vip);
    for (const method of ['PUT', 'DELETE', 'PATCH']) expect((await fetch(url, { method })).status).toBe(404);
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
  });

  test('may be followed so often from one address, and no more', async () => {
    const narrow = await startService({ portalLimit: { requests: 2, windowSeconds: 60 } });
    const statuses = [];
    for (let index = 0; index < 3; index++) statuses.push((await narrow.fetch('/s/x')).status);
    expect(statuses).toEqual([404, 404, 429]);
    expect((await narrow.fetch('/s/x')).headers.get('retry-after')).toBe('60');
  });
});
