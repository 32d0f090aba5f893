import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { createLog } from '../../platform/log.js';
import { onParentGone } from '../../platform/parent.js';
import { createShutdown, stopOnSignals } from '../../platform/shutdown.js';

const log = createLog({ name: 'shutdown test', level: 'silent' });

function createTrial(limitMs = 5_000) {
  const shutdown = createShutdown({ log, limitMs });
  const closed: string[] = [];
  const add = (name: string, close: () => Promise<void> | void = () => undefined) =>
    shutdown.add(name, async () => {
      await close();
      closed.push(name);
    });
  return { shutdown, closed, add };
}

describe('a shutdown', () => {
  test('closes last what was started first, one after the other', async () => {
    const { shutdown, closed, add } = createTrial();
    add('database');
    add('service', () => new Promise((resolve) => setImmediate(resolve)));
    add('gateway');
    expect(await shutdown.run('test')).toEqual({ failed: [] });
    expect(closed).toEqual(['gateway', 'service', 'database']);
  });

  test('closes each part once, however often it is asked', async () => {
    const { shutdown, closed, add } = createTrial();
    add('database');
    await Promise.all([shutdown.run('one'), shutdown.run('two')]);
    await shutdown.run('three');
    expect(closed).toEqual(['database']);
  });

  test('closes at once what is added when everything has been closed', async () => {
    const { shutdown, closed, add } = createTrial();
    await shutdown.run('test');
    add('late');
    await expect.poll(() => closed).toEqual(['late']);
  });

  test('goes on after a part that fails, and names it', async () => {
    const { shutdown, closed, add } = createTrial();
    add('database');
    shutdown.add('service', () => {
      throw new Error('no');
    });
    shutdown.add('gateway', () => Promise.reject(new Error('no')));
    expect(await shutdown.run('test')).toEqual({ failed: ['gateway', 'service'] });
    expect(closed).toEqual(['database']);
  });

  test('goes on after a part that never ends', async () => {
    const { shutdown, closed, add } = createTrial(10);
    add('database');
    add('service', () => new Promise(() => undefined));
    expect(await shutdown.run('test')).toEqual({ failed: ['service'] });
    expect(closed).toEqual(['database']);
  });
});

describe('a signal', () => {
  test.each([
    { name: 'shuts down and exits with 0', close: () => undefined, code: 0 },
    { name: 'exits with 1 when a part fails', close: () => Promise.reject(new Error('no')), code: 1 },
  ])('$name', async ({ close, code }) => {
    const { shutdown, add } = createTrial();
    add('database', close);
    const source = new EventEmitter();
    const exit = await new Promise<number>((resolve) => {
      stopOnSignals({ shutdown, source, exit: resolve });
      source.emit('SIGTERM', 'SIGTERM');
    });
    expect(exit).toBe(code);
  });

  test('that comes again exits at once', () => {
    const { shutdown, add } = createTrial();
    add('database', () => new Promise(() => undefined));
    const source = new EventEmitter();
    const exit = vi.fn();
    stopOnSignals({ shutdown, source, exit });
    source.emit('SIGINT', 'SIGINT');
    expect(exit).not.toHaveBeenCalled();
    source.emit('SIGINT', 'SIGINT');
    expect(exit).toHaveBeenCalledWith(1);
  });

  test('means nothing once the listeners are off', () => {
    const source = new EventEmitter();
    stopOnSignals({ shutdown: createTrial().shutdown, source, exit: vi.fn() })();
    expect(source.eventNames()).toEqual([]);
  });
});

describe('a parent that is gone', () => {
  test.each([
    { name: 'is noticed when it goes', connected: true, before: 0, after: 1 },
    { name: 'is noticed when it went before anybody looked', connected: false, before: 1, after: 1 },
    { name: 'is not imagined where there was none', connected: undefined, before: 0, after: 0 },
  ])('$name', ({ connected, before, after }) => {
    const channel = Object.assign(new EventEmitter(), connected === undefined ? {} : { connected });
    const gone = vi.fn();
    onParentGone(channel, gone);
    expect(gone).toHaveBeenCalledTimes(before);
    channel.emit('disconnect');
    expect(gone).toHaveBeenCalledTimes(after);
  });
});
