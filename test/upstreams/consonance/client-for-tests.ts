import { createFixedClock } from '../../../platform/clock.js';
import { createLog } from '../../../platform/log.js';
import { createConsonance } from '../../../upstreams/consonance/client.js';
import { ConsonanceSettings } from '../../../upstreams/consonance/settings.js';
import { NOON } from '../http/client-for-tests.js';

export const API_KEY = 'k3y-0123456789abcdefghijklmnopqr';

/** The client on a clock that stands still; its waits are noted and not waited for, its log lines kept. */
export function createTestConsonance(
  url: string,
  settings: Parameters<typeof ConsonanceSettings.parse>[0] = {},
  onWait: () => Promise<unknown> = async () => undefined,
) {
  const waits: number[] = [];
  const lines: string[] = [];
  const clock = createFixedClock(NOON);
  const consonance = createConsonance({
    url,
    apiKey: API_KEY,
    log: createLog({ name: 'test', level: 'trace', destination: { write: (line) => lines.push(line) } }),
    clock,
    settings: ConsonanceSettings.parse(settings),
    wait: async (ms) => {
      waits.push(ms);
      await onWait();
    },
    random: () => 0.5,
  });
  return Object.assign(consonance, { waits, lines, clock, [Symbol.asyncDispose]: consonance.close });
}
