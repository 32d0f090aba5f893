/**
 * A real HTTP server that behaves as it is told: each request takes the next reply, the last one stays.
 * It keeps what it was asked, so that tests can count.
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ToldRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Reply = (request: ToldRequest, response: ServerResponse) => void | Promise<void>;

export interface ToldServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly ToldRequest[];
  /** Connections opened so far. */
  connections(): number;
  tell(...replies: readonly Reply[]): void;
}

export async function createToldServer(...replies: readonly Reply[]): Promise<ToldServer> {
  const requests: ToldRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let line = [...replies];
  const take = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers } = incoming;
    // Taken on arrival, not when the body is read: parallel requests get their replies in the order they came.
    const reply = line.length > 1 ? line.shift() : line[0];
    const request = { method, path, headers, body: await text(incoming).catch(() => '') };
    requests.push(request);
    await reply?.(request, response);
  };
  const server = createServer((incoming, response) => void take(incoming, response));
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    connections: () => connections,
    tell: (...next) => {
      line = [...next];
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const json =
  (body: unknown, status = 200): Reply =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Reply =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'text/plain', ...headers }).end('an internal detail');
  };

export const raw =
  (body: string, contentType = 'application/json'): Reply =>
  (_, response) => {
    response.writeHead(200, { 'content-type': contentType }).end(body);
  };

export const html = raw('<html><body>Back soon, says host db-7</body></html>', 'text/html; charset=utf-8');

/** Never answers. */
export const silence: Reply = () => undefined;

export const cutBeforeAnswer: Reply = (_, response) => {
  response.socket?.destroy();
};

export const cutInBody: Reply = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"data":', () => response.socket?.destroy());
};

/** Begins its answer, then nothing more. */
export const stall: Reply = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":');
};

/** A byte now and then, for ever: no pause is long, the whole is. */
export const drip: Reply = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

/** Writes as long as somebody reads. */
export const flood = floodUnder(200);
export const floodOfTrouble = floodUnder(503);

function floodUnder(code: number): Reply {
  return (_, response) => {
    response.writeHead(code, { 'content-type': 'application/json' });
    const piece = ' '.repeat(16_384);
    const pour = (): void => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', pour);
    pour();
  };
}
