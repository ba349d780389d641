import { Component, computed, inject, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { NotChecked } from '@downstream/ui/patterns';
import { Chip } from '@downstream/ui/primitives';
import { dotted, ItemWords, type SensitivityRecord, type SignalRecord } from '../words/item-words';
import { outcomeTone } from '../words/tones';

/** What the lists say of an item: each row that lights up with list, version and reason, and what could not be asked. */
@Component({
  selector: 'ds-sensitivity-panel',
  imports: [Chip, NotChecked],
  template: `<p class="outcome">
      <ds-chip [tone]="tones[found().outcome]">{{ t('catalogue.outcome.' + found().outcome) }}</ds-chip>
      @if (found().chplTier; as tier) {
        <ds-chip tone="hold">{{ t('catalogue.tier', { tier }) }}</ds-chip>
      }
    </p>
    <p class="ds-quiet">{{ t('catalogue.outcomeMore.' + found().outcome) }}</p>
    @for (gap of gaps(); track gap) {
      <ds-not-checked [reason]="gap" />
    }
    @if (groups().length) {
      <ul class="ds-rows">
        @for (group of groups(); track group.key) {
          <li>
            <p class="row">{{ group.row }}</p>
            @for (reason of group.reasons; track reason) {
              <p>{{ reason }}</p>
            }
            @if (group.look; as look) {
              <p class="ds-small">
                <span class="ds-quiet">{{ t('catalogue.signal.look') }}</span> {{ look }}
              </p>
            }
            <p class="ds-quiet ds-small">{{ group.source }}</p>
          </li>
        }
      </ul>
    }
    @if (carried(); as words) {
      <p class="ds-small">{{ words }}</p>
    }
    <p class="ds-quiet ds-small">{{ asked() }}</p>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
      min-inline-size: 0;
    }
    .outcome {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s2);
    }
    li {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
      padding-block: var(--ds-s3);
      overflow-wrap: anywhere;
    }
    .row {
      font-weight: var(--ds-bold);
    }
  `,
})
export class SensitivityPanel {
  readonly found = input.required<SensitivityRecord>();
  protected readonly t = injectWords();
  private readonly words = inject(ItemWords);
  protected readonly tones = outcomeTone;
  protected readonly gaps = computed(() => this.found().gaps.map((gap) => this.words.gap(gap)));
  /** Rows that say the same thing stand once, with every reason. */
  protected readonly groups = computed(() => {
    const groups = new Map<string, { key: string; row: string; source: string; look: string; reasons: string[] }>();
    for (const signal of this.found().signals) {
      const [row, source] = [this.words.row(signal), this.words.version(signal)];
      const key = `${source} ${row}`;
      const group = groups.get(key) ?? { key, row, source, look: lookAt(signal), reasons: [] };
      groups.set(key, { ...group, reasons: [...new Set([...group.reasons, this.words.reason(signal)])] });
    }
    return [...groups.values()];
  });
  protected readonly carried = computed(() => {
    const carried = this.found().carried.filter(({ from, certain }) => from !== null && certain);
    const from = carried[0]?.from;
    return from
      ? this.t('catalogue.carried', { from: dotted(from), to: carried.map(({ hs6 }) => dotted(hs6)).join(', ') })
      : undefined;
  });
  protected readonly asked = computed(() => {
    const lists = this.found().asked.map((one) => this.words.version(one));
    return lists.length > 0 ? this.t('catalogue.asked', { lists: lists.join(', ') }) : this.t('catalogue.askedNone');
  });
}

/** The control numbers that such goods may have; where to look, never a class. */
const lookAt = ({ row }: SignalRecord): string => {
  const numbers = row['controlNumbers'];
  return Array.isArray(numbers) ? numbers.join(' · ') : '';
};
