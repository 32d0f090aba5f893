/** Tasks: asked for any number of times, done once, by one at a time, and by nobody who was taken for dead. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWorkers, type Workers } from '../../../platform/jobs/workers.js';
import { askForTasks } from '../../../subgraphs/distribution/tasks/ask-for.js';
import { endLease, LeaseLost, takeLease } from '../../../subgraphs/distribution/tasks/lease.js';
import {
  type OnGivenUp,
  type TaskHandler,
  workOnTasks,
} from '../../../subgraphs/distribution/tasks/run-task.js';
import { sweepTasks } from '../../../subgraphs/distribution/tasks/sweep.js';
import { until } from '../../setup/colophon.js';
import { createDeferred } from '../../upstreams/deferred.js';
import { createGround, type Ground, jobSettings, log, NOW } from './database.js';

let ground: Ground;
let workers: Workers | undefined;
beforeEach(async () => {
  ground = await createGround();
});
afterEach(async () => {
  await workers?.close();
  workers = undefined;
  await ground[Symbol.asyncDispose]();
});

const ask = (subject: string, dueAt?: Date) =>
  ground.db
    .transaction()
    .execute((transaction) =>
      askForTasks(transaction, { jobs: ground.jobs, now: ground.clock.now() }, [
        { kind: 'PUSH', subject, ...(dueAt === undefined ? {} : { dueAt }) },
      ]),
    );

function work(handler: TaskHandler, onGivenUp?: OnGivenUp) {
  const { db, jobs, clock, pool } = ground;
  const context = { db, jobs, clock, log, leaseSeconds: 30 };
  workers = startWorkers({
    ...{ pool, log, settings: jobSettings },
    work: [workOnTasks('PUSH', handler, context, onGivenUp)],
  });
}

const tasks = () => ground.db.selectFrom('distribution.task').selectAll().orderBy('task_id').execute();
const isDone = async () => (await tasks()).every(({ wanted, done }) => wanted === done);
const jobCount = async () => {
  const { rows } = await ground.pool.query(
    `select from jobs.job where name = 'distribution.push' and state < 'active'`,
  );
  return rows.length;
};
const activeCount = async () => {
  const { rows } = await ground.pool.query(
    `select from jobs.job where name = 'distribution.push' and state = 'active'`,
  );
  return rows.length;
};

describe('asking', () => {
  test('twice for the same before it is done is asking once', async () => {
    await ask('1');
    await ask('1');
    const done: string[] = [];
    work(async ({ subject }) => {
      done.push(subject);
      return {};
    });
    await until(isDone);
    expect(done).toEqual(['1']);
  });

  test('while it is being done makes it due again, because it may have been looked at before', async () => {
    await ask('1');
    let runs = 0;
    work(async () => {
      runs += 1;
      if (runs === 1) await ask('1');
      return {};
    });
    await until(async () => runs === 2 && (await isDone()));
    expect(runs).toBe(2);
  });

  test('for the same several times in one transaction takes the earliest time', async () => {
    const later = new Date('2026-11-29T00:00:00Z');
    await ground.db.transaction().execute((transaction) =>
      askForTasks(transaction, { jobs: ground.jobs, now: NOW }, [
        { kind: 'PUSH', subject: '1', dueAt: later },
        { kind: 'PUSH', subject: '1' },
        { kind: 'ALIGN', subject: '1', dueAt: later },
      ]),
    );
    expect((await tasks()).map(({ kind, due_at }) => [kind, due_at])).toEqual([
      ['ALIGN', later],
      ['PUSH', NOW],
    ]);
  });

  test('for thousands takes as many statements as for two', async () => {
    const statementsFor = async (count: number) => {
      const before = ground.statements();
      await ground.db.transaction().execute((transaction) =>
        askForTasks(
          transaction,
          { jobs: ground.jobs, now: NOW },
          Array.from({ length: count }, (_, index) => ({
            kind: 'PUSH' as const,
            subject: `${count}-${index}`,
          })),
        ),
      );
      return ground.statements() - before;
    };
    expect(await statementsFor(900)).toBe(await statementsFor(2));
  });

  test('leaves neither task nor job when the transaction is undone', async () => {
    await expect(
      ground.db.transaction().execute(async (transaction) => {
        await askForTasks(transaction, { jobs: ground.jobs, now: NOW }, [{ kind: 'PUSH', subject: '1' }]);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect([await tasks(), await jobCount()]).toEqual([[], 0]);
  });
});

describe('a task', () => {
  test('that rests is done later, and a clock that is moved is seen by the sweeper', async () => {
    await ask('1');
    const tomorrow = new Date('2026-11-29T12:00:00Z');
    let runs = 0;
    work(async () => {
      runs += 1;
      return runs === 1 ? { dueAgainAt: tomorrow } : {};
    });
    await until(async () => (await tasks())[0]?.due_at.getTime() === tomorrow.getTime());
    expect(await sweepTasks(ground.db, { jobs: ground.jobs, now: NOW })).toBe(0);
    ground.clock.set(tomorrow);
    expect(await sweepTasks(ground.db, { jobs: ground.jobs, now: tomorrow })).toBe(1);
    await until(isDone);
    expect(runs).toBe(2);
  });

  test.each([
    ['does not rest', { dueAgainAt: new Date('2026-11-29T12:00:00Z') }],
    ['is done again', {}],
  ])('that was asked for meanwhile, by a job that came and went, %s', async (_, ending) => {
    await ask('1');
    let runs = 0;
    work(async () => {
      runs += 1;
      if (runs > 1) return {};
      await ask('1');
      // Another hand of the worker takes that job, finds the task taken, and has no more to do.
      await until(async () => (await jobCount()) === 0 && (await activeCount()) === 1);
      return ending;
    });
    await until(async () => runs === 2 && (await isDone()));
  });

  test('of one who was killed is found by the sweeper once its lease has run out', async () => {
    await ask('1');
    await ground.pool.query('delete from jobs.job');
    await takeLease(ground.db, 1, { now: NOW, leaseSeconds: 30 });
    expect(await sweepTasks(ground.db, { jobs: ground.jobs, now: NOW })).toBe(0);
    await ground.pool.query(`update distribution.task set lease_until = now() - interval '1 second'`);
    expect(await sweepTasks(ground.db, { jobs: ground.jobs, now: NOW })).toBe(1);
    expect(await jobCount()).toBe(1);
  });

  test('without a job is found by the sweeper, and one that has a job gets no second', async () => {
    await ask('1');
    await ask('2');
    await ground.pool.query(
      `delete from jobs.job where singleton_key = (select max(task_id)::text from distribution.task)`,
    );
    expect(await jobCount()).toBe(1);
    await sweepTasks(ground.db, { jobs: ground.jobs, now: NOW });
    await sweepTasks(ground.db, { jobs: ground.jobs, now: NOW });
    expect(await jobCount()).toBe(2);
  });

  test('that fails is tried again, then given up once with its error, and begins anew when it is asked for', async () => {
    await ask('1');
    const givenUp: string[] = [];
    let isBroken = true;
    work(
      async () => {
        if (isBroken) throw new Error('VIP is away');
        return {};
      },
      async (_, subject, error) => {
        givenUp.push(`${subject}: ${error}`);
      },
    );
    await until(async () => (await tasks())[0]?.failed_at !== null);
    expect(givenUp).toEqual(['1: VIP is away']);
    expect(await sweepTasks(ground.db, { jobs: ground.jobs, now: NOW })).toBe(0);
    isBroken = false;
    await ask('1');
    await until(isDone);
    expect((await tasks())[0]).toMatchObject({ failed_at: null, error: null });
    expect(givenUp).toHaveLength(1);
  });
});

describe('a lease', () => {
  const leaseSeconds = 30;
  const take = () => takeLease(ground.db, 1, { now: NOW, leaseSeconds });
  const expire = () =>
    ground.pool.query(`update distribution.task set lease_until = now() - interval '1 second'`);

  test('is one’s at a time, and another’s once it has run out', async () => {
    await ask('1');
    const [one, other] = await Promise.all([take(), take()]);
    expect([one, other].filter((lease) => lease !== null)).toHaveLength(1);
    await expire();
    expect(await take()).not.toBeNull();
  });

  test('that ran out and was taken by another writes nothing any more', async () => {
    await ask('1');
    const written: string[] = [];
    const refused: unknown[] = [];
    const isAtIt = createDeferred();
    const goOn = createDeferred();
    work(async ({ write }) => {
      isAtIt.resolve();
      await goOn.promise;
      const refuse = (error: unknown) => {
        refused.push(error);
        throw error;
      };
      await write(async () => void written.push('a step')).catch(refuse);
      return {};
    });
    await isAtIt.promise;
    await expire();
    const theirs = await take();
    if (theirs === null) expect.unreachable();
    goOn.resolve();
    await until(() => refused.length + written.length > 0);
    expect([refused[0] instanceof LeaseLost, written]).toEqual([true, []]);
    const end = (token: string) =>
      ground.db
        .transaction()
        .execute((transaction) =>
          endLease(transaction, { ...theirs, token }, { now: NOW, dueAgainAt: null }),
        );
    await expect(end('00000000-0000-4000-8000-000000000000')).rejects.toThrow(LeaseLost);
    await end(theirs.token);
    expect((await tasks())[0]).toMatchObject({ wanted: 1, done: 1, lease_token: null });
  });

  test('is not to be had of a task that is not due, or done', async () => {
    await ask('1', new Date('2026-11-28T12:00:01Z'));
    expect(await take()).toBeNull();
    const later = await takeLease(ground.db, 1, { now: new Date('2026-11-28T12:00:01Z'), leaseSeconds });
    if (later === null) expect.unreachable();
    await ground.db
      .transaction()
      .execute((transaction) => endLease(transaction, later, { now: NOW, dueAgainAt: null }));
    expect(await takeLease(ground.db, 1, { now: new Date('2026-11-29T00:00:00Z'), leaseSeconds })).toBeNull();
  });
});
