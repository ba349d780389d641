import { inject, Service } from '@angular/core';
import type { RiskRating } from '@downstream/kernel';
import { Formats } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { RiskWords } from '../words/risk-words';
import type { ModelMove, ModelRecord } from './model-store';

type Difference = ModelRecord['differences'][number];

/** The order in which tiers stand in a table of moves: the gravest last, and what is not rated between. */
export const shownTiers: readonly RiskRating[] = ['LOW', 'MEDIUM', 'UNRATED', 'HIGH', 'PROHIBITED'];

/** Versions of the model, their settings and what is different, in the reader's words. */
@Service()
export class ModelWords {
  readonly risk = inject(RiskWords);
  readonly t = this.risk.t;
  private readonly formats = inject(Formats);

  name = ({ name, version }: Pick<ModelRecord, 'name' | 'version'>): string =>
    this.t('risk.model.named', { version, name: this.t(`risk.model.name.${name}`) });

  standing(model: ModelRecord): { readonly word: string; readonly tone: Tone } {
    if (model.inForce) return { word: this.t('risk.model.state.IN_FORCE'), tone: 'good' };
    if (model.state === 'DRAFT') return { word: this.t('risk.model.state.DRAFT'), tone: 'wait' };
    if (model.state === 'RETIRED') return { word: this.t('risk.model.state.WITHDRAWN'), tone: 'neutral' };
    const begins = model.rescoring === null && model.mayWithdraw;
    return {
      word: this.t(begins ? 'risk.model.state.WAITS' : 'risk.model.state.REPLACED'),
      tone: begins ? 'wait' : 'neutral',
    };
  }

  /** What a setting is about. */
  part({ part, of }: Difference): string {
    if (part === 'WEIGHT') return this.t('risk.model.weightOf', { group: this.t(`risk.model.group.${of}`) });
    if (part === 'THRESHOLD') return this.t('risk.model.thresholdOf', { tier: this.risk.tier(of as RiskRating) });
    if (part === 'REVIEW') return this.t('risk.model.reviewOf', { tier: this.risk.tier(of as RiskRating) });
    return part === 'FLOOR' ? this.t('risk.model.floorOf', { rule: of }) : this.t('risk.model.flagOf', { flag: of });
  }

  value({ part }: Difference, value: number): string {
    if (part === 'FLOOR') return this.t(value === 1 ? 'risk.model.on' : 'risk.model.off');
    if (part === 'WEIGHT') return `${this.formats.number(value)}\u00a0%`;
    return part === 'REVIEW' ? this.t('risk.model.months', { n: value }) : this.formats.number(value);
  }

  /** The lines by which a distributor moves: the three that make the most of it. */
  lines({ lines, floors }: ModelMove): readonly string[] {
    const points = (hundredths: number) =>
      `${hundredths > 0 ? '+' : hundredths < 0 ? '−' : ''}${this.formats.number(Math.abs(hundredths) / 100, 2)}`;
    return [
      ...floors.map(({ id, counts }) =>
        this.t(counts === 'AFTER' ? 'risk.model.floorAfter' : 'risk.model.floorBefore', { rule: id }),
      ),
      ...lines
        .slice(0, 3)
        .map(({ sentence, before, after }) =>
          this.t('risk.model.line', { says: this.risk.say(sentence), before: points(before), after: points(after) }),
        ),
    ];
  }
}
