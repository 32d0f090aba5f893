/** Connections to public addresses only. The check is of the address that is connected to: a name may resolve to any. */
import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './addresses.js';

/** The address is not one of the internet. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** Private addresses are for tests. */
export function createGuardedAgent(options: { timeoutMs: number; mayConnectPrivately: boolean }): Agent {
  const { timeoutMs, mayConnectPrivately } = options;
  if (mayConnectPrivately) return new Agent({ connectTimeout: timeoutMs });
  const connect = buildConnector({ lookup: lookupPublic, timeout: timeoutMs });
  return new Agent({
    connect(target, callback) {
      // Nothing is looked up for what is an address already; one of IPv6 stands in brackets.
      const host = target.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && !isPublicAddress(host)) return callback(new PrivateAddressError(), null);
      connect(target, callback);
    },
  });
}

/** One private address among them is enough: which one is connected to is not ours to choose. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0);
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new PrivateAddressError(), '', 0);
    }
    if (options.all === true) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};
