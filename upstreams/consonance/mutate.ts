/** Makes one mutation, once, and tells what became of it. */
import { z } from 'zod';
import { UpstreamError } from '../../platform/errors.js';
import { read } from './answers/read.js';
import { type Ask, presentable } from './ask.js';
import { PayloadErrors } from './inferred.js';
import { mayHaveBeenDone } from './may-have-been-done.js';
import type { Operation } from './operations/operation.js';
import type { InputFault, WriteOutcome } from './writing.js';

/** The payload is read by the schema where nothing was refused. Rejects with an UpstreamError and nothing else. */
export type Mutate = <Thing>(
  operation: Operation,
  payload: z.ZodType<Thing>,
  signal?: AbortSignal,
) => Promise<WriteOutcome<Thing>>;

const Refusals = z.object({ payload: z.looseObject({ errors: PayloadErrors }) });

export function createMutate(ask: Ask, apiKey: string): Mutate {
  return async (operation, payload, signal) => {
    try {
      const answer = await ask(operation, signal);
      const { errors } = read(Refusals, answer).payload;
      if (errors.length === 0) return { kind: 'DONE', thing: read(z.object({ payload }), answer).payload };
      return refused(
        errors.map(({ field, message }) => ({
          field,
          message: presentable(message ?? 'Consonance does not say why.', apiKey),
        })),
      );
    } catch (error) {
      throw error instanceof UpstreamError && mayHaveBeenDone(error) ? uncertain(error) : error;
    }
  };
}

function refused(faults: readonly InputFault[]): WriteOutcome<never> {
  const message = faults.map((fault) => [fault.field, fault.message].filter(Boolean).join(': ')).join('; ');
  return { kind: 'REFUSED', message: `Consonance did not take it. ${message}`, faults };
}

function uncertain({ code, upstream, message, cause, status, retryAfterMs }: UpstreamError): UpstreamError {
  return new UpstreamError(code, upstream, `${message} Whether it was done is not known.`, {
    cause,
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
