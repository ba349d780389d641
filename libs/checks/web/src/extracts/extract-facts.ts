import { Component, computed, inject, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { FactLine, Facts } from '@downstream/ui/patterns';
import { Formats } from '@downstream/ui/primitives';
import type { Extract } from './extracts.store';

type Money = { readonly amount: string; readonly currency: string };
interface Line {
  readonly label: string;
  readonly values: readonly string[];
}

/** What an extract says, line by line; what it does not say is left out, and said to be so below. */
@Component({
  selector: 'ds-extract-facts',
  imports: [FactLine, Facts],
  template: `<ds-facts>
      @for (line of lines(); track line.label) {
        <ds-fact [label]="line.label">
          @for (value of line.values; track $index) {
            <bdi class="value">{{ value }}</bdi>
          }
        </ds-fact>
      }
    </ds-facts>
    @if (silent(); as text) {
      <p class="ds-quiet ds-small">{{ text }}</p>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    .value {
      display: block;
      overflow-wrap: anywhere;
    }
  `,
})
export class ExtractFactsView {
  readonly facts = input.required<Extract['facts']>();
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);

  private readonly all = computed((): readonly Line[] => {
    const { facts, t, formats } = { facts: this.facts(), t: this.t, formats: this.formats };
    const line = (name: string, values: readonly (string | null)[]): Line => ({
      label: t(`checks.extract.fact.${name}`),
      values: values.filter((value): value is string => value !== null && value !== ''),
    });
    if (!facts.found) return [line('status', [t('checks.extract.notFound')])];
    const { address, accounts, status, statusAsWritten } = facts;
    return [
      line('name', [facts.name]),
      line('formerNames', facts.formerNames),
      line('number', [facts.number]),
      line('status', [status && t(`checks.extract.status.${status}`), statusAsWritten]),
      line('incorporatedOn', [facts.incorporatedOn && formats.date(facts.incorporatedOn)]),
      line('address', [
        ...(address?.lines ?? []),
        address && [address.postalCode, address.city].filter(Boolean).join(' '),
        address?.country ? formats.country(address.country) : null,
      ]),
      line(
        'activities',
        (facts.activities ?? []).map(({ table, code }) => `${table} ${code}`),
      ),
      line('officers', facts.officers ?? []),
      line(
        'owners',
        (facts.owners ?? []).map(({ name, share }) => (share === null ? name : `${name}: ${share} %`)),
      ),
      line('capital', [facts.capital && this.money(facts.capital)]),
      line('accounts', this.accounts(accounts)),
      line('changes', this.changes(facts.changes)),
    ];
  });
  protected readonly lines = computed(() => this.all().filter(({ values }) => values.length > 0));
  protected readonly silent = computed(() => {
    // That there are no former names is what most say.
    const told = this.t('checks.extract.fact.formerNames');
    const left = this.all().filter(({ label, values }) => values.length === 0 && label !== told);
    const what = left.map(({ label }) => label).join(', ');
    return left.length === 0 ? '' : this.t('checks.extract.silent', { what });
  });

  private changes(changes: Extract['facts']['changes']): readonly string[] {
    if (changes === null) return [];
    if (changes.length === 0) return [this.t('checks.extract.noChanges')];
    return changes.map(({ what, on }) => `${this.t(`checks.extract.change.${what}`)}: ${this.formats.date(on)}`);
  }

  private accounts(accounts: Extract['facts']['accounts']): readonly string[] {
    if (accounts === null) return [];
    const { filed, year, turnover, employees } = accounts;
    if (!filed) return [this.t('checks.extract.accounts.NONE')];
    return [
      this.t('checks.extract.accountsOf', { year: String(year) }),
      ...(turnover ? [this.t('checks.extract.turnoverOf', { money: this.money(turnover) })] : []),
      ...(employees === null ? [] : [this.t('checks.extract.employeesOf', { n: employees })]),
    ];
  }

  private money({ amount, currency }: Money): string {
    return `${this.formats.number(Number(amount))} ${currency}`;
  }
}
