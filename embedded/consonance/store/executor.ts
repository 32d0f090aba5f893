import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** A pool or a transaction: whoever takes it does not say which. */
export type Executor = Kysely<Tables>;
