import { Component, computed, inject, input, output, signal } from '@angular/core';
import { changeOwnership } from '@downstream/contracts/checks';
import { controlFacts, evidenceGrades, ownershipRegimes, type ControlFactKind } from '@downstream/kernel';
import { Api, Attempt, injectWords, newKey } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, Now, Toasts } from '@downstream/ui/primitives';
import type { Change } from './holding-draft';
import type { OwnershipView } from './ownership-words';

/** What no share shows: facts about power and ties, that two hold together, and that somebody is listed. */
type Kind = ControlFactKind | 'JOINT' | (typeof ownershipRegimes)[number];

/** Says something about power, a tie, or a listing that no hit shows. */
@Component({
  selector: 'ds-power-form',
  imports: [Button, Field, Input, ProblemBanner],
  templateUrl: './power-form.html',
  styleUrl: './holding-form.css',
})
export class PowerForm {
  readonly view = input.required<OwnershipView>();
  readonly said = output();
  readonly closed = output();
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly act = new Attempt();
  protected readonly kinds = controlFacts;
  protected readonly regimes = ownershipRegimes;
  protected readonly grades = evidenceGrades;
  protected readonly kind = signal<Kind>('SOLE_DIRECTOR');
  protected readonly holder = signal('');
  protected readonly over = signal('');
  protected readonly list = signal('');
  protected readonly from = signal('');
  protected readonly source = signal('');
  protected readonly grade = signal('');
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  private readonly today = new Date(inject(Now).at()).toISOString().slice(0, 10);
  private key = newKey();
  protected readonly isListing = computed(() => (ownershipRegimes as readonly string[]).includes(this.kind()));
  protected readonly missing = computed(() => {
    const texts = [
      this.holder(),
      this.source(),
      this.grade(),
      this.reason(),
      this.isListing() ? this.list() : this.over(),
    ];
    return texts.some((text) => text.trim() === '') ? this.t('checks.ownership.form.missing') : undefined;
  });

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.missing()) return;
    await this.act.run(async () => {
      const body = { changes: [this.change()], reason: this.reason() };
      const { outcome } = await this.api.call(changeOwnership, {
        params: { id: this.view().id as never },
        ...{ body, key: this.key },
      });
      this.key = newKey();
      this.toasts.show(this.t(`checks.ownership.outcome.${outcome}`));
      this.said.emit();
    });
  }

  private change(): Change {
    const entry = crypto.randomUUID();
    const [holder, over] = [this.holder(), this.over()];
    const source = { text: this.source(), grade: this.grade() as 'A', asOf: this.today };
    const period = { from: this.from() || null, until: null };
    const kind = this.kind();
    if (kind === 'JOINT') return { act: 'ADD', entry, fact: { kind, members: [holder, over], ...period, source } };
    const regime = ownershipRegimes.find((one) => one === kind);
    if (regime) {
      const list = this.list();
      return { act: 'ADD', entry, fact: { kind: 'LISTED', party: holder, regime, list, ...period, source } };
    }
    const fact = controlFacts.find((one) => one === kind)!;
    return { act: 'ADD', entry, fact: { kind: 'CONTROL', fact, holder, over, ...period, source } };
  }
}
