/** The figures of one service, in a registry of its own: services that share a process share no counters. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Names are without the prefix colophon_, and end in their unit. */
export interface MetricOptions<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly Label[];
}

export interface Metrics {
  counter<Label extends string = never>(options: MetricOptions<Label>): Counter<Label>;
  gauge<Label extends string = never>(options: MetricOptions<Label>): Gauge<Label>;
  /** Buckets are upper bounds in the metric's unit. */
  histogram<Label extends string = never>(
    options: MetricOptions<Label> & { readonly buckets: readonly number[] },
  ): Histogram<Label>;
  /** The text that Prometheus reads, with its content type. */
  expose(): Promise<{ contentType: string; text: string }>;
}

/** Upper bounds in seconds for what people wait for. */
export const WAITING_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A registry that already holds the process's memory, processor time, event loop delay and open files. */
export function createMetrics({ service }: { service: string }): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return {
    counter: (options) => new Counter(inRegistry(registry, options)),
    gauge: (options) => new Gauge(inRegistry(registry, options)),
    histogram: (options) =>
      new Histogram({ ...inRegistry(registry, options), buckets: [...options.buckets] }),
    async expose() {
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

function inRegistry<Label extends string>(registry: Registry, { name, help, labels }: MetricOptions<Label>) {
  return { name: `colophon_${name}`, help, labelNames: [...(labels ?? [])], registers: [registry] };
}
