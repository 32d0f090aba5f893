import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findClosedFolder } from '../../../platform/postgres/reach.js';

const isRoot = process.getuid?.() === 0;
const ACCOUNT = { uid: 4_001, gid: 4_002 };
let folder: string;
let inner: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colophon-reach-'));
  inner = join(folder, 'inner');
  await mkdir(inner);
});
afterAll(() => rm(folder, { recursive: true }));

test.runIf(isRoot).each([
  { name: 'everybody may enter', mode: 0o711, owner: { uid: 0, gid: 0 }, isClosed: false },
  { name: 'only its owner may enter', mode: 0o710, owner: { uid: 0, gid: 0 }, isClosed: true },
  { name: 'is the account’s own', mode: 0o700, owner: { uid: 4_001, gid: 0 }, isClosed: false },
  { name: 'is of the account’s group', mode: 0o710, owner: { uid: 0, gid: 4_002 }, isClosed: false },
  { name: 'shuts out its own group', mode: 0o701, owner: { uid: 0, gid: 4_002 }, isClosed: true },
])('a parent that $name: closed is $isClosed', async ({ mode, owner, isClosed }) => {
  await chown(folder, owner.uid, owner.gid);
  await chmod(folder, mode);
  expect(await findClosedFolder(inner, ACCOUNT)).toBe(isClosed ? folder : null);
});

test('our own account is never shut out by others’ folders', async () => {
  expect(await findClosedFolder(inner, null)).toBeNull();
});
