import { afterNextRender, DestroyRef, Directive, ElementRef, inject, output } from '@angular/core';

/** Tells once that the place it stands at was on the screen. */
@Directive({ selector: '[dsEndReached]' })
export class EndReached {
  readonly dsEndReached = output();

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    const leaving = inject(DestroyRef);
    afterNextRender(() => {
      const seen = new IntersectionObserver((entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen.disconnect();
        this.dsEndReached.emit();
      });
      seen.observe(nativeElement);
      leaving.onDestroy(() => seen.disconnect());
    });
  }
}
