import { Component, computed, inject, input, output } from '@angular/core';
import { COMPARED } from '@downstream/checks/core';
import { injectWords } from '@downstream/ui/client';
import { Button, Check, Icon, Input } from '@downstream/ui/primitives';
import { factFields, HitWords } from '../words/hit-words';
import { corrected, type FactLine } from './ballot';

/** The facts that tell the two apart: proposed by the comparison and ticked, to be corrected, and a person's own. */
@Component({
  selector: 'ds-fact-list',
  imports: [Button, Check, Icon, Input],
  templateUrl: './fact-list.html',
  styles: `
    fieldset {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    legend {
      font-weight: var(--ds-bold);
    }
    .fact {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
      padding-block-start: var(--ds-s2);
      border-block-start: var(--ds-hair);
    }
    .head {
      display: flex;
      gap: var(--ds-s2);
      align-items: flex-start;
      justify-content: space-between;
    }
    .tick {
      display: flex;
      flex: 1;
      gap: var(--ds-s2);
      min-inline-size: 0;
      min-block-size: 24px;
    }
    .tick span {
      overflow-wrap: anywhere;
    }
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
      gap: var(--ds-s2);
    }
    .sides label {
      display: flex;
      flex-direction: column;
      min-inline-size: 0;
    }
    .source {
      grid-column: 1 / -1;
    }
  `,
})
export class FactList {
  readonly facts = input.required<readonly FactLine[]>();
  /** How many are needed. */
  readonly needed = input.required<number>();
  readonly factsChange = output<readonly FactLine[]>();
  readonly add = output<void>();

  protected readonly t = injectWords();
  protected readonly words = inject(HitWords);
  protected readonly fields = factFields;
  protected readonly lines = computed(() =>
    this.facts().map((fact) => {
      const { field, ours, theirs, source } = fact;
      const shown = { field: this.words.field(field), ours: this.words.value(field, ours) };
      return {
        ...fact,
        text: this.t('checks.hit.fact', { ...shown, theirs: this.words.value(field, theirs) }),
        from: this.words.source(source || null),
        compared: source === COMPARED,
      };
    }),
  );

  protected change(id: string, change: Partial<FactLine>): void {
    this.factsChange.emit(this.facts().map((fact) => (fact.id === id ? corrected(fact, change) : fact)));
  }
}
