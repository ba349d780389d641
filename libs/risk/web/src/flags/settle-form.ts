import { Component, computed, inject, input, output, signal } from '@angular/core';
import { settleFlag } from '@downstream/contracts/risk';
import { evidenceGrades, type EvidenceGrade } from '@downstream/kernel';
import { Api, Attempt } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, RadioCards } from '@downstream/ui/primitives';
import { type FlagRecord, RiskWords } from '../words/risk-words';

const ends = ['RESOLVED', 'ACCEPTED_WITH_CONDITION', 'UPHELD'] as const;
type End = (typeof ends)[number];

/** Ends the inquiry into a flag: how, why, and by whose evidence. Where two people are needed it proposes. */
@Component({
  selector: 'ds-settle-form',
  imports: [Button, Field, Input, ProblemBanner, RadioCards],
  templateUrl: './settle-form.html',
  styleUrl: './settle-form.css',
})
export class SettleForm {
  readonly flag = input.required<FlagRecord>();
  readonly changed = output<FlagRecord>();
  readonly left = output();
  protected readonly words = inject(RiskWords);
  protected readonly t = this.words.t;
  private readonly api = inject(Api);
  protected readonly act = new Attempt();
  protected readonly grades = evidenceGrades;

  protected readonly to = signal<End | ''>('');
  protected readonly reason = signal('');
  protected readonly condition = signal('');
  protected readonly expiresOn = signal('');
  protected readonly source = signal('');
  protected readonly says = signal('');
  protected readonly grade = signal<EvidenceGrade>('B');
  protected readonly obtainedOn = signal('');
  protected readonly fromCustomer = signal(false);
  protected readonly tried = signal(false);

  protected readonly choices = computed(() =>
    ends.map((value) => ({
      value,
      label: this.t(`risk.flags.to.${value}`),
      hint: this.t(`risk.flags.to.${value}.hint`),
    })),
  );
  protected readonly needsTwo = computed(() => this.flag().needsTwo && this.to() !== 'UPHELD');
  private readonly evidence = computed(() =>
    this.source().trim() && this.says().trim() && this.obtainedOn()
      ? [
          {
            source: this.source().trim(),
            says: this.says().trim(),
            grade: this.grade(),
            obtainedOn: this.obtainedOn(),
            fromCustomer: this.fromCustomer(),
            document: null,
          },
        ]
      : [],
  );
  protected readonly lacksEvidence = computed(
    () => this.to() === 'RESOLVED' && (this.evidence().length === 0 || this.fromCustomer()),
  );
  protected readonly accepts = computed(() => this.to() === 'ACCEPTED_WITH_CONDITION');

  protected async settle(): Promise<void> {
    this.tried.set(true);
    const [to, reason, condition] = [this.to(), this.reason().trim(), this.condition().trim()];
    const expiresOn = this.expiresOn() || null;
    if (!to || !reason || this.lacksEvidence() || (this.accepts() && (!condition || !expiresOn))) return;
    const { id, revision } = this.flag();
    const body = {
      to,
      reason,
      evidence: this.evidence(),
      condition: this.accepts() ? condition : null,
      waived: false,
      expiresOn: to === 'UPHELD' ? null : expiresOn,
    };
    await this.act.run(async () =>
      this.changed.emit(await this.api.call(settleFlag, { params: { id }, body, ifMatch: `"${revision}"` })),
    );
  }
}
