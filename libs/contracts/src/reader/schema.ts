import { type Fault, Reading, type Said, saying } from './reading';

/** Looks at a value of the right kind: notes what is wrong with it, and returns it, changed or not. */
export type Check = (value: never, reading: Reading) => unknown;

/** What becomes of a field that is not there: that is a fault, it stays away, or a value stands in for it. */
export type Absence = 'fault' | 'away' | 'filled';

export type Read =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Fault[] } };

/** What a value must look like. Every method returns another schema and leaves this one as it is. */
export abstract class Schema {
  private checks: readonly Check[] = [];

  /** What becomes of a field of this schema that is not there. */
  get absence(): Absence {
    return 'fault';
  }
  /** Whether what comes out may be absent. */
  get mayBeAway(): boolean {
    return false;
  }
  /** The values it takes, where they can be told one by one. */
  get values(): readonly unknown[] | undefined {
    return undefined;
  }

  /** Reads the value by itself, without the checks. */
  protected abstract take(value: unknown, reading: Reading): unknown;

  /** The values that the field of this name takes, by which the options of a union are told apart. */
  tags(_key: string): readonly unknown[] {
    return [];
  }

  run(value: unknown, reading: Reading): unknown {
    if (this.checks.length === 0) return this.take(value, reading);
    const read = reading.aside(() => {
      let at = this.take(value, reading);
      for (const check of this.checks) {
        if (reading.broken) break;
        at = check(at as never, reading);
      }
      return at;
    });
    return reading.take(read);
  }

  safeParse(value: unknown): Read {
    const reading = new Reading();
    const data = this.run(value, reading);
    return reading.faults.length ? { success: false, error: { issues: reading.faults } } : { success: true, data };
  }

  /** What a form asks of any schema (standardschema.dev). */
  get '~standard'() {
    const validate = (value: unknown): { issues: readonly Fault[] } | { value: unknown } => {
      const read = this.safeParse(value);
      return read.success ? { value: read.data } : { issues: read.error.issues };
    };
    return { version: 1, vendor: 'downstream', validate } as const;
  }

  /** @throws TypeError where the value does not fit */
  parse(value: unknown): unknown {
    const read = this.safeParse(value);
    if (read.success) return read.data;
    throw new TypeError(read.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`).join('; '));
  }

  check(check: Check): this {
    const copy = this.clone();
    copy.checks = [...this.checks, check];
    return copy;
  }

  refine(holds: (value: never) => unknown, said?: Said): this {
    return this.check((value, reading) => {
      if (!holds(value)) reading.fault('custom', { soft: true, ...saying(said) });
      return value;
    });
  }

  overwrite(change: (value: never) => unknown): this {
    return this.check((value) => change(value));
  }

  clone(): this {
    return Object.assign(Object.create(Object.getPrototypeOf(this) as object) as this, this);
  }

  /** What is said about a schema is for the server's description of the API. */
  meta(): this {
    return this;
  }

  nullable(): Schema {
    return new Nullable(this);
  }

  optional(): Schema {
    return new Optional(this);
  }

  default(value: unknown): Schema {
    return new Default(this, value);
  }

  transform(change: (value: never) => unknown): Schema {
    return new Pipe(this, new Transform(change));
  }

  pipe(next: Schema): Schema {
    return new Pipe(this, next);
  }
}

abstract class Wrapper extends Schema {
  constructor(protected readonly inner: Schema) {
    super();
  }

  unwrap(): Schema {
    return this.inner;
  }
}

class Nullable extends Wrapper {
  override get absence(): Absence {
    return this.inner.absence;
  }
  override get mayBeAway(): boolean {
    return this.inner.mayBeAway;
  }
  override get values(): readonly unknown[] | undefined {
    return this.inner.values && [...this.inner.values, null];
  }

  protected take(value: unknown, reading: Reading): unknown {
    return value === null ? null : this.inner.run(value, reading);
  }
}

class Optional extends Wrapper {
  override get absence(): Absence {
    return this.inner.absence === 'filled' ? 'filled' : 'away';
  }
  override get mayBeAway(): boolean {
    return true;
  }
  override get values(): readonly unknown[] | undefined {
    return this.inner.values && [...this.inner.values, undefined];
  }

  protected take(value: unknown, reading: Reading): unknown {
    return value === undefined && this.inner.absence !== 'filled' ? undefined : this.inner.run(value, reading);
  }
}

class Default extends Wrapper {
  override get absence(): Absence {
    return 'filled';
  }
  override get values(): readonly unknown[] | undefined {
    return this.inner.values;
  }

  constructor(
    inner: Schema,
    private readonly value: unknown,
  ) {
    super(inner);
  }

  protected take(value: unknown, reading: Reading): unknown {
    return value === undefined ? this.value : this.inner.run(value, reading);
  }
}

export class Transform extends Schema {
  override get absence(): Absence {
    return 'away';
  }

  constructor(private readonly change: (value: never) => unknown) {
    super();
  }

  protected take(value: unknown): unknown {
    return this.change(value as never);
  }
}

/** One schema after the other; the second reads what the first made, if nothing was wrong with it. */
export class Pipe extends Schema {
  override get absence(): Absence {
    return this.first.absence;
  }
  override get mayBeAway(): boolean {
    return this.second.mayBeAway;
  }
  override get values(): readonly unknown[] | undefined {
    return this.first.values;
  }

  constructor(
    private readonly first: Schema,
    private readonly second: Schema,
  ) {
    super();
  }

  override tags(key: string): readonly unknown[] {
    return this.first.tags(key);
  }

  protected take(value: unknown, reading: Reading): unknown {
    const made = reading.aside(() => this.first.run(value, reading));
    reading.take(made);
    if (made.faults.every(({ code }) => code === 'unrecognized_keys')) return this.second.run(made.value, reading);
    reading.stopped = true;
    return made.value;
  }
}
