import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { listScreenings } from '@downstream/contracts/checks';
import { injectWords, localeOf, pagesOf, Session, Words } from '@downstream/ui/client';
import { EmptyState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, Combobox, countryOptions, DateText, Field, Icon, Input } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView } from '@downstream/ui/table';
import { OutcomeWords } from './outcome-words';
import { ScreeningsStore, type AskedInForm, type Screening } from './screenings.store';

const kinds = ['ORGANISATION', 'PERSON', 'VESSEL', 'AIRCRAFT'] as const;

/** Screens parties that are no distributors, one from the form or a table of them, and lists earlier screenings. */
@Component({
  selector: 'ds-screenings-page',
  imports: [
    Button,
    Cell,
    Chip,
    Combobox,
    DataTable,
    DateText,
    EmptyState,
    Field,
    Icon,
    Input,
    PageHeader,
    ProblemBanner,
  ],
  providers: [ScreeningsStore],
  templateUrl: './screenings.page.html',
  styleUrl: './screenings.page.css',
})
export class ScreeningsPage {
  protected readonly t = injectWords();
  protected readonly store = inject(ScreeningsStore);
  private readonly outcome = inject(OutcomeWords);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly kinds = kinds;
  protected readonly countries = countryOptions(localeOf(inject(Words).language()));

  protected readonly written = signal('');
  protected readonly names = computed(() =>
    this.written()
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
  protected readonly kind = signal<AskedInForm['kind']>('ORGANISATION');
  protected readonly country = signal('');
  protected readonly born = signal('');
  protected readonly number = signal('');
  protected readonly tried = signal(false);
  protected readonly why = computed(() => (this.session.can('check:run') ? undefined : this.t('checks.card.notYours')));

  protected readonly view = tableView({ filters: [] });
  protected readonly pages = pagesOf(listScreenings, () => ({ query: {} }));
  protected readonly columns = computed<Column<Screening>[]>(() => [
    { id: 'at', heading: this.t('checks.screenings.when'), value: ({ requestedAt }) => requestedAt, width: '216px' },
    { id: 'what', heading: this.t('checks.screenings.what'), value: (row) => this.outcome.what(row) },
    { id: 'outcome', heading: this.t('checks.screenings.outcome'), value: (row) => this.outcome.outcome(row) },
    { id: 'by', heading: this.t('checks.screenings.by'), value: ({ requestedBy }) => requestedBy, width: '184px' },
  ]);
  protected readonly idOf = ({ id }: Screening): string => id;
  protected readonly linkOf = ({ id }: Screening): string[] => ['/desk/screenings', id];
  protected readonly toneOf = (row: Screening) => this.outcome.tone(row);
  protected readonly outcomeOf = (row: Screening) => this.outcome.outcome(row);

  protected choose(kind: string): void {
    this.kind.set(kinds.find((one) => one === kind) ?? 'ORGANISATION');
  }

  protected async screen(): Promise<void> {
    this.tried.set(true);
    if (this.names().length === 0) return;
    const kind = this.kind();
    this.open(
      await this.store.screen({
        names: this.names(),
        kind,
        countries: this.country() === '' ? [] : [this.country()],
        dateOfBirth: kind === 'PERSON' && this.born() !== '' ? this.born() : null,
        number: this.number().trim() === '' ? null : this.number().trim(),
      }),
    );
  }

  protected async table(file: File | undefined): Promise<void> {
    if (file) this.open(await this.store.send(file));
  }

  private open(id: string | undefined): void {
    if (id) void this.router.navigate(['/desk/screenings', id]);
  }
}
