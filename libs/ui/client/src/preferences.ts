import { DOCUMENT, effect, inject, Service, signal, type WritableSignal } from '@angular/core';
import type { Language as Spoken } from '@downstream/kernel';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const densities = ['comfortable', 'standard', 'compact'] as const;
export type Density = (typeof densities)[number];

/** Languages with a catalogue in at least one shell, each by its own name. Adding one is adding catalogues. */
export const languages = { en: 'English', de: 'Deutsch' } as const satisfies Partial<Record<Spoken, string>>;
export type Language = keyof typeof languages;

const rightToLeft: readonly string[] = ['ar', 'he', 'fa', 'ur'];

/** Reads a stored choice; anything unknown, and a storage that may not be read, counts as "no choice". */
function stored<T extends string>(name: string, allowed: readonly T[]): T | undefined {
  try {
    const text = localStorage.getItem(`ds.${name}`);
    return allowed.find((choice) => choice === text);
  } catch {
    return undefined;
  }
}

function store(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`ds.${name}`);
    else localStorage.setItem(`ds.${name}`, value);
  } catch {
    // A browser that keeps nothing still works, it only forgets.
  }
}

const known = Object.keys(languages) as Language[];
const ofBrowser = (): Language =>
  navigator.languages.map((tag) => known.find((code) => tag.toLowerCase().startsWith(code))).find((code) => code) ??
  'en';

/** What one person likes, kept in this browser and written to the document's attributes. */
@Service()
export class Preferences {
  private readonly root = inject(DOCUMENT).documentElement;

  readonly theme: WritableSignal<Theme> = signal(stored('theme', themes) ?? 'system');
  /** undefined: the shell's own default (desk standard, portal and audit room comfortable). */
  readonly density: WritableSignal<Density | undefined> = signal(stored('density', densities));
  readonly language: WritableSignal<Language> = signal(stored('language', known) ?? ofBrowser());
  /** Single-key shortcuts (WCAG 2.1.4); chords with Ctrl or ⌘ always work. */
  readonly singleKeys = signal(stored('single-keys', ['on', 'off']) !== 'off');

  constructor() {
    effect(() => {
      const theme = this.theme();
      if (theme === 'system') delete this.root.dataset['theme'];
      else this.root.dataset['theme'] = theme;
      store('theme', theme === 'system' ? undefined : theme);
    });
    effect(() => {
      const density = this.density();
      if (density === undefined) delete this.root.dataset['density'];
      else this.root.dataset['density'] = density;
      store('density', density);
    });
    effect(() => {
      const language = this.language();
      this.root.lang = language;
      this.root.dir = rightToLeft.includes(language) ? 'rtl' : 'ltr';
    });
    effect(() => store('single-keys', this.singleKeys() ? undefined : 'off'));
  }

  /** Chooses a language for good: a browser's own setting no longer counts. */
  speak(language: Language): void {
    store('language', language);
    this.language.set(language);
  }
}
