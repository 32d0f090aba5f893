/**
 * Where links of shares lead: /s/{token}, outside /v1, for people. What is served is decided anew at every request, as
 * content/ does, and the token is never logged.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS, ProblemError } from '../http/problem.js';
import { createRateLimiter } from '../http/rate-limits.js';
import type { VipContext } from '../http/route.js';
import { tellRefusal } from '../http/send-problem.js';
import { readSharedFiles, type SharedRow } from '../shares/files.js';
import { endedBy, recordView } from '../shares/record-access.js';
import { readShareByToken, type ShareRow } from '../shares/rows.js';
import { stateAt } from '../shares/state.js';
import { hashOfToken } from '../shares/token.js';
import { checkPassword } from './check-password.js';
import { sendDownload } from './download.js';
import { filesPage, PAGE_HEADERS, passwordPage, sentencePage } from './pages.js';
import { hasSession, sessionCookie } from './session.js';
import { visitorOf } from './visitor.js';

/** A password and its name. */
const FORM_LIMIT_BYTES = 4_096;

type ToShare = FastifyRequest<{ Params: { token: string } }>;
type ToFile = FastifyRequest<{ Params: { token: string; versionId: string } }>;

/** Adds GET, HEAD and POST of /s outside /v1: they need no bearer. */
export function installPortal(app: FastifyInstance, context: VipContext): void {
  const { settings, clock } = context;
  const limiter = createRateLimiter({ ...settings.rateLimits, read: settings.portalLimit }, clock);
  void app.register(async (portal) => {
    portal.removeAllContentTypeParsers();
    // Whatever it calls itself: what is no form holds no password.
    portal.addContentTypeParser(
      '*',
      { parseAs: 'string', bodyLimit: FORM_LIMIT_BYTES },
      async (_request: unknown, body: string) => new URLSearchParams(body),
    );
    portal.setErrorHandler(sendRefusal);
    portal.addHook('onRequest', async ({ ip }, reply) => {
      reply.headers(PAGE_HEADERS);
      const { isExceeded, secondsLeft } = limiter.count(ip, 'read');
      if (!isExceeded) return;
      throw new ProblemError('rate-limited', 'That was too often. Try again later.', {
        retryAfterSeconds: secondsLeft,
      });
    });
    portal.route({
      method: ['GET', 'HEAD'],
      url: '/s/:token',
      handler: (request: ToShare, reply) => showFiles(request, reply, context),
    });
    portal.post('/s/:token', (request: ToShare, reply) => takePassword(request, reply, context));
    portal.route({
      method: ['GET', 'HEAD'],
      url: '/s/:token/files/:versionId',
      handler: async (request: ToFile, reply) => {
        const share = await findShare(request.params.token, context);
        if (needsPassword(share, request, context)) {
          throw new ProblemError('insufficient-scope', 'Give the password on the page of the link first.');
        }
        return sendDownload(share, request.params.versionId, request, reply, context);
      },
    });
  });
}

async function showFiles(request: ToShare, reply: FastifyReply, context: VipContext): Promise<FastifyReply> {
  const { token } = request.params;
  const share = await findShare(token, context);
  refuseUsedUp(share, context);
  if (needsPassword(share, request, context)) return reply.send(passwordPage(null));
  const files = (await readSharedFiles(sharedOf(share), context)).flatMap(({ row }) => row ?? []);
  if (request.method === 'GET') await noteView(share, files, request, context);
  return reply.send(filesPage(share, files, token));
}

/** Throws not-found for a token that is none, and gone for a share that was revoked or has ended. */
async function findShare(token: string, { db, clock }: VipContext): Promise<ShareRow> {
  const share = await readShareByToken(db, hashOfToken(token));
  if (share === undefined) throw new ProblemError('not-found', 'There is nothing at this address.');
  const state = stateAt(share, clock.now());
  if (state === 'revoked' || state === 'expired') throw endedBy(state);
  return share;
}

function refuseUsedUp(share: ShareRow, { clock }: VipContext): void {
  const state = stateAt(share, clock.now());
  if (state !== 'active') throw endedBy(state);
}

function needsPassword(share: ShareRow, { headers }: FastifyRequest, context: VipContext): boolean {
  return share.password_hash !== null && !hasSession(headers.cookie, share.share_id, context);
}

function sharedOf(share: ShareRow) {
  const { tenant, asset_ids: assetIds, recipient_id: recipientId, audience } = share;
  return { tenant, assetIds, recipientId, audience };
}

function noteView(
  share: ShareRow,
  files: readonly SharedRow[],
  request: FastifyRequest,
  context: VipContext,
): Promise<void> {
  const visitor = visitorOf(request, share.share_id, context.tokenSecret);
  const seen = files.map(({ asset_id: assetId, content }) => ({
    assetId,
    versionId: content.version_id,
    byteSize: null,
  }));
  return recordView(share, seen, { visitor, requestId: request.id }, context);
}

async function takePassword(
  request: ToShare,
  reply: FastifyReply,
  context: VipContext,
): Promise<FastifyReply> {
  const { token } = request.params;
  const share = await findShare(token, context);
  refuseUsedUp(share, context);
  const { share_id: shareId, password_hash: passwordHash } = share;
  if (passwordHash !== null) {
    const given = request.body instanceof URLSearchParams ? (request.body.get('password') ?? '') : '';
    const isRight = await checkPassword(given, { shareId, passwordHash }, context);
    if (!isRight) return reply.code(403).send(passwordPage('That is not the password.'));
    reply.header('set-cookie', sessionCookie({ shareId, token }, context));
  }
  // Relative: the page is where it was reached, whatever stands before it.
  return reply.code(303).header('location', token).send();
}

/** Every failure as a page of one sentence. What is unexpected is masked, and its story is in the log. */
function sendRefusal(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = tellRefusal(error, request);
  const { retryAfterSeconds } = refusal.extras;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
  return reply.code(PROBLEMS[refusal.code].status).headers(PAGE_HEADERS).send(sentencePage(refusal.message));
}
