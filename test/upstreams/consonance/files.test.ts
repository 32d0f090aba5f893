/** Files that records name: opened, limited, and not from everywhere. */
import { expect, test } from 'vitest';
import type { FileOutcome, OpenedFile } from '../../../upstreams/consonance/files/files.js';
import { failureOf } from '../http/client-for-tests.js';
import * as told from '../told-server.js';
import { createTestConsonance } from './client-for-tests.js';

const bytesReply =
  (body: string | Buffer, headers: Readonly<Record<string, string>> = {}, status = 200): told.Reply =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

const redirectTo =
  (location: string, status = 302): told.Reply =>
  (_, response) => {
    response.writeHead(status, { location }).end();
  };

function openedFrom(outcome: FileOutcome): OpenedFile {
  if (outcome.kind !== 'OPENED') throw new Error(`The file was not opened: ${JSON.stringify(outcome)}`);
  return outcome.file;
}

async function readAll(file: OpenedFile): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

test('a file comes with its media type and its length, and no credentials of ours go to its host', async () => {
  await using host = await told.createToldServer(
    bytesReply('picture', { 'content-type': 'Image/JPEG; q=1', 'content-length': '7' }),
  );
  await using consonance = createTestConsonance(host.url);
  const file = openedFrom(await consonance.openFile(`${host.url}/a%20b.jpg?sig=1`));
  expect([file.mediaType, file.byteSize]).toEqual(['image/jpeg', 7]);
  expect(await readAll(file)).toBe('picture');
  expect(host.requests[0]?.path).toBe('/a%20b.jpg?sig=1');
  expect(host.requests[0]?.headers.authorization).toBeUndefined();
});

test('a host that tells neither kind nor length is taken at its bytes', async () => {
  await using host = await told.createToldServer((_, response) => {
    response.writeHead(200, { 'content-type': 'nonsense', 'transfer-encoding': 'chunked' });
    response.write('one ');
    response.end('two');
  });
  await using consonance = createTestConsonance(host.url);
  const file = openedFrom(await consonance.openFile(host.url));
  expect([file.mediaType, file.byteSize]).toEqual(['application/octet-stream', null]);
  expect(await readAll(file)).toBe('one two');
});

test.each<[string, told.Reply, FileOutcome]>([
  ['none there (404)', told.status(404), { kind: 'NOT_FOUND' }],
  ['none there any more (410)', told.status(410), { kind: 'NOT_FOUND' }],
  ['a refusal (403)', told.status(403), { kind: 'REFUSED', status: 403 }],
  ['a refusal (401)', told.status(401), { kind: 'REFUSED', status: 401 }],
  ['a page in its place', told.html, { kind: 'NOT_A_FILE' }],
  ['packed bytes', bytesReply('x', { 'content-encoding': 'gzip' }), { kind: 'NOT_A_FILE' }],
  [
    'more than the limit, announced',
    bytesReply('12345678901', { 'content-length': '11' }),
    { kind: 'TOO_LARGE', byteSize: 11, maxBytes: 10 },
  ],
])('who asks for a file and meets %s is told so', async (_, reply, outcome) => {
  await using host = await told.createToldServer(reply);
  await using consonance = createTestConsonance(host.url, { files: { maxBytes: 10 } });
  expect(await consonance.openFile(`${host.url}/a.jpg`)).toEqual(outcome);
  expect(host.requests).toHaveLength(1);
});

test('a file of exactly the limit is read', async () => {
  await using host = await told.createToldServer(bytesReply('1234567890'));
  await using consonance = createTestConsonance(host.url, { files: { maxBytes: 10 } });
  expect(await readAll(openedFrom(await consonance.openFile(host.url)))).toBe('1234567890');
});

test('a file that turns out larger than the limit is broken off', async () => {
  await using host = await told.createToldServer((_, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg' });
    response.write('123456');
    response.end('789012');
  });
  await using consonance = createTestConsonance(host.url, { files: { maxBytes: 10 } });
  const file = openedFrom(await consonance.openFile(host.url));
  const failure = await failureOf(readAll(file));
  expect([failure.code, failure.message]).toEqual([
    'UPSTREAM_UNREADABLE',
    'The host of the file sent more than 10 bytes.',
  ]);
});

test.each([
  [
    '429',
    told.status(429, { 'retry-after': '7' }),
    'The host of the file is not available (HTTP 429).',
    7000,
  ],
  ['503', told.status(503), 'The host of the file is not available (HTTP 503).', undefined],
  ['a cut', told.cutBeforeAnswer, 'The host of the file broke off the connection.', undefined],
  [
    'a body where none is due (204)',
    bytesReply('', {}, 204),
    'The host of the file did not answer with a file (HTTP 204).',
    undefined,
  ],
])(
  '%s is a failure that the caller may try again after, and is not tried again here',
  async (_, reply, message, retryAfterMs) => {
    await using host = await told.createToldServer(reply);
    await using consonance = createTestConsonance(host.url);
    const failure = await failureOf(consonance.openFile(`${host.url}/secret-path?token=abc`));
    expect([failure.message, failure.retryAfterMs]).toEqual([message, retryAfterMs]);
    expect(host.requests).toHaveLength(1);
  },
);

test('a connection that breaks in the middle of a file is told while it is read', async () => {
  await using host = await told.createToldServer(told.cutInBody);
  await using consonance = createTestConsonance(host.url);
  const failure = await failureOf(readAll(openedFrom(await consonance.openFile(host.url))));
  expect([failure.code, failure.message]).toEqual([
    'UPSTREAM_UNAVAILABLE',
    'The host of the file broke off the connection.',
  ]);
});

test('a file that never ends is broken off when its time is over', async () => {
  await using host = await told.createToldServer(told.drip);
  await using consonance = createTestConsonance(host.url, { files: { timeoutMs: 150 } });
  const failure = await failureOf(readAll(openedFrom(await consonance.openFile(host.url))));
  expect(failure.message).toBe('The host of the file was not done within 150 ms.');
});

test('a file that stops coming is broken off', async () => {
  await using host = await told.createToldServer(told.stall);
  await using consonance = createTestConsonance(host.url, { http: { bodyTimeoutMs: 100 } });
  const failure = await failureOf(readAll(openedFrom(await consonance.openFile(host.url))));
  expect(failure.message).toBe('The host of the file stopped in the middle of its answer.');
});

test('a caller who gives up ends the download', async () => {
  const giveUp = new AbortController();
  await using host = await told.createToldServer(told.drip);
  await using consonance = createTestConsonance(host.url);
  const file = openedFrom(await consonance.openFile(host.url, giveUp.signal));
  giveUp.abort();
  const failure = await failureOf(readAll(file));
  expect(failure.message).toBe('The host of the file was not waited for: the caller gave up.');
});

test('a file that is opened and not read is let go, and the host sees it', async () => {
  let whenGone: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    whenGone = resolve;
  });
  await using host = await told.createToldServer((request, response) => {
    response.on('close', whenGone);
    return told.drip(request, response);
  });
  await using consonance = createTestConsonance(host.url);
  openedFrom(await consonance.openFile(host.url)).close();
  await expect(gone).resolves.toBeUndefined();
});

test('redirects are followed, a few of them', async () => {
  await using host = await told.createToldServer(
    redirectTo('/second', 301),
    redirectTo('third?x=1', 307),
    redirectTo('/fourth'),
    bytesReply('here'),
  );
  await using consonance = createTestConsonance(host.url);
  expect(await readAll(openedFrom(await consonance.openFile(`${host.url}/first`)))).toBe('here');
  expect(host.requests.map(({ path }) => path)).toEqual(['/first', '/second', '/third?x=1', '/fourth']);

  host.tell(redirectTo('/again'));
  expect(await consonance.openFile(`${host.url}/round`)).toEqual({
    kind: 'NOT_ALLOWED',
    reason: 'It is redirected more than 3 times.',
  });
  expect(host.requests).toHaveLength(8);
});

test.each([
  'ftp://example.org/a.jpg',
  'file:///etc/hosts',
  'data:image/jpeg;base64,AAAA',
  'https://ann:secret@example.org/a.jpg',
  'https://ann@example.org/a.jpg',
  'https://:secret@example.org/a.jpg',
  'http://[',
])('nothing is fetched from %j, at once or by a redirect', async (url) => {
  const refusal = { kind: 'NOT_ALLOWED', reason: 'It is no address of the web, or it holds a password.' };
  await using host = await told.createToldServer(redirectTo(url));
  await using consonance = createTestConsonance(host.url);
  expect(await consonance.openFile(url)).toEqual(refusal);
  expect(host.requests).toHaveLength(0);
  expect(await consonance.openFile(`${host.url}/a.jpg`)).toEqual(refusal);
});

const PRIVATE = { kind: 'NOT_ALLOWED', reason: 'It leads to an address of a private network.' };

test('a private network is reached by no address, name or redirect, but for hosts that the house allows', async () => {
  await using inside = await told.createToldServer(bytesReply('inside'));
  await using host = await told.createToldServer(redirectTo(`${inside.url}/a.jpg`));
  const { port } = new URL(inside.url);
  await using consonance = createTestConsonance(host.url);
  expect(await consonance.openFile(`${inside.url}/a.jpg`)).toEqual(PRIVATE);
  expect(await consonance.openFile(`http://localhost:${port}/a.jpg`)).toEqual(PRIVATE);
  expect(await consonance.openFile(`http://[::1]:${port}/a.jpg`)).toEqual(PRIVATE);
  expect(await consonance.openFile(`http://[::ffff:127.0.0.1]:${port}/a.jpg`)).toEqual(PRIVATE);
  expect(await consonance.openFile(`${host.url}/a.jpg`)).toEqual(PRIVATE);
  expect(await consonance.uploadImage(`${inside.url}/put`, Buffer.from('x'))).toEqual({
    kind: 'REFUSED',
    message: 'The address for the upload is one of a private network.',
    faults: [],
  });
  expect(inside.requests).toHaveLength(0);

  for (const allowed of ['127.0.0.1', `127.0.0.1:${port}`]) {
    await using house = createTestConsonance(host.url, { files: { privateHosts: [allowed] } });
    expect(await readAll(openedFrom(await house.openFile(`${host.url}/a.jpg`)))).toBe('inside');
  }
});

test.each([
  ['takes it', told.status(204), { kind: 'DONE', thing: null }],
  [
    'does not',
    told.status(403),
    { kind: 'REFUSED', message: 'The address takes no upload (HTTP 403).', faults: [] },
  ],
])('an upload is put as it is, and %s is told', async (_, reply, outcome) => {
  await using host = await told.createToldServer(reply);
  await using consonance = createTestConsonance(host.url);
  expect(await consonance.uploadImage(`${host.url}/put?sig=1`, Buffer.from('bytes'))).toEqual(outcome);
  const [request] = host.requests;
  expect([request?.method, request?.path, request?.body]).toEqual(['PUT', '/put?sig=1', 'bytes']);
  expect(request?.headers).toMatchObject({ 'content-length': '5' });
  expect(request?.headers['content-type']).toBeUndefined();
});

test.each([
  [told.cutBeforeAnswer, 'The host of the file broke off the connection.'],
  [told.status(503), 'The host of the file is not available (HTTP 503).'],
  [redirectTo('/elsewhere'), 'The host of the file did not take the upload (HTTP 302).'],
])('an upload that is not known to have come fails (%#)', async (reply, message) => {
  await using host = await told.createToldServer(reply);
  await using consonance = createTestConsonance(host.url);
  expect((await failureOf(consonance.uploadImage(host.url, Buffer.from('x')))).message).toBe(message);
  expect(host.requests).toHaveLength(1);
});

test('closing the client ends a download that nobody reads on', async () => {
  await using host = await told.createToldServer(told.drip);
  const consonance = createTestConsonance(host.url);
  const file = openedFrom(await consonance.openFile(host.url));
  await consonance.close();
  expect((await failureOf(readAll(file))).code).toBe('UPSTREAM_UNAVAILABLE');
});
