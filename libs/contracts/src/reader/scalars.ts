import { type Reading, type Said, saying } from './reading';
import { type Check, Schema } from './schema';

/** At least and at most so many: characters, items, or the number itself. */
export const least =
  (min: number, size: (value: never) => number, said?: Said): Check =>
  (value, reading) => {
    const origin = typeof value;
    if (size(value) < min) reading.fault('too_small', { soft: true, minimum: min, origin, ...saying(said) });
    return value;
  };
export const most =
  (max: number, size: (value: never) => number, said?: Said): Check =>
  (value, reading) => {
    const origin = typeof value;
    if (size(value) > max) reading.fault('too_big', { soft: true, maximum: max, origin, ...saying(said) });
    return value;
  };
export const lengthOf = (value: { length: number }): number => value.length;

/** Text in Unicode; lengths are in UTF-16 units. */
export class Text extends Schema {
  protected take(value: unknown, reading: Reading): unknown {
    if (typeof value !== 'string') reading.fault('invalid_type');
    return value;
  }

  /** Refuses text that is not of a form. */
  form(format: string, fits: (text: string) => boolean, said?: Said): this {
    return this.check((text: string, reading) => {
      if (!fits(text)) reading.fault('invalid_format', { soft: true, format, ...saying(said) });
      return text;
    });
  }

  regex(pattern: RegExp, said?: Said): this {
    const fits = (text: string): boolean => {
      pattern.lastIndex = 0;
      return pattern.test(text);
    };
    return this.form('regex', fits, said);
  }

  min(length: number, said?: Said): this {
    return this.check(least(length, lengthOf, said));
  }

  max(length: number, said?: Said): this {
    return this.check(most(length, lengthOf, said));
  }

  trim(): this {
    return this.overwrite((text: string) => text.trim());
  }

  toLowerCase(): this {
    return this.overwrite((text: string) => text.toLowerCase());
  }

  normalize(form: string): this {
    return this.overwrite((text: string) => text.normalize(form));
  }
}

/** A number that is one: not NaN, not infinite. */
export class Numeral extends Schema {
  constructor(private readonly read: (value: unknown) => unknown = (value) => value) {
    super();
  }

  protected take(value: unknown, reading: Reading): unknown {
    const number = this.read(value);
    if (!Number.isFinite(number)) reading.fault('invalid_type');
    return number;
  }

  /** A whole number, small enough to be exact. */
  int(): this {
    return this.check((number: number, reading) => {
      if (!Number.isInteger(number)) reading.fault('invalid_type');
      else if (number > Number.MAX_SAFE_INTEGER)
        reading.fault('too_big', { maximum: Number.MAX_SAFE_INTEGER, soft: true });
      else if (number < Number.MIN_SAFE_INTEGER) reading.fault('too_small', { soft: true });
      return number;
    });
  }

  min(bound: number, said?: Said): this {
    return this.check(least(bound, (number: number) => number, said));
  }

  max(bound: number, said?: Said): this {
    return this.check(most(bound, (number: number) => number, said));
  }
}

export class Bool extends Schema {
  protected take(value: unknown, reading: Reading): unknown {
    if (typeof value !== 'boolean') reading.fault('invalid_type');
    return value;
  }
}

/** Whatever it is. */
export class Anything extends Schema {
  protected take(value: unknown): unknown {
    return value;
  }
}

/** One of a few values. */
export class OneOf extends Schema {
  /** @param code the fault of any other value */
  constructor(
    private readonly known: readonly unknown[],
    private readonly code = 'invalid_value',
  ) {
    super();
  }

  override get values(): readonly unknown[] {
    return this.known;
  }

  get options(): readonly unknown[] {
    return this.known;
  }

  protected take(value: unknown, reading: Reading): unknown {
    if (!this.known.includes(value)) reading.fault(this.code);
    return value;
  }
}
