/** A server that hands out bytes under names, as an asset system would. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export interface ImageHost {
  readonly url: string;
  /** How often each path was asked for. */
  readonly requests: string[];
}

export async function startImageHost(
  files: Readonly<Record<string, Buffer | number | 'never'>>,
): Promise<ImageHost> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const file = files[request.url ?? ''] ?? 404;
    if (file === 'never') return;
    if (typeof file === 'number') response.writeHead(file).end();
    else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests };
}
