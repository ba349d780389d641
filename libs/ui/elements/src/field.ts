import { Component, computed, Directive, inject, InjectionToken, input, type Signal } from '@angular/core';
import { injectWords, type Say } from '@downstream/ui/client';
import { nextId } from './next-id';

/** What a field needs to know of its state; a signal form's field tree fits. */
export type FieldLike = () => {
  errors(): readonly FieldError[];
  touched(): boolean;
};
/** One error of a signal form; further facts (`minLength`, a zod `issue`) come as properties. */
export interface FieldError {
  readonly kind: string;
  readonly message?: string;
}

const facts = (error: FieldError): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(error)
      .filter(([name]) => name !== 'kind')
      .filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1])),
  );

/**
 * Words of one error: the check's own message where it has one, a contract's issue by its code, else `ui.error.<kind>`.
 */
export function errorWords(error: FieldError, t: Say): string {
  if (error.message && error.kind !== 'standardSchema') return error.message;
  const issue = ((error as { issue?: unknown }).issue ?? {}) as {
    code?: string;
    format?: string;
    minimum?: number;
    maximum?: number;
    origin?: string;
  };
  if (issue.code === 'too_small')
    return Number(issue.minimum) <= 1 && issue.origin === 'string'
      ? t('ui.error.required')
      : t('ui.error.tooSmall', { min: Number(issue.minimum) });
  if (issue.code === 'too_big') return t('ui.error.tooBig', { max: Number(issue.maximum) });
  if (issue.code === 'invalid_format' && issue.format === 'email') return t('ui.error.email');
  if (issue.code === 'invalid_type') return t('ui.error.required');
  if (issue.code) return t('ui.error.invalid');
  const known = ['required', 'email', 'minLength', 'maxLength', 'min', 'max', 'pattern'];
  return known.includes(error.kind) ? t(`ui.error.${error.kind}`, facts(error)) : t('ui.error.invalid');
}

/** What a control asks of the field around it. */
export interface FieldFrame {
  readonly controlId: string;
  readonly labelId: string;
  readonly describedBy: Signal<string | null>;
  readonly invalid: Signal<boolean>;
  readonly optional: Signal<boolean>;
}
export const FIELD = new InjectionToken<FieldFrame>('FIELD');

/** A native `input`, `select` or `textarea`: takes its id, description and error mark from the field around it. */
@Directive({
  selector: 'input[dsInput], textarea[dsInput], select[dsInput]',
  host: {
    class: 'ds-input',
    '[id]': 'id',
    '[attr.aria-describedby]': 'field?.describedBy() ?? null',
    '[attr.aria-invalid]': 'field?.invalid() ? "true" : null',
    '[attr.aria-required]': 'field && !field.optional() ? "true" : null',
  },
})
export class Input {
  protected readonly field = inject(FIELD, { optional: true });
  protected readonly id = this.field?.controlId ?? nextId('input');
}

/**
 * Label above, help below it, error below the control.
 *
 * `<ds-field [label]="t('…')" [hint]="…" [of]="form.name"><input dsInput [formField]="form.name" /></ds-field>`
 */
@Component({
  selector: 'ds-field',
  template: `
    @if (group()) {
      <span class="label" [id]="labelId"
        >{{ label() }}
        @if (optional()) {
          <span class="optional"> {{ t('ui.field.optional') }}</span>
        }
      </span>
    } @else {
      <label class="label" [id]="labelId" [for]="controlId"
        >{{ label() }}
        @if (optional()) {
          <span class="optional"> {{ t('ui.field.optional') }}</span>
        }
      </label>
    }
    @if (hint()) {
      <span class="hint" [id]="hintId">{{ hint() }}</span>
    }
    <ng-content />
    @if (words(); as text) {
      <span class="error" [id]="errorId"><span class="stop" aria-hidden="true"></span>{{ text }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
      min-inline-size: 0;
    }
    .label {
      font-weight: var(--ds-bold);
    }
    .optional {
      font-weight: var(--ds-regular);
      color: var(--ds-ink-2);
    }
    .hint {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
      max-inline-size: var(--ds-measure);
      margin-block-end: 2px;
    }
    .error {
      display: flex;
      gap: 6px;
      align-items: baseline;
      color: var(--ds-stop);
      font-size: var(--ds-small);
      font-weight: var(--ds-bold);
    }
    .stop {
      flex: none;
      inline-size: 9px;
      block-size: 9px;
      background: var(--ds-stop-mark);
      clip-path: polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%);
    }
    @media (forced-colors: active) {
      .stop {
        background: CanvasText;
      }
    }
  `,
  providers: [{ provide: FIELD, useExisting: Field }],
})
export class Field implements FieldFrame {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** Marked when true; a field is asked for unless it says so. */
  readonly optional = input(false);
  /** The signal form's field, or anything with the same `errors()` and `touched()`. */
  readonly of = input<FieldLike>();
  /** An error from elsewhere, for example a server's answer for this field; shown at once. */
  readonly error = input<string | undefined | null>();
  /** The content is a set of controls with names of their own (radio cards). */
  readonly group = input(false);

  protected readonly t = injectWords();
  readonly controlId = nextId('control');
  readonly labelId = `${this.controlId}-label`;
  protected readonly hintId = `${this.controlId}-hint`;
  protected readonly errorId = `${this.controlId}-error`;

  protected readonly words = computed(() => {
    const own = this.error();
    if (own) return own;
    const state = this.of()?.();
    const first = state?.touched() ? state.errors()[0] : undefined;
    return first && errorWords(first, this.t);
  });
  readonly invalid = computed(() => !!this.words());
  readonly describedBy = computed(
    () => [this.hint() && this.hintId, this.words() && this.errorId].filter(Boolean).join(' ') || null,
  );
}

/** `<label dsCheckLine><input type="checkbox" dsCheck …/> <span>…</span></label>`: a tick whose whole line is the target. */
@Directive({ selector: 'label[dsCheckLine]', host: { class: 'ds-check-line' } })
export class CheckLine {}

/** A native checkbox or radio in our look. */
@Directive({ selector: 'input[dsCheck]', host: { class: 'ds-check' } })
export class Check {}
