import { type Reading, type Said, saying } from './reading';
import { Anything, lengthOf, most } from './scalars';
import { Schema } from './schema';

type Shape = Readonly<Record<string, Schema>>;
type Fields = Record<string, unknown>;

export class List extends Schema {
  private longest = Infinity;
  private shortest = { length: 0, said: undefined as Said | undefined };

  constructor(private readonly item: Schema) {
    super();
  }

  protected take(value: unknown, reading: Reading): unknown {
    if (!Array.isArray(value)) reading.fault('invalid_type');
    // What is too long is not read through.
    else if (value.length <= this.longest) {
      const read = value.map((one, i) => reading.within(i, () => this.item.run(one, reading)));
      // Said whatever is wrong with the items.
      const { length, said } = this.shortest;
      const origin = typeof value;
      if (value.length < length) reading.fault('too_small', { soft: true, minimum: length, origin, ...saying(said) });
      return read;
    }
    return value;
  }

  min(length: number, said?: Said): this {
    const copy = this.clone();
    copy.shortest = { length, said };
    return copy;
  }

  max(length: number, said?: Said): this {
    const copy = this.check(most(length, lengthOf, said));
    copy.longest = Math.min(this.longest, length);
    return copy;
  }
}

/** Fields that nobody knows are a fault, are left out, or are read by a schema of their own. */
type Others = 'fault' | 'left' | Schema;

export class Fieldset extends Schema {
  constructor(
    readonly shape: Shape,
    private readonly others: Others,
  ) {
    super();
  }

  override tags(key: string): readonly unknown[] {
    return this.shape[key]?.values ?? [];
  }

  extend(more: Shape): Fieldset {
    return new Fieldset({ ...this.shape, ...more }, this.others);
  }

  omit(without: Readonly<Record<string, unknown>>): Fieldset {
    const kept = Object.entries(this.shape).filter(([key]) => !Object.hasOwn(without, key));
    return new Fieldset(Object.fromEntries(kept), this.others);
  }

  pick(wanted: Readonly<Record<string, unknown>>): Fieldset {
    const kept = Object.entries(this.shape).filter(([key]) => Object.hasOwn(wanted, key));
    return new Fieldset(Object.fromEntries(kept), this.others);
  }

  /** All fields may be away, or those that are named. */
  partial(some?: Readonly<Record<string, unknown>>): Fieldset {
    const eased = Object.entries(this.shape).map(([key, schema]) =>
      !some || Object.hasOwn(some, key) ? [key, schema.optional()] : [key, schema],
    );
    return new Fieldset(Object.fromEntries(eased) as Shape, this.others);
  }

  loose(): Fieldset {
    return new Fieldset(this.shape, new Anything());
  }

  catchall(schema: Schema): Fieldset {
    return new Fieldset(this.shape, schema);
  }

  protected take(value: unknown, reading: Reading): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      reading.fault('invalid_type');
      return value;
    }
    const from = value as Fields;
    const made: Fields = {};
    for (const [key, schema] of Object.entries(this.shape)) field(key, schema, from, made, reading);
    if (this.others === 'left') return made;
    const unknown = Object.keys(from).filter((key) => !Object.hasOwn(this.shape, key));
    if (this.others === 'fault') {
      if (unknown.length)
        reading.fault('unrecognized_keys', { soft: true, message: `not known: ${unknown.join(', ')}` });
    } else {
      for (const key of unknown) if (key !== '__proto__') field(key, this.others, from, made, reading);
    }
    return made;
  }
}

/** Reads one field into what is made. */
function field(key: string, schema: Schema, from: Fields, made: Fields, reading: Reading): void {
  const there = key in from;
  const read = reading.aside(() => reading.within(key, () => schema.run(from[key], reading)));
  const wrong = read.faults.length > 0;
  if (!there && schema.mayBeAway && (schema.absence === 'away' || (wrong && schema.absence === 'filled'))) return;
  const value = reading.take(read);
  if (!there && schema.absence === 'fault') {
    if (!wrong) reading.fault('invalid_type', { at: key });
  } else if (there || value !== undefined) made[key] = value;
}

/** Entries under keys of one kind; where the keys can be told one by one, `whole` wants each of them. */
export class Entries extends Schema {
  constructor(
    private readonly key: Schema,
    private readonly entry: Schema,
    private readonly whole: boolean,
  ) {
    super();
  }

  protected take(value: unknown, reading: Reading): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      reading.fault('invalid_type');
      return value;
    }
    const from = value as Fields;
    const made: Fields = {};
    const known = this.key.values as readonly string[] | undefined;
    const wanted = known && this.whole ? known : Object.keys(from).filter((key) => key !== '__proto__');
    const wrong: string[] = known ? Object.keys(from).filter((key) => !known.includes(key)) : [];
    for (const key of wanted) {
      if (wrong.includes(key)) continue;
      const { value: name, faults } = reading.aside(() => this.key.run(key, reading));
      if (faults.length) reading.fault('invalid_key', { at: key, message: faults[0]?.message });
      else made[name as string] = reading.within(key, () => this.entry.run(from[key], reading));
    }
    if (wrong.length) reading.fault('unrecognized_keys', { soft: true, message: `not known: ${wrong.join(', ')}` });
    return made;
  }
}
