import { computed, signal } from '@angular/core';

/** How large: 1 is as wide as there is room for. */
const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;
const WHOLE = steps.indexOf(1);

/** How near and which way up something is looked at. */
export class Lens {
  private readonly step = signal<number>(WHOLE);
  private readonly quarters = signal(0);

  readonly zoom = computed(() => steps[this.step()] ?? 1);
  /** Degrees to the right: 0, 90, 180 or 270. */
  readonly turned = computed(() => this.quarters() * 90);
  readonly nearest = computed(() => this.step() === steps.length - 1);
  readonly farthest = computed(() => this.step() === 0);

  nearer(): void {
    this.step.update((step) => Math.min(step + 1, steps.length - 1));
  }

  farther(): void {
    this.step.update((step) => Math.max(step - 1, 0));
  }

  /** As large as there is room for. */
  whole(): void {
    this.step.set(WHOLE);
  }

  turn(): void {
    this.quarters.update((quarters) => (quarters + 1) % 4);
  }

  /** As at first. */
  reset(): void {
    this.whole();
    this.quarters.set(0);
  }
}
