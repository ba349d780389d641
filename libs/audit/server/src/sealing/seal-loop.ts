import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SEAL_CHANNEL, WakeUp } from '@downstream/platform/messaging';
import { Sealer } from './sealer';

/** Token of the options of {@link SealLoop}. */
export const SEAL_OPTIONS = Symbol('SEAL_OPTIONS');

export interface SealOptions {
  /** Whether this process seals; serving processes and tests do not. */
  readonly active: boolean;
  /** Connection string of the operations role, for LISTEN. */
  readonly opsUrl: string;
}

const POLL = 2_000;
const CHECKPOINT_POLL = 15_000;

/** Seals at every commit that wrote an event, and looks for checkpoints that are due. */
@Injectable()
export class SealLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Sealing');
  private wakeUp: WakeUp | undefined;
  private timer: NodeJS.Timeout | undefined;
  private signing: Promise<void> = Promise.resolve();

  constructor(
    @Inject(SEAL_OPTIONS) private readonly options: SealOptions,
    private readonly sealer: Sealer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.options.active) return;
    const failed = (error: unknown) => this.log.warn(`Sealing waits: ${String(error)}`);
    this.wakeUp = new WakeUp(this.options.opsUrl, SEAL_CHANNEL, POLL, () => this.sealer.sealAll(), failed);
    await this.wakeUp.start();
    this.timer = setInterval(() => {
      this.signing = this.signing.then(() => this.sealer.checkpointAll()).catch(failed);
    }, CHECKPOINT_POLL);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.wakeUp?.stop();
    await this.signing;
  }
}
