import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { inquireFlag, secondFlag } from '@downstream/contracts/risk';
import { Api, Attempt } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Formats } from '@downstream/ui/primitives';
import { flagTone, type FlagRecord, RiskWords, severityTone, tabOf } from '../words/risk-words';
import { SettleForm } from './settle-form';

/** One red flag: what it says, the facts that raised it, what people did with it and what may be done now. */
@Component({
  selector: 'ds-flag-card',
  imports: [Button, Chip, DateText, ProblemBanner, RouterLink, SettleForm],
  templateUrl: './flag-card.html',
  styleUrl: './flag-card.css',
})
export class FlagCard {
  readonly flag = input.required<FlagRecord>();
  /** Page of the distributor, where the card stands elsewhere: its evidence is linked there. */
  readonly page = input<readonly string[]>();
  readonly changed = output<FlagRecord>();
  protected readonly words = inject(RiskWords);
  protected readonly t = this.words.t;
  private readonly api = inject(Api);
  private readonly formats = inject(Formats);
  protected readonly act = new Attempt();
  protected readonly settling = signal(false);

  protected readonly tone = computed(() => severityTone(this.flag().severity));
  protected readonly stateTone = computed(() => flagTone(this.flag().state));
  protected readonly sentence = computed(() => this.words.say(this.flag().sentence));
  protected readonly inputs = computed(() =>
    this.flag().inputs.map(({ key, value, source, asOf }) => ({
      name: this.words.fact(key),
      value: this.words.value(value),
      source: this.words.source(source, asOf),
      tab: tabOf(source),
    })),
  );
  protected readonly lapsed = computed(() => {
    const { lapsed } = this.flag();
    return lapsed && this.t(`risk.flags.lapsed.${lapsed.why}`, { on: this.formats.date(lapsed.at) });
  });
  /** What a person has said of it: settled, or proposed. */
  protected readonly said = computed(() => {
    const { settled, proposal } = this.flag();
    if (proposal) {
      const title = this.t('risk.flags.proposed', {
        name: proposal.by.by.name,
        to: this.t(`risk.flags.to.${proposal.to}`),
      });
      return { ...proposal, title, at: proposal.by.at };
    }
    if (!settled) return undefined;
    const names = settled.by.map(({ by }) => by.name).join(', ');
    const title = this.t('risk.flags.settledBy', { to: this.t(`risk.flags.to.${settled.to}`), names });
    return { ...settled, title, at: settled.by.at(-1)?.at };
  });

  protected async inquire(): Promise<void> {
    const { id, revision } = this.flag();
    await this.act.run(async () => {
      this.changed.emit(await this.api.call(inquireFlag, { params: { id }, ifMatch: `"${revision}"` }));
      this.settling.set(true);
    });
  }

  protected async second(agree: boolean): Promise<void> {
    const { id, revision } = this.flag();
    await this.act.run(async () =>
      this.changed.emit(await this.api.call(secondFlag, { params: { id }, body: { agree }, ifMatch: `"${revision}"` })),
    );
  }

  protected take(flag: FlagRecord): void {
    this.settling.set(false);
    this.changed.emit(flag);
  }
}
