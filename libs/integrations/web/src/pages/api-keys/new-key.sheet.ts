import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, ElementRef, inject, signal, viewChild } from '@angular/core';
import { DAY, instant, later } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Sheet } from '@downstream/ui/overlay';
import { ProblemBanner } from '@downstream/ui/patterns';
import {
  Button,
  Check,
  CheckLine,
  CopyButton,
  Field,
  Formats,
  Input,
  Now,
  RadioCards,
} from '@downstream/ui/primitives';
import { ApiKeysStore, lifetimes } from './api-keys.store';
import { grouped, scopeWords } from './scope-words';

/** Making an API key: name, life, rights in words; then its secret, this once. */
@Component({
  selector: 'ds-new-key-sheet',
  imports: [Button, Check, CheckLine, CopyButton, Field, Input, ProblemBanner, RadioCards, Sheet],
  templateUrl: './new-key.sheet.html',
  styleUrl: './new-key.sheet.css',
})
export class NewKeySheet {
  protected readonly t = injectWords();
  protected readonly store = inject(ApiKeysStore);
  protected readonly ref = inject(DialogRef);
  protected readonly name = signal('');
  protected readonly days = signal(String(lifetimes[1]));
  protected readonly scopes = signal<readonly string[]>([]);
  protected readonly kept = signal(false);
  private readonly tried = signal(false);
  private readonly formats = inject(Formats);
  private readonly now = inject(Now);
  private readonly nameBox = viewChild<ElementRef<HTMLInputElement>>('nameBox');
  private readonly secretBox = viewChild<ElementRef<HTMLElement>>('secretBox');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly groups = computed(() =>
    grouped(this.store.scopes()).map(({ group, scopes }) => ({
      name: this.t(`integrations.group.${group}`),
      scopes: scopes.map((value) => ({ value, words: scopeWords(value, this.t) })),
    })),
  );
  protected readonly lives = computed(() =>
    lifetimes.map((days) => {
      const date = this.formats.date(later(instant(this.now.at()), days * DAY));
      return {
        value: String(days),
        label: this.t('integrations.new.days', { days }),
        hint: this.t('integrations.new.until', { date }),
      };
    }),
  );
  protected readonly nameError = computed(() =>
    this.tried() && !this.name().trim() ? this.t('integrations.new.nameMissing') : null,
  );
  protected readonly scopesError = computed(() =>
    this.tried() && !this.scopes().length ? this.t('integrations.new.scopesMissing') : null,
  );
  /** Why the sheet with the secret does not close. */
  protected readonly stays = computed(() =>
    this.store.made() && !this.kept() ? this.t('integrations.new.keepFirst') : undefined,
  );

  constructor() {
    this.store.forget();
    effect(() => this.secretBox()?.nativeElement.focus());
  }

  protected give(scope: string, given: boolean): void {
    this.scopes.update((all) => (given ? [...all, scope] : all.filter((one) => one !== scope)));
  }

  protected async make(): Promise<void> {
    this.tried.set(true);
    if (this.nameError()) return this.nameBox()?.nativeElement.focus();
    if (this.scopesError()) return this.element.querySelector<HTMLElement>('.scopes input')?.focus();
    await this.store.create(this.name().trim(), this.scopes(), Number(this.days()));
  }

  protected finish(): void {
    this.store.kept();
    this.ref.close();
  }
}
