import { DOCUMENT, effect, inject, Service, signal, type WritableSignal } from '@angular/core';
import { type Language, languages as languageCodes } from '@downstream/kernel';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const densities = ['comfortable', 'standard', 'compact'] as const;
export type Density = (typeof densities)[number];

/** Every language with catalogues, by its own name. Adding one is adding catalogues. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  zh: '中文',
  tr: 'Türkçe',
  ru: 'Русский',
  uk: 'Українська',
  ar: 'العربية',
} as const satisfies Record<Language, string>;

/** Languages of the maker's own people: the desk, the audit room and the pages where they sign in. */
export const makerLanguages = ['en', 'de'] as const satisfies readonly Language[];

/** The way a language is written. */
export const directionOf = (language: string): 'rtl' | 'ltr' => (/^(ar|he|fa|ur)(-|$)/.test(language) ? 'rtl' : 'ltr');

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

const ofBrowser = (): Language =>
  navigator.languages
    .map((tag) => languageCodes.find((code) => tag.toLowerCase().split('-', 1)[0] === code))
    .find((code) => code) ?? 'en';

/** What one person likes, kept in this browser and written to the document's attributes. */
@Service()
export class Preferences {
  private readonly root = inject(DOCUMENT).documentElement;

  readonly theme: WritableSignal<Theme> = signal(stored('theme', themes) ?? 'system');
  /** undefined: the shell's own default (desk standard, portal and audit room comfortable). */
  readonly density: WritableSignal<Density | undefined> = signal(stored('density', densities));
  /** The language the person wants: chosen here, else the browser's. */
  readonly wanted: WritableSignal<Language> = signal(stored('language', languageCodes) ?? ofBrowser());
  /** The language on the screen: the wanted one wherever there are words in it, else English. */
  readonly language: WritableSignal<Language> = signal(this.wanted());
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
      this.root.dir = directionOf(language);
    });
    effect(() => store('single-keys', this.singleKeys() ? undefined : 'off'));
  }

  /** Chooses a language for good: a browser's own setting no longer counts. */
  speak(language: Language): void {
    store('language', language);
    this.wanted.set(language);
    this.language.set(language);
  }
}
