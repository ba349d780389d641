import type { AnswerFault, AnswerFaultKind } from './answer-fault';

/** The longest text taken from an answer, and the longest list. */
const LONGEST = 2_000;
const MOST = 500;
/** The deepest answer that is read at all: real ones have fewer than ten levels. */
const DEEPEST = 40;

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T.*|[+-]\d{2}:\d{2}|Z)?$/;
// Control characters and halves of surrogate pairs never enter a record; marks that turn the direction of text do not either.
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;

/** Whether a calendar date exists. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !day || Number(year) < 1) return false;
  const month0 = Number(month) - 1;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), month0, Number(day));
  return date.getUTCMonth() === month0 && date.getUTCDate() === Number(day);
}

const depthOf = (value: unknown, left: number): number => {
  if (typeof value !== 'object' || value === null || left === 0) return 0;
  return 1 + Math.max(0, ...Object.values(value).map((inner) => depthOf(inner, left - 1)));
};

/**
 * A part of an answer from outside, read with care: a value of another kind than expected is left out and noted, never
 * guessed at and never thrown over. All parts of one answer share their faults.
 */
export class AnswerPart {
  private constructor(
    private readonly value: unknown,
    readonly at: string,
    readonly faults: AnswerFault[],
  ) {}

  /** Reads a text as JSON; undefined when it is none, or deeper than any answer. */
  static parse(text: string): AnswerPart | undefined {
    try {
      const value: unknown = JSON.parse(text);
      return depthOf(value, DEEPEST + 1) > DEEPEST ? undefined : new AnswerPart(value, '', []);
    } catch {
      return undefined;
    }
  }

  /** The part under a name; a part that says nothing where there is none. */
  of(name: string): AnswerPart {
    const object = this.value;
    const has = typeof object === 'object' && object !== null && !Array.isArray(object) && Object.hasOwn(object, name);
    const inner = has ? (object as Record<string, unknown>)[name] : undefined;
    return new AnswerPart(inner, `${this.at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, this.faults);
  }

  /** Whether nothing stands here. */
  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  get isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  /** The elements of a list; none where there is none. */
  list(): readonly AnswerPart[] {
    if (this.isAbsent) return [];
    if (!Array.isArray(this.value)) return (this.odd('WRONG_TYPE'), []);
    if (this.value.length > MOST) this.odd('TOO_MANY', String(this.value.length));
    return this.value.slice(0, MOST).map((inner, at) => new AnswerPart(inner, `${this.at}/${at}`, this.faults));
  }

  /** A text without what no screen shows; null where there is none, or nothing in it. */
  text(): string | null {
    if (this.isAbsent) return null;
    if (typeof this.value !== 'string') return (this.odd('WRONG_TYPE'), null);
    const seen = this.value.replace(UNSEEN, ' ').trim();
    if (seen.length > LONGEST) this.odd('TOO_LONG', `${seen.length}`);
    return seen === '' ? null : seen.slice(0, LONGEST).replace(UNSEEN, '');
  }

  /** The lines of a text, without empty ones. */
  lines(): readonly string[] {
    if (typeof this.value !== 'string') return (this.text(), []);
    const lines = this.value.split(/\r\n?|\n/).map((line) => line.replace(UNSEEN, ' ').trim());
    return lines.filter((line) => line !== '').map((line) => line.slice(0, LONGEST).replace(UNSEEN, ''));
  }

  /** A text that is always there in a whole answer. */
  needed(): string | null {
    const text = this.text();
    if (text === null && (this.isAbsent || this.value === '')) this.odd('MISSING');
    return text;
  }

  flag(): boolean | null {
    if (this.isAbsent) return null;
    return typeof this.value === 'boolean' ? this.value : (this.odd('WRONG_TYPE'), null);
  }

  whole(): number | null {
    if (this.isAbsent) return null;
    return Number.isSafeInteger(this.value) ? (this.value as number) : (this.odd('WRONG_TYPE'), null);
  }

  /** The calendar date of a date or an instant. */
  day(): string | null {
    const text = this.text();
    if (text === null) return null;
    const day = DAY.test(text) ? text.slice(0, 10) : '';
    return isDay(day) ? day : (this.odd('NO_DATE', text), null);
  }

  /** An ISO 3166-1 alpha-2 code. */
  country(): string | null {
    const text = this.text();
    if (text === null) return null;
    return /^[A-Z]{2}$/.test(text) ? text : (this.odd('NO_COUNTRY', text), null);
  }

  /** One word of a list; null, and noted, for any other. */
  word<const W extends string>(words: readonly W[]): W | null {
    const text = this.text();
    if (text === null) return null;
    const word = words.find((known) => known === text);
    return word ?? (this.odd('UNKNOWN_WORD', text), null);
  }

  /** Notes that something here is not as it should be. */
  odd(kind: AnswerFaultKind, found: string | null = null): void {
    if (this.faults.length >= MOST) return;
    this.faults.push({ kind, at: this.at, found: found === null ? null : found.replace(UNSEEN, ' ').slice(0, 200) });
  }
}
