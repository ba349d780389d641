import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { form, FormField, submit, validateTree } from '@angular/forms/signals';
import { needsLatin, roleRules } from '@downstream/distributors/core';
import { injectWords, localeOf, type Problem, toProblem, Words } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Combobox, countryOptions, Field, Input, Now, RadioCards, Toasts } from '@downstream/ui/primitives';
import { ErrorSummary } from '@downstream/ui/work';
import { DistributorStore } from '../detail/distributor.store';
import type { DistributorRecord } from '../facts/facts-model';
import {
  asksPosition,
  bands,
  emptyParty,
  fieldOf,
  knownParty,
  partyErrors,
  type PartyModel,
  partyOf,
} from './party-model';

type Party = DistributorRecord['parties'][number];

/** Adds somebody or some place beside the distributor. What was typed stays until it is added or the form is left on purpose. */
@Component({
  selector: 'ds-party-form',
  imports: [Button, Combobox, ErrorSummary, Field, FormField, Input, ProblemBanner, RadioCards],
  templateUrl: './party-form.html',
  styleUrl: './party-form.css',
})
export class PartyForm {
  readonly role = input.required<PartyModel['role']>();
  /** Who stands on the list in another role: one who owns and leads stands on it twice. */
  readonly known = input<readonly Party[]>([]);
  readonly done = output<void>();

  protected readonly t = injectWords();
  private readonly store = inject(DistributorStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly now = inject(Now).at;

  protected readonly model = linkedSignal(() => emptyParty(this.role()));
  protected readonly form = form(this.model, (path) => {
    validateTree(path, ({ fieldTree, value }) =>
      partyErrors(value(), this.instant()).map(({ field }) => this.errorAt(fieldTree[field], field)),
    );
  });
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly errors = computed(() => (this.tried() ? this.form().errorSummary() : []));
  protected readonly countries = computed(() => countryOptions(localeOf(this.words.language())));
  protected readonly latinAsked = computed(() => needsLatin(this.model().native) || this.model().latin !== '');
  protected readonly labels = computed(() => ({
    native: this.called().label,
    latin: this.t('distributors.facts.latin'),
    dateOfBirth: this.t('distributors.party.dateOfBirth'),
    percent: this.t('distributors.party.percent'),
    band: this.t('distributors.party.band'),
    reason: this.t('distributors.party.reason'),
    addressLines: this.t('distributors.facts.addressLines'),
    city: this.t('distributors.facts.city'),
    postalCode: this.t('distributors.facts.postalCode'),
    addressCountry: this.t('distributors.facts.addressCountry'),
  }));
  protected readonly rule = computed(() => roleRules[this.role()]);
  protected readonly positionAsked = computed(() => asksPosition(this.role()));
  /** What the field of the name is called and what it asks for. */
  protected readonly called = computed(() => {
    if (this.role() === 'SITE')
      return { label: this.t('distributors.party.siteName'), hint: this.t('distributors.party.siteHint') };
    const person = this.model().kind === 'PERSON';
    const onlyCompanies = this.rule().kinds.length === 1 && !person;
    return {
      label: this.t(onlyCompanies ? 'distributors.party.company' : 'distributors.party.native'),
      hint: this.t(person ? 'distributors.party.personHint' : 'distributors.party.companyHint'),
    };
  });
  protected readonly where = computed(() => {
    if (this.role() === 'SITE') return this.t('distributors.facts.addressCountry');
    return this.t(this.model().kind === 'PERSON' ? 'distributors.party.lives' : 'distributors.party.seat');
  });
  protected readonly kinds = computed(() =>
    this.rule().kinds.map((value) => ({ value, label: this.t(`distributors.code.${value}`) })),
  );
  protected readonly shareKinds = computed(() =>
    (['PERCENT', 'BAND', 'UNKNOWN'] as const).map((value) => ({
      value,
      label: this.t(`distributors.party.share.${value}`),
    })),
  );
  protected readonly bandChoices = computed(() =>
    bands.map((band) => {
      const [from = '', to = ''] = band.split('-');
      return {
        value: band as string,
        label: this.t('distributors.share.band', { from: Number(from), to: Number(to) }),
      };
    }),
  );

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => element.querySelector<HTMLElement>('select, input')?.focus() });
  }

  /** Leaves an empty form. What somebody typed goes by the button alone: Escape also ends an input of another script. */
  protected escape(event: Event): void {
    if ((event as KeyboardEvent).isComposing) return;
    if (JSON.stringify(this.model()) === JSON.stringify(emptyParty(this.role()))) this.done.emit();
  }

  /** Fills in who it is; share and position stay to be said. */
  protected take(id: string): void {
    const party = this.known().find((one) => one.id === id);
    this.model.set(party ? knownParty(this.role(), party) : emptyParty(this.role()));
  }

  protected async add(): Promise<void> {
    if (this.busy()) return;
    this.tried.set(true);
    this.problem.set(undefined);
    await submit(this.form, { action: () => this.send() });
  }

  private async send() {
    this.busy.set(true);
    try {
      await this.store.addParty(partyOf(this.model()));
      this.toasts.show(this.t('distributors.party.added', { name: this.model().native.trim() }));
      this.done.emit();
      return undefined;
    } catch (cause) {
      const problem = toProblem(cause);
      this.problem.set(problem);
      const faults = Array.isArray(problem.details['faults'])
        ? (problem.details['faults'] as { pointer: string }[])
        : [];
      const exceeds = problem.code === 'SHARES_EXCEED_WHOLE' ? [{ pointer: '/share' }] : [];
      const fields = [...problem.errors, ...faults, ...exceeds].flatMap(
        ({ pointer }) => fieldOf(pointer, this.model()) ?? [],
      );
      return [...new Set(fields)].map((field) => this.errorAt(this.form[field], field));
    } finally {
      this.busy.set(false);
    }
  }

  private errorAt<F>(fieldTree: F, field: keyof PartyModel) {
    return { kind: 'contract', message: this.t(`distributors.party.wrong.${field}`), fieldTree };
  }

  private instant(): string {
    return new Date(this.now()).toISOString();
  }
}
