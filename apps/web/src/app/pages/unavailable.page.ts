import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { injectWords, Session, Words } from '@downstream/ui/client';
import { PageHeader } from '@downstream/ui/frame';
import { Button } from '@downstream/ui/elements';

/** The server could not say who is here: why, what is safe, and try again. */
@Component({
  selector: 'ds-unavailable',
  imports: [Button, PageHeader],
  template: `<div class="ds-stack">
    <ds-page-header [heading]="t('page.unavailable.title')" [lead]="sentence()" />
    <p class="ds-quiet">{{ t('page.unavailable.safe') }}</p>
    <div>
      <button dsButton="primary" [pending]="trying()" (click)="again()">{{ t('ui.retry') }}</button>
    </div>
  </div>`,
})
export class UnavailablePage {
  readonly code = input<string>();
  readonly next = input<string>();
  protected readonly t = injectWords();
  protected readonly trying = signal(false);
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly sentence = computed(() => {
    const key = `problem.${this.code()}`;
    return this.words.has(key) ? this.t(key) : this.t('problem.UNEXPECTED');
  });

  protected async again(): Promise<void> {
    this.trying.set(true);
    try {
      await this.session.load(true);
      await this.router.navigateByUrl(this.next() ?? '/', { replaceUrl: true });
    } catch {
      // The page already says why; the button may be pressed again.
    } finally {
      this.trying.set(false);
    }
  }
}
