import { Component, inject, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FIELD, nextId } from '@downstream/ui/elements';

/** One answer of a short list. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  /** Why it cannot be chosen. */
  readonly reason?: string;
}

/**
 * Large radio buttons for up to nine answers; a control of signal forms (`[formField]`) or by `[(value)]`.
 * Inside `<ds-field [group]="true">` it takes its name from the label.
 */
@Component({
  selector: 'ds-radio-cards',
  template: `@for (choice of choices(); track choice.value) {
    <label class="card" [class.chosen]="choice.value === value()" [class.off]="choice.reason">
      <input
        type="radio"
        class="ds-check"
        [name]="group"
        [value]="choice.value"
        [checked]="choice.value === value()"
        [disabled]="disabled() || !!choice.reason"
        (change)="value.set(choice.value)"
        (blur)="touched.set(true)"
      />
      <span class="text">
        <span class="label">{{ choice.label }}</span>
        @if (choice.reason ?? choice.hint; as more) {
          <span class="hint">{{ more }}</span>
        }
      </span>
      @if (keys()) {
        <kbd class="ds-key" aria-hidden="true">{{ $index + 1 }}</kbd>
      }
    </label>
  }`,
  styles: `
    :host {
      display: grid;
      gap: var(--ds-s2);
      grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--ds-card-min, 260px)), 1fr));
    }
    .card {
      display: flex;
      gap: var(--ds-s3);
      align-items: flex-start;
      padding: var(--ds-s2) var(--ds-s3);
      border: 1px solid var(--ds-line-2);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
      cursor: pointer;
    }
    .card:hover {
      border-color: var(--ds-edge);
    }
    .card:focus-within:has(:focus-visible) {
      outline: var(--ds-focus);
      outline-offset: 1px;
    }
    .card input:focus-visible {
      outline: none;
    }
    .chosen {
      border-color: var(--ds-river);
      background: var(--ds-river-soft);
    }
    .off {
      cursor: not-allowed;
      color: var(--ds-ink-2);
      background: var(--ds-sunk);
    }
    input {
      margin-block-start: calc((1lh - 18px) / 2);
    }
    .text {
      display: flex;
      flex-direction: column;
      flex: 1;
      min-inline-size: 0;
    }
    .label {
      font-weight: var(--ds-bold);
    }
    .hint {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
  `,
  host: {
    role: 'radiogroup',
    '[attr.aria-labelledby]': 'label() ? null : (field?.labelId ?? null)',
    '[attr.aria-label]': 'label() ?? null',
    '[attr.aria-describedby]': 'field?.describedBy() ?? null',
    '[attr.aria-invalid]': 'field?.invalid() ? "true" : null',
  },
})
export class RadioCards<T extends string = string> implements FormValueControl<T | ''> {
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = model<T | ''>('');
  readonly touched = model(false);
  readonly disabled = input(false);
  /** Name when there is no field around it. */
  readonly label = input<string>();
  /** Shows the digit that chooses each answer; the page listens for the digits. */
  readonly keys = input(false);
  protected readonly field = inject(FIELD, { optional: true });
  protected readonly group = nextId('radio');
}
