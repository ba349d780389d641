import type { Reading } from './reading';
import { type Absence, Schema } from './schema';

/** The first of several schemas that the value fits. */
export class Either extends Schema {
  override get absence(): Absence {
    return this.options.some(({ absence }) => absence === 'filled')
      ? 'filled'
      : this.options.some(({ absence }) => absence === 'away')
        ? 'away'
        : 'fault';
  }
  override get mayBeAway(): boolean {
    return this.options.some(({ mayBeAway }) => mayBeAway);
  }
  override get values(): readonly unknown[] | undefined {
    return this.options.every(({ values }) => values) ? this.options.flatMap(({ values }) => values ?? []) : undefined;
  }

  constructor(protected readonly options: readonly Schema[]) {
    super();
  }

  protected take(value: unknown, reading: Reading): unknown {
    const tried = [];
    for (const option of this.options) {
      const one = reading.aside(() => option.run(value, reading));
      if (one.faults.length === 0) return one.value;
      tried.push(one);
    }
    // Of the right kind, and only one is: then its faults are what is wrong.
    const [near, ...others] = tried.filter(({ broken }) => !broken);
    if (near && others.length === 0) return reading.take(near);
    reading.fault('invalid_union');
    return value;
  }
}

/** The schema whose field of this name takes the value's own. */
export class ByTag extends Schema {
  private byTag: ReadonlyMap<unknown, Schema> | undefined;

  constructor(
    private readonly key: string,
    private readonly options: readonly Schema[],
  ) {
    super();
  }

  override tags(key: string): readonly unknown[] {
    return this.options.flatMap((option) => option.tags(key));
  }

  protected take(value: unknown, reading: Reading): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      reading.fault('invalid_type');
      return value;
    }
    this.byTag ??= new Map(
      this.options.flatMap((option) => option.tags(this.key).map((tag) => [tag, option] as const)),
    );
    const option = this.byTag.get((value as Record<string, unknown>)[this.key]);
    if (option) return option.run(value, reading);
    reading.fault('invalid_union', { at: this.key });
    return value;
  }
}

/** A schema that is told when it is needed: one that holds itself. */
export class Later extends Schema {
  private told: Schema | undefined;

  constructor(private readonly tell: () => Schema) {
    super();
  }

  private get inner(): Schema {
    return (this.told ??= this.tell());
  }

  override tags(key: string): readonly unknown[] {
    return this.inner.tags(key);
  }

  protected take(value: unknown, reading: Reading): unknown {
    return this.inner.run(value, reading);
  }
}
