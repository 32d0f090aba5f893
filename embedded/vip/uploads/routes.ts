import { z } from 'zod';
import { ProblemError } from '../http/problem.js';
import { type AnyRoute, defineRoute, type RouteRequest } from '../http/route.js';
import { cancelUpload } from './cancel.js';
import { completeUpload, type UploadAction } from './complete.js';
import { createUpload } from './create.js';
import { readUploads } from './rows.js';
import { Upload, UploadBody, uploadOf } from './upload.js';

const NOTHING = z.strictObject({});

/** The contract's routes of uploads; the bytes themselves go to the receiver. */
export const uploadRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: 'POST',
    path: '/uploads',
    summary: 'Announce a file, and get the address that its bytes are sent to',
    scope: 'assets:write',
    query: NOTHING,
    body: UploadBody,
    answers: { 201: Upload },
    idempotency: 'OPTIONAL',
    precondition: false,
    limit: 'UPLOAD',
    async handle(request, context) {
      const upload = uploadOf(await createUpload(request.body, request, context), context);
      return {
        status: 201,
        body: upload,
        headers: { location: `${context.origin()}/v1/uploads/${upload.id}` },
      };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/uploads/{id}',
    summary: 'Read how an upload stands',
    scope: 'assets:write',
    query: NOTHING,
    body: null,
    answers: { 200: Upload },
    idempotency: 'NONE',
    precondition: false,
    limit: 'READ',
    async handle(request, context) {
      const { tenant, id } = actionOf(request);
      const [upload] = await readUploads(context.db, { tenant, ids: [id] });
      if (upload === undefined) throw new ProblemError('not-found', 'There is no such upload.');
      return { status: 200, body: uploadOf(upload, context) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/uploads/{id}:complete',
    summary: 'Say that all bytes are sent, and have them compared with what was announced',
    scope: 'assets:write',
    query: NOTHING,
    body: NOTHING,
    answers: { 200: Upload },
    idempotency: 'OPTIONAL',
    precondition: false,
    limit: 'UPLOAD',
    async handle(request, context) {
      const upload = await completeUpload(actionOf(request), context);
      context.nudge();
      return { status: 200, body: uploadOf(upload, context) };
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/uploads/{id}',
    summary: 'Cancel an upload',
    scope: 'assets:write',
    query: NOTHING,
    body: null,
    answers: { 204: null },
    idempotency: 'NONE',
    precondition: false,
    limit: 'UPLOAD',
    async handle(request, context) {
      await cancelUpload(actionOf(request), context);
      context.nudge();
      return { status: 204 };
    },
  }),
];

function actionOf({ params, ...request }: RouteRequest<unknown, unknown>): UploadAction {
  return { ...request, id: params.id ?? '' };
}
