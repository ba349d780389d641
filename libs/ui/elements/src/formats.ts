import { DestroyRef, inject, Pipe, type PipeTransform, Service, signal } from '@angular/core';
import { localeOf, Words } from '@downstream/ui/client';
import { countryName } from './country-name';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
];

/** Now, moving on every half minute: relative times and clocks follow it. */
@Service()
export class Now {
  private readonly _at = signal(Date.now());
  readonly at = this._at.asReadonly();
  constructor() {
    const timer = setInterval(() => this._at.set(Date.now()), 30_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}

/** Numbers, dates and names in the reader's language (ux reference 5.4); signal readers, so templates follow a switch. */
@Service()
export class Formats {
  private readonly words = inject(Words);
  private readonly now = inject(Now);
  private readonly kept = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

  private get locale(): string {
    return localeOf(this.words.language());
  }

  /** `1,204`; a fixed number of decimals when given. */
  number(value: number, decimals?: number): string {
    return new Intl.NumberFormat(this.locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals ?? 3,
    }).format(value);
  }

  /** `12 Mar 2026`, from an instant or a calendar date. A calendar date is never moved by a time zone. */
  date(at: string): string {
    const plain = /^\d{4}-\d{2}-\d{2}$/.test(at);
    return this.format(at, { day: 'numeric', month: 'short', year: 'numeric', ...(plain && { timeZone: 'UTC' }) });
  }

  /** `12 Mar 2026, 14:05` in the reader's zone. */
  dateTime(at: string): string {
    return this.format(at, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  }

  /** `21 Nov 2026, 06:10 UTC`: list times and audit times. */
  utc(at: string): string {
    return `${this.format(at, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' })} UTC`;
  }

  /** `8 months ago`, `in 3 hours`; follows the clock. */
  relative(at: string): string {
    const distance = Date.parse(at) - this.now.at();
    const [unit, size] = units.find(([, span]) => Math.abs(distance) >= span) ?? ['minute', MINUTE];
    return new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }).format(Math.round(distance / size), unit);
  }

  /** `Hong Kong (HK)`: a country is its name with its code. */
  country(code: string): string {
    return `${countryName(code, this.locale)} (${code})`;
  }

  private format(at: string, options: Intl.DateTimeFormatOptions): string {
    const key = `${this.locale} ${JSON.stringify(options)}`;
    let format = this.kept.get(key) as Intl.DateTimeFormat | undefined;
    if (!format) this.kept.set(key, (format = new Intl.DateTimeFormat(this.locale, options)));
    return format.format(new Date(at));
  }
}

/** `{{ count | dsNumber }}` */
@Pipe({ name: 'dsNumber', pure: false })
export class NumberPipe implements PipeTransform {
  private readonly formats = inject(Formats);
  transform(value: number, decimals?: number): string {
    return this.formats.number(value, decimals);
  }
}

/** `{{ 'HK' | dsCountry }}` */
@Pipe({ name: 'dsCountry', pure: false })
export class CountryPipe implements PipeTransform {
  private readonly formats = inject(Formats);
  transform(code: string): string {
    return this.formats.country(code);
  }
}
