/** Why a token is refused, in a sentence that helps its holder and tells a stranger nothing. */
import { errors } from 'jose';

/** What the check of each claim means when it fails. */
const CLAIM_FAULTS: Readonly<Record<string, string>> = {
  aud: 'The token is for another audience.',
  iss: 'The token is from another issuer.',
  nbf: 'The token is not valid yet.',
};

const KEY_UNKNOWN = 'The token is signed with a key that its issuer does not publish.';
const UNREADABLE = 'The token cannot be read: it should be a signed JWT.';

/** By jose's codes, which are part of its contract. */
const FAULTS: Readonly<Record<string, string>> = {
  [errors.JWTExpired.code]: 'The token has expired.',
  [errors.JWSSignatureVerificationFailed.code]: 'The token’s signature is wrong.',
  [errors.JOSEAlgNotAllowed.code]:
    'The token is signed in a way that is not accepted: use RS, PS, ES or EdDSA.',
  [errors.JWKSNoMatchingKey.code]: KEY_UNKNOWN,
  [errors.JWKSMultipleMatchingKeys.code]:
    'The token does not say which of its issuer’s keys signed it (kid).',
  [errors.JOSENotSupported.code]: KEY_UNKNOWN,
};

/** The sentence for a failure of jose's jwtVerify. */
export function explainToken(error: unknown): string {
  if (!(error instanceof errors.JOSEError)) return UNREADABLE;
  if (error instanceof errors.JWTClaimValidationFailed) return explainClaim(error);
  return FAULTS[error.code] ?? UNREADABLE;
}

function explainClaim({ claim, reason }: errors.JWTClaimValidationFailed): string {
  if (reason === 'missing') return `The token has no claim "${claim}".`;
  return CLAIM_FAULTS[claim] ?? `The token’s claim "${claim}" cannot be read.`;
}
