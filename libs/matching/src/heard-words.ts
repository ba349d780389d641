import { hanSound, soundIn, withoutDoubles } from './han-sounds';
import { consonantsIn } from './name-consonants';

/**
 * How names are heard, worked out once for each of their words: words are known by numbers of the caller's choice, the
 * same number for the same word.
 */
export class HeardWords {
  private readonly consonants: (string | null | undefined)[] = [];
  private readonly sounds: (string | undefined)[] = [];

  /** As `consonantsOf`. */
  consonantsOf(tokens: readonly string[], numbers: ArrayLike<number>): string {
    let all = '';
    for (let i = 0; i < tokens.length; i++) {
      const number = numbers[i] as number;
      let heard = this.consonants[number];
      if (heard === undefined) this.consonants[number] = heard = consonantsIn(tokens[i] as string);
      if (heard === null) return '';
      all += heard;
    }
    return all;
  }

  /** As `hanSound`. */
  soundOf(tokens: readonly string[], numbers: ArrayLike<number>, han: boolean): string {
    if (han) return hanSound(tokens, true);
    let all = '';
    for (let i = 0; i < tokens.length; i++) {
      const number = numbers[i] as number;
      all += this.sounds[number] ??= soundIn(tokens[i] as string);
    }
    return withoutDoubles(all);
  }
}
