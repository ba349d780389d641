import { Component, inject, input } from '@angular/core';
import type { ModelRecord } from './model-store';
import { ModelWords } from './model-words';

/** What is different between two versions, as a table: before and after. */
@Component({
  selector: 'ds-model-differences',
  template: `<div class="scroll" role="region" tabindex="0" [attr.aria-label]="t('risk.model.differences')">
    <table>
      <caption class="ds-quiet ds-small">
        {{
          t('risk.model.differentFrom', { n: model().differentFrom ?? 1 })
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t('risk.model.setting') }}</th>
          <th scope="col" class="ds-num">{{ t('risk.model.before') }}</th>
          <th scope="col" class="ds-num">{{ t('risk.model.after') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (one of model().differences; track one.part + one.of) {
          <tr>
            <th scope="row">{{ words.part(one) }}</th>
            <td class="ds-num">{{ words.value(one, one.before) }}</td>
            <td class="ds-num after">{{ words.value(one, one.after) }}</td>
          </tr>
        }
      </tbody>
    </table>
  </div>`,
  styleUrl: './model-table.css',
})
export class ModelDifferences {
  readonly model = input.required<ModelRecord>();
  protected readonly words = inject(ModelWords);
  protected readonly t = this.words.t;
}
