/** A VIP service for a test file: its own database and folder, a clock that the test moves, and callers of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll } from 'vitest';
import type { z } from 'zod';
import { type EmbeddedVip, startEmbeddedVip } from '../../../embedded/vip/server.js';
import { EmbeddedVipSettings } from '../../../embedded/vip/settings.js';
import { createFixedClock } from '../../../platform/clock.js';
import { createLog } from '../../../platform/log.js';
import { createTestDatabase } from '../../setup/database.js';

export const NOON = '2026-11-05T12:00:00.000Z';
const ADMIN_KEY = 'key-for-the-admin';

/** Fixed bearers: of everything, of a reader, of a client that may speak for people, and of another tenant. */
export const TOKENS = {
  all: 'token-of-all',
  reader: 'token-of-reader',
  robot: 'token-of-robot',
  other: 'token-of-other',
} as const;

export const CLIENT = { clientId: 'desk', secret: 'a secret: with + and %' } as const;

export interface Asked {
  readonly token?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON whose shape the contract tells
export type Json = any;

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Json;
}

export type VipService = Awaited<ReturnType<typeof startService>>;

export async function startService(settings: z.input<typeof EmbeddedVipSettings> = {}) {
  const database = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'colophon-vip-'));
  const clock = createFixedClock(NOON);
  const statements: string[] = [];
  const start = () =>
    startEmbeddedVip({
      databaseUrl: database.url,
      dataFolder,
      clients: [
        { ...CLIENT, tenant: 'house', scopes: 'ALL' },
        { clientId: 'narrow', secret: 'narrow', tenant: 'house', scopes: ['assets:read', 'events:read'] },
      ],
      bearers: [
        { token: TOKENS.all, client: 'all', tenant: 'house', scopes: 'ALL' },
        { token: TOKENS.reader, client: 'reader', tenant: 'house', scopes: ['assets:read'] },
        { token: TOKENS.robot, client: 'robot', tenant: 'house', scopes: ['titles:rw', 'rights:write'] },
        // Another client of the same name: only the tenant tells the two apart.
        { token: TOKENS.other, client: 'all', tenant: 'another', scopes: 'ALL' },
      ],
      adminKey: ADMIN_KEY,
      tokenSecret: 'a-token-secret-0123456789',
      host: '127.0.0.1',
      port: 0,
      clock,
      log: createLog({ name: 'test', level: 'silent' }),
      // What is due is done when it is asked for, and not in between: tests count statements.
      settings: EmbeddedVipSettings.parse({
        processingPollMs: 3_600_000,
        clockEdgePollMs: 3_600_000,
        ...settings,
      }),
      onStatement: ({ sql }) => statements.push(sql),
    });
  let server: EmbeddedVip | null = await start();
  const stop = async () => {
    await server?.close();
    server = null;
  };
  afterAll(async () => {
    await stop();
    await database[Symbol.asyncDispose]();
    await rm(dataFolder, { recursive: true, force: true });
  });
  const url = () => server?.url ?? 'http://127.0.0.1:0';

  return {
    clock,
    dataFolder,
    databaseUrl: database.url,
    url,
    stop,
    restart: async () => {
      await stop();
      server = await start();
    },
    /** Anywhere below the root, without any credentials of its own. */
    fetch: (path: string, init: RequestInit = {}) =>
      fetch(`${url()}${path}`, { redirect: 'manual', ...init }),
    /** Below /v1. */
    call: async (
      method: string,
      path: string,
      { token = TOKENS.all, body, headers = {} }: Asked = {},
    ): Promise<Told> =>
      read(
        await fetch(`${url()}/v1${path}`, {
          method,
          redirect: 'manual',
          headers: {
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
    admin: async (method: string, path: string, body?: unknown): Promise<Told> =>
      read(
        await fetch(`${url()}/admin${path}`, {
          method,
          headers: {
            authorization: `Bearer ${ADMIN_KEY}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          body: body === undefined ? null : JSON.stringify(body),
        }),
      ),
    /** How many statements the work takes, once nothing else is running. */
    countStatements: async <Result>(work: () => Promise<Result>) => {
      for (let before = -1; before !== statements.length; await sleep(100)) before = statements.length;
      const start = statements.length;
      const result = await work();
      return { result, statements: statements.length - start };
    },
    /** Lets nobody append to the feed: whoever writes waits between its effect and its commit. */
    holdFeed: () =>
      hold(
        database.url,
        `insert into vip.event_head values ('house', 0, 'held')
         on conflict (tenant) do update set tenant = excluded.tenant`,
      ),
    /** Lets nobody else change what the statement locks. */
    hold: (statement: string) => hold(database.url, statement),
    /** Past the service, as somebody with the database's password would. */
    query: async (text: string, values: unknown[] = []): Promise<Json[]> => {
      const client = new Client({ connectionString: database.url });
      await client.connect();
      try {
        return (await client.query(text, values)).rows;
      } finally {
        await client.end();
      }
    },
  };
}

/** A transaction that has done this one thing, and waits. */
async function hold(databaseUrl: string, statement: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query(statement);
  return {
    /** How many wait, for this or for each other. */
    waiting: async (): Promise<number> => {
      const { rows } = await client.query(
        `select count(*)::integer as count from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0].count;
    },
    letGo: async () => {
      await client.query('rollback');
      await client.end();
    },
  };
}

async function read(response: Response): Promise<Told> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text !== '' ? JSON.parse(text) : null,
  };
}
