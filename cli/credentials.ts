/** How callers prove who they are, from the settings: API keys, JWTs, or both. */
import { openApiKeys } from '../gateway/identity/api-keys.js';
import { createIdentifier } from '../gateway/identity/identify.js';
import { createJwtVerifier, type JwtVerifier } from '../gateway/identity/jwt.js';
import type { CallerVerifier } from '../platform/graphql/identity.js';
import { SettingsError } from '../platform/settings.js';
import type { ServiceProcess } from './services/process.js';

export interface CredentialSettings {
  readonly API_KEYS_FILE?: string | undefined;
  readonly JWT_ISSUER?: string | undefined;
  readonly JWT_AUDIENCE?: string | undefined;
  readonly JWKS_URL?: string | undefined;
}

type Needs = Pick<ServiceProcess, 'clock' | 'log'>;

/** For the gateway. Throws a SettingsError when nobody could ever come in, or the keys file is not readable. */
export function createGatewayIdentifier(settings: CredentialSettings, needs: Needs): CallerVerifier {
  const verifyJwt = jwtVerifierOf(settings, needs);
  const { API_KEYS_FILE: file } = settings;
  if (file === undefined && verifyJwt === undefined) {
    throw new SettingsError([
      'API_KEYS_FILE: is not set, nor are JWT_ISSUER, JWT_AUDIENCE and JWKS_URL: nobody could come in',
    ]);
  }
  const apiKeys = file === undefined ? undefined : openApiKeys({ file, clock: needs.clock, log: needs.log });
  return createIdentifier({ apiKeys, verifyJwt });
}

/** For a subgraph behind another router: callers by their own JWT. Undefined where no issuer is set. */
export function createCallerVerifier(settings: CredentialSettings, needs: Needs): CallerVerifier | undefined {
  const verifyJwt = jwtVerifierOf(settings, needs);
  return verifyJwt === undefined ? undefined : createIdentifier({ verifyJwt });
}

function jwtVerifierOf(settings: CredentialSettings, needs: Needs): JwtVerifier | undefined {
  const { JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWKS_URL: jwksUrl } = settings;
  if (issuer === undefined && audience === undefined && jwksUrl === undefined) return undefined;
  if (issuer === undefined || audience === undefined || jwksUrl === undefined) {
    throw new SettingsError(['JWT_ISSUER, JWT_AUDIENCE, JWKS_URL: set all three, or none']);
  }
  return createJwtVerifier({ issuer, audience, jwksUrl, clock: needs.clock, log: needs.log });
}
