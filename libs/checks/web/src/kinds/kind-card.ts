import { Component, computed, inject, input, output, signal } from '@angular/core';
import { readCheckAnswer } from '@downstream/contracts/checks';
import { pathOf } from '@downstream/contracts/route';
import { injectWords, Session } from '@downstream/ui/client';
import { FactLine, Facts, NotChecked } from '@downstream/ui/patterns';
import { Button, DateText, Formats, Icon, ToneShape } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { resultTone } from '../words/tones';
import { EvidenceForm } from './evidence-form';
import { EvidenceList } from './evidence-list';
import { KindWords } from './kind-words';
import type { KindCard } from './kinds.store';

/** One check as it stands: result by shape, word and colour, one sentence, source and time, and what settles it. */
@Component({
  selector: 'ds-kind-card',
  imports: [Button, DateText, EvidenceForm, EvidenceList, FactLine, Facts, Icon, NotChecked, ToneShape],
  templateUrl: './kind-card.html',
  styleUrl: './kind-card.css',
})
export class KindCardView {
  readonly card = input.required<KindCard>();
  /** Whether a round is under way. */
  readonly running = input(false);
  /** The check is wanted again. */
  readonly again = output<void>();

  protected readonly t = injectWords();
  protected readonly words = inject(KindWords);
  protected readonly session = inject(Session);
  private readonly formats = inject(Formats);
  protected readonly bringing = signal(false);

  protected readonly title = computed(() => this.words.title(this.card().kind));
  /** A finding that only asks for attention does not look like one that stops. */
  protected readonly tone = computed((): Tone => {
    const { result, severity, by } = this.card();
    if (by !== null) return 'neutral';
    return result === 'ADVERSE' && severity !== 4 ? 'hold' : resultTone[result];
  });
  protected readonly result = computed(() => {
    const { result, severity, asOf } = this.card();
    if (result === 'CLEAR' && asOf !== null) {
      return this.t('checks.kinds.result.CLEAR', { at: this.formats.date(asOf) });
    }
    return result === 'ADVERSE' && severity !== null
      ? this.t(`checks.kinds.result.${severity}`)
      : this.t(`checks.result.${result}`);
  });
  protected readonly sentence = computed(() => this.words.sentence(this.card()));
  protected readonly by = computed(() => this.card().evidence.find(({ id }) => id === this.card().by));
  protected readonly byText = computed(() => {
    const by = this.by();
    if (!by) return '';
    const [asOf, until] = [this.formats.date(by.asOf), this.formats.date(by.expiresOn)];
    return this.t('checks.kinds.byEvidenceMore', { source: by.source, grade: by.grade, asOf, until });
  });
  protected readonly others = computed(() => {
    const { findings, sentence, stale } = this.card();
    return stale === null ? findings.filter(({ code }) => code !== sentence?.key) : findings;
  });
  /** What is lacking beside what the sentence says already. */
  protected readonly lacks = computed(() => [
    ...new Set(
      this.card()
        .lacks.map((lack) => this.words.lack(lack))
        .filter((text) => text !== this.sentence()),
    ),
  ]);
  /** Who said it, where nobody outside answered. */
  protected readonly nobody = computed(() => {
    const asked = this.card().lacks.some(({ why }) => why === 'UNAVAILABLE' || why === 'UNREADABLE');
    return this.t(asked ? 'checks.kinds.nobody' : 'checks.kinds.ownRecords');
  });
  protected until(asOf: string, expiresOn: string): string {
    const [from, until] = [this.formats.date(asOf.slice(0, 10)), this.formats.date(expiresOn)];
    return this.t('checks.evidence.span', { asOf: from, until });
  }
  protected readonly mayBring = computed(() => this.card().takesEvidence && this.session.can('check:run'));
  protected readonly address = (sha256: string): string =>
    `/api/v1/${pathOf(readCheckAnswer.path, { id: this.card().outcomeId ?? '', sha256 })}`;
}
