import { Component, inject } from '@angular/core';
import type { Language } from '@downstream/kernel';
import { densities, injectWords, languages, Preferences, themes, Words } from '@downstream/ui/client';
import { Check, CheckLine } from '@downstream/ui/primitives';

/** Language, theme, density and single keys, as a list for a menu panel. */
@Component({
  selector: 'ds-settings-menu',
  imports: [Check, CheckLine],
  template: `<fieldset>
      <legend class="ds-menu-title">{{ t('frame.language') }}</legend>
      @for (code of words.languages(); track code) {
        <label dsCheckLine>
          <input type="radio" dsCheck name="language" [checked]="words.language() === code" (change)="speak(code)" />
          <span [attr.lang]="code">{{ names[code] }}</span>
        </label>
      }
    </fieldset>
    <fieldset>
      <legend class="ds-menu-title">{{ t('frame.theme') }}</legend>
      @for (theme of themes; track theme) {
        <label dsCheckLine>
          <input
            type="radio"
            dsCheck
            name="theme"
            [checked]="preferences.theme() === theme"
            (change)="preferences.theme.set(theme)"
          />
          <span>{{ t('frame.theme.' + theme) }}</span>
        </label>
      }
    </fieldset>
    <fieldset>
      <legend class="ds-menu-title">{{ t('ui.density.title') }}</legend>
      @for (density of densities; track density) {
        <label dsCheckLine>
          <input
            type="radio"
            dsCheck
            name="density"
            [checked]="(preferences.density() ?? 'standard') === density"
            (change)="preferences.density.set(density)"
          />
          <span>{{ t('ui.density.' + density) }}</span>
        </label>
      }
    </fieldset>
    <label dsCheckLine>
      <input
        type="checkbox"
        dsCheck
        [checked]="preferences.singleKeys()"
        (change)="preferences.singleKeys.set(!preferences.singleKeys())"
      />
      <span>{{ t('frame.singleKeys') }}</span>
    </label>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
    }
    label {
      padding-inline: var(--ds-s3);
      border-radius: var(--ds-radius-small);
    }
    label:hover {
      background: var(--ds-river-soft);
    }
    fieldset {
      margin-block-end: var(--ds-s1);
    }
  `,
})
export class SettingsMenu {
  protected readonly t = injectWords();
  protected readonly preferences = inject(Preferences);
  protected readonly words = inject(Words);
  protected readonly themes = themes;
  protected readonly densities = densities;
  protected readonly names = languages;

  protected speak(language: Language): void {
    void this.words.speak(language);
  }
}
