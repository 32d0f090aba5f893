/** Counts and times what subgraphs are asked. */
import { codeOf } from '../platform/errors.js';
import { type Metrics, WAITING_BUCKETS } from '../platform/metrics.js';
import type { Transport } from './engine/transport.js';

/** Puts the figures around a transport. */
export type MeasureTransport = <Context>(
  subgraph: string,
  transport: Transport<Context>,
) => Transport<Context>;

/** Called once for all subgraphs. The outcome is answered, partial (with errors), or the code of the failure. */
export function createTransportMeasure(metrics: Metrics): MeasureTransport {
  const duration = metrics.histogram({
    name: 'gateway_subgraph_duration_seconds',
    help: 'How long calls to subgraphs took, by what became of them.',
    labels: ['subgraph', 'outcome'],
    buckets: WAITING_BUCKETS,
  });
  return (subgraph, transport) => ({
    async execute(operation, context) {
      const end = duration.startTimer({ subgraph });
      try {
        const answer = await transport.execute(operation, context);
        end({ outcome: (answer.errors ?? []).length === 0 ? 'answered' : 'partial' });
        return answer;
      } catch (error) {
        end({ outcome: codeOf(error) });
        throw error;
      }
    },
    isReady: () => transport.isReady(),
    close: () => transport.close(),
  });
}
