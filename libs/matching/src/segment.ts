import { AskedWords } from './asked-words';
import { Candidates, type Judge } from './candidates';
import { gatherNames } from './gathered-names';
import { GENERIC, genericMeaning, genericMeanings } from './han-sounds';
import { KnownTexts, neighbourFilter } from './known-texts';
import { isWithinSlips, Letters } from './letter-slips';
import { RecordReader, writeRecords, type GivenName, type RecordParts } from './name-records';
import type { NormalName } from './normalise';
import { postingsOf, weightOf, type PostingParts } from './postings';
import { RecordedName } from './recorded-name';
import { forgetWords } from './remembered';
import { SlipShelf, SlipShelfMaker, type SlipParts } from './slip-shelf';
import { heardAlike, MOST_SLIPS, soundSays } from './slips';
import { tokenWeight } from './token-weight';
import { TextFilter } from './text-filter';
import { Vocabulary, type VocabularyParts } from './vocabulary';

/** What a segment consists of: numbers in a row, and the combinations of legal forms that its records refer to. */
export interface SegmentParts {
  readonly vocabulary: VocabularyParts;
  readonly records: RecordParts;
  readonly postings: PostingParts;
  readonly slips: SlipParts;
  /** What neighbouring words of names make when they are put together (`neighbourFilter`). */
  readonly neighbours: Uint32Array;
  readonly forms: readonly NormalName['legalForms'][];
}

const NO_FORMS: NormalName['legalForms'] = [];
const letters = new Letters();

/** Names that were made searchable together. Never changed. */
export class Segment {
  private readonly vocabulary: Vocabulary;
  private readonly records: RecordReader;
  private readonly byWords: Candidates;
  private readonly slips: SlipShelf;
  private readonly tokens: number[] = [];
  private readonly textOf = (word: number): string => this.vocabulary.words.textAt(word);

  constructor(readonly parts: SegmentParts) {
    this.vocabulary = new Vocabulary(parts.vocabulary);
    this.records = new RecordReader(parts.records);
    const texts = new KnownTexts(new TextFilter(parts.vocabulary.bits), new TextFilter(parts.neighbours));
    this.byWords = new Candidates(this.vocabulary, texts, this.records, parts.postings);
    this.slips = new SlipShelf(parts.slips);
  }

  /** @param compared whether the words of the names are compared with each other beforehand: slow to make, fast to ask */
  static of(entries: readonly GivenName[], compared: boolean): Segment {
    const slips = new SlipShelfMaker(entries.length);
    const gathered = gatherNames(entries, (name, tokens) => slips.add(name, tokens));
    const { parts: records, forms } = writeRecords(entries, gathered);
    const segment = new Segment({
      vocabulary: Vocabulary.of(gathered.texts, compared).parts,
      records,
      postings: postingsOf(gathered.tokenStarts, gathered.tokens, Float64Array.from(gathered.texts, tokenWeight)),
      slips: slips.parts(),
      neighbours: neighbourFilter(gathered.texts, gathered.tokenStarts, gathered.tokens).bits,
      forms,
    });
    if (compared) forgetWords();
    return segment;
  }

  get names(): number {
    return this.records.names;
  }

  /** The words of a query as they are here, until the next query is asked. */
  askedWords(query: NormalName): AskedWords {
    return new AskedWords(query, this.vocabulary, this.parts.postings.words);
  }

  /** Gives the names that can reach the threshold by their words, those that can reach most first. */
  byTheirWords(asked: AskedWords, threshold: number, judge: Judge): void {
    this.byWords.find(asked, threshold, judge);
  }

  /**
   * Gives the places of the names that a slip or two turn into the query, that have its words in another order, or that
   * may sound like it in another script.
   */
  byTheirLetters(query: NormalName, add: (name: number) => void): void {
    const { letters: proper, allLetters: all, words } = query;
    const { records } = this;
    const foreign = query.vowelless || query.han;
    // Many names sound alike in Chinese; most of them are of another line of business.
    const meanings = query.han && !query.vowelless ? genericMeanings(query.tokens) : null;
    this.slips.near(query, (name, common, whole) => {
      records.readWords(name);
      if (common === 'SOUND') {
        // Only names in two scripts are compared by their sound; those that do not sound alike after all have their words.
        if (!foreign && records.isPlain) return;
        if (meanings && records.isPlain && !soundSays(query.sound, meanings, this.meaningsOf(name))) return;
        if (heardAlike(query, this.normalAt(name))) add(name);
        return;
      }
      if (common === 'WORDS') {
        if (records.wordCount === words.length) add(name);
        return;
      }
      this.gather(whole);
      if (isWithinSlips(proper, letters, MOST_SLIPS) || (all !== proper && isWithinSlips(all, letters, MOST_SLIPS))) {
        add(name);
      }
    });
  }

  /** What a name says that its company does, as `genericMeanings` of its words. */
  private meaningsOf(name: number): ReadonlySet<string> {
    const count = this.records.readTokens(name, this.tokens);
    const found = new Set<string>();
    for (let i = 0; i < count; i++) {
      const word = this.tokens[i] as number;
      if (weightOf(this.parts.postings, word) === GENERIC) found.add(genericMeaning(this.textOf(word)));
    }
    return found;
  }

  private gather(whole: boolean): void {
    const { words, wordCount, head, proper } = this.records;
    const { bytes, starts } = this.vocabulary.words;
    letters.length = 0;
    const from = whole ? 0 : head;
    const to = whole ? wordCount : head + proper;
    for (let i = from; i < to; i++) {
      const spelling = 2 * (words[i] as number);
      letters.add(bytes, starts[spelling] as number, starts[spelling + 1] as number);
    }
  }

  refAt(name: number): string {
    return this.records.refOf(name);
  }

  /** @param words of the name, for who has them */
  givenAt(name: number, words?: readonly string[]): GivenName {
    return this.records.given(name, words ? (_, i) => words[i] as string : this.textOf);
  }

  /**
   * A name as it was normalised before it was taken in.
   * @param textOf the word of a number, for who has some of them
   */
  normalAt(name: number, textOf: (word: number) => string = this.textOf): RecordedName {
    const { records, tokens, vocabulary } = this;
    const count = records.readTokens(name, tokens);
    const words: string[] = [];
    for (let i = 0; i < records.wordCount; i++) words.push(textOf(records.words[i] as number));
    const own: string[] = [];
    const weights: number[] = [];
    const { head, proper, isWritten } = records;
    for (let i = 0; i < count; i++) {
      own.push(isWritten ? (words[head + i] as string) : textOf(tokens[i] as number));
      weights.push(weightOf(this.parts.postings, tokens[i] as number));
    }
    const numbers = tokens.slice(0, count);
    const written = words.slice(head, head + proper);
    const forms = records.forms < 0 ? NO_FORMS : (this.parts.forms[records.forms] ?? NO_FORMS);
    return new RecordedName(
      own,
      numbers,
      weights,
      () => numbers.map((word) => vocabulary.words.foldedAt(word)),
      forms,
      written,
      words,
      records.isPlain,
      () => this.givenAt(name, words),
    );
  }
}
