import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Metrics } from './metrics';

const figure = async (metrics: Metrics, name: string) =>
  (await metrics.scrape()).text.split('\n').filter((line) => line.startsWith(name));

// The warnings under test would stand between the results.
beforeAll(() => Logger.overrideLogger(false));
afterAll(() => Logger.overrideLogger(true));

describe('Metrics', () => {
  it('counts requests by method, route and status', async () => {
    const metrics = new Metrics();
    metrics.observeRequest({ method: 'GET', route: '/api/v1/distributors/:id', status: 200, seconds: 0.02 });
    metrics.observeRequest({ method: 'GET', route: '/api/v1/distributors/:id', status: 200, seconds: 0.2 });
    const lines = await figure(metrics, 'downstream_http_request_duration_seconds');
    const labels = 'method="GET",route="/api/v1/distributors/:id",status="200"';
    expect(lines).toContain(`downstream_http_request_duration_seconds_bucket{le="0.025",${labels}} 1`);
    expect(lines).toContain(`downstream_http_request_duration_seconds_count{${labels}} 2`);
  });

  it('reads gauges at every scrape, plain or by label', async () => {
    const metrics = new Metrics();
    let lag = 3;
    metrics.gauge({ name: 'downstream_queue_lag_seconds', help: 'Age of the oldest waiting event' }, () => lag);
    let ages = [
      { labels: { list: 'ofac-sdn' }, value: 7200 },
      { labels: { list: 'own' }, value: 60 },
    ];
    metrics.gauge(
      { name: 'downstream_list_age_seconds', help: 'Age of each list', labels: ['list'] },
      async () => ages,
    );
    expect(await figure(metrics, 'downstream_queue_lag_seconds')).toEqual(['downstream_queue_lag_seconds 3']);
    expect(await figure(metrics, 'downstream_list_age_seconds')).toEqual([
      'downstream_list_age_seconds{list="ofac-sdn"} 7200',
      'downstream_list_age_seconds{list="own"} 60',
    ]);
    lag = 0;
    ages = ages.slice(1);
    expect(await figure(metrics, 'downstream_queue_lag_seconds')).toEqual(['downstream_queue_lag_seconds 0']);
    expect(await figure(metrics, 'downstream_list_age_seconds')).toEqual([
      'downstream_list_age_seconds{list="own"} 60',
    ]);
  });

  it('leaves out a figure that cannot be read and serves the rest', async () => {
    const metrics = new Metrics();
    metrics.gauge({ name: 'downstream_broken', help: 'Broken' }, () => Promise.reject(new Error('database gone')));
    metrics.gauge({ name: 'downstream_fine', help: 'Fine' }, () => 1);
    expect(await figure(metrics, 'downstream_broken')).toEqual([]);
    expect(await figure(metrics, 'downstream_fine')).toEqual(['downstream_fine 1']);
    expect(await figure(metrics, 'process_cpu_seconds_total')).toHaveLength(1);
  });

  it('offers counters and histograms, and refuses a name twice', async () => {
    const metrics = new Metrics();
    const sent = metrics.counter({ name: 'downstream_mails_total', help: 'Mails', labels: ['outcome'] });
    sent.inc({ outcome: 'sent' }, 2);
    metrics.histogram({ name: 'downstream_import_seconds', help: 'Imports' }, [1, 10]).observe(5);
    expect(await figure(metrics, 'downstream_mails_total')).toEqual(['downstream_mails_total{outcome="sent"} 2']);
    expect(await figure(metrics, 'downstream_import_seconds_bucket')).toEqual([
      'downstream_import_seconds_bucket{le="1"} 0',
      'downstream_import_seconds_bucket{le="10"} 1',
      'downstream_import_seconds_bucket{le="+Inf"} 1',
    ]);
    expect(() => metrics.counter({ name: 'downstream_mails_total', help: 'Again' })).toThrow();
  });
});
