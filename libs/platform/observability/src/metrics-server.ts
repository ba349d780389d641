import { createServer, type Server, type ServerResponse } from 'node:http';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '@downstream/platform/config';
import { Metrics } from './metrics';

/** Serves the figures on a port of their own, which stays inside the private network. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Metrics');
  private server: Server | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  /** Port the server listens on; undefined when metrics are off or the port was taken. */
  get port(): number | undefined {
    const address = this.server?.address();
    return typeof address === 'object' && address !== null ? address.port : undefined;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { host, port } = this.config.metrics;
    if (port === 0) return;
    const server = createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
      void this.answer(response);
    });
    await new Promise<void>((resolve) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        const why = error.code === 'EADDRINUSE' ? 'the port is taken' : (error.code ?? error.message);
        this.log.warn(`No metrics at ${host}:${port}: ${why}. Set METRICS_PORT to another port, or to 0.`);
        resolve();
      });
      server.listen(port, host, () => {
        this.server = server;
        resolve();
      });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async answer(response: ServerResponse): Promise<void> {
    try {
      const { text, mediaType } = await this.metrics.scrape();
      response.writeHead(200, { 'content-type': mediaType, 'cache-control': 'no-store' }).end(text);
    } catch (error) {
      this.log.error({ msg: 'The metrics cannot be served', err: error });
      response.writeHead(500).end();
    }
  }
}
