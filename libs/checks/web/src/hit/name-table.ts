import { Component, computed, inject, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Comparison, type ComparisonLine } from '@downstream/ui/work';
import { HitWords } from '../words/hit-words';
import { agreementOf, piecesOf } from './comparison-lines';
import type { HitView } from './hit.store';

/** So many names are shown before somebody asks for all. */
const FIRST = 5;

/** Every name of the entry beside ours that is most like it, word by word, the likest first. */
@Component({
  selector: 'ds-name-table',
  imports: [Comparison],
  template: `<ds-comparison
      [asGiven]="true"
      [lines]="first()"
      [ours]="ours()"
      [theirs]="theirs()"
      [caption]="t('checks.names.caption')"
    />
    @if (rest().length) {
      <details>
        <summary>{{ t('checks.names.more', { n: rest().length }) }}</summary>
        <ds-comparison
          [asGiven]="true"
          [lines]="rest()"
          [ours]="ours()"
          [theirs]="theirs()"
          [caption]="t('checks.names.caption')"
        />
      </details>
    }
    <p class="ds-quiet ds-small legend">
      <span class="only">{{ t('checks.names.only') }}</span>
      <span class="near">{{ t('checks.names.near') }}</span>
      <span>{{ t('checks.names.equal') }}</span>
    </p>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s1) var(--ds-s4);
      max-inline-size: none;
    }
    .only {
      font-weight: var(--ds-bold);
      text-decoration: underline 2px;
      text-underline-offset: 0.18em;
    }
    .near {
      text-decoration: underline dotted 2px;
      text-underline-offset: 0.18em;
    }
  `,
})
export class NameTable {
  readonly names = input.required<HitView['names']>();
  readonly ours = input.required<string>();
  readonly theirs = input.required<string>();
  protected readonly t = injectWords();
  private readonly words = inject(HitWords);
  private readonly lines = computed(() =>
    this.names().map((name, at): ComparisonLine => ({
      id: `${at}`,
      field: this.words.nameKind(name.kind),
      ours: { pieces: piecesOf(name.ours, this.t) },
      theirs: { pieces: piecesOf(name.theirs, this.t) },
      agreement: agreementOf[name.agreement],
    })),
  );
  protected readonly first = computed(() => this.lines().slice(0, FIRST));
  protected readonly rest = computed(() => this.lines().slice(FIRST));
}
