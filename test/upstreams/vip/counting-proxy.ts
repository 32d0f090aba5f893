/**
 * A real HTTP server between the client and VIP, which passes everything on: it keeps what was asked, so that tests can
 * count, and cuts connections where it is told to.
 */
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  request as passOn,
  type RequestOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Cut {
  /** Such as PATCH, or POST /v1/assets. */
  readonly request: string;
  /** So many bytes of the body get through; undefined: all of it, and only the answer is lost. */
  readonly afterBytes?: number;
}

export interface CountingProxy extends AsyncDisposable {
  readonly url: string;
  /** Method and path without its query; the addresses of uploads are cut to /uploads. */
  readonly asked: readonly string[];
  /** Each for the next request that matches. */
  cut(...cuts: readonly Cut[]): void;
  /** Forgets what was asked. */
  reset(): void;
}

/** How many bytes of each upload VIP has kept: what is cut off before it is kept may get lost on the way. */
export type Kept = () => Promise<ReadonlyMap<string, number>>;

export async function createCountingProxy(target: () => string, kept: Kept): Promise<CountingProxy> {
  const asked: string[] = [];
  let cuts: readonly Cut[] = [];
  const take = (name: string): Cut | undefined => {
    const cut = cuts.find(({ request }) => name.startsWith(request));
    cuts = cuts.filter((one) => one !== cut);
    return cut;
  };
  const server = createServer((incoming, response) => {
    const name = nameOf(incoming);
    asked.push(name);
    // A client that ends its connection by itself is what some tests are about.
    pass(incoming, response, { target: target(), cut: take(name), kept }).catch(() => incoming.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    cut: (...next) => {
      cuts = next;
    },
    reset: () => {
      asked.length = 0;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function nameOf({ method = '', url = '' }: IncomingMessage): string {
  const [path = ''] = url.split('?');
  return `${method} ${path.startsWith('/uploads/') ? '/uploads' : path}`;
}

interface Passing {
  readonly target: string;
  readonly cut: Cut | undefined;
  readonly kept: Kept;
}

async function pass(
  incoming: IncomingMessage,
  response: ServerResponse,
  { target, cut, kept }: Passing,
): Promise<void> {
  const { socket } = incoming;
  const before = cut?.afterBytes === undefined ? new Map() : await kept();
  const onward = passOn(new URL(incoming.url ?? '', target), optionsOf(incoming), (answer) => {
    if (cut !== undefined && cut.afterBytes === undefined) {
      // It was done, and nobody is told.
      answer.resume().on('end', () => socket.destroy());
      return;
    }
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => socket.destroy());
  socket.on('close', () => onward.destroy());
  let left = cut?.afterBytes ?? Number.POSITIVE_INFINITY;
  for await (const piece of incoming) {
    const wanted = piece.subarray(0, left);
    left -= wanted.length;
    if (wanted.length > 0 && !onward.write(wanted)) await once(onward, 'drain');
    if (left > 0) continue;
    await untilGrown(kept, before, cut?.afterBytes ?? 0);
    onward.destroy();
    socket.destroy();
    return;
  }
  onward.end();
}

function optionsOf({ method, headers }: IncomingMessage): RequestOptions {
  return { method, headers: { ...headers, connection: 'close' } };
}

async function untilGrown(kept: Kept, before: ReadonlyMap<string, number>, bytes: number): Promise<void> {
  const hasGrown = async () =>
    [...(await kept())].some(([name, length]) => length >= (before.get(name) ?? 0) + bytes);
  while (!(await hasGrown())) await sleep(5);
}
