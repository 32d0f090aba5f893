/**
 * What a route of the API is: data for the document that describes it, checks that are made before it is asked,
 * and a function that answers. The order of the checks is that of http/answer.ts.
 */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../../../platform/clock.js';
import type { Log } from '../../../platform/log.js';
import type { Actor } from '../contract/actor.js';
import type { VipScope } from '../contract/scopes.js';
import type { BlobStore } from '../files/blob-store.js';
import type { EmbeddedVipSettings } from '../settings.js';
import type { VipTables } from '../tables.js';
import { fieldsIn, pickFields } from './fields.js';
import { readBody, readQuery } from './read-request.js';

/** What the service has for those who answer. */
export interface VipContext {
  /**
   * The pool; in a request with an Idempotency-Key the one transaction in which the effect and the stored answer are
   * written, so that neither exists without the other. Begin transactions by inTransaction of transaction.ts, which
   * knows both; `db.transaction()` throws in a keyed request.
   */
  readonly db: Kysely<VipTables>;
  readonly clock: Clock;
  readonly log: Log;
  readonly blobs: BlobStore;
  readonly settings: EmbeddedVipSettings;
  /** With which addresses are signed. */
  readonly tokenSecret: string;
  /** What addresses begin with, such as http://127.0.0.1:4202. */
  readonly origin: () => string;
  /** Wakes the processing; in a keyed request once it is committed. */
  readonly nudge: () => void;
}

export interface RouteRequest<Query, Body> {
  /** By the names in the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** The client, or the person for whom it acts. */
  readonly actor: Actor;
  /** What the client may do: for routes where a parameter asks for more than the route's own scope. */
  readonly scopes: ReadonlySet<VipScope>;
  /** Everything that is read or written belongs to it. */
  readonly tenant: string;
  /** The revision that the change was made for; null where the caller does not mind, '*' (RFC 9110). */
  readonly ifMatch: number | null;
  readonly requestId: string;
}

export interface RouteAnswer {
  readonly status: number;
  /** Absent: no body. */
  readonly body?: unknown;
  /** Becomes a strong ETag. */
  readonly revision?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route<Query, Body> {
  readonly method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
  /** As the contract writes it, below /v1: /assets/{id}:withdraw. */
  readonly path: string;
  readonly summary: string;
  /** Null: any client. */
  readonly scope: VipScope | null;
  /** Strict: z.strictObject, values are strings or, for a repeated key, lists of strings. See http/parameters.ts. */
  readonly query: z.ZodType<Query>;
  /** Null: no body is taken, and `body` is null. */
  readonly body: z.ZodType<Body> | null;
  /** By status; null: without a body. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
  /** Of POST only. */
  readonly idempotency: 'NONE' | 'OPTIONAL' | 'REQUIRED';
  /** Whether If-Match must be there. Comparing it with the revision is the handler's, under a row lock. */
  readonly precondition: boolean;
  readonly limit: 'READ' | 'UPLOAD' | 'WRITE';
  /** Body and answer hold a secret: of a keyed request they are then not kept as they are. See http/sealed.ts. */
  readonly holdsSecret?: true;
  /** It throws ProblemError for what it refuses; a keyed request then has no effect. */
  handle(request: RouteRequest<Query, Body>, context: VipContext): Promise<RouteAnswer>;
}

/** A request whose query and body have not been read yet. */
export type GivenRequest = RouteRequest<unknown, unknown>;

/** A route with its types shut in: what it reads by its schemas nobody else needs to know. */
export interface AnyRoute extends Omit<Route<unknown, unknown>, 'handle'> {
  /** Reads query and body, and answers. It throws ProblemError. */
  answer(given: GivenRequest, context: VipContext): Promise<RouteAnswer>;
}

/** The route as the service keeps it. A body that is absent is read as {}, so that an action needs none. */
export function defineRoute<Query, Body>(route: Route<Query, Body>): AnyRoute {
  const { handle, ...described } = route;
  const body = route.body ?? z.custom<Body>((value) => value === null);
  return {
    ...described,
    answer: async (given, context) => {
      const query = readQuery(route.query, given.query);
      const read = readBody(body, route.body === null ? null : (given.body ?? {}));
      const answer = await handle({ ...given, query, body: read }, context);
      return { ...answer, body: pickFields(answer.body, fieldsIn(query)) };
    },
  };
}
