import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '@downstream/platform/config';
import { SECOND } from '@downstream/kernel';

/**
 * Goes on answering for a while after the signal to stop. `/readyz` has turned red by then, so that a load balancer
 * looks elsewhere before the listener closes; what is under way is finished after that.
 */
@Injectable()
export class Drain implements BeforeApplicationShutdown {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @param signal none when the process closes by itself, and nobody sends it work */
  async beforeApplicationShutdown(signal?: string): Promise<void> {
    if (signal) await setTimeout(this.config.http.drainSeconds * SECOND);
  }
}
