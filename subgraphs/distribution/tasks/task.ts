/**
 * Tasks: what distribution has to do to one thing of one kind. Asking for a task twice before it is done is asking once;
 * asking for it while it is being done makes it due again afterwards, because whoever is at it may have looked before.
 */
import { z } from 'zod';
import type { Queue } from '../../../platform/jobs/queue.js';

export const TASK_KINDS = ['ALIGN', 'PUSH', 'RIGHTS', 'WRITE_BACK'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** A task by its name. */
export interface TaskName {
  readonly kind: TaskKind;
  /** An ISBN for RIGHTS, a work's id for ALIGN and PUSH, the number of a write-back for WRITE_BACK. */
  readonly subject: string;
}

const Payload = z.strictObject({ taskId: z.int().positive() });
export type TaskPayload = z.infer<typeof Payload>;

/** Each kind has a queue of its own: one that waits for a slow upstream holds up no other. */
export const TASK_QUEUES: Readonly<Record<TaskKind, Queue<TaskPayload>>> = {
  ALIGN: { name: 'distribution.align', payload: Payload },
  PUSH: { name: 'distribution.push', payload: Payload },
  RIGHTS: { name: 'distribution.rights', payload: Payload },
  WRITE_BACK: { name: 'distribution.write-back', payload: Payload },
};
