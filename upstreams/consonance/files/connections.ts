/** Connections to hosts that a record names: to the internet, and within a private network only to hosts of the house. */
import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './public-address.js';

/** The address connected to would be one of a private network. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** The check is made where the connection is: a name that was looked up before may lead elsewhere by then. */
export function createConnections(options: {
  /** Hosts, with or without a port, that may have any address. */
  readonly trustedHosts: readonly string[];
  readonly connectTimeoutMs: number;
}): Agent {
  const { connectTimeoutMs: timeout } = options;
  const trusted = new Set(options.trustedHosts.map((host) => host.toLowerCase()));
  const connectAnywhere = buildConnector({ timeout });
  const connectPublicly = buildConnector({ timeout, lookup: lookupPublic });
  return new Agent({
    connect(target, callback) {
      const { hostname, host = hostname } = target;
      if (trusted.has(host) || trusted.has(hostname)) return connectAnywhere(target, callback);
      // What is an address already is not looked up; one of IPv6 stands in brackets.
      const address = hostname.replace(/^\[|\]$/g, '');
      if (isIP(address) !== 0 && !isPublicAddress(address)) return callback(new PrivateAddressError(), null);
      connectPublicly(target, callback);
    },
  });
}

/** One private address is enough to refuse a name: which of them is taken is the system's choice. */
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
