/** What every resource has (contract 3.3). */
import { z } from 'zod';
import { Actor } from './actor.js';

/** How another system calls the object. */
export const Ref = z
  .strictObject({
    system: z.string().min(1).max(100),
    type: z.string().min(1).max(100).optional(),
    value: z.string().min(1).max(500),
  })
  .readonly();

export type Ref = z.infer<typeof Ref>;

/** Spread into the schema of a resource. */
export const base = {
  id: z.string(),
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  createdBy: Actor,
  externalRefs: z.array(Ref),
};

interface OwnedRow {
  readonly revision: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly created_by: Actor;
}

/** The same of a row. */
export function baseOf(id: string, row: OwnedRow, externalRefs: readonly Ref[] = []) {
  return {
    id,
    revision: row.revision,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    createdBy: row.created_by,
    externalRefs,
  };
}

/** The same field by field: contract/tell.ts. */
export function baseTellers<Row extends OwnedRow>(
  idOf: (row: Row) => string,
  refsOf: (row: Row) => readonly Ref[] = () => [],
) {
  return {
    id: idOf,
    revision: ({ revision }: Row) => revision,
    createdAt: ({ created_at: at }: Row) => at.toISOString(),
    updatedAt: ({ updated_at: at }: Row) => at.toISOString(),
    createdBy: ({ created_by: actor }: Row) => actor,
    externalRefs: refsOf,
  };
}
