import {
  computed,
  type EnvironmentProviders,
  inject,
  Injectable,
  InjectionToken,
  makeEnvironmentProviders,
  provideAppInitializer,
  Service,
  signal,
} from '@angular/core';
import { type Language, languages as languageCodes, type Shell } from '@downstream/kernel';
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
import { makerLanguages, Preferences } from './preferences';

/** One catalogue: flat keys by room and screen, ICU messages. */
export type Catalogue = Readonly<Record<string, string>>;

/**
 * Where catalogues lie: for everybody, for all pages of the maker's own people, for one shell, or for what is opened when
 * it is needed (`answers`: the questionnaire and the pages around it; `preview`: looking at files; both in the portal and at
 * the desk; `verify`: the page on which anybody verifies a file; `risk`: what ratings and red flags say).
 */
export type Shelf = 'shared' | 'maker' | 'answers' | 'statements' | 'preview' | 'verify' | 'risk' | Shell;

/** What a page can stand in: a shell, or the pages where the maker's people sign in. */
export type Frame = Shell | 'public';

/** Fetches the catalogue of a shelf in a language; asked only for languages the shelf has. */
export type Catalogues = (shelf: Shelf, language: Language) => Promise<Catalogue>;

const CATALOGUES = new InjectionToken<Catalogues>('CATALOGUES');

/** The shelves of each frame, in order: later words win over earlier ones. */
const shelvesOf: Record<Frame, readonly Shelf[]> = {
  public: ['shared', 'maker'],
  desk: ['shared', 'maker', 'desk'],
  audit: ['shared', 'maker', 'audit'],
  portal: ['shared', 'portal'],
};

/** Languages a frame is complete in. */
export const spokenIn = (frame: Frame | undefined): readonly Language[] =>
  frame === undefined || frame === 'portal' ? languageCodes : makerLanguages;

/**
 * BCP 47 locale whose dates and numbers a language uses: day before month in English; in Arabic the Gregorian calendar
 * and the digits that ids and amounts are written with (ux reference 10).
 */
export const localeOf = (language: string): string =>
  language === 'en' ? 'en-GB' : language === 'ar' ? 'ar-u-ca-gregory-nu-latn' : language;

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
  private readonly shelves = inject(Shelves);

  getTranslation(language: string): Promise<Translation> {
    return this.shelves.read(['shared'], language as Language);
  }
}

/** Catalogues fetched once each. */
@Service()
class Shelves {
  private readonly catalogues = inject(CATALOGUES);
  private readonly fetched = new Map<string, Promise<Catalogue>>();

  /** The words of several shelves as one; a shelf that could not be fetched is asked for again the next time. */
  async read(shelves: readonly Shelf[], language: Language): Promise<Translation> {
    const files = await Promise.all(shelves.map((shelf) => this.one(shelf, language)));
    return Object.assign({}, ...files) as Translation;
  }

  private one(shelf: Shelf, language: Language): Promise<Catalogue> {
    const name = `${shelf} ${language}`;
    const under = this.fetched.get(name);
    if (under) return under;
    const file = this.catalogues(shelf, language);
    this.fetched.set(name, file);
    file.catch(() => this.fetched.delete(name));
    return file;
  }
}

/** Says things in the reader's language; a signal reader, so that templates and computed values follow a switch. */
@Service()
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly shelves = inject(Shelves);
  private readonly preferences = inject(Preferences);
  private readonly revision = signal(0);
  private readonly frame = signal<Frame | undefined>(undefined);
  private further: readonly Shelf[] = [];

  readonly language = this.preferences.language;
  /** What the present frame can be read in. */
  readonly languages = computed(() => spokenIn(this.frame()));

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

  /**
   * Opens a frame's catalogues; resolves when its words can be said, in the wanted language or, where the frame does
   * not have it, in English. What the person wants stays as it is.
   */
  async enter(frame: Frame): Promise<void> {
    const wanted = this.preferences.wanted();
    const language = spokenIn(frame).includes(wanted) ? wanted : 'en';
    if (this.frame() === frame && this.language() === language) return;
    const words = await this.shelves.read([...shelvesOf[frame], ...this.further], language);
    this.frame.set(frame);
    this.show(words, language);
  }

  /** Begins to fetch what {@link enter} and {@link open} will want. Nobody waits for it, and it shows nothing. */
  ahead(frame: Frame, further: readonly Shelf[] = []): void {
    const wanted = this.preferences.wanted();
    const language = spokenIn(frame).includes(wanted) ? wanted : 'en';
    this.shelves.read([...shelvesOf[frame], ...further], language).catch(() => undefined);
  }

  /** Opens a shelf beside those of the frame; resolves when its words can be said. */
  async open(shelf: Shelf): Promise<void> {
    if (this.further.includes(shelf)) return;
    const frame = this.frame();
    const language = this.language();
    const shelves = frame ? shelvesOf[frame] : (['shared'] as const);
    const words = await this.shelves.read([...shelves, ...this.further, shelf], language);
    this.further = [...this.further, shelf];
    // The language may have been switched meanwhile: then the switch has to fetch these words, too.
    if (language === this.language()) this.show(words, language);
    else await this.speak(this.language());
  }

  /** Switches the language; the old words stay on screen until the new ones are there. */
  async speak(language: Language): Promise<void> {
    const frame = this.frame();
    const words = await this.shelves.read(
      [...(frame ? shelvesOf[frame] : ['shared' as const]), ...this.further],
      language,
    );
    this.preferences.speak(language);
    this.show(words, language);
  }

  private show(words: Translation, language: Language): void {
    this.transloco.setTranslation(words, language, { merge: false, emitChange: false });
    this.preferences.language.set(language);
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
        availableLangs: [...languageCodes],
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
