import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '@downstream/ui/primitives';
import { type RatingLine, RiskWords, tabOf, type RatingRecord } from '../words/risk-words';

type Part = 'base' | 'plus' | 'minus';
const partOf: Record<RatingLine['kind'], Part> = {
  FACTOR: 'base',
  GROUP_CAP: 'base',
  BEHAVIOUR_FLAG: 'base',
  ROUNDING: 'base',
  FLAG: 'plus',
  FLAG_CAP: 'plus',
  MITIGATION: 'minus',
  MITIGATION_CAP: 'minus',
  SCALE_END: 'minus',
};
const parts: readonly Part[] = ['base', 'plus', 'minus'];
const sum = (lines: readonly RatingLine[]): number => lines.reduce((total, { hundredths }) => total + hundredths, 0);

/** A score as sentences: base, plus, minus, and the total to which they visibly add up. Each leads to its evidence. */
@Component({
  selector: 'ds-score-lines',
  imports: [RouterLink],
  templateUrl: './score-lines.html',
  styleUrl: './score-lines.css',
})
export class ScoreLines {
  readonly rating = input.required<RatingRecord>();
  protected readonly words = inject(RiskWords);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);

  protected readonly parts = computed(() =>
    parts.flatMap((part) => {
      const lines = this.rating().rating.lines.filter(({ kind }) => partOf[kind] === part);
      if (lines.length === 0) return [];
      return [
        { part, label: this.t(`risk.rating.${part}`), total: this.points(sum(lines)), lines: lines.map(this.line) },
      ];
    }),
  );
  protected readonly total = computed(() => this.points(sum(this.rating().rating.lines)));

  private readonly line = (line: RatingLine) => ({
    text: this.words.say(line.sentence),
    points: this.points(line.hundredths),
    source: line.unknown ? this.t('risk.rating.unknown') : this.words.source(line.source, line.asOf),
    tab:
      line.kind === 'FLAG' || line.kind === 'BEHAVIOUR_FLAG' ? 'flags' : line.unknown ? undefined : tabOf(line.source),
    unknown: line.unknown,
    // Of the widest bar there is: the whole scale.
    width: Math.min(100, Math.abs(line.hundredths) / 100),
    minus: line.hundredths < 0,
  });

  /** Points with two decimals and a true minus. */
  private points(hundredths: number): string {
    return `${hundredths > 0 ? '+' : hundredths < 0 ? '−' : ''}${this.formats.number(Math.abs(hundredths) / 100, 2)}`;
  }
}
