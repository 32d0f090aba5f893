/** How often each client may ask: a window of time per client and kind, counted in memory. */
import type { Clock } from '../../../platform/clock.js';
import type { EmbeddedVipSettings } from '../settings.js';

export type LimitKind = 'read' | 'upload' | 'write';

export interface LimitState {
  readonly isExceeded: boolean;
  /** When the window ends and all of it is there again. */
  readonly secondsLeft: number;
  /** RateLimit-Policy and RateLimit, as draft-ietf-httpapi-ratelimit-headers writes them. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface RateLimiter {
  /** Counts one request of the client. */
  count(client: string, kind: LimitKind): LimitState;
}

interface Window {
  readonly endsAt: number;
  used: number;
}

export function createRateLimiter(limits: EmbeddedVipSettings['rateLimits'], clock: Clock): RateLimiter {
  const windows = new Map<string, Window>();
  return {
    count(client, kind) {
      const { requests, windowSeconds } = limits[kind];
      const now = clock.now().getTime();
      const key = `${kind} ${client}`;
      const open = windows.get(key);
      const window =
        open !== undefined && open.endsAt > now ? open : { endsAt: now + windowSeconds * 1000, used: 0 };
      if (window !== open) forgetEnded(windows, now);
      windows.set(key, window);
      window.used += 1;
      const secondsLeft = Math.ceil((window.endsAt - now) / 1000);
      return {
        isExceeded: window.used > requests,
        secondsLeft,
        headers: {
          'ratelimit-policy': `"${kind}";q=${requests};w=${windowSeconds}`,
          ratelimit: `"${kind}";r=${Math.max(0, requests - window.used)};t=${secondsLeft}`,
        },
      };
    },
  };
}

/** Callers without a token are counted by their address: there may be many of them. */
function forgetEnded(windows: Map<string, Window>, now: number): void {
  for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key);
}
