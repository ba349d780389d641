import { Component, ElementRef, inject, viewChild } from '@angular/core';
import type { Language } from '@downstream/kernel';
import { injectWords, languages, Words } from '@downstream/ui/client';
import { Icon } from '@downstream/ui/elements';

/** The language switch of the portal and of every page without sign-in, each language by its own name. */
@Component({
  selector: 'ds-language-switch',
  imports: [Icon],
  template: `<label>
    <ds-icon name="language" />
    <span class="ds-hidden">{{ t('frame.language') }}</span>
    <select class="ds-input" #box (change)="speak()">
      @for (code of words.languages(); track code) {
        <option [value]="code" [selected]="words.language() === code" [attr.lang]="code">{{ names[code] }}</option>
      }
    </select>
  </label>`,
  styles: `
    label {
      display: flex;
      align-items: center;
      gap: var(--ds-s2);
      color: var(--ds-ink-2);
    }
    select {
      /* The names are in four scripts: the system's face has them all, ours would be fetched for each. */
      font-family: system-ui, sans-serif;
      inline-size: auto;
      border-color: transparent;
      background-color: transparent;
      min-block-size: 40px;
    }
  `,
})
export class LanguageSwitch {
  protected readonly t = injectWords();
  protected readonly words = inject(Words);
  private readonly box = viewChild.required<ElementRef<HTMLSelectElement>>('box');
  protected readonly names = languages;

  protected speak(): void {
    void this.words.speak(this.box().nativeElement.value as Language);
  }
}
