/** Connections to hosts that a record names: to the internet, and within a private network only to hosts of the house. */
import { Agent, buildConnector } from 'undici';
import { isPrivateAddress, lookupPublic, PrivateAddressError } from '../../../platform/http/public-lookup.js';

/** An agent that fails with PrivateAddressError where it may not go. */
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
      if (isPrivateAddress(hostname)) return callback(new PrivateAddressError(), null);
      connectPublicly(target, callback);
    },
  });
}
