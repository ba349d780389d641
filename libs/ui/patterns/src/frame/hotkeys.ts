import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { Preferences } from '@downstream/ui/client';

/** One shortcut. */
export interface Hotkey {
  /** `k`, `?`, `g d` (one after the other), `mod+k` (Ctrl or ⌘), `mod+Enter`, `Escape`. */
  readonly keys: string;
  /** What it does, for the sheet of keys. */
  readonly label: string;
  /** Returns false when it does not apply now: the key goes on to others. */
  readonly run: (event: KeyboardEvent) => void | false;
  /** Where the sheet lists it. */
  readonly group?: string;
}

const PAUSE = 1200;
const isChord = (keys: string): boolean => keys.includes('mod+');

/** Name of the pressed key as shortcuts are written; letters keep their shifted form (`?`, `X`). */
const nameOf = (event: KeyboardEvent): string => `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.key}`;

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select') || target.isContentEditable);

/**
 * Shortcuts of the present page. The newest registration of a key wins, so that a page goes before its frame.
 * Single keys never fire while somebody writes or a dialog is open, and can be switched off (WCAG 2.1.4); chords with
 * Ctrl or ⌘ always work.
 */
@Service()
export class Hotkeys {
  private readonly document = inject(DOCUMENT);
  private readonly preferences = inject(Preferences);
  private readonly _known = signal<readonly Hotkey[]>([]);
  /** All shortcuts that apply now, the frame's first. */
  readonly known = this._known.asReadonly();
  private begun = '';
  private begunAt = 0;

  constructor() {
    const listener = (event: KeyboardEvent) => this.press(event);
    this.document.addEventListener('keydown', listener);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', listener));
  }

  /** Adds shortcuts; call what it returns to take them away. */
  add(keys: readonly Hotkey[]): () => void {
    this._known.update((all) => [...all, ...keys]);
    return () => this._known.update((all) => all.filter((one) => !keys.includes(one)));
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const name = nameOf(event);
    const sequence = this.begun && event.timeStamp - this.begunAt < PAUSE ? `${this.begun} ${name}` : name;
    this.begun = '';
    if (!isChord(name) && !this.singleKeysApply(event)) return;
    const known = [...this._known()].reverse();
    for (const hotkey of known.filter(({ keys }) => keys === sequence || keys === name)) {
      if (hotkey.run(event) === false) continue;
      event.preventDefault();
      return;
    }
    if (known.some(({ keys }) => keys.startsWith(`${name} `))) {
      this.begun = name;
      this.begunAt = event.timeStamp;
    }
  }

  private singleKeysApply(event: KeyboardEvent): boolean {
    if (!this.preferences.singleKeys() || writes(event.target)) return false;
    return !this.document.querySelector('[role="dialog"], [role="alertdialog"]');
  }
}

/** Registers shortcuts for as long as the caller lives. Call it in an injection context. */
export function hotkeys(keys: readonly Hotkey[]): void {
  inject(DestroyRef).onDestroy(inject(Hotkeys).add(keys));
}
