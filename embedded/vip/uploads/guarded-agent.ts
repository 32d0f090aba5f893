/** Connections to public addresses only. The check is of the address that is connected to: a name may resolve to any. */
import { Agent, buildConnector } from 'undici';
import { isPrivateAddress, lookupPublic, PrivateAddressError } from '../../../platform/http/public-lookup.js';

/** An agent that fails with PrivateAddressError. Private addresses are for tests. */
export function createGuardedAgent(options: { timeoutMs: number; mayConnectPrivately: boolean }): Agent {
  const { timeoutMs, mayConnectPrivately } = options;
  if (mayConnectPrivately) return new Agent({ connectTimeout: timeoutMs });
  const connect = buildConnector({ lookup: lookupPublic, timeout: timeoutMs });
  return new Agent({
    connect(target, callback) {
      if (isPrivateAddress(target.hostname)) return callback(new PrivateAddressError(), null);
      connect(target, callback);
    },
  });
}
