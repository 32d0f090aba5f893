/** What every long-running command does around its work: log, metrics, ordered shutdown, and word to a parent. */
import { type Clock, createClock } from '../../platform/clock.js';
import { createLog, type Log, type LogLevel } from '../../platform/log.js';
import { createMetrics, type Metrics } from '../../platform/metrics.js';
import { onParentGone } from '../../platform/parent.js';
import { createShutdown, type Shutdown, stopOnSignals } from '../../platform/shutdown.js';
import { EXIT, type ExitCode } from '../command.js';

/** Longer than an HTTP service lets running requests go on, shorter than what process managers wait before they kill. */
const PART_LIMIT_MS = 12_000;

export interface ServiceProcess {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly shutdown: Shutdown;
}

/**
 * Runs a service until it is told to stop: by a signal, or because its parent has gone.
 * Start adds what it opens to the shutdown and answers the service's address, null where it has none.
 */
export async function runService(
  options: { name: string; level: LogLevel; env: NodeJS.ProcessEnv },
  start: (service: ServiceProcess) => Promise<string | null>,
): Promise<ExitCode> {
  const log = createLog({ name: options.name, level: options.level });
  const shutdown = createShutdown({ log, limitMs: PART_LIMIT_MS });
  const ended = untilStopped(shutdown);
  try {
    const url = await start({
      clock: createClock(options.env),
      log,
      metrics: createMetrics({ service: options.name }),
      shutdown,
    });
    log.info({ url }, 'Ready');
    process.send?.({ ready: true, url });
  } catch (error) {
    await shutdown.run('the start failed');
    // While we listen to a parent the process does not end by itself, and the parent waits for that.
    if (process.connected) process.disconnect();
    throw error;
  }
  return ended;
}

/** A child ignores Ctrl-C, which reaches the whole group: its parent stops it when its turn has come. */
function untilStopped(shutdown: Shutdown): Promise<ExitCode> {
  return new Promise((resolve) => {
    const exit = (code: number) => resolve(code === 0 ? EXIT.done : EXIT.failed);
    if (process.connected) {
      process.on('SIGINT', () => undefined);
      onParentGone(
        process,
        () => void shutdown.run('the parent has gone').then(({ failed }) => exit(failed.length)),
      );
    } else {
      stopOnSignals({ shutdown, source: process, exit });
    }
  });
}
