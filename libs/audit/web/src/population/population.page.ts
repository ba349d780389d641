import { Component, computed, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { exportDossier } from '@downstream/contracts/audit';
import { Api, Attempt, injectWords, newKey, Session } from '@downstream/ui/client';
import { EmptyState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, CopyId, CountryPipe, DateText, Formats } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView } from '@downstream/ui/table';
import { type Member, PopulationStore } from './population.store';

/** Every distributor of the workspace, with the count and the hash that say it is all of them. */
@Component({
  selector: 'ds-population',
  imports: [Button, Cell, CopyId, CountryPipe, DataTable, DateText, EmptyState, PageHeader, ProblemBanner],
  template: `<div class="ds-page">
    <ds-page-header [heading]="t('audit.population.title')" [lead]="t('audit.population.lead')" [facts]="facts()" />
    @if (whole(); as all) {
      <p class="made">
        <span>{{ t('audit.population.made') }}</span>
        <ds-id [value]="all.hash" [what]="t('audit.population.hash')" [keep]="12" />
      </p>
    }
    <ds-problem [problem]="act.problem()" [canRetry]="false" />
    <ds-data-table
      name="population"
      [caption]="t('audit.population.title')"
      [columns]="columns()"
      [view]="view"
      [rowId]="idOf"
      [pages]="pages"
      [population]="view.narrowed() ? whole()?.count : undefined"
      [searchLabel]="t('audit.population.search')"
    >
      <ng-template dsCell="country" [dsCellOf]="pages.rows()" let-row>{{ row.country | dsCountry }}</ng-template>
      <ng-template dsCell="last" [dsCellOf]="pages.rows()" let-row>
        <ds-date [at]="row.lastEventAt" [focusable]="false" />
      </ng-template>
      <ng-template dsCell="decision" [dsCellOf]="pages.rows()" let-row>
        @if (row.decision; as decision) {
          {{
            t('audit.population.decided', {
              what: t('audit.review.' + decision.state),
              at: formats.date(decision.at),
              n: decision.signers,
            })
          }}
        } @else {
          <span class="ds-quiet">{{ t('audit.population.undecided') }}</span>
        }
      </ng-template>
      <ng-template dsCell="export" [dsCellOf]="pages.rows()" let-row>
        <button
          dsButton
          [pending]="act.busy() && exporting() === row.id"
          [reason]="mayExport() ? undefined : t('problem.NOT_ALLOWED')"
          [attr.aria-label]="t('audit.population.exportOne', { name: row.name })"
          (click)="export(row)"
        >
          {{ t('audit.population.export') }}
        </button>
      </ng-template>
      <ds-empty-state
        dsEmpty
        icon="distributor"
        [heading]="t('audit.population.none')"
        [text]="t('audit.population.noneMore')"
      />
    </ds-data-table>
  </div>`,
  styles: `
    .made {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--ds-s3);
      max-inline-size: none;
    }
  `,
  providers: [PopulationStore],
})
export class PopulationPage {
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly act = new Attempt();
  /** The distributor whose dossier is being asked for. */
  protected readonly exporting = signal<string | undefined>(undefined);
  protected readonly mayExport = computed(() => this.session.can('audit:export'));

  protected readonly view = tableView();
  private readonly store = inject(PopulationStore);
  protected readonly pages = this.store.pages;
  protected readonly whole = this.store.whole;
  protected readonly facts = computed(() => {
    const all = this.whole();
    if (!all) return [];
    return [
      { label: this.t('audit.population.count'), value: this.formats.number(all.count) },
      { label: this.t('audit.population.asOf'), value: this.formats.utc(all.asOf) },
    ];
  });
  protected readonly columns = computed<Column<Member>[]>(() => [
    { id: 'name', heading: this.t('audit.population.name'), value: ({ name }) => name },
    { id: 'country', heading: this.t('audit.population.country'), value: ({ country }) => country, width: '150px' },
    {
      id: 'state',
      heading: this.t('audit.population.state'),
      value: ({ state }) => this.t(`audit.state.${state}`),
      width: '160px',
    },
    { id: 'decision', heading: this.t('audit.population.decision'), width: '200px' },
    {
      id: 'events',
      heading: this.t('audit.population.events'),
      value: ({ events }) => events,
      align: 'end',
      width: '90px',
    },
    { id: 'last', heading: this.t('audit.population.last'), value: ({ lastEventAt }) => lastEventAt, width: '130px' },
    { id: 'export', heading: this.t('audit.population.dossier'), width: '120px' },
  ]);
  /** The export asked for last and its key: asked for again after a broken line it is the same export. */
  private asked: { readonly party: string; readonly key: string } | undefined;

  protected readonly idOf = ({ id }: Member) => id;

  constructor() {
    effect(() => this.store.wanted.set(this.view.now().q));
  }

  protected async export({ id: party }: Member): Promise<void> {
    if (this.act.busy()) return;
    this.exporting.set(party);
    if (this.asked?.party !== party) this.asked = { party, key: newKey() };
    const { key } = this.asked;
    const done = await this.act.run(() =>
      this.api.call(exportDossier, { body: { scope: { kind: 'party', party } }, key }),
    );
    if (!done) return;
    this.asked = undefined;
    await this.router.navigate(['/audit/dossiers']);
  }
}
