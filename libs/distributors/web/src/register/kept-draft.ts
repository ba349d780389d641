/** A draft with the moment it was kept, milliseconds since the epoch. */
export interface Kept<T> {
  readonly value: T;
  readonly at: number;
}

/**
 * Keeps what somebody typed for as long as the tab is open, so that leaving a page loses nothing. The name holds the
 * person: whoever signs in next in this tab does not see it. A storage that may not be used keeps nothing.
 */
export class DraftKeeper<T extends object> {
  private readonly key: string;

  constructor(name: string, person: string) {
    this.key = `ds.draft.${name}.${person}`;
  }

  /** The kept draft, if it still has every field of `empty`. */
  read(empty: T): Kept<T> | undefined {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.key) ?? 'null') as Kept<T> | null;
      const fields = Object.keys(empty);
      const whole = kept !== null && typeof kept.at === 'number' && fields.every((field) => field in kept.value);
      return whole ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether it could be kept. */
  keep(value: T, at: number): boolean {
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ value, at } satisfies Kept<T>));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      sessionStorage.removeItem(this.key);
    } catch {
      // Nothing was kept either.
    }
  }
}
