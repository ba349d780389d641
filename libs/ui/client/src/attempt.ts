import { signal } from '@angular/core';
import { type Problem, toProblem } from './problem';

/** One act of a person at a time: whether it is under way, and why the last one did not happen. */
export class Attempt {
  private readonly _busy = signal(false);
  private readonly _problem = signal<Problem | undefined>(undefined);
  /** Whether it is under way. */
  readonly busy = this._busy.asReadonly();
  /** Why the last one did not happen; gone when the next begins. */
  readonly problem = this._problem.asReadonly();

  /** Runs the act, unless one is under way. Whether it happened. */
  async run(act: () => Promise<unknown>): Promise<boolean> {
    if (this._busy()) return false;
    this._busy.set(true);
    this._problem.set(undefined);
    try {
      await act();
      return true;
    } catch (cause) {
      this._problem.set(toProblem(cause));
      return false;
    } finally {
      this._busy.set(false);
    }
  }

  /** Takes an old problem off the screen. */
  forget(): void {
    this._problem.set(undefined);
  }
}
