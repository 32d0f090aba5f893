import { type Option, UsageError } from './command.js';

/** The --port of every command that listens. */
export function portOption(byDefault: number): Option {
  return {
    type: 'string',
    placeholder: 'N',
    description: `Listen there instead of at ${byDefault}; 0 lets the system choose.`,
  };
}

/** Throws a UsageError for what is not a port. */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError('--port must be a whole number from 0 to 65535');
  return port;
}
