import { Component, computed, inject, type Injector } from '@angular/core';
import { injectWords, Preferences, Words } from '@downstream/ui/client';
import { Hotkeys } from '@downstream/ui/patterns';
import { Dialog, Dialogs } from '@downstream/ui/overlay';
import { Check, CheckLine } from '@downstream/ui/primitives';

/** The keys of this page, the page's own first; single keys can be switched off here. */
@Component({
  selector: 'ds-key-sheet',
  imports: [Check, CheckLine, Dialog],
  template: `<ds-dialog [heading]="t('keys.title')">
    <dl>
      @for (line of lines(); track line.keys) {
        <div>
          <dt>{{ line.words }}</dt>
          <dd>
            @for (key of line.shown; track $index) {
              <kbd class="ds-key">{{ key }}</kbd>
            }
          </dd>
        </div>
      }
    </dl>
    <label dsCheckLine>
      <input
        type="checkbox"
        dsCheck
        [checked]="preferences.singleKeys()"
        (change)="preferences.singleKeys.set(!preferences.singleKeys())"
      />
      <span>{{ t('frame.singleKeys') }}</span>
    </label>
  </ds-dialog>`,
  styles: `
    dl > div {
      display: flex;
      justify-content: space-between;
      gap: var(--ds-s4);
      padding-block: 6px;
      border-block-end: var(--ds-hair);
    }
    dd {
      display: flex;
      gap: 4px;
    }
  `,
})
export class KeySheet {
  protected readonly t = injectWords();
  protected readonly preferences = inject(Preferences);
  private readonly words = inject(Words);
  private readonly hotkeys = inject(Hotkeys);
  private readonly mod = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';

  /** A frame registers keys of the catalogue, a page words. */
  protected readonly lines = computed(() => {
    const known = [...this.hotkeys.known()].reverse();
    const list = [
      { keys: '/', label: 'keys.search' },
      { keys: 'j', label: 'keys.next' },
      { keys: 'k', label: 'keys.previous' },
      { keys: 'o', label: 'keys.openRow' },
    ];
    return [...known, ...list].map(({ keys, label }) => ({
      keys,
      words: this.words.has(label) ? this.t(label) : label,
      shown: keys.split(' ').flatMap((part) => part.replace('mod+', `${this.mod} `).split(' ')),
    }));
  });
}

/** Opens the sheet of keys. */
export const openKeySheet = (injector: Injector): Promise<unknown> => injector.get(Dialogs).open(KeySheet);
