import { inject, Service } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import type { KindCard } from './kinds.store';

type Params = NonNullable<KindCard['sentence']>['params'];

/** Parameters that are countries, days and codes with words of their own. */
const countries = ['registered', 'home', 'country', 'expected', 'markets', 'missing'];

/** Names under which sources answer that are no names of a service. */
const plainSources: Readonly<Record<string, string>> = { REGISTER: 'COMPANY', RDAP: 'DOMAIN', 'RDAP, DNS': 'DOMAIN' };

/** What checks say, in the reader's language. */
@Service()
export class KindWords {
  private readonly t = injectWords();
  private readonly formats = inject(Formats);

  title = (kind: string): string => this.t(`checks.kind.${kind}`);
  fact = (name: string): string => this.t(`checks.fact.${name}`);
  /** Who was asked, in words; services with a name of their own keep it. */
  source = (name: string): string => {
    const kind = plainSources[name] ?? name;
    return ['COMPANY', 'LEI', 'VAT', 'DOMAIN'].includes(kind) ? this.t(`checks.source.${kind}`) : name;
  };

  /** The sentence of a finding. */
  finding = (code: string, facts: Params): string => this.t(`checks.finding.${code}`, this.said(code, facts));

  /** Why a fact is not known, for a list of them. */
  lack(lack: KindCard['lacks'][number]): string {
    if (lack.why === 'UNAVAILABLE' && lack.silence !== null && lack.source !== null) {
      return this.t(`checks.silence.${lack.silence}`, { source: this.source(lack.source) });
    }
    if (lack.why === 'UNREADABLE') {
      return this.t('checks.kinds.sentence.SOURCE_UNREADABLE', { source: this.source(lack.source ?? '') });
    }
    const key = lack.why === 'NOT_GIVEN' ? 'FACT_MISSING' : lack.why;
    return this.t(`checks.kinds.sentence.${key}`, { fact: this.fact(lack.fact) });
  }

  /** The one sentence of a card. */
  sentence({ result, stale, sentence, lacks }: KindCard): string {
    if (stale !== null) return this.t(`checks.kinds.stale.${stale}`);
    if (!sentence) return this.t('checks.kinds.sentence.NOT_RUN');
    if (result === 'ADVERSE') return this.finding(sentence.key, sentence.params);
    if (result === 'CLEAR' || result === 'NOT_APPLICABLE') return this.t(`checks.kinds.sentence.${sentence.key}`);
    const why = { SOURCE_SILENT: 'UNAVAILABLE', SOURCE_UNREADABLE: 'UNREADABLE', FACT_MISSING: 'NOT_GIVEN' };
    const first = lacks.find((lack) => lack.why === (why[sentence.key as keyof typeof why] ?? sentence.key));
    return first ? this.lack(first) : '';
  }

  private said(code: string, facts: Params): Record<string, string | number> {
    return Object.fromEntries(
      Object.entries(facts).flatMap(([name, value]) => {
        if (value === null || typeof value === 'boolean') return [];
        return [[name, typeof value === 'number' ? value : this.text(code, name, value)]];
      }),
    );
  }

  private text(code: string, name: string, value: string | readonly string[]): string {
    const all = typeof value === 'string' ? [value] : value;
    const isCountry =
      countries.includes(name) ||
      (name === 'address' && code.includes('ABROAD')) ||
      (name === 'phone' && code === 'PHONE_ABROAD') ||
      (code === 'LEI_COUNTRY_DIFFERS' && (name === 'ours' || name === 'theirs'));
    return all
      .map((one) => {
        if (isCountry) return this.formats.country(one);
        if (name === 'class') return this.t(`checks.placeClass.${one}`);
        return /^\d{4}-\d\d-\d\d$/.test(one) ? this.formats.date(one) : one;
      })
      .join(', ');
  }
}
