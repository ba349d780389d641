import { Service, signal } from '@angular/core';

/** Tells what counts red flags elsewhere on a page that somebody has done something with one of them. */
@Service()
export class FlagNews {
  private readonly told = signal(0);
  /** How often it was told; it only grows. */
  readonly count = this.told.asReadonly();

  tell(): void {
    this.told.update((n) => n + 1);
  }
}
