import { Component, computed, input, model } from '@angular/core';
import { instant, type RefusalGround } from '@downstream/kernel';
import { groundFamilies, groundsAt } from '@downstream/reviews/core';
import { injectWords } from '@downstream/ui/client';
import { Check, CheckLine, Field } from '@downstream/ui/primitives';

/** The grounds of a refusal, by family; those that ended are left out. */
@Component({
  selector: 'ds-ground-list',
  imports: [Check, CheckLine, Field],
  template: `<ds-field
    [label]="t('reviews.grounds.title')"
    [hint]="t('reviews.grounds.inside')"
    [group]="true"
    [error]="error()"
  >
    @for (family of families; track family.id) {
      <fieldset>
        <legend>{{ t('reviews.ground.family.' + family.id) }}</legend>
        @for (code of family.codes; track code) {
          <label dsCheckLine>
            <input type="checkbox" dsCheck [checked]="chosen().has(code)" (change)="toggle(code)" />
            <span>{{ t('reviews.ground.' + code) }}</span>
          </label>
        }
      </fieldset>
    }
  </ds-field>`,
  styles: `
    fieldset {
      display: flex;
      flex-direction: column;
      margin-block-end: var(--ds-s3);
    }
    legend {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
  `,
})
export class GroundList {
  readonly value = model.required<readonly RefusalGround[]>();
  readonly error = input<string | null>(null);
  protected readonly t = injectWords();
  protected readonly chosen = computed(() => new Set(this.value()));
  protected readonly families = groundFamilies.map((id) => ({
    id,
    codes: groundsAt(instant(Date.now())).flatMap(({ family, code }) => (family === id ? [code] : [])),
  }));

  protected toggle(code: RefusalGround): void {
    this.value.update((codes) => (codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]));
  }
}
