import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '../contract/actor.js';
import { bearerOf } from '../credentials.js';
import { ProblemError } from '../http/problem.js';
import type { Caller, Clients } from './clients.js';
import type { Tokens } from './tokens.js';

/** Who calls, and who is said to have acted. */
export interface Identity extends Caller {
  readonly actor: Actor;
}

/**
 * Who calls, by the Authorization header. A client with the scope actors:assert may name the person for whom it acts in
 * On-Behalf-Of (contract 3.1). It throws invalid-token, token-expired, insufficient-scope or invalid-request.
 */
export async function identify(
  headers: IncomingHttpHeaders,
  known: { clients: Clients; tokens: Tokens },
): Promise<Identity> {
  const caller = await callerBy(bearerOf(headers.authorization), known);
  return { ...caller, actor: actorOf(caller, headers['on-behalf-of']) };
}

async function callerBy(
  token: string | null,
  { clients, tokens }: { clients: Clients; tokens: Tokens },
): Promise<Caller> {
  if (token === null) throw new ProblemError('invalid-token', 'Send a bearer token in Authorization.');
  const fixed = clients.byBearer(token);
  if (fixed !== null) return fixed;
  const claims = await tokens.verify(token);
  if (claims === 'EXPIRED') throw new ProblemError('token-expired', 'Ask the token endpoint for a new one.');
  const client = claims === 'INVALID' ? null : clients.byId(claims.clientId);
  // A bearer outlives a restart, but not the client that it was given to.
  if (claims === 'INVALID' || client === null || client.tenant !== claims.tenant) {
    throw new ProblemError('invalid-token', 'The bearer token is not one of this service.');
  }
  const scopes = [...claims.scopes].filter((scope) => client.scopes.has(scope));
  return { ...client, scopes: new Set(scopes) };
}

function actorOf({ clientId, scopes }: Caller, onBehalfOf: string | string[] | undefined): Actor {
  if (onBehalfOf === undefined) return { type: 'client', id: clientId };
  if (!scopes.has('actors:assert')) {
    throw new ProblemError('insufficient-scope', 'On-Behalf-Of needs the scope actors:assert.', {
      requiredScope: 'actors:assert',
    });
  }
  const person = String(onBehalfOf).trim();
  if (!/^[\x20-\x7e]{1,255}$/.test(person)) {
    throw new ProblemError('invalid-request', 'On-Behalf-Of must name one person in at most 255 characters.');
  }
  return { type: 'person', id: person, via: clientId };
}
