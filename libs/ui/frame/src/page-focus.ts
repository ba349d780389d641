import { afterNextRender, DOCUMENT, inject, Injector, Service } from '@angular/core';

/** After a change of page the focus goes to its heading, also when the heading comes later with the data. */
@Service()
export class PageFocus {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private awaited = false;

  /** A new page was opened: its heading takes the focus. */
  arrived(): void {
    this.awaited = true;
    afterNextRender({ read: () => this.take(this.document.querySelector('h1')) }, { injector: this.injector });
  }

  /** A heading appeared. */
  take(heading: HTMLElement | null): void {
    if (!this.awaited || !heading) return;
    this.awaited = false;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
