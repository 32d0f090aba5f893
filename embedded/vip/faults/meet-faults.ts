import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS, type Problem, type ProblemCode } from '../http/problem.js';
import type { Fault } from './faults.js';

/** Waits, or answers in the request's place; whether it has answered. */
export async function meetFaults(
  faults: readonly Fault[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  for (const fault of faults) {
    // A service that is stopped does not live on until the last latency is over.
    if (fault.kind === 'latency') await sleep(fault.ms, undefined, { ref: false });
    else {
      await answerFault(fault, request, reply);
      return true;
    }
  }
  return false;
}

async function answerFault(
  fault: Exclude<Fault, { kind: 'latency' }>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  switch (fault.kind) {
    case 'status': {
      if (fault.retryAfterSeconds !== undefined) reply.header('retry-after', fault.retryAfterSeconds);
      const body = JSON.stringify(problemFor(fault, request.id));
      await reply.code(fault.status).type('application/problem+json; charset=utf-8').send(body);
      return;
    }
    case 'html':
      await reply
        .code(fault.status)
        .type('text/html')
        .send('<!doctype html><title>Maintenance</title><p>Back soon.');
      return;
    case 'cut':
      await cut(fault.when, reply);
  }
}

/** The first of our codes that has the status, as a service of another make might tell it. */
function problemFor(
  { status, retryAfterSeconds }: Extract<Fault, { kind: 'status' }>,
  requestId: string,
): Omit<Problem, 'code'> & { code: string } {
  const known = Object.entries(PROBLEMS).find(([, kind]) => kind.status === status);
  const [code, kind] = known ?? ['internal-error' satisfies ProblemCode, PROBLEMS['internal-error']];
  return {
    type: `urn:vip:problem:${code}`,
    title: kind.title,
    status,
    detail: `Fault: ${status}`,
    code,
    requestId,
    retryable: 'retryable' in kind,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

/** Half of a body whose length was announced is what a connection looks like that broke. */
async function cut(when: 'before' | 'body', reply: FastifyReply): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  if (when === 'body') {
    raw.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
    await new Promise<void>((resolve) => raw.write('{"items": [', () => resolve()));
  }
  raw.destroy();
}
