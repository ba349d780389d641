import { Component, ElementRef, input, model, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { injectWords } from '@downstream/ui/client';
import { Button, Icon, Input } from '@downstream/ui/elements';

/** A password field that can show what was typed. Paste and password managers work; nothing is trimmed. */
@Component({
  selector: 'ds-password-box',
  imports: [Button, Icon, Input],
  template: `<input
      dsInput
      #box
      autocapitalize="none"
      spellcheck="false"
      maxlength="1000"
      [type]="shown() ? 'text' : 'password'"
      [attr.name]="name()"
      [attr.autocomplete]="autocomplete()"
      [value]="value()"
      (input)="value.set(box.value)"
      (blur)="touched.set(true)"
    />
    <button
      dsButton="quiet"
      [icon]="true"
      [attr.aria-label]="t('access.password.show')"
      [attr.aria-pressed]="shown()"
      (click)="shown.set(!shown())"
    >
      <ds-icon name="eye" />
    </button>`,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    input {
      padding-inline-end: calc(max(var(--ds-control), 28px) + var(--ds-s1));
    }
    button {
      position: absolute;
      inset-block-start: 1px;
      inset-inline-end: 1px;
      min-block-size: calc(max(var(--ds-control), 28px) - 2px);
    }
  `,
})
export class PasswordBox implements FormValueControl<string> {
  readonly value = model('');
  readonly touched = model(false);
  readonly name = input('password');
  /** `current-password` or `new-password`: what a password manager should offer. */
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  protected readonly t = injectWords();
  protected readonly shown = signal(false);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  /** Puts the focus into the box and marks what is there, to be typed over. */
  focus(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }
}
