import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, type OnInit, signal, type Type } from '@angular/core';
import { Router } from '@angular/router';
import { unsentAnswers } from '@downstream/attestations/web/portal';
import { injectWords, Session, Words } from '@downstream/ui/client';
import { PageHeader } from '@downstream/ui/frame';
import { Button } from '@downstream/ui/elements';

/**
 * The server could not say who is here: why, what is safe, and try again; by itself when the connection is back. In the
 * portal it shows what lies on this device and was not sent.
 */
@Component({
  selector: 'ds-unavailable',
  imports: [Button, NgComponentOutlet, PageHeader],
  template: `<div class="ds-stack">
    <ds-page-header [heading]="t('page.unavailable.title')" [lead]="sentence()" />
    <p class="ds-quiet">{{ t('page.unavailable.safe') }}</p>
    <div>
      <button dsButton="primary" [pending]="trying()" (click)="again()">{{ t('ui.retry') }}</button>
    </div>
    <ng-container *ngComponentOutlet="unsent(); inputs: { address: next() }" />
  </div>`,
  host: { '(window:online)': 'again()' },
})
export class UnavailablePage implements OnInit {
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

  protected readonly unsent = signal<Type<unknown> | null>(null);

  async ngOnInit(): Promise<void> {
    if (!/^\/portal(\/|$|\?)/.test(this.next() ?? '')) return;
    try {
      const [part] = await Promise.all([unsentAnswers(), this.words.open('answers')]);
      this.unsent.set(part);
    } catch {
      // Without a worker, or without its words, there is nothing to show it with; it is safe all the same.
    }
  }

  protected async again(): Promise<void> {
    if (this.trying()) return;
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
