import { Component, computed, ElementRef, inject, input, linkedSignal, model, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { injectWords } from '@downstream/ui/client';
import { FIELD, Icon, nextId } from '@downstream/ui/elements';

/** One entry of a long list: found by its words, its code, and any further words. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Shown at the end of the line, for example an ISO code. */
  readonly code?: string;
  /** Not shown; found as well (names in other languages). */
  readonly also?: readonly string[];
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const SHOWN = 60;

/**
 * A searchable list for long choices (countries, people); a control of signal forms or by `[(value)]`.
 * ARIA combobox with a list: type to narrow, arrows to move, Enter to take, Escape to leave it as it was.
 */
@Component({
  selector: 'ds-combobox',
  imports: [Icon],
  template: `
    <input
      #box
      class="ds-input"
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      [id]="id"
      [attr.aria-controls]="listId"
      [attr.aria-expanded]="open()"
      [attr.aria-activedescendant]="open() && active() ? listId + '-' + active()!.value : null"
      [attr.aria-label]="label() ?? null"
      [attr.aria-describedby]="field?.describedBy() ?? null"
      [attr.aria-invalid]="field?.invalid() ? 'true' : null"
      [placeholder]="placeholder() ?? ''"
      [disabled]="disabled()"
      [value]="text()"
      (input)="type(box.value)"
      (click)="open.set(true)"
      (blur)="leave()"
      (keydown)="key($event)"
    />
    <ds-icon class="arrow" name="chevron_down" />
    <ul
      role="listbox"
      class="ds-menu"
      [id]="listId"
      [hidden]="!open()"
      [attr.aria-label]="label() ?? null"
      [attr.aria-labelledby]="label() ? null : (field?.labelId ?? null)"
    >
      @for (option of found(); track option.value) {
        <li
          role="option"
          class="ds-menu-item"
          [id]="listId + '-' + option.value"
          [attr.data-value]="option.value"
          [class.active]="option.value === active()?.value"
          [attr.aria-selected]="option.value === value()"
        >
          <span>{{ option.label }}</span>
          @if (option.code) {
            <bdi class="code">{{ option.code }}</bdi>
          }
        </li>
      } @empty {
        <li role="option" aria-disabled="true" aria-selected="false" class="none">
          {{ t('ui.combobox.none', { text: text() }) }}
        </li>
      }
    </ul>
    <span class="ds-hidden" role="status">{{ open() ? t('ui.combobox.found', { n: found().length }) : '' }}</span>
  `,
  styles: `
    :host {
      display: block;
      position: relative;
      min-inline-size: 0;
    }
    .ds-input {
      padding-inline-end: var(--ds-s8);
      text-overflow: ellipsis;
    }
    .arrow {
      position: absolute;
      inset-inline-end: 10px;
      inset-block-start: calc((max(var(--ds-control), 28px) - 1.25em) / 2);
      color: var(--ds-ink-2);
      pointer-events: none;
    }
    ul {
      position: absolute;
      z-index: 30;
      inset-block-start: calc(100% + 4px);
      inset-inline: 0;
      max-inline-size: none;
      max-block-size: 300px;
    }
    li {
      justify-content: space-between;
    }
    .active {
      background: var(--ds-river-soft);
    }
    [aria-selected='true'] {
      font-weight: var(--ds-bold);
    }
    .code {
      font-family: var(--ds-mono);
      font-size: var(--ds-12);
      color: var(--ds-ink-2);
    }
    .none {
      padding: var(--ds-s2) var(--ds-s3);
      color: var(--ds-ink-2);
    }
  `,
  host: { '(pointerdown)': 'hold($event)', '(click)': 'press($event)' },
})
export class Combobox implements FormValueControl<string> {
  readonly options = input.required<readonly Option[]>();
  readonly value = model('');
  readonly touched = model(false);
  readonly disabled = input(false);
  readonly placeholder = input<string>();
  /** Name when there is no field around it. */
  readonly label = input<string>();

  protected readonly t = injectWords();
  protected readonly field = inject(FIELD, { optional: true });
  protected readonly id = this.field?.controlId ?? nextId('combobox');
  protected readonly listId = `${this.id}-list`;
  protected readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly open = signal(false);

  private readonly chosen = computed(() => this.options().find((option) => option.value === this.value()));
  /** What the person typed since they began; null: nothing yet. */
  private readonly typed = linkedSignal<string | undefined, string | null>({
    source: this.value,
    computation: () => null,
  });
  protected readonly text = computed(() => this.typed() ?? this.chosen()?.label ?? '');

  private readonly folded = computed(() =>
    this.options().map((option) => ({
      option,
      keys: [option.label, option.code ?? '', ...(option.also ?? [])].map(fold),
    })),
  );
  protected readonly found = computed(() => {
    const wanted = fold(this.typed()?.trim() ?? '');
    if (!wanted) return this.options().slice(0, SHOWN * 5);
    const rank = (keys: readonly string[]) =>
      keys.some((key) => key === wanted)
        ? 0
        : keys.some((key) => key.startsWith(wanted))
          ? 1
          : keys.some((key) => key.includes(wanted))
            ? 2
            : 3;
    return this.folded()
      .map(({ option, keys }) => ({ option, rank: rank(keys) }))
      .filter((entry) => entry.rank < 3)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, SHOWN)
      .map(({ option }) => option);
  });
  private readonly place = linkedSignal<readonly Option[], number>({ source: this.found, computation: () => 0 });
  protected readonly active = computed(() =>
    this.typed() === null ? (this.found().at(this.place()) ?? this.chosen()) : this.found().at(this.place()),
  );

  protected type(text: string): void {
    this.typed.set(text);
    this.open.set(true);
  }

  /** A press on the list must not take the focus out of the box. */
  protected hold(event: Event): void {
    if (event.target !== this.box().nativeElement) event.preventDefault();
  }

  protected press({ target }: Event): void {
    const line = target instanceof Element ? target.closest('[data-value]') : null;
    const option = this.options().find(({ value }) => value === line?.getAttribute('data-value'));
    if (option) this.take(option);
  }

  protected take(option: Option): void {
    this.value.set(option.value);
    this.typed.set(null);
    this.open.set(false);
    this.touched.set(true);
  }

  /** An exact word or code counts as taken; an emptied box as no choice; anything else is put back. */
  protected leave(): void {
    const typed = this.typed();
    const exact = typed ? this.folded().find(({ keys }) => keys.includes(fold(typed.trim()))) : undefined;
    if (exact) this.value.set(exact.option.value);
    else if (typed?.trim() === '') this.value.set('');
    this.typed.set(null);
    this.open.set(false);
    this.touched.set(true);
  }

  protected key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!this.open()) this.open.set(true);
      else this.move(step);
    } else if (event.key === 'Enter' && this.open()) {
      event.preventDefault();
      const option = this.active();
      if (option) this.take(option);
    } else if (event.key === 'Escape' && this.open()) {
      event.stopPropagation();
      this.typed.set(null);
      this.open.set(false);
    }
  }

  private move(step: number): void {
    const { length } = this.found();
    if (!length) return;
    this.place.update((at) => (at + step + length) % length);
    const active = this.active();
    const line = this.box().nativeElement.parentElement?.querySelector(`[id="${this.listId}-${active?.value}"]`);
    line?.scrollIntoView?.({ block: 'nearest' });
  }
}
