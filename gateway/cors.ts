/**
 * Which pages of other origins may ask, by CORS (Fetch standard, 3.2).
 *
 * No cookie is ever read, so Allow-Credentials is never sent; keys and tokens travel in headers that a page must
 * be allowed to set. That also makes forged requests impossible: whatever carries credentials has been asked for first.
 */
import { z } from 'zod';

/** One origin of CORS_ORIGINS: scheme, host and port, and nothing after it. */
export const CorsOrigin = z.string().refine(isOrigin, {
  error: 'must be an origin such as https://app.example, without a path; * is not taken',
});

/** Whether a page of the origin may ask. */
export type OriginTest = (origin: string) => boolean;

export interface CorsOptions {
  /** Each as in CorsOrigin. */
  readonly corsOrigins: readonly string[];
  /** Pages served from this machine, at any port: for development. */
  readonly allowLoopbackOrigins: boolean;
}

const PREFLIGHT_SECONDS = 7_200;

const ALLOWED = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'accept, authorization, content-type, x-api-key, x-request-id',
  'access-control-max-age': String(PREFLIGHT_SECONDS),
};

/** Throws when one of the origins is not an origin. */
export function createOriginTest({ corsOrigins, allowLoopbackOrigins }: CorsOptions): OriginTest {
  const origins = new Set(corsOrigins.map((origin) => CorsOrigin.parse(origin)));
  return (origin) => origins.has(origin) || (allowLoopbackOrigins && isLoopback(origin));
}

/** The headers for an answer, whatever it is. Without Access-Control-Allow-Origin a browser keeps it from the page. */
export function corsHeaders(origin: string | undefined, mayAsk: OriginTest): Record<string, string> {
  if (origin === undefined || !mayAsk(origin)) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'x-request-id',
  };
}

/** The headers for the answer to a preflight. */
export function preflightHeaders(origin: string | undefined, mayAsk: OriginTest): Record<string, string> {
  const headers = corsHeaders(origin, mayAsk);
  return 'access-control-allow-origin' in headers ? { ...headers, ...ALLOWED } : headers;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

function isLoopback(origin: string): boolean {
  if (!isOrigin(origin)) return false;
  const { hostname } = new URL(origin);
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
