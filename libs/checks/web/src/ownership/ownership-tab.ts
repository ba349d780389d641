import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { readOwnership } from '@downstream/contracts/checks';
import type { OwnershipRegime } from '@downstream/kernel';
import { OpenDistributor } from '@downstream/distributors/web';
import { injectWords, resourceOf, Session } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { Button, DateText, Formats, Now, Skeleton, ToneShape } from '@downstream/ui/primitives';
import { chartLayout, MOST_NODES } from './chart-layout';
import { ChartPicture } from './chart-picture';
import { HoldingForm } from './holding-form';
import { intervalWords, percentWords, shareWords, verdictTone, worst, type ChartEdge } from './ownership-words';
import { OwnersFile } from './owners-file';
import { PowerForm } from './power-form';
import { ProposedChanges } from './proposed-changes';
import { VerdictStrip } from './verdict-strip';

/** The tab "Ownership" of a distributor: what every test says, who owns whom on a day, and the same as a table. */
@Component({
  selector: 'ds-ownership-tab',
  imports: [
    Button,
    ChartPicture,
    DateText,
    ErrorState,
    HoldingForm,
    OwnersFile,
    PowerForm,
    ProposedChanges,
    Skeleton,
    ToneShape,
    VerdictStrip,
  ],
  templateUrl: './ownership-tab.html',
  styleUrls: ['../lists/list-table.css', './ownership-tab.css'],
})
export class OwnershipTab {
  readonly distributorId = input.required<string>();
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly page = inject(OpenDistributor, { optional: true });
  protected readonly most = MOST_NODES;
  private readonly today = new Date(inject(Now).at()).toISOString().slice(0, 10);
  /** The day that is shown; undefined for today. */
  protected readonly day = signal<string | undefined>(undefined);
  protected readonly found = resourceOf(readOwnership, () => ({
    params: { id: this.distributorId() },
    query: this.day() === undefined ? {} : { on: this.day() },
  }));
  /** The last answer: it stays on the page while another day is read. */
  protected readonly view = linkedSignal<ReturnType<typeof this.found.value>, ReturnType<typeof this.found.value>>({
    source: () => this.found.value(),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly layout = computed(() => {
    const view = this.view();
    return view && view.edges.length > 0 ? chartLayout(view) : undefined;
  });
  protected readonly regime = linkedSignal<OwnershipRegime>(() => worst(this.view()?.verdicts ?? [])?.regime ?? 'OFAC');
  protected readonly form = signal<'HOLDING' | 'POWER' | undefined>(undefined);
  protected readonly corrected = signal<ChartEdge | null>(null);

  /** Days of the slider: all on which something turns, and today. */
  protected readonly days = computed(() => [...new Set([...(this.view()?.days ?? []), this.today])].sort());
  protected readonly at = computed(() => Math.max(0, this.days().indexOf(this.day() ?? this.today)));
  protected readonly shownDay = computed(() => this.formats.date(this.days()[this.at()] ?? this.today));

  protected readonly known = computed(() => percentWords(this.view()?.known ?? '0', this.formats));
  protected readonly rows = computed(() => {
    const view = this.view();
    const name = (id: string) => view?.parties.find((party) => party.id === id)?.name ?? '';
    return (view?.edges ?? []).map((edge) => ({
      edge,
      owner: name(edge.owner) || this.t('checks.ownership.nobodyNamed'),
      asset: name(edge.asset),
      capital: shareWords(edge.capital ?? edge.votes, this.t, this.formats),
      votes: edge.votes ? shareWords(edge.votes, this.t, this.formats) : this.t('checks.ownership.asCapital'),
      listed: view?.parties.find((party) => party.id === edge.owner)?.listed.map(({ regime }) => regime) ?? [],
    }));
  });
  protected readonly companies = computed(() => {
    const view = this.view();
    const held = new Set(view?.edges.map(({ asset }) => asset));
    return (view?.parties ?? [])
      .filter(({ id }) => held.has(id))
      .map((party) => ({
        ...party,
        tests: party.tests.map((test) => ({
          ...test,
          tone: verdictTone(test.verdict, test.most === '0' ? 'NONE' : undefined),
          words: this.t(`checks.ownership.verdict.${test.verdict}`),
          interval: intervalWords(test.least, test.most, this.t, this.formats),
        })),
      }));
  });
  /** What was said that no line of the picture shows. */
  protected readonly facts = computed(() => {
    const view = this.view();
    const name = (id: string) => view?.parties.find((party) => party.id === id)?.name ?? '';
    return (view?.entries ?? []).flatMap(
      ({ id, fact }): { id: string; source: ChartEdge['source']; words: string }[] => {
        if (fact.kind === 'LISTED')
          return [{ id, source: fact.source, words: `${name(fact.party)}: ${fact.regime}, ${fact.list}` }];
        if (fact.kind === 'JOINT') {
          const names = fact.members.map(name).join(', ');
          return [{ id, source: fact.source, words: this.t('checks.ownership.joint', { names }) }];
        }
        if (fact.kind !== 'CONTROL') return [];
        const params = { holder: name(fact.holder), over: name(fact.over) };
        return [{ id, source: fact.source, words: this.t(`checks.ownership.fact.${fact.fact}`, params) }];
      },
    );
  });

  protected slide(to: string): void {
    const day = this.days()[Number(to)];
    this.day.set(day === this.today ? undefined : day);
  }

  protected correct(edge: ChartEdge): void {
    this.corrected.set(edge);
    this.form.set('HOLDING');
  }

  protected open(form: 'HOLDING' | 'POWER'): void {
    this.corrected.set(null);
    this.form.set(form);
  }

  protected changed(): void {
    this.form.set(undefined);
    this.found.reload();
    this.page?.reload();
  }
}
