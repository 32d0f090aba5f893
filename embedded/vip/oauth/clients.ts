/** Who may call, as the service is told at its start. */
import { VIP_SCOPES, type VipScope } from '../contract/scopes.js';
import { isSecret, type Secret } from '../credentials.js';

interface Grant {
  /** Decides what exists for the caller at all. */
  readonly tenant: string;
  readonly scopes: 'ALL' | readonly VipScope[];
}

/** A client of the token endpoint. */
export type VipClient = Grant & { readonly clientId: string } & Secret;

/** A bearer that never changes, for systems that know no token endpoint. */
export type VipBearer = Grant & { readonly client: string } & (
    | { readonly token: string }
    | { readonly tokenSha256: string }
  );

/** A caller that has proved who it is. */
export interface Caller {
  readonly clientId: string;
  readonly tenant: string;
  readonly scopes: ReadonlySet<VipScope>;
}

export interface Clients {
  /** Null: there is no such client with such a secret. */
  bySecret(clientId: string, secret: string): Caller | null;
  /** Null: there is no such client. */
  byId(clientId: string): Caller | null;
  /** Null: it is no static bearer. */
  byBearer(token: string): Caller | null;
}

export function createClients(options: {
  clients: readonly VipClient[];
  bearers: readonly VipBearer[];
}): Clients {
  const byId = new Map(options.clients.map((client) => [client.clientId, client]));
  return {
    bySecret(clientId, secret) {
      const client = byId.get(clientId);
      return client !== undefined && isSecret(secret, client) ? callerOf(clientId, client) : null;
    },
    byId(clientId) {
      const client = byId.get(clientId);
      return client === undefined ? null : callerOf(clientId, client);
    },
    byBearer(token) {
      const bearer = options.bearers.find((one) => isSecret(token, secretOf(one)));
      return bearer === undefined ? null : callerOf(bearer.client, bearer);
    },
  };
}

function secretOf(bearer: VipBearer): Secret {
  return 'token' in bearer ? { secret: bearer.token } : { secretSha256: bearer.tokenSha256 };
}

function callerOf(clientId: string, { tenant, scopes }: Grant): Caller {
  return { clientId, tenant, scopes: new Set(scopes === 'ALL' ? VIP_SCOPES : scopes) };
}
