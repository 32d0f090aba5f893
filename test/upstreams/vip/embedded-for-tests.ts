/** The client of a real VIP service, with everything between the two counted. */
import { createHash, randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { createClock } from '../../../platform/clock.js';
import { createLog } from '../../../platform/log.js';
import { createVip } from '../../../upstreams/vip/client.js';
import type { VipFile } from '../../../upstreams/vip/files.js';
import { VipSettings } from '../../../upstreams/vip/settings.js';
import { startService, TOKENS } from '../../embedded/vip/service.js';
import { type CountingProxy, createCountingProxy } from './counting-proxy.js';

/** A service whose addresses, those of uploads too, lead through a proxy; it ends with the test file. */
export async function startVip() {
  let target = 'http://127.0.0.1:0';
  let uploads = '';
  const proxy = await createCountingProxy(
    () => target,
    () => lengthsIn(uploads),
  );
  afterAll(() => proxy[Symbol.asyncDispose]());
  const service = await startService({ publicUrl: proxy.url });
  target = service.url();
  uploads = join(service.dataFolder, 'uploads');
  const clients: { close(): Promise<void> }[] = [];
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
  });
  /** A client of its own: waits are noted, and cut short. */
  const createClient = (settings: Parameters<typeof VipSettings.parse>[0] = {}) => {
    const waits: number[] = [];
    const lines: string[] = [];
    const vip = createVip({
      url: proxy.url,
      credentials: { bearer: TOKENS.all },
      log: createLog({ name: 'test', level: 'trace', destination: { write: (line) => lines.push(line) } }),
      clock: createClock({}),
      settings: VipSettings.parse(settings),
      wait: async (ms) => {
        waits.push(ms);
        await sleep(10);
      },
      random: () => 0.5,
    });
    clients.push(vip);
    return Object.assign(vip, { waits, lines });
  };
  return { service, proxy, createClient };
}

async function lengthsIn(folder: string): Promise<ReadonlyMap<string, number>> {
  const names = await readdir(folder);
  // One that is removed in between has no length any more.
  const lengths = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)));
  return new Map(names.map((name, index) => [name, lengths[index]?.size ?? 0]));
}

/** What was asked since the last look, in order. */
export function askedOf(proxy: CountingProxy): readonly string[] {
  const asked = [...proxy.asked];
  proxy.reset();
  return asked;
}

/** A text of so many bytes that nobody has sent before. */
export function someBytes(length = 64): Buffer {
  return Buffer.from(
    randomBytes(Math.ceil(length / 2))
      .toString('hex')
      .slice(0, length),
  );
}

export function aFile(
  bytes: Buffer,
  asset: VipFile['asset'],
  more: Partial<VipFile> = {},
): VipFile & { readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  return {
    asset,
    fileName: 'copy.txt',
    mediaType: 'text/plain',
    byteSize: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    system: 'consonance',
    async *open(offset) {
      offsets.push(offset);
      for (let at = offset; at < bytes.length; at += 65_536) {
        yield bytes.subarray(at, Math.min(at + 65_536, bytes.length));
      }
    },
    ...more,
    offsets,
  };
}

/** An asset that its source calls by this name. */
export function ofSource(ref: string, more: object = {}) {
  const source = { system: 'colophon', ref };
  return {
    kind: 'JACKET_COPY',
    name: 'Copy',
    links: [{ level: 'WORK', value: '17' }],
    source,
    ...more,
  } as const;
}

/** The thing of an outcome that must be DONE. */
export function done<Thing>(outcome: { readonly kind: string; readonly thing?: Thing }): Thing {
  if (outcome.kind !== 'DONE' || outcome.thing === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.thing;
}
