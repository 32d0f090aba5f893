/** Serves bytes by signed addresses. Neither the address nor a part of it is ever logged. */
import type { FastifyInstance } from 'fastify';
import { type ProblemCode, ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { sendProblem } from '../http/send-problem.js';
import { readContentAddress } from './address.js';
import { findServedFile, type ServedFile } from './find-file.js';
import { partWanted, serveFile } from './serve-file.js';

/** Adds GET and HEAD of /content outside /v1: they need no bearer. */
export function installSignedContent(app: FastifyInstance, context: VipContext): void {
  void app.register(async (content) => {
    content.setErrorHandler(sendProblem);
    content.route<{ Params: { '*': string } }>({
      method: ['GET', 'HEAD'],
      // Not a parameter: those are short.
      url: '/content/*',
      handler: async (request, reply) => {
        // A refusal of now is not one of later.
        reply.header('cache-control', 'no-store');
        const file = await findFile(request.params['*'], context);
        return serveFile(file, partWanted(file, request.headers), request, reply, context);
      },
    });
  });
}

/** Decides as if the address had been given now. It throws not-found and gone: why is not for whoever has the address. */
async function findFile(token: string, context: VipContext): Promise<ServedFile> {
  const claims = readContentAddress(token, context);
  if (claims === 'INVALID') throw new ProblemError('not-found', 'There is nothing at this address.');
  if (claims === 'EXPIRED')
    throw new ProblemError('gone', 'The address has had its time. Ask for a new one.');
  try {
    return await findServedFile(claims, context);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(FOR_GOOD.has(error.code) ? 'gone' : 'not-found', 'It is not served.');
  }
}

const FOR_GOOD: ReadonlySet<ProblemCode> = new Set(['gone', 'quarantined']);
