/** The settings that come from the environment. Their names are fixed; everything else stands in colophon.config.json. */
import { z } from 'zod';
import { CorsOrigin } from '../gateway/cors.js';
import {
  listSetting,
  logLevelSetting,
  portSetting,
  secretSetting,
  urlSetting,
} from '../platform/setting-types.js';
import { UsageError } from './command.js';

const Address = urlSetting(['http', 'https']);
const Secret = secretSetting({ minLength: 16 });

const SubgraphUrls = listSetting(
  z
    .string()
    .regex(
      /^[\w-]+=https?:\/\/\S+$/,
      'must be a list such as consonance=http://127.0.0.1:4101/graphql,vip=http://...',
    ),
).transform((pairs) => Object.fromEntries(pairs.map(splitPair)));

function splitPair(pair: string): [name: string, url: string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** Each setting by itself; a command says which it needs. */
export const Environment = {
  PORT: portSetting,
  DATA_DIR: z.string(),
  DATABASE_URL: urlSetting(['postgres', 'postgresql']),
  CONSONANCE_URL: Address,
  CONSONANCE_API_KEY: z.string(),
  CONSONANCE_ADMIN_KEY: Secret,
  VIP_URL: Address,
  VIP_CLIENT_ID: z.string(),
  VIP_CLIENT_SECRET: z.string(),
  VIP_ADMIN_KEY: Secret,
  VIP_TOKEN_SECRET: Secret,
  SUBGRAPH_URLS: SubgraphUrls,
  INTERNAL_TOKEN_SECRET: Secret,
  API_KEYS_FILE: z.string(),
  JWT_ISSUER: z.string(),
  JWT_AUDIENCE: z.string(),
  JWKS_URL: urlSetting(['https', 'http', 'file']),
  CORS_ORIGINS: listSetting(CorsOrigin),
  /** Where a running Colophon is, for the commands that ask it. */
  COLOPHON_URL: Address,
  COLOPHON_API_KEY: z.string(),
  LOG_LEVEL: logLevelSetting.default('info'),
} as const;

/** What every process reads. */
export const Common = { LOG_LEVEL: Environment.LOG_LEVEL };

/** The three settings that let JWTs in: all or none of them. */
export const Jwt = {
  JWT_ISSUER: Environment.JWT_ISSUER.optional(),
  JWT_AUDIENCE: Environment.JWT_AUDIENCE.optional(),
  JWKS_URL: Environment.JWKS_URL.optional(),
};

/** Reads SUBGRAPH_URLS where nothing else of the environment is wanted. Throws a UsageError. */
export function parseSubgraphUrls(text: string | undefined): Readonly<Record<string, string>> {
  if (text === undefined || text === '') return {};
  const parsed = SubgraphUrls.safeParse(text);
  if (!parsed.success)
    throw new UsageError(`SUBGRAPH_URLS ${parsed.error.issues[0]?.message ?? 'is not readable'}`);
  return parsed.data;
}
