import { Component, effect, inject, input, signal } from '@angular/core';
import { ReasonDialog, type ReasonAsked } from '@downstream/distributors/web';
import { Attempt, injectWords, Session } from '@downstream/ui/client';
import { Dialogs } from '@downstream/ui/overlay';
import { ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, Icon, Toasts } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { injectPaperWords } from '../kinds/paper-words';
import { ExtractFactsView } from './extract-facts';
import { ExtractForm } from './extract-form';
import { ExtractsStore, type Extract } from './extracts.store';

const tones: Readonly<Record<Extract['state'], Tone>> = {
  OFFERED: 'wait',
  ACCEPTED: 'good',
  RETURNED: 'neutral',
  EXPIRED: 'unknown',
  REPLACED: 'neutral',
};

/** Extracts of registers: what counts today, what waits for a second person, what came before, and a new one. */
@Component({
  selector: 'ds-register-extracts',
  imports: [Button, Chip, ErrorState, ExtractFactsView, ExtractForm, Icon, ProblemBanner],
  providers: [ExtractsStore],
  templateUrl: './register-extracts.html',
  styleUrl: './register-extracts.css',
})
export class RegisterExtracts {
  readonly distributorId = input.required<string>();
  protected readonly t = injectWords();
  protected readonly paper = injectPaperWords();
  protected readonly store = inject(ExtractsStore);
  protected readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly act = new Attempt();
  protected readonly tones = tones;
  protected readonly writing = signal(false);

  constructor() {
    effect(() => this.store.open(this.distributorId()));
  }

  protected async accept({ id }: Extract): Promise<void> {
    if (await this.act.run(() => this.store.accept(id))) this.toasts.show(this.t('checks.extract.accepted'));
  }

  protected async giveBack({ id, register }: Extract): Promise<void> {
    const asked: ReasonAsked = {
      heading: this.t('checks.extract.return.title', { register }),
      text: this.t('checks.extract.return.text'),
      verb: this.t('checks.extract.return.act'),
      reasonLabel: this.t('checks.extract.return.reason'),
      stops: false,
      run: (reason) => this.store.giveBack(id, reason),
    };
    await this.dialogs.open<boolean, ReasonAsked>(ReasonDialog, asked);
  }
}
