/**
 * The one logger of a process. Messages are constant sentences, facts are fields.
 *
 * Secrets are cut out by field name and, in any text, by shape: a connection url or a bearer token
 * that reaches a message by way of somebody else's error does not reach the log.
 */
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

export type Log = Logger;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const SECRET_FIELDS = [
  'authorization',
  'cookie',
  '["x-api-key"]',
  '["x-colophon-internal"]',
  'apiKey',
  'key',
  'password',
  'secret',
  'clientSecret',
  'token',
  'accessToken',
  'refreshToken',
];
const CUT = '[cut]';

/** A logger that writes JSON lines to stdout, or to the destination given. */
export function createLog(options: { name: string; level: LogLevel; destination?: DestinationStream }): Log {
  const settings = {
    name: options.name,
    level: options.level,
    errorKey: 'error',
    serializers: { error: stdSerializers.err },
    redact: { paths: SECRET_FIELDS.flatMap(atEveryDepth), censor: CUT },
    hooks: { streamWrite: withoutSecrets },
  };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
}

/** The text without the passwords of urls and without bearer tokens. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/(:\/\/[^\s:/@"]*):[^\s@/"]+@/g, `$1:${CUT}@`)
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/g, `$1 ${CUT}`);
}

/** pino has no "at any depth"; headers are the deepest place where ours stand: req.headers.authorization. */
function atEveryDepth(field: string): string[] {
  const dotted = field.startsWith('[') ? field : `.${field}`;
  return [field, `*${dotted}`, `*.*${dotted}`];
}
