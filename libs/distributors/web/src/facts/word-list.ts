import { Component, computed, ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { injectWords } from '@downstream/ui/client';
import { Button, Input } from '@downstream/ui/primitives';
import { PickedList } from './picked-list';

/**
 * A list of short texts: type one, press Enter (or a comma, or leave the field) to add it; a pasted list is split at
 * commas, semicolons and lines. A control of signal forms inside `<ds-field>`.
 */
@Component({
  selector: 'ds-word-list',
  imports: [Button, Input, PickedList],
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
    @if (picked().length) {
      <ds-picked-list [picked]="picked()" [label]="label()" (remove)="remove($event)" />
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
      min-inline-size: 0;
    }
    .line {
      display: flex;
      gap: var(--ds-s2);
    }
    .line input {
      flex: 1;
      min-inline-size: 0;
    }
  `,
})
export class WordList implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly touched = model(false);
  /** Names the list of what was added. */
  readonly label = input.required<string>();
  readonly placeholder = input<string>();
  protected readonly t = injectWords();
  protected readonly typed = signal('');
  protected readonly picked = computed(() => this.value().map((word) => ({ value: word, text: word })));
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
