import { Component, computed, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { PageHeader } from '@downstream/ui/frame';
import type { LinkClosing } from './link-closing';

/** A link that does not open any more is no error: it has a page of its own, and a way on as content. */
@Component({
  selector: 'ds-link-closed',
  imports: [PageHeader],
  template: `<ds-page-header [heading]="heading()" [lead]="lead()" /><ng-content />`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s6);
    }
  `,
})
export class LinkClosed {
  readonly closing = input.required<LinkClosing>();
  /** What the link was for. */
  readonly purpose = input.required<'invitation' | 'reset' | 'portal'>();
  protected readonly t = injectWords();
  protected readonly heading = computed(() => this.t(`access.link.${this.closing()}`));
  protected readonly lead = computed(() => this.t(`access.link.${this.purpose()}.${this.closing()}`));
}
