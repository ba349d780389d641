import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { judgeOrderLine } from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import type { DistributorId } from '@downstream/kernel';
import { Api, Attempt, injectWords, localeOf, Words } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, Combobox, countryOptions, Field, Input } from '@downstream/ui/primitives';
import { reasonSaid } from './requirement-words';

type Answer = Received<typeof judgeOrderLine>;

/** Asks whether one line of an order stands, and says for each statement it needs which covers it or why none does. */
@Component({
  selector: 'ds-order-line',
  imports: [Button, Chip, Combobox, Field, Input, ProblemBanner, RouterLink],
  templateUrl: './order-line.html',
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
      gap: var(--ds-s4);
      align-items: end;
    }
    .answer {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
      margin-block-start: var(--ds-s3);
    }
    .answer ul {
      padding-inline-start: 1.2em;
      list-style: disc;
    }
    h2 {
      font-size: var(--ds-16);
    }
  `,
})
export class OrderLine {
  readonly distributorId = input.required<string>();
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly language = inject(Words).language;
  private readonly locale = computed(() => localeOf(this.language()));
  protected readonly item = signal('');
  protected readonly hs = signal('');
  protected readonly amount = signal('1');
  protected readonly unit = signal('PCS');
  protected readonly destination = signal('');
  protected readonly endUser = signal('');
  protected readonly day = signal('');
  protected readonly tried = signal(false);
  protected readonly act = new Attempt();
  protected readonly answer = signal<Answer | undefined>(undefined);
  protected readonly countries = computed(() => countryOptions(this.locale()));
  protected readonly wrongHs = computed(() => !/^\d{6,10}$/.test(this.digits()));
  protected readonly wrongAmount = computed(() => !/^\d{1,15}(\.\d{1,6})?$/.test(this.amount().trim()));
  protected readonly lines = computed(() =>
    (this.answer()?.templates ?? []).map(({ kind, because, by, gap }) => ({
      ...{ kind, by, tone: gap === null ? ('good' as const) : ('stop' as const) },
      words: gap === null ? this.t('attestations.coverage.line.covered') : this.t(`attestations.coverage.gap.${gap}`),
      because: because.map((reason) => reasonSaid(reason, this.t, this.locale())),
    })),
  );

  private digits(): string {
    return this.hs().replace(/[\s.]/g, '');
  }

  protected async ask(): Promise<void> {
    this.tried.set(true);
    const item = this.item().trim();
    if (!item || this.wrongHs() || this.wrongAmount() || !this.destination() || !this.unit().trim()) return;
    await this.act.run(async () => {
      this.answer.set(undefined);
      const body = {
        ...{ distributor: this.distributorId() as DistributorId, item, hs6: this.digits() },
        ...{ amount: this.amount().trim(), unit: this.unit().trim(), destination: this.destination() },
        ...{ endUser: this.endUser().trim() || null, day: this.day() || null },
      };
      this.answer.set(await this.api.call(judgeOrderLine, { body }));
    });
  }
}
