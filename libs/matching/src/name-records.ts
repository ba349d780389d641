import { partyKinds, type PartyKind } from '@downstream/kernel';
import { ByteWriter } from './byte-writer';
import type { GatheredNames } from './gathered-names';
import { styled } from './name-style';
import type { NormalName } from './normalise';

/** A name as it was given. */
export interface GivenName {
  readonly ref: string;
  readonly name: string;
  readonly kind?: PartyKind;
}

/** What names are kept in: a record each, one after the other. */
export interface RecordParts {
  /**
   * Per name a byte of flags; where it has legal forms the number of their combination, of words before the name proper,
   * and of words in it; its words; those it is compared by, where they are others; its reference; and either the
   * style of each word or the name. Texts and words begin with how many there are. Numbers take seven bits a byte, the
   * lowest first, the highest bit telling that more follow.
   */
  readonly records: Uint8Array;
  /** Where each record begins, and the end. */
  readonly starts: Uint32Array;
}

// Flags: the kind, and what the record holds besides; of texts, whether a letter takes two bytes.
const KIND = 0x03;
const HAS_FORMS = 0x04;
const HAS_TOKENS = 0x08;
const WIDE_REF = 0x10;
const HAS_STYLE = 0x20;
const WIDE_NAME = 0x40;
const MOST_FORMS = 256;

function isWide(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return true;
  return false;
}

/** Whether a name is compared by other words than those of the name proper as they are written. */
function isComparedOtherwise(
  { words, wordStarts, heads, propers, tokens, tokenStarts }: GatheredNames,
  n: number,
): boolean {
  const [from, to] = [tokenStarts[n] as number, tokenStarts[n + 1] as number];
  if (to - from !== propers[n]) return true;
  const written = (wordStarts[n] as number) + (heads[n] as number);
  for (let i = from; i < to; i++) if (tokens[i] !== words[written + i - from]) return true;
  return false;
}

/** Writes the records of names, and the combinations of legal forms that they refer to. */
export function writeRecords(
  entries: readonly GivenName[],
  gathered: GatheredNames,
): { readonly parts: RecordParts; readonly forms: readonly NormalName['legalForms'][] } {
  const bytes = new ByteWriter();
  const starts = new Uint32Array(entries.length + 1);
  const combinations = new Map<string, number>();
  const forms: NormalName['legalForms'][] = [];
  const formsNumber = (combination: NormalName['legalForms']): number => {
    const key = combination.join(' ');
    const known = combinations.get(key);
    if (known !== undefined) return known;
    if (forms.length === MOST_FORMS) throw new RangeError('Too many combinations of legal forms');
    combinations.set(key, forms.length);
    return forms.push(combination) - 1;
  };
  for (let n = 0; n < entries.length; n++) {
    const { ref, name, kind } = entries[n] as GivenName;
    const [from, to] = [gathered.wordStarts[n] as number, gathered.wordStarts[n + 1] as number];
    const proper = gathered.propers[n] as number;
    const hasForms = proper < to - from;
    const hasTokens = isComparedOtherwise(gathered, n);
    const style = gathered.styled[n] === 1;
    const wideRef = isWide(ref);
    const wideName = !style && isWide(name);
    bytes.byte(
      (kind === undefined ? 0 : 1 + partyKinds.indexOf(kind)) |
        (hasForms ? HAS_FORMS : 0) |
        (hasTokens ? HAS_TOKENS : 0) |
        (wideRef ? WIDE_REF : 0) |
        (style ? HAS_STYLE : wideName ? WIDE_NAME : 0),
    );
    if (hasForms) {
      bytes.byte(formsNumber(gathered.forms[n] ?? []));
      bytes.byte(gathered.heads[n] as number);
      bytes.byte(proper);
    }
    bytes.numbers(gathered.words, from, to);
    if (hasTokens) {
      bytes.numbers(gathered.tokens, gathered.tokenStarts[n] as number, gathered.tokenStarts[n + 1] as number);
    }
    bytes.number(ref.length);
    bytes.text(ref, wideRef);
    if (style) for (let i = from; i < to; i++) bytes.byte(gathered.styles[i] as number);
    else {
      bytes.number(name.length);
      bytes.text(name, wideName);
    }
    starts[n + 1] = bytes.length;
  }
  return { parts: { records: bytes.done(), starts }, forms };
}

/** Reads records, one at a time: what it holds is of the name last read. */
export class RecordReader {
  /** Numbers of all words as they are written. */
  readonly words: number[] = [];
  wordCount = 0;
  /** Of which words the name proper consists: from, and how many. */
  head = 0;
  proper = 0;
  /** Number of the combination of legal forms; -1 for none. */
  forms = -1;
  private readonly others: number[] = [];
  private at = 0;
  private flags = 0;

  constructor(readonly parts: RecordParts) {}

  /** Whether the name last read is put together from its words, and so has plain letters only. */
  get isPlain(): boolean {
    return (this.flags & HAS_STYLE) !== 0;
  }

  /** Whether the name last read is compared by the words of the name proper as they are written. */
  get isWritten(): boolean {
    return (this.flags & HAS_TOKENS) === 0;
  }

  get names(): number {
    return this.parts.starts.length - 1;
  }

  /** Reads the words of a name into `into`, those that it is compared by; how many. */
  readTokens(name: number, into: number[]): number {
    this.readWords(name);
    if ((this.flags & HAS_TOKENS) !== 0) return this.list(into);
    for (let i = 0; i < this.proper; i++) into[i] = this.words[this.head + i] as number;
    return this.proper;
  }

  /** Reads all words of a name. */
  readWords(name: number): void {
    const { records, starts } = this.parts;
    this.at = starts[name] as number;
    this.flags = records[this.at++] as number;
    const hasForms = (this.flags & HAS_FORMS) !== 0;
    this.forms = hasForms ? (records[this.at++] as number) : -1;
    this.head = hasForms ? (records[this.at++] as number) : 0;
    this.proper = hasForms ? (records[this.at++] as number) : 0;
    this.wordCount = this.list(this.words);
    if (!hasForms) this.proper = this.wordCount;
  }

  refOf(name: number): string {
    this.readTokens(name, this.others);
    return this.ref();
  }

  /** @param textOf the word of a number, which stands at a place of the name */
  given(name: number, textOf: (word: number, i: number) => string): GivenName {
    this.readTokens(name, this.others);
    const ref = this.ref();
    const kind = partyKinds[(this.flags & KIND) - 1];
    return { ref, name: this.name(textOf), ...(kind && { kind }) };
  }

  private name(textOf: (word: number, i: number) => string): string {
    if ((this.flags & HAS_STYLE) === 0) return this.text(this.number(), (this.flags & WIDE_NAME) !== 0);
    let name = '';
    for (let i = 0; i < this.wordCount; i++) {
      name += styled(textOf(this.words[i] as number, i), this.parts.records[this.at++] as number);
    }
    return name;
  }

  private ref(): string {
    return this.text(this.number(), (this.flags & WIDE_REF) !== 0);
  }

  private list(into: number[]): number {
    const count = this.number();
    for (let i = 0; i < count; i++) into[i] = this.number();
    return count;
  }

  private number(): number {
    const { records } = this.parts;
    let byte = records[this.at++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = records[this.at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    return value;
  }

  private text(length: number, wide: boolean): string {
    const { records } = this.parts;
    let text = '';
    for (let i = 0; i < length; i++) {
      const low = records[this.at++] as number;
      text += String.fromCharCode(wide ? low | ((records[this.at++] as number) << 8) : low);
    }
    return text;
  }
}
