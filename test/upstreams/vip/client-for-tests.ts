import type { ServerResponse } from 'node:http';
import { createFixedClock } from '../../../platform/clock.js';
import { createLog } from '../../../platform/log.js';
import { createVip } from '../../../upstreams/vip/client.js';
import { VipSettings } from '../../../upstreams/vip/settings.js';
import { NOON } from '../http/client-for-tests.js';
import type { Reply, ToldRequest } from '../told-server.js';

export const SECRET = 's3cret-0123456789abcdefghijklmn';
export const ACT = { requestKey: 'key-1', onBehalfOf: 'ann' };

/** The client on a clock that stands still until it is moved; its waits are noted and not waited for, its log lines kept. */
export function createTestVip(url: string, settings: Parameters<typeof VipSettings.parse>[0] = {}) {
  const waits: number[] = [];
  const lines: string[] = [];
  const clock = createFixedClock(NOON);
  const vip = createVip({
    url,
    credentials: { clientId: 'colophon', clientSecret: SECRET },
    log: createLog({ name: 'test', level: 'trace', destination: { write: (line) => lines.push(line) } }),
    clock,
    settings: VipSettings.parse(settings),
    wait: async (ms) => {
      waits.push(ms);
    },
    random: () => 0.5,
  });
  return Object.assign(vip, { waits, lines, clock, [Symbol.asyncDispose]: vip.close });
}

type Answer = (request: ToldRequest) => {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

/** Gives tokens, token-1 and so on, and answers everything else as told. */
export function answering(answer: Answer, tokens = { given: 0, seconds: 3600 }): Reply {
  return (request, response) => {
    if (request.path.endsWith('/oauth/token')) {
      tokens.given += 1;
      send(response, {
        body: { access_token: `token-${tokens.given}`, token_type: 'Bearer', expires_in: tokens.seconds },
      });
      return;
    }
    send(response, answer(request));
  };
}

function send(response: ServerResponse, { status = 200, body, headers = {} }: ReturnType<Answer>): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

export const versionAnswer = {
  id: 'asv_1',
  assetId: 'ast_1',
  revision: 3,
  number: 1,
  processing: 'ready',
  review: 'in_review',
  file: {
    name: 'cover.jpg',
    originalName: 'cover.jpg',
    mediaType: 'image/jpeg',
    byteSize: 12,
    sha256: 'a'.repeat(64),
  },
  technical: { widthPx: 640, heightPx: 1000 },
  checks: [],
  createdAt: '2026-11-01T10:00:00Z',
};

export const assetAnswer = {
  id: 'ast_1',
  revision: 2,
  kind: 'front_cover',
  name: 'Cover',
  tags: [],
  audience: ['00'],
  links: [{ level: 'product', scheme: 'isbn13', value: '9781999900014' }],
  status: 'active',
  availability: 'available',
};
