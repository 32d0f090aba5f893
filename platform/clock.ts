/** The only source of the present: services take a clock, tests move it. */
import { readFileSync } from 'node:fs';

export interface Clock {
  now(): Date;
}

/**
 * The machine's clock. Under NODE_ENV=test it adds the offset, in milliseconds, that stands in the file
 * named by COLOPHON_CLOCK_FILE, so that separate processes move together. A missing file is no offset.
 */
export function createClock(env: NodeJS.ProcessEnv): Clock {
  const offsetFile = env.NODE_ENV === 'test' ? env.COLOPHON_CLOCK_FILE : undefined;
  if (offsetFile === undefined) return { now: () => new Date() };
  return { now: () => new Date(Date.now() + readOffset(offsetFile)) };
}

/** A clock that a test moves by hand. */
export function createFixedClock(start: string | Date): Clock & { set(instant: string | Date): void } {
  let instant = new Date(start);
  return {
    now: () => new Date(instant),
    set: (next) => {
      instant = new Date(next);
    },
  };
}

function readOffset(file: string): number {
  try {
    const offset = Number(readFileSync(file, 'utf8'));
    return Number.isFinite(offset) ? offset : 0;
  } catch {
    return 0;
  }
}
