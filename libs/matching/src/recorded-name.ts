import type { GivenName } from './name-records';
import { normaliseName, type NormalName } from './normalise';
import { hanSound } from './han-sounds';
import { consonantsOf } from './name-consonants';
import { isHanScript, isVowellessScript } from './writing';

/** A normal name put together from a record: what is seldom asked for is worked out when it is. */
export class RecordedName implements NormalName {
  private heard: readonly string[] | null = null;

  constructor(
    readonly tokens: readonly string[],
    /** The numbers that its words have where it is recorded. */
    readonly numbers: readonly number[],
    readonly weights: readonly number[],
    private readonly sounds: () => readonly string[],
    readonly legalForms: NormalName['legalForms'],
    readonly written: readonly string[],
    readonly words: readonly string[],
    /** Whether it is known to be written in Latin letters without marks. */
    private readonly plain: boolean,
    private readonly given: () => GivenName,
  ) {}

  get folded(): readonly string[] {
    return (this.heard ??= this.sounds());
  }

  get vowelless(): boolean {
    return !this.plain && isVowellessScript(this.given().name);
  }

  get han(): boolean {
    return !this.plain && isHanScript(this.given().name);
  }

  get consonants(): string {
    return consonantsOf(this.tokens);
  }

  get sound(): string {
    return hanSound(this.tokens, this.han);
  }

  get letters(): string {
    return this.written.join('');
  }

  get allLetters(): string {
    return this.words.length === this.written.length ? this.letters : this.words.join('');
  }

  get text(): string {
    return [...this.tokens, ...this.legalForms].join(' ');
  }

  get original(): string {
    const { name, kind } = this.given();
    return normaliseName(name, kind).original;
  }
}
