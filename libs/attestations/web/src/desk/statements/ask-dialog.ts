import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { askStatements } from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import { type DistributorId, type TemplateKind, templateKinds } from '@downstream/kernel';
import { Api, Attempt, injectWords } from '@downstream/ui/client';
import { Dialog } from '@downstream/ui/overlay';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Check, CheckLine, Field, Input } from '@downstream/ui/primitives';

/** Who is asked for attestations. */
export interface AskAsked {
  readonly distributors: readonly { readonly id: DistributorId; readonly name: string }[];
  /** Which are chosen to begin with; none unless said. */
  readonly kinds?: readonly TemplateKind[];
}

type Outcome = Received<typeof askStatements>;
/** The most distributors that one request may name. */
const AT_ONCE = 100;
const [SOONEST, LATEST, USUAL] = [1, 90, 14];

/**
 * Asks distributors for attestations: which, until when, with what words. Closes with how many were asked for; where some
 * could not be, it says first whose, which, and why.
 */
@Component({
  selector: 'ds-ask-dialog',
  imports: [Button, Check, CheckLine, Dialog, Field, Input, ProblemBanner],
  templateUrl: './ask-dialog.html',
  styles: `
    .form {
      gap: var(--ds-s4);
    }
    .hint {
      display: block;
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
    .days {
      max-inline-size: 120px;
    }
    .refused {
      padding-inline-start: 1.2em;
      list-style: disc;
      overflow-wrap: anywhere;
    }
  `,
})
export class AskDialog {
  protected readonly t = injectWords();
  protected readonly asked = inject<AskAsked>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<number>>(DialogRef);
  private readonly api = inject(Api);
  protected readonly kinds = templateKinds;
  protected readonly chosen = signal<readonly TemplateKind[]>(this.asked.kinds ?? []);
  protected readonly days = signal(String(USUAL));
  protected readonly note = signal('');
  protected readonly tried = signal(false);
  protected readonly sending = new Attempt();
  /** What came of it so far, while it is sent in portions and after. */
  protected readonly outcome = signal<Outcome>({ asked: [], refused: [] });
  /** How many distributors were gone through. */
  protected readonly gone = signal(0);
  protected readonly finished = computed(() => this.gone() === this.asked.distributors.length);
  protected readonly wrongDays = computed(() => {
    const days = Number(this.days());
    return !Number.isInteger(days) || days < SOONEST || days > LATEST;
  });
  protected readonly refused = computed(() =>
    this.outcome().refused.map(({ distributor, kind, code }) => ({
      name: this.asked.distributors.find(({ id }) => id === distributor)?.name || distributor,
      what: kind && this.t(`attestations.statement.kind.${kind}`),
      why: this.t(`attestations.statement.ask.refused.${code}`),
    })),
  );

  protected tick(kind: TemplateKind, on: boolean): void {
    this.chosen.update((all) => templateKinds.filter((one) => (one === kind ? on : all.includes(one))));
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const kinds = [...this.chosen()];
    if (kinds.length === 0 || this.wrongDays()) return;
    const asking = { kinds, days: Number(this.days()), note: this.note().trim() || null };
    const done = await this.sending.run(async () => {
      // What was gone through before something broke is not asked a second time.
      while (!this.finished()) {
        const portion = this.asked.distributors.slice(this.gone(), this.gone() + AT_ONCE).map(({ id }) => id);
        const next = await this.api.call(askStatements, { body: { ...asking, distributors: portion } });
        this.outcome.update(({ asked, refused }) => ({
          asked: [...asked, ...next.asked],
          refused: [...refused, ...next.refused],
        }));
        this.gone.update((n) => n + portion.length);
      }
    });
    if (done && this.outcome().refused.length === 0) this.close();
  }

  protected close(): void {
    this.ref.close(this.outcome().asked.length);
  }
}
