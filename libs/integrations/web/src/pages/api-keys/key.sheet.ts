import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, ElementRef, inject, signal, viewChild } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Sheet } from '@downstream/ui/overlay';
import { FactLine, Facts, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Toasts } from '@downstream/ui/primitives';
import { keyTones } from './key-tones';
import { ApiKeysStore } from './api-keys.store';
import { grouped, scopeWords } from './scope-words';

/** One API key: what it may do, whose it is, and revoking it. */
@Component({
  selector: 'ds-key-sheet',
  imports: [Button, Chip, DateText, FactLine, Facts, ProblemBanner, Sheet],
  templateUrl: './key.sheet.html',
  styleUrl: './key.sheet.css',
})
export class KeySheet {
  protected readonly t = injectWords();
  protected readonly store = inject(ApiKeysStore);
  protected readonly tones = keyTones;
  protected readonly asked = signal(false);
  private readonly askedBox = viewChild<ElementRef<HTMLElement>>('askedBox');
  private readonly ref = inject(DialogRef);
  private readonly toasts = inject(Toasts);
  private readonly id = inject<string>(DIALOG_DATA);

  protected readonly key = computed(() => this.store.key(this.id));
  protected readonly groups = computed(() =>
    grouped(this.key()?.scopes ?? []).map(({ group, scopes }) => ({
      name: this.t(`integrations.group.${group}`),
      scopes: scopes.map((scope) => scopeWords(scope, this.t)),
    })),
  );
  protected readonly reason = computed(() =>
    this.key()?.state === 'REVOKED' ? this.t('problem.KEY_ALREADY_REVOKED') : null,
  );

  constructor() {
    this.store.forget();
    // The question takes the focus when it appears.
    effect(() => this.askedBox()?.nativeElement.focus());
  }

  protected async revoke(): Promise<void> {
    const key = this.key();
    if (!key || !(await this.store.revoke(key))) return;
    this.toasts.show(this.t('integrations.key.revoked', { name: key.name }));
    this.ref.close();
  }
}
