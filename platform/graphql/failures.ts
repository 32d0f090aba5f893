/**
 * What a caller is told of a failure, and what the log is.
 *
 * A failure of the table in platform/errors passes with its code and sentence. Everything else is told as INTERNAL.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERRORS, type ErrorCode, KnownError } from '../errors.js';
import { isDatabaseOutage } from './database-outage.js';
import type { RequestContext } from './request-context.js';

const INTERNAL_MESSAGE = 'Something went wrong on our side.';
const OUTAGE_MESSAGE = 'This part of the graph cannot answer just now: try again in a moment.';

/** Apollo's name for a request whose operationName names nothing, or is missing among several operations. */
const NO_SUCH_OPERATION = 'OPERATION_RESOLUTION_FAILURE';

/** An entry for `errors`: Apollo's `formatError`. */
export function formatFailure(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, code } = explainFailure(unwrapResolverError(error));
  const { path, locations } = formatted;
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code },
  };
}

/** The code and sentence under which a caller hears of a failure. */
export function explainFailure(failure: unknown): { readonly code: ErrorCode; readonly message: string } {
  if (failure instanceof KnownError) return { code: failure.code, message: failure.message };
  if (isDatabaseOutage(failure)) return { code: 'SUBGRAPH_UNAVAILABLE', message: OUTAGE_MESSAGE };
  const code = failure instanceof GraphQLError ? tableCodeOf(failure) : undefined;
  if (failure instanceof GraphQLError && code !== undefined) return { code, message: failure.message };
  return { code: 'INTERNAL', message: INTERNAL_MESSAGE };
}

/** The code of an entry that formatFailure or explainFailure made. */
export function codeOfEntry({ extensions }: GraphQLFormattedError): ErrorCode {
  return isErrorCode(extensions?.code) ? extensions.code : 'INTERNAL';
}

/** Logs each failure that is ours once, however many fields it cost: what the caller did wrong is no news. */
export function createFailureLog<Context extends RequestContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        const failures = new Map(errors.map((error) => [unwrapResolverError(error), error.path]));
        for (const [failure, path] of failures) logFailure(contextValue, failure, path);
      },
    }),
  };
}

function logFailure({ log }: RequestContext, failure: unknown, path: GraphQLError['path']): void {
  const { code } = explainFailure(failure);
  if (code === 'INTERNAL')
    log.error({ error: failure, path }, 'A request failed for a reason that nobody foresaw');
  else if (ERRORS[code].status >= 500)
    log.warn({ error: failure, path, code }, 'A request could not be answered');
}

/** A bad literal fails validation; to its writer it is the same fault as a bad variable, and has the same code. */
function tableCodeOf(error: GraphQLError): ErrorCode | undefined {
  const inner = error.originalError instanceof GraphQLError ? error.originalError.extensions.code : undefined;
  const code = inner ?? error.extensions.code;
  return code === NO_SUCH_OPERATION ? 'BAD_REQUEST' : isErrorCode(code) ? code : undefined;
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}
