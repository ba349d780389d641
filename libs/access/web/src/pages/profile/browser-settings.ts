import { Component, inject, input } from '@angular/core';
import { densities, type Density, injectWords, Preferences, themes } from '@downstream/ui/client';
import { Check, CheckLine } from '@downstream/ui/primitives';

/** What this browser remembers: theme, density, single keys. Each choice counts at once. */
@Component({
  selector: 'ds-browser-settings',
  imports: [Check, CheckLine],
  template: `<fieldset>
      <legend>{{ t('frame.theme') }}</legend>
      @for (theme of themes; track theme) {
        <label dsCheckLine>
          <input
            type="radio"
            dsCheck
            name="profile-theme"
            [checked]="preferences.theme() === theme"
            (change)="preferences.theme.set(theme)"
          />
          <span>{{ t('frame.theme.' + theme) }}</span>
        </label>
      }
    </fieldset>
    <fieldset>
      <legend>{{ t('ui.density.title') }}</legend>
      @for (density of densities; track density) {
        <label dsCheckLine>
          <input
            type="radio"
            dsCheck
            name="profile-density"
            [checked]="(preferences.density() ?? usual()) === density"
            (change)="preferences.density.set(density)"
          />
          <span>{{ t('ui.density.' + density) }}</span>
        </label>
      }
    </fieldset>
    @if (withKeys()) {
      <label dsCheckLine>
        <input
          type="checkbox"
          dsCheck
          [checked]="preferences.singleKeys()"
          (change)="preferences.singleKeys.set(!preferences.singleKeys())"
        />
        <span>{{ t('frame.singleKeys') }}</span>
      </label>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s1) var(--ds-s6);
    }
    legend {
      font-weight: var(--ds-bold);
      margin-block-end: var(--ds-s1);
    }
  `,
})
export class BrowserSettings {
  /** Whether the shell has single keys. */
  readonly withKeys = input(true);
  /** The shell's density when nobody chose one. */
  readonly usual = input<Density>('standard');
  protected readonly t = injectWords();
  protected readonly preferences = inject(Preferences);
  protected readonly themes = themes;
  protected readonly densities = densities;
}
