import { Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Labels of one series and its value. */
export interface Reading {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Name (with the prefix `downstream_`, unit last, such as `downstream_seal_lag_seconds`), help text and label names. */
export interface MetricInfo {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
}

/** What can be told of a finished request. */
export interface RequestReading {
  readonly method: string;
  /** The route's pattern, never the path: a path has ids and would make endless series. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

const TIMES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The process' figures for Prometheus. Rooms register theirs at start. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly log = new Logger('Metrics');
  private readonly requests: Histogram;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.requests = this.histogram({
      name: 'downstream_http_request_duration_seconds',
      help: 'Time from the first byte of a request to the end of its answer',
      labels: ['method', 'route', 'status'],
    });
  }

  /**
   * A figure that is read at every scrape: a number, or one per label set. A reader that fails leaves the figure out
   * and a warning in the log; the other figures are served.
   * @throws Error when the name is taken
   */
  gauge(info: MetricInfo, read: () => number | readonly Reading[] | Promise<number | readonly Reading[]>): void {
    const warn = (error: unknown) => this.log.warn({ msg: `The figure ${info.name} cannot be read`, err: error });
    new Gauge({
      ...this.base(info),
      async collect() {
        this.reset();
        try {
          const found = await read();
          const readings = typeof found === 'number' ? [{ labels: {}, value: found }] : found;
          this.reset();
          for (const { labels, value } of readings) this.set({ ...labels }, value);
        } catch (error) {
          this.reset();
          // A gauge without labels starts at 0; no figure is more honest than a false one.
          this.remove();
          warn(error);
        }
      },
    });
  }

  /**
   * A figure that only grows.
   * @throws Error when the name is taken
   */
  counter(info: MetricInfo): Counter {
    return new Counter(this.base(info));
  }

  /**
   * Times in seconds, counted in buckets from 5 ms to 10 s unless others are given.
   * @throws Error when the name is taken
   */
  histogram(info: MetricInfo, buckets: readonly number[] = TIMES): Histogram {
    return new Histogram({ ...this.base(info), buckets: [...buckets] });
  }

  observeRequest({ method, route, status, seconds }: RequestReading): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  /** All figures in the Prometheus text format, and its media type. */
  async scrape(): Promise<{ text: string; mediaType: string }> {
    return { text: await this.registry.metrics(), mediaType: this.registry.contentType };
  }

  private base({ name, help, labels = [] }: MetricInfo) {
    return { name, help, labelNames: [...labels], registers: [this.registry] };
  }
}
