import { Logger } from '@nestjs/common';

/** Work that comes round again. */
export interface Schedule {
  /** `room.what-it-does`, for the log. */
  readonly name: string;
  /** From the end of one look to the next, in milliseconds. */
  readonly everyMs: number;
  /**
   * Looks whether anything is due and does it, or better: writes the event whose handler does it. Several processes may
   * look at once, and any of them may die: what was done last must be told by the database.
   */
  run(): Promise<unknown>;
}

/**
 * Timers of a process that does work; a process that only serves registers the same schedules, and none of them runs.
 * A look that fails is logged, and the next one comes as if nothing had been.
 */
export class Schedules {
  private readonly log = new Logger('Schedules');
  private readonly schedules: Schedule[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<unknown>>();
  private started = false;
  private stopped = false;

  /** To be called while the modules start, in `onModuleInit`. */
  register(schedule: Schedule): void {
    this.schedules.push(schedule);
    if (this.started) this.arm(schedule);
  }

  /** Called by the messenger of a process that works. */
  start(): void {
    this.started = true;
    for (const schedule of this.schedules) this.arm(schedule);
  }

  /** Lets no further look begin, and waits for those that have. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    await Promise.all(this.running);
  }

  private arm(schedule: Schedule): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const look = this.look(schedule).finally(() => {
        this.running.delete(look);
        this.arm(schedule);
      });
      this.running.add(look);
    }, schedule.everyMs);
    timer.unref();
    this.timers.add(timer);
  }

  private async look(schedule: Schedule): Promise<void> {
    try {
      await schedule.run();
    } catch (error) {
      this.log.warn(`${schedule.name}: ${String(error)}`);
    }
  }
}
