import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** So long after somebody has asked it is likely that they ask again, milliseconds. */
const AGAIN = 1_000;

/** Who waits for an answer of this process. Long work asks here before it goes on, and lets them pass. */
@Injectable()
export class Visitors {
  private waiting = 0;
  private asked = Number.NEGATIVE_INFINITY;
  private readonly held = new Set<() => void>();

  /** Counts a request until it is answered or given up. A stream of events stays open; nobody waits for its end. */
  receive(request: IncomingMessage, answered: { once(event: 'close', act: () => void): unknown }): void {
    if (request.headers.accept?.includes('text/event-stream')) return;
    this.waiting++;
    this.asked = performance.now();
    answered.once('close', () => {
      this.waiting--;
      if (this.waiting === 0) for (const goOn of this.held) goOn();
    });
  }

  /** Rests for so many milliseconds where somebody has asked a moment ago: most of them then find nothing under way. */
  async rest(ms: number): Promise<void> {
    if (performance.now() - this.asked < AGAIN) await delay(ms);
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
