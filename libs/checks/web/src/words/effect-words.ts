import { inject, Service } from '@angular/core';
import type { listHits } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { injectWords, localeOf, Words } from '@downstream/ui/client';

/** What a true match does, as hits carry it. */
export type Effect = Received<typeof listHits>['rows'][number]['effects'][number];

/** Rows of the table of list effects that have words; a spec compares them with the table. */
export const effectIds = [
  'OFAC_SDN',
  'OFAC_SSI',
  'OFAC_NS_MBS',
  'OFAC_CAPTA',
  'OFAC_CMIC',
  'BIS_EL',
  'BIS_AFFILIATES',
  'BIS_MEU',
  'BIS_MIEU',
  'BIS_DPL',
  'BIS_UVL',
  'DDTC_AECA',
  'STATE_ISN',
  'EU_FSF',
  'EU_833_ANNEX_IV',
  'EU_833_ANNEX_XIX',
  'EU_833_ANNEX_XIV',
  'UK_SL',
  'UN_SC',
  'CH_SECO',
  'JP_METI_EUL',
  'JP_METI_EXPORT_BAN',
  'UA_NSDC',
  'UA_GUR',
  'TIP',
  'CN_MOFCOM',
  'OWN_FLAG',
  'OWN_REFUSE',
] as const;

/** The effect of a list in words. */
@Service()
export class EffectWords {
  private readonly t = injectWords();
  private readonly language = inject(Words).language;

  /** The sentence of an effect, with the measures that the entry itself names. */
  sentence({ id, measures }: Effect): string {
    const known = effectIds.find((one) => one === id) ?? 'UNKNOWN';
    const list = new Intl.ListFormat(localeOf(this.language()), { type: 'conjunction' }).format(measures);
    return this.t(`checks.effect.${known}`, { measures: list, n: measures.length });
  }

  /** What is done first, in a word or two, each once. */
  actions(effects: readonly Effect[]): readonly string[] {
    return [...new Set(effects.map(({ action }) => this.t(`checks.action.${action}`)))];
  }
}
