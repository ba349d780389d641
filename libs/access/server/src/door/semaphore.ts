import { refusal, RefusalError } from '@downstream/kernel';

/** Lets at most `permits` pieces of work run at once and at most `patience` wait; the rest is refused. */
export class Semaphore {
  private readonly waiting: (() => void)[] = [];

  constructor(
    private permits: number,
    private readonly patience: number,
  ) {}

  /** @throws RefusalError SERVICE_UNAVAILABLE when too much waits already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.permits += 1;
    }
  }

  private enter(): Promise<void> {
    if (this.permits > 0) {
      this.permits -= 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.patience) {
      return Promise.reject(new RefusalError(refusal('SERVICE_UNAVAILABLE', { what: 'sign-in-busy' })));
    }
    return new Promise((enter) => this.waiting.push(enter));
  }
}
