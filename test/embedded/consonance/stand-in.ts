/** A stand-in for a test file: its own database, a clock the test moves, and the two ways in. */
import { afterAll } from 'vitest';
import { z } from 'zod';
import type { ConsonanceRecords } from '../../../embedded/consonance/records.js';
import { type EmbeddedConsonance, startEmbeddedConsonance } from '../../../embedded/consonance/server.js';
import { EmbeddedConsonanceSettings } from '../../../embedded/consonance/settings.js';
import { createFixedClock } from '../../../platform/clock.js';
import { createLog } from '../../../platform/log.js';
import { createTestDatabase } from '../../setup/database.js';

export const NOON = '2026-11-05T12:00:00Z';
export const API_KEY = 'key-for-the-api';
export const ADMIN_KEY = 'key-for-the-admin';

const Answer = z.looseObject({
  data: z.record(z.string(), z.any()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

export async function startStandIn(options: {
  seed?: ConsonanceRecords;
  settings?: z.input<typeof EmbeddedConsonanceSettings>;
}) {
  const database = await createTestDatabase();
  const clock = createFixedClock(NOON);
  const statements: string[] = [];
  const start = () =>
    startEmbeddedConsonance({
      databaseUrl: database.url,
      apiKey: API_KEY,
      adminKey: ADMIN_KEY,
      host: '127.0.0.1',
      port: 0,
      clock,
      log: createLog({ name: 'test', level: 'silent' }),
      settings: EmbeddedConsonanceSettings.parse({ falsePositiveEvery: 0, ...options.settings }),
      onStatement: ({ sql }) => statements.push(sql),
      ...(options.seed === undefined ? {} : { seed: options.seed }),
    });
  let server: EmbeddedConsonance = await start();
  let isOpen = true;
  const stop = async () => {
    if (isOpen) await server.close();
    isOpen = false;
  };
  afterAll(async () => {
    await stop();
    await database[Symbol.asyncDispose]();
  });

  const post = (body: unknown, authorization: string | null = `Bearer ${API_KEY}`) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
      body: JSON.stringify(body),
    });

  return {
    clock,
    statements,
    post,
    url: () => server.url,
    stop,
    restart: async () => {
      await stop();
      server = await start();
      isOpen = true;
    },
    /** The whole answer, errors included. */
    answer: async (query: string, variables = {}) =>
      Answer.parse(await (await post({ query, variables })).json()),
    /** The data of an answer without errors. */
    ask: async (query: string, variables = {}) => {
      const { data, errors } = Answer.parse(await (await post({ query, variables })).json());
      if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data ?? {};
    },
    admin: async (method: string, path: string, body?: unknown, key = ADMIN_KEY) => {
      const response = await fetch(`${server.url}/admin${path}`, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    },
  };
}
