import pg from 'pg';

/**
 * Runs `work` whenever PostgreSQL notifies the channel, and every `pollMs` all the same: a notification can be lost
 * with its connection, a poll cannot. Never runs twice at once; a call during a run causes one more run.
 */
export class WakeUp {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly pollMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly onError: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    this.timer = setInterval(() => this.ring(), this.pollMs);
    await this.listen();
    this.ring();
  }

  /** Asks for a run now. */
  ring(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.work()
      .then(() => undefined, this.onError)
      .finally(() => {
        this.running = undefined;
        if (this.again) {
          this.again = false;
          this.ring();
        }
      });
  }

  /** Stops listening and waits for a run under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: `downstream-${this.channel}`,
      keepAlive: true,
    });
    const lost = () => {
      if (this.client === client) this.client = undefined;
      // The poll goes on meanwhile; listening comes back when the database does.
      if (!this.stopped) setTimeout(() => void this.listen(), 1_000).unref();
    };
    client.on('error', () => undefined);
    client.on('notification', () => this.ring());
    client.once('end', lost);
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      this.client = client;
      if (this.stopped) await client.end();
    } catch (error) {
      this.onError(error);
      await client.end().catch(() => undefined);
    }
  }
}
