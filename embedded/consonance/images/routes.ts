/** Where files are read and uploaded. Nobody needs a key: the addresses of files are public, those of uploads are secrets. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Clock } from '../../../platform/clock.js';
import type { Executor } from '../store/executor.js';
import { flatten } from '../store/rows.js';
import { makeUpFile, type ServedFile } from './made-up-file.js';
import { drawResource, isDrawn } from './resource-file.js';

export interface FileRoutesOptions {
  readonly db: Executor;
  readonly clock: Clock;
  readonly uploadLimitBytes: number;
}

export function installFileRoutes(app: FastifyInstance, options: FileRoutesOptions): void {
  const { db } = options;
  app.get<{ Params: { id: string } }>('/files/resources/:id/:name', async ({ params }, reply) =>
    serve(reply, await readResource(db, Number(params.id))),
  );
  app.get<{ Params: { id: string; place: string } }>(
    '/files/works/:id/:place/:name',
    async ({ params }, reply) =>
      serve(reply, await readWorkFile(db, Number(params.id), Number(params.place))),
  );
  void app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    uploads.put<{ Params: { token: string } }>(
      '/uploads/:token',
      { bodyLimit: options.uploadLimitBytes },
      async ({ params, body }, reply) => {
        if (!Buffer.isBuffer(body) || body.length === 0)
          return reply.code(400).send({ message: 'No bytes came.' });
        const isTaken = await keepUpload(options, params.token, body);
        return isTaken
          ? reply.code(200).send()
          : reply.code(403).send({ message: 'This address takes no upload.' });
      },
    );
  });
}

function serve(reply: FastifyReply, file: ServedFile | null): FastifyReply {
  if (file === null) return reply.code(404).send({ message: 'There is no such file.' });
  return reply.type(file.contentType).send(file.bytes);
}

/** Also the largest of PostgreSQL's integers is an id that nothing has. */
function isId(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number < 2 ** 31;
}

async function readResource(db: Executor, id: number): Promise<ServedFile | null> {
  if (!isId(id)) return null;
  const row = await db.selectFrom('supporting_resource').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const resource = flatten(row);
  if (isDrawn(resource)) return { contentType: 'image/jpeg', bytes: drawResource(resource) };
  if (resource.job_state !== 'complete') return null;
  const image = await db
    .selectFrom('resource_image')
    .select('bytes')
    .where('resource_id', '=', id)
    .executeTakeFirst();
  return image === undefined ? null : { contentType: 'image/jpeg', bytes: image.bytes };
}

async function readWorkFile(db: Executor, workId: number, place: number): Promise<ServedFile | null> {
  if (!isId(workId)) return null;
  const work = await db.selectFrom('work').select('record').where('id', '=', workId).executeTakeFirst();
  const file = work?.record.files[place - 1];
  return file === undefined || file.url !== null ? null : makeUpFile(file.fileName, workId);
}

async function keepUpload({ db, clock }: FileRoutesOptions, token: string, bytes: Buffer): Promise<boolean> {
  const resource = await db
    .selectFrom('supporting_resource')
    .select('id')
    .where('upload_token', '=', token)
    .where('upload_until', '>', clock.now())
    .executeTakeFirst();
  if (resource === undefined) return false;
  await db
    .insertInto('resource_image')
    .values({ resource_id: resource.id, bytes, width: null, height: null })
    .onConflict((conflict) => conflict.column('resource_id').doUpdateSet({ bytes }))
    .execute();
  return true;
}
