/** What is wrong with a value: where, and by a code of zod's. */
export interface Fault {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What it should have been: a form, at least so much, at most so much, of a text or of a number. */
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly origin?: string;
  /** The value is of the right kind all the same: what else is to be checked of it can be. */
  readonly soft?: boolean;
}

/** One value being read: where in it one is, and what was found wrong so far. */
export class Reading {
  private readonly path: (string | number)[] = [];
  faults: Fault[] = [];
  /** What follows on the value was not read, because something was wrong with it; a whole that holds it was. */
  stopped = false;

  /** Notes a fault where one is; `more.at` leads from there to what is meant. */
  fault(code: string, { at, ...more }: Partial<Omit<Fault, 'path'>> & { at?: string | number } = {}): void {
    const path = at === undefined ? [...this.path] : [...this.path, at];
    this.faults.push({ code, message: code, ...more, path });
  }

  /** Reads a part of the value. */
  within<T>(key: string | number, read: () => T): T {
    const { stopped } = this;
    this.path.push(key);
    const value = read();
    this.path.pop();
    this.stopped = stopped;
    return value;
  }

  /** Reads something whose faults may not count. */
  aside<T>(read: () => T): Aside<T> {
    const { faults: before, stopped: stoppedBefore } = this;
    const faults: Fault[] = [];
    this.faults = faults;
    this.stopped = false;
    const value = read();
    const broken = this.broken;
    this.faults = before;
    this.stopped = stoppedBefore;
    return { value, faults, broken };
  }

  /** Whether the value is of another kind than it should be, so that nothing more can be said of it. */
  get broken(): boolean {
    return this.stopped || this.faults.some(({ soft }) => !soft);
  }

  /** Takes over what was read aside, with its faults. */
  take<T>({ value, faults, broken }: Aside<T>): T {
    this.faults.push(...faults);
    this.stopped ||= broken;
    return value;
  }
}

/** A value that was read aside, and what was wrong with it. */
interface Aside<T> {
  readonly value: T;
  readonly faults: readonly Fault[];
  /** See {@link Reading.broken}. */
  readonly broken: boolean;
}

/** What a schema is told to say instead of the code: a sentence, or an object that holds it. */
export type Said = string | { readonly error?: unknown } | undefined;

/** The sentence of {@link Said}, as part of a fault. */
export function saying(said: Said): { message?: string } {
  const message = typeof said === 'object' ? said.error : said;
  return typeof message === 'string' ? { message } : {};
}
