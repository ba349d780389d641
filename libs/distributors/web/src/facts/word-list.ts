import { Component, ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { injectWords } from '@downstream/ui/client';
import { Button, Icon, Input } from '@downstream/ui/primitives';

/**
 * A list of short texts: type one, press Enter (or a comma, or leave the field) to add it; a pasted list is split at
 * commas, semicolons and lines. A control of signal forms inside `<ds-field>`.
 */
@Component({
  selector: 'ds-word-list',
  imports: [Button, Icon, Input],
  template: `<div class="line">
      <input
        #box
        dsInput
        type="text"
        [placeholder]="placeholder() ?? ''"
        [value]="typed()"
        (input)="typed.set(box.value)"
        (keydown)="key($event)"
        (paste)="paste($event)"
        (blur)="take(); touched.set(true)"
      />
      <button
        dsButton
        [reason]="typed().trim() ? null : t('distributors.list.typeFirst')"
        (click)="take(); box.focus()"
      >
        {{ t('distributors.facts.add') }}
      </button>
    </div>
    @if (value().length) {
      <ul [attr.aria-label]="label()">
        @for (word of value(); track word) {
          <li>
            <bdi>{{ word }}</bdi>
            <button
              type="button"
              [attr.aria-label]="t('distributors.facts.remove', { what: word })"
              (click)="remove(word)"
            >
              <ds-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }`,
  styleUrl: './picked.css',
})
export class WordList implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly touched = model(false);
  /** Names the list of what was added. */
  readonly label = input.required<string>();
  readonly placeholder = input<string>();
  protected readonly t = injectWords();
  protected readonly typed = signal('');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Signal forms call it when an error summary leads here. */
  focus(): void {
    this.box().nativeElement.focus();
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
    if (!this.typed().trim()) return;
    event.preventDefault();
    this.take();
  }

  protected paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!/[,;\n]/.test(text)) return;
    event.preventDefault();
    this.add(text.split(/[,;\n]/));
  }

  protected take(): void {
    this.add([this.typed()]);
    this.typed.set('');
  }

  protected remove(word: string): void {
    this.value.update((all) => all.filter((one) => one !== word));
    this.element.querySelector('input')?.focus();
  }

  private add(words: readonly string[]): void {
    const given = words.map((word) => word.trim()).filter(Boolean);
    if (given.length > 0) this.value.update((all) => [...new Set([...all, ...given])]);
  }
}
