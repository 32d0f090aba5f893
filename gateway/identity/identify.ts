/** Who asks: by an API key or by a JWT, and never nobody. */
import type { Caller } from '../../platform/caller.js';
import { KnownError } from '../../platform/errors.js';
import type { CallerVerifier, Headers } from '../../platform/graphql/identity.js';
import type { ApiKeys } from './api-keys.js';
import type { JwtVerifier } from './jwt.js';

/** What is not given is not accepted. */
export interface IdentifierOptions {
  readonly apiKeys?: ApiKeys | undefined;
  readonly verifyJwt?: JwtVerifier | undefined;
}

/** RFC 6750, 2.1: the scheme's name is without case. */
const BEARER = /^bearer +([^\s]+)$/i;

const SEND_KEY = 'a key in the header x-api-key';
const SEND_TOKEN = 'a token as Authorization: Bearer <token>';

/** Throws UNAUTHENTICATED with a sentence that says what to send; UPSTREAM_UNAVAILABLE when a token cannot be proved now. */
export function createIdentifier({ apiKeys, verifyJwt }: IdentifierOptions): CallerVerifier {
  const wanted = describeWanted(apiKeys !== undefined, verifyJwt !== undefined);
  return async (headers) => {
    const key = readHeader(headers, 'x-api-key');
    const authorization = readHeader(headers, 'authorization');
    if (key !== undefined && authorization !== undefined) {
      throw refuse('Send either a key or a token, not both.');
    }
    if (key !== undefined) return findCaller(apiKeys, key, wanted);
    if (authorization !== undefined) return verifyBearer(verifyJwt, authorization, wanted);
    throw refuse(`This needs credentials. ${wanted}`);
  };
}

function findCaller(apiKeys: ApiKeys | undefined, key: string, wanted: string): Caller {
  if (apiKeys === undefined) throw refuse(`Keys are not accepted here. ${wanted}`);
  const caller = apiKeys(key);
  if (caller === null) throw refuse('The key in the header x-api-key is not known here.');
  return caller;
}

async function verifyBearer(
  verifyJwt: JwtVerifier | undefined,
  authorization: string,
  wanted: string,
): Promise<Caller> {
  if (verifyJwt === undefined) throw refuse(`Tokens are not accepted here. ${wanted}`);
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw refuse('The header should be Authorization: Bearer <token>.');
  return verifyJwt(token);
}

/** Undefined for an empty header, which is what a form with an empty field sends. */
function readHeader(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  const text = typeof value === 'string' ? value : value?.join(', ');
  return text === '' ? undefined : text;
}

function describeWanted(takesKeys: boolean, takesTokens: boolean): string {
  const ways = [...(takesKeys ? [SEND_KEY] : []), ...(takesTokens ? [SEND_TOKEN] : [])];
  return ways.length === 0 ? 'None are set up: nobody can ask.' : `Send ${ways.join(', or ')}.`;
}

function refuse(message: string): KnownError {
  return new KnownError('UNAUTHENTICATED', message);
}
