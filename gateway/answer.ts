/** From a request to its answer: who asks, what, may it be asked so, and what the engine says. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../platform/clock.js';
import type { CallerVerifier } from '../platform/graphql/identity.js';
import type { GatewayContext } from './context.js';
import type { Engine } from './engine/engine.js';
import { explainRefusal, type MaskedResult, maskResult } from './errors.js';
import type { Outcome, Recorder, RequestFacts } from './record.js';
import { createDeadline, type Deadline } from './request/deadline.js';
import type { Documents } from './request/documents.js';
import { checkKind, chooseOperation, readVariables } from './request/operation.js';
import { type Parameters, readGetParameters, readPostParameters } from './request/parameters.js';
import type { GatewaySettings } from './settings.js';

export interface AnswerOptions {
  readonly engine: Engine<GatewayContext>;
  readonly documents: Documents;
  readonly identify: CallerVerifier;
  readonly settings: GatewaySettings;
  readonly recorder: Recorder;
  readonly clock: Clock;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** Answers every request, and rejects for none. */
export type Answerer = (request: FastifyRequest, reply: FastifyReply) => Promise<Answer>;

export function createAnswerer(options: AnswerOptions): Answerer {
  return async (request, reply) => {
    const facts: RequestFacts = {};
    const deadline = createDeadline(reply.raw, options.settings.requestTimeoutMs);
    const end = (outcome: Outcome, errors: MaskedResult['errors']) =>
      options.recorder.end(request.log, {
        facts,
        outcome: deadline.isAbandoned() ? 'abandoned' : outcome,
        codes: errors.map(({ extensions }) => String(extensions?.code)),
        durationMs: reply.elapsedTime,
      });
    try {
      const result = await deadline.race(ask(request, deadline, facts, options));
      logMasked(request, result);
      end(result.errors.length === 0 ? 'answered' : 'partial', result.errors);
      return answerWith(result);
    } catch (error) {
      const refusal = explainRefusal(error, request.id);
      if (refusal.code === 'INTERNAL')
        request.log.error({ error }, 'A request failed for a reason that nobody foresaw');
      end(refusal.status < 500 ? 'refused' : 'failed', refusal.errors);
      return {
        status: refusal.status,
        headers: headersFor(refusal.status),
        body: JSON.stringify({ errors: refusal.errors }),
      };
    } finally {
      deadline.clear();
    }
  };
}

async function ask(
  request: FastifyRequest,
  deadline: Deadline,
  facts: RequestFacts,
  { engine, documents, identify, settings, recorder, clock }: AnswerOptions,
): Promise<MaskedResult> {
  // Before a body is read: strangers may not keep us busy.
  const caller = await identify(request.headers);
  facts.caller = caller.subject;
  const parameters = await readParameters(request, settings.bodyLimitBytes);
  const { document, wasKnown } = documents.read(parameters.query);
  recorder.document(wasKnown);
  const operation = chooseOperation(document, parameters.operationName);
  facts.kind = operation.operation;
  if (operation.name !== undefined) facts.operation = operation.name.value;
  checkKind(engine.schema, operation, request.method);
  const result = await engine.execute({
    document,
    operationName: operation.name?.value,
    variables: readVariables(engine.schema, operation, parameters.variables),
    scopes: caller.scopes,
    context: { caller, at: clock.now(), requestId: request.id, signal: deadline.signal },
  });
  return maskResult(result, request.id);
}

function readParameters(request: FastifyRequest, limitBytes: number): Promise<Parameters> | Parameters {
  if (request.method !== 'GET') return readPostParameters(request.raw, limitBytes);
  return readGetParameters(request.url.slice(request.url.indexOf('?') + 1 || request.url.length));
}

function logMasked({ log }: FastifyRequest, { masked }: MaskedResult): void {
  for (const error of masked) log.error({ error }, 'A field failed for a reason that nobody foresaw');
}

function answerWith({ data, errors }: MaskedResult): Answer {
  const body = errors.length === 0 ? { data } : { errors, data };
  return { status: 200, headers: {}, body: JSON.stringify(body) };
}

/** RFC 9110, 11.6.1: a 401 names the ways in; the sentence beside it names our own. */
function headersFor(status: number): Readonly<Record<string, string>> {
  return status === 401 ? { 'www-authenticate': 'Bearer realm="colophon"' } : {};
}
