import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';

/** Who waits for an answer of this process. Long work asks here before it goes on, and lets them pass. */
@Injectable()
export class Visitors {
  private waiting = 0;
  private readonly held = new Set<() => void>();

  /** Counts a request until it is answered or given up. A stream of events stays open; nobody waits for its end. */
  receive(request: IncomingMessage, answered: { once(event: 'close', act: () => void): unknown }): void {
    if (request.headers.accept?.includes('text/event-stream')) return;
    this.waiting++;
    answered.once('close', () => {
      this.waiting--;
      if (this.waiting === 0) for (const goOn of this.held) goOn();
    });
  }

  /** Resolves when nobody waits, and after so many milliseconds at the latest: the work must come to its end, too. */
  async letPass(most: number): Promise<void> {
    if (this.waiting === 0) return;
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        this.held.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, most);
      this.held.add(goOn);
    });
  }
}
