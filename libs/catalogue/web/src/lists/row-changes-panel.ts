import { Component, computed, inject, input } from '@angular/core';
import { cellsOf, type RowChange } from '@downstream/catalogue/core';
import type { PublishedListKind } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Chip } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { ListWords } from './list-words';

const tones: Readonly<Record<RowChange['kind'], Tone>> = { ADDED: 'wait', CHANGED: 'hold', REMOVED: 'stop' };

/** What a version changes about the one in force, row by row and cell by cell. */
@Component({
  selector: 'ds-row-changes',
  imports: [Chip],
  template: `<p class="ds-quiet">{{ t('catalogue.changes.count', counts()) }}</p>
    @if (lines().length) {
      <ul class="ds-rows">
        @for (line of lines(); track line.key) {
          <li>
            <ds-chip [tone]="tones[line.kind]" [bare]="true">{{ t('catalogue.changes.' + line.kind) }}</ds-chip>
            @if (line.was; as was) {
              <del>{{ was }}</del>
            }
            @if (line.is; as is) {
              <ins>{{ is }}</ins>
            }
          </li>
        }
      </ul>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    ul {
      max-block-size: 420px;
      overflow-y: auto;
    }
    li {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
      padding-block: var(--ds-s2);
      overflow-wrap: anywhere;
    }
    del {
      color: var(--ds-ink-2);
    }
    ins {
      text-decoration: none;
      font-weight: var(--ds-bold);
    }
  `,
})
export class RowChangesPanel {
  readonly kind = input.required<PublishedListKind>();
  readonly changes = input.required<readonly RowChange[]>();
  protected readonly t = injectWords();
  private readonly words = inject(ListWords);
  protected readonly tones = tones;
  protected readonly counts = computed(() => {
    const count = (kind: RowChange['kind']) => this.changes().filter((one) => one.kind === kind).length;
    return { added: count('ADDED'), changed: count('CHANGED'), removed: count('REMOVED') };
  });
  protected readonly lines = computed(() =>
    this.changes().map(({ kind, key, before, after }) => ({
      ...{ kind, key },
      was: before && this.say(before),
      is: after && this.say(after),
    })),
  );

  private say(row: object): string {
    const cells = Object.entries(cellsOf(this.kind(), row as never));
    return cells
      .map(([column, cell]) => this.words.cell(column, cell))
      .filter(Boolean)
      .join(' · ');
  }
}
