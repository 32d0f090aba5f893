/** What VIP says to a change, as the graph has it: a success, or something that the caller can put right. */
import { KnownError } from '../../../platform/errors.js';
import type { Conflict, InvalidInput, NotFound, RequestKeyReused } from '../../../schema/generated/vip.js';
import type { VipOutcome } from '../../../upstreams/vip/act.js';

type Of<Type, Name extends string> = Type & { readonly __typename: Name };

export type UserErrorResult =
  | Of<Conflict, 'Conflict'>
  | Of<InvalidInput, 'InvalidInput'>
  | Of<NotFound, 'NotFound'>
  | Of<RequestKeyReused, 'RequestKeyReused'>;

type Kind = UserErrorResult['__typename'];

/**
 * The result of a change. What its union has no word for is a fault of the request: BAD_USER_INPUT.
 *
 * @param named The id of what was to be changed.
 */
export async function resultOf<Thing, Success, const Kinds extends readonly Kind[]>(
  outcome: VipOutcome<Thing>,
  options: {
    named: string;
    at: Date;
    kinds: Kinds;
    success: (thing: Thing) => Promise<Success> | Success;
  },
): Promise<Extract<UserErrorResult, { __typename: Kinds[number] }> | Success> {
  if (outcome.kind === 'DONE') return options.success(outcome.thing);
  const error = userErrorOf(outcome, options);
  if (isOneOf(error, options.kinds)) return error;
  throw new KnownError('BAD_USER_INPUT', error.message);
}

function isOneOf<const Kinds extends readonly Kind[]>(
  error: UserErrorResult,
  kinds: Kinds,
): error is Extract<UserErrorResult, { __typename: Kinds[number] }> {
  return kinds.includes(error.__typename);
}

function userErrorOf(
  outcome: Exclude<VipOutcome<unknown>, { kind: 'DONE' }>,
  { named, at }: { named: string; at: Date },
): UserErrorResult {
  switch (outcome.kind) {
    case 'NOT_FOUND':
      return { __typename: 'NotFound', code: 'NOT_FOUND', message: `There is no ${named}.`, id: named };
    case 'CONFLICT':
      return {
        __typename: 'Conflict',
        code: 'CONFLICT',
        message: outcome.message,
        currentState: outcome.currentState,
        allowedActions: outcome.allowedActions,
      };
    case 'INVALID':
      return invalid(outcome.message, outcome.fields);
    case 'KEY_REUSED':
      return {
        __typename: 'RequestKeyReused',
        code: 'REQUEST_KEY_REUSED',
        message: 'The request key was used before, for another input.',
        firstUsedAt: outcome.firstUsedAt ?? at,
      };
  }
}

export function invalid(
  message: string,
  fields: readonly { readonly path: string; readonly message: string }[],
): Of<InvalidInput, 'InvalidInput'> {
  return { __typename: 'InvalidInput', code: 'INVALID_INPUT', message, fields };
}
