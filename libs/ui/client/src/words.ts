import {
  type EnvironmentProviders,
  inject,
  Injectable,
  InjectionToken,
  makeEnvironmentProviders,
  provideAppInitializer,
  Service,
  signal,
} from '@angular/core';
import type { Shell } from '@downstream/kernel';
import {
  provideTransloco,
  provideTranslocoTranspiler,
  type TranspileParams,
  type Translation,
  type TranslocoLoader,
  TranslocoService,
  type TranslocoTranspiler,
} from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { parseMessage, sayMessage, type WordParams } from './icu';
import { type Language, languages, Preferences } from './preferences';

/** One catalogue: flat keys by room and screen, ICU messages. */
export type Catalogue = Readonly<Record<string, string>>;

/** Fetches the catalogue of a shelf (`shared` or a shell) in a language. */
export type Catalogues = (shelf: 'shared' | Shell, language: Language) => Promise<Catalogue>;

const CATALOGUES = new InjectionToken<Catalogues>('CATALOGUES');

/** BCP 47 locale whose dates and numbers a language uses; day before month in English. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

@Injectable()
class IcuTranspiler implements TranslocoTranspiler {
  private readonly parsed = new Map<string, ReturnType<typeof parseMessage>>();
  private readonly language = inject(Preferences).language;

  transpile({ value, params }: TranspileParams): unknown {
    if (typeof value !== 'string') return value;
    let message = this.parsed.get(value);
    if (!message) this.parsed.set(value, (message = parseMessage(value)));
    return sayMessage(message, (params ?? {}) as WordParams, localeOf(this.language()));
  }
}

@Injectable()
class ShelfLoader implements TranslocoLoader {
  private readonly catalogues = inject(CATALOGUES);
  private readonly shelves = inject(Shelves);

  async getTranslation(language: string): Promise<Translation> {
    const files = await Promise.all(this.shelves.open.map((shelf) => this.catalogues(shelf, language as Language)));
    return Object.assign({}, ...files) as Translation;
  }
}

/** Which catalogues this visit has needed so far, in order: a shell's own words win over the shared ones. */
@Service()
class Shelves {
  readonly open: ('shared' | Shell)[] = ['shared'];
}

/** Says things in the reader's language; a signal reader, so that templates and computed values follow a switch. */
@Service()
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly shelves = inject(Shelves);
  private readonly catalogues = inject(CATALOGUES);
  private readonly preferences = inject(Preferences);
  private readonly revision = signal(0);

  readonly language = this.preferences.language;

  /** The words of a key; the key itself when no catalogue has it (a spec refuses that for literal keys). */
  say(key: string, params: WordParams = {}): string {
    this.revision();
    this.transloco.activeLang();
    return this.transloco.translate(key, { ...params });
  }

  /** Whether a catalogue on the open shelves has the key. */
  has(key: string): boolean {
    this.revision();
    return key in this.transloco.getTranslation(this.transloco.activeLang());
  }

  /** Opens a shell's catalogue; resolves when its words can be said. */
  async enter(shell: Shell): Promise<void> {
    if (this.shelves.open.includes(shell)) return;
    const language = this.language();
    const words = await this.catalogues(shell, language);
    this.shelves.open.push(shell);
    this.transloco.setTranslation({ ...words }, language, { merge: true, emitChange: false });
    this.revision.update((n) => n + 1);
  }

  /** Switches the language; the old words stay on screen until the new ones are there. */
  async speak(language: Language): Promise<void> {
    const words = await Promise.all(this.shelves.open.map((shelf) => this.catalogues(shelf, language)));
    this.transloco.setTranslation(Object.assign({}, ...words) as Translation, language, { emitChange: false });
    this.preferences.speak(language);
    this.transloco.setActiveLang(language);
    this.revision.update((n) => n + 1);
  }
}

/** What a template calls: `t('room.screen.key', { n: 3 })`. */
export type Say = (key: string, params?: WordParams) => string;

/** The usual way to words: `protected readonly t = injectWords();` */
export function injectWords(): Say {
  const words = inject(Words);
  return (key, params) => words.say(key, params);
}

/** Wires the catalogues; the shared ones are loaded before the first screen. */
export function provideWords(catalogues: Catalogues): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: CATALOGUES, useValue: catalogues },
    provideTransloco({
      config: {
        availableLangs: Object.keys(languages),
        defaultLang: 'en',
        reRenderOnLangChange: true,
        prodMode: true,
        missingHandler: { logMissingKey: false, allowEmpty: true },
      },
      loader: ShelfLoader,
    }),
    provideTranslocoTranspiler(IcuTranspiler),
    provideAppInitializer(async () => {
      const transloco = inject(TranslocoService);
      const language = inject(Preferences).language();
      transloco.setActiveLang(language);
      await firstValueFrom(transloco.load(language));
    }),
  ]);
}

/**
 * Words for component specs: the given catalogues are there at once, in English.
 * @param catalogues later ones win, as a shell's words win over the shared ones
 */
export function provideTestWords(...catalogues: readonly Catalogue[]): EnvironmentProviders {
  const all: Catalogue = Object.assign({}, ...catalogues) as Catalogue;
  return makeEnvironmentProviders([
    provideWords(() => Promise.resolve(all)),
    provideAppInitializer(() => inject(TranslocoService).setTranslation({ ...all }, 'en', { emitChange: false })),
  ]);
}
