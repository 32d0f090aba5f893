/** Asks for tasks in the transaction of what makes them necessary: neither is there without the other. */
import { sql, type Transaction } from 'kysely';
import type { Jobs } from '../../../platform/jobs/jobs.js';
import type { DistributionTables } from '../tables.js';
import { TASK_KINDS, TASK_QUEUES, type TaskKind, type TaskName } from './task.js';

export interface AskedTask extends TaskName {
  /** By the services' clock; left out: at once. An earlier time that was asked for before stays. */
  readonly dueAt?: Date;
}

/** Two statements for the tasks and two for the jobs of each kind, however many they are. */
export async function askForTasks(
  transaction: Transaction<DistributionTables>,
  { jobs, now }: { readonly jobs: Jobs; readonly now: Date },
  tasks: readonly AskedTask[],
): Promise<void> {
  const earliest = new Map<string, AskedTask>();
  for (const task of tasks) {
    const name = `${task.kind} ${task.subject}`;
    const known = earliest.get(name);
    if (known === undefined || (task.dueAt ?? now) < (known.dueAt ?? now)) earliest.set(name, task);
  }
  if (earliest.size === 0) return;
  // In one order, so that two who ask for the same tasks wait for each other and do not block each other.
  const asked = [...earliest.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { kind, subject, dueAt }]) => ({ kind, subject, due_at: dueAt ?? now }));
  const { rows } = await sql<{ task_id: number; kind: TaskKind; due_at: Date }>`
    insert into distribution.task (kind, subject, due_at, created_at, updated_at)
    select kind, subject, due_at, ${now}, ${now}
    from json_to_recordset(${JSON.stringify(asked)}) as asked (kind text, subject text, due_at timestamptz)
    on conflict (kind, subject) do update set
      wanted = task.wanted + 1,
      due_at = case when task.wanted > task.done and task.failed_at is null
        then least(task.due_at, excluded.due_at) else excluded.due_at end,
      failed_at = null,
      error = null,
      updated_at = excluded.updated_at
    returning task_id, kind, due_at
  `.execute(transaction);
  for (const kind of TASK_KINDS) {
    const due = rows.filter((row) => row.kind === kind);
    if (due.length > 0) await jobs.enqueue(transaction, TASK_QUEUES[kind], due.map(jobOf));
  }
}

/** The job of a task. */
export function jobOf({ task_id, due_at }: { readonly task_id: number; readonly due_at: Date }) {
  return { payload: { taskId: task_id }, key: String(task_id), runAt: due_at };
}
