/**
 * The admin route: what a person at Consonance, or a bad day of theirs, does to a client. It is not part of the API.
 *
 * Every body is checked; every change counts as a change of the work or product that day.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../../platform/clock.js';
import { isBearer } from '../credentials.js';
import { FaultList, type Faults } from '../faults.js';
import { loadRecords } from '../load/load-records.js';
import { productRecord } from '../records/product.js';
import type { RequestCounts } from '../request-counts.js';
import type { Executor } from '../store/executor.js';
import { addProduct, deleteProduct, deleteWork } from './add-and-delete.js';
import {
  ContractEdit,
  editContract,
  editImprint,
  editProduct,
  editResource,
  editText,
  editWork,
  ImprintEdit,
  ProductEdit,
  ResourceEdit,
  TextEdit,
  WorkEdit,
} from './edits.js';

export interface AdminOptions {
  readonly adminKey: string;
  readonly db: Executor;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly counts: RequestCounts;
  readonly recordsBodyLimitBytes: number;
  readonly processImages: () => Promise<number>;
}

export function installAdminRoutes(app: FastifyInstance, options: AdminOptions): void {
  void app.register(
    async (admin) => {
      admin.addHook('onRequest', async (request, reply) => {
        if (isBearer(request.headers.authorization, options.adminKey)) return;
        await reply.code(401).send({ errors: [{ message: 'The admin key is missing or wrong.' }] });
      });
      admin.setErrorHandler((error, request, reply) => {
        if (!(error instanceof z.ZodError)) throw error;
        request.log.debug({ error }, 'An admin request could not be read');
        return fail(reply, 400, z.prettifyError(error));
      });
      installEdits(admin, options);
      installAdditions(admin, options);
      installFaults(admin, options);
    },
    { prefix: '/admin' },
  );
}

function installEdits(admin: FastifyInstance, { db, clock }: AdminOptions): void {
  const edit = <Edit>(
    path: string,
    schema: z.ZodType<Edit>,
    change: (db: Executor, id: number, edit: Edit, now: Date) => Promise<boolean>,
  ) =>
    admin.patch(`${path}/:id`, async (request, reply) => {
      const id = readId(request);
      const wanted = schema.parse(request.body);
      const isDone = await db.transaction().execute((all) => change(all, id, wanted, clock.now()));
      return isDone ? { id } : notFound(reply);
    });
  edit('/works', WorkEdit, editWork);
  edit('/products', ProductEdit, editProduct);
  edit('/resources', ResourceEdit, editResource);
  edit('/texts', TextEdit, editText);
  edit('/contracts', ContractEdit, editContract);
  edit('/imprints', ImprintEdit, editImprint);
}

function installAdditions(admin: FastifyInstance, options: AdminOptions): void {
  const { db, clock } = options;
  admin.get('/lists', async () => db.selectFrom('list_value').selectAll().orderBy('id').execute());
  admin.post('/records', { bodyLimit: options.recordsBodyLimitBytes }, async ({ body }) =>
    loadRecords(db, body, clock.now()),
  );
  admin.post('/works/:id/products', async (request, reply) => {
    const product = productRecord.parse(request.body);
    const added = await db
      .transaction()
      .execute((all) => addProduct(all, readId(request), product, clock.now()));
    return 'fault' in added ? fail(reply, 409, added.fault) : reply.code(201).send(added);
  });
  admin.delete('/works/:id', async (request, reply) =>
    (await deleteWork(db, readId(request))) ? reply.code(204).send() : notFound(reply),
  );
  admin.delete('/products/:id', async (request, reply) => {
    const id = readId(request);
    const isGone = await db.transaction().execute((all) => deleteProduct(all, id, clock.now()));
    return isGone ? reply.code(204).send() : notFound(reply);
  });
}

function installFaults(admin: FastifyInstance, { faults, counts, processImages }: AdminOptions): void {
  admin.get('/faults', async () => faults.list());
  admin.put('/faults', async ({ body }) => {
    faults.replace(FaultList.parse(body));
    return faults.list();
  });
  admin.delete('/faults', async (_request, reply) => {
    faults.replace([]);
    return reply.code(204).send();
  });
  admin.get('/requests', async () => counts.read());
  admin.delete('/requests', async (_request, reply) => {
    counts.reset();
    return reply.code(204).send();
  });
  admin.post('/images/process', async () => ({ processed: await processImages() }));
}

const Id = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

function readId({ params }: FastifyRequest): number {
  return Id.parse(params).id;
}

function notFound(reply: FastifyReply): FastifyReply {
  return fail(reply, 404, 'There is nothing with this id.');
}

function fail(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send({ errors: [{ message }] });
}
