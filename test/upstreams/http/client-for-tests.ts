import { createFixedClock } from '../../../platform/clock.js';
import { UpstreamError } from '../../../platform/errors.js';
import { createLog } from '../../../platform/log.js';
import {
  createJsonClient,
  type JsonCall,
  type JsonClientOptions,
} from '../../../upstreams/http/json-client.js';
import { HttpSettings } from '../../../upstreams/http/settings.js';

export const NOON = '2026-11-24T12:00:00.000Z';

export const readCall: JsonCall = {
  operation: 'Read',
  isRepeatable: true,
  method: 'GET',
  path: '/things',
  headers: {},
};

/** A client whose waits are noted and not waited for, on a clock that stands until it is moved. */
export function createTestClient(
  url: string,
  settings: Parameters<typeof HttpSettings.parse>[0] = {},
  options: Partial<JsonClientOptions> = {},
) {
  const waits: number[] = [];
  const clock = createFixedClock(NOON);
  const client = createJsonClient({
    upstream: { id: 'shop', name: 'The shop' },
    origin: url,
    settings: HttpSettings.parse(settings),
    log: createLog({ name: 'test', level: 'silent' }),
    clock,
    wait: async (ms) => {
      waits.push(ms);
    },
    random: () => 0.5,
    ...options,
  });
  return Object.assign(client, { waits, clock, [Symbol.asyncDispose]: client.close });
}

/** The failure of a call that must fail with an UpstreamError. */
export async function failureOf(call: Promise<unknown>): Promise<UpstreamError> {
  const outcome = await call.then(
    () => new Error('The call did not fail.'),
    (error: unknown) => error,
  );
  if (outcome instanceof UpstreamError) return outcome;
  throw outcome;
}
