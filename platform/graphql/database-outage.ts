/** Tells a database that cannot answer now from a statement that is wrong. */

/** SQLSTATE: connection exceptions, too many connections, a statement over its time limit, shutdowns and start-up. */
const OUTAGE_STATE = /^(08...|53300|57014|57P0[1-3])$/;

/** Node's codes for a connection that cannot be made or has broken. ENOENT: the socket's folder is gone. */
const OUTAGE_CODES = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** pg gives its own connection failures no code, only these words. */
const OUTAGE_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether the error, or what caused it, is that the database cannot answer now: later it may. */
export function isDatabaseOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (OUTAGE_CODES.has(code) || OUTAGE_STATE.test(code) || OUTAGE_WORDS.test(error.message)) return true;
  return isDatabaseOutage(error.cause);
}
