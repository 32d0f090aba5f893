import type { Clock } from '../../../platform/clock.js';
import type { EmbeddedConsonanceSettings } from '../settings.js';
import type { Executor } from '../store/executor.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What resolvers and mutations work with: made anew for each request. */
export interface Context {
  readonly db: Executor;
  /** Replaced by a mutation, because what was read before it may be out of date. */
  loaders: Loaders;
  readonly clock: Clock;
  readonly settings: EmbeddedConsonanceSettings;
  /** Of this server, without a slash at its end: what urls of files begin with. */
  readonly origin: string;
}

export type Surroundings = Omit<Context, 'loaders'>;

export function createContext(surroundings: Surroundings): Context {
  return { ...surroundings, loaders: createLoaders(surroundings.db, surroundings.settings) };
}
