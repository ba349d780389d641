import { Component, computed, effect, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { fetchListNow, readListFetches, scheduleListFetch } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { Api, Attempt, injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Check, CheckLine, Chip, DateText, Field, Input, Skeleton } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { LOOK, type ListSummary } from './list.store';

type Fetches = Received<typeof readListFetches>;
type FetchRun = Fetches['fetches'][number];

/** What an operator is setting; addresses by the name of the file, empty for the publisher's own. */
interface Draft {
  readonly on: boolean;
  readonly format: string;
  readonly everyHours: number;
  readonly addresses: Readonly<Record<string, string>>;
}

const tones: Readonly<Record<'CHANGED' | 'UNCHANGED' | 'FAILED' | 'UNDER_WAY', Tone>> = {
  CHANGED: 'good',
  UNCHANGED: 'neutral',
  FAILED: 'stop',
  UNDER_WAY: 'wait',
};
const MOST_HOURS = 168;

/** How a list is fetched by itself, and what became of the last fetches. */
@Component({
  selector: 'ds-list-fetching',
  imports: [Button, Check, CheckLine, Chip, DateText, ErrorState, Field, Input, ProblemBanner, Skeleton],
  templateUrl: './list-fetching.html',
  styleUrl: './list-fetching.css',
})
export class ListFetching {
  readonly list = input.required<ListSummary>();
  readonly mayChange = input.required<boolean>();
  /** Something was fetched: the list may be another, or fresher. */
  readonly changed = output();

  protected readonly t = injectWords();
  private readonly api = inject(Api);
  /** Read again when asked for, not whenever the list itself was. */
  private readonly id = computed(() => this.list().list);
  protected readonly found = resourceOf(readListFetches, () => ({ params: { list: this.id() } }));
  protected readonly saving = new Attempt();
  protected readonly fetching = new Attempt();
  protected readonly saved = signal(false);
  protected readonly tones = tones;

  protected readonly draft = linkedSignal<Fetches['schedule'] | undefined, Draft>({
    source: () => this.found.value()?.schedule,
    computation: (schedule) => ({
      on: schedule?.on ?? false,
      format: schedule?.format ?? this.list().forms[0]?.format ?? '',
      everyHours: schedule?.everyHours ?? 6,
      addresses: Object.fromEntries(schedule?.files.map(({ name, address }) => [name, address ?? '']) ?? []),
    }),
  });
  protected readonly form = computed(() => {
    const { forms } = this.list();
    return forms.find(({ format }) => format === this.draft().format) ?? forms[0];
  });
  /** The files to fetch; a form that the publisher offers nowhere is one file of the list's name. */
  protected readonly files = computed(() => {
    const files = this.form()?.files ?? [];
    return files.length > 0 ? files : [{ name: this.list().list, address: '' }];
  });
  protected readonly ownAddresses = computed(() => this.files().some(({ name }) => this.draft().addresses[name]));
  /** Folded away as long as the publisher's own are taken: whoever must write or mend one sees them. */
  protected readonly addressesOpen = computed(
    () =>
      this.ownAddresses() || this.files().some(({ address }) => address === '') || this.problemOfFile() !== undefined,
  );
  protected readonly problemOfFile = computed(() => {
    const problem = this.saving.problem();
    const { file, why } = problem?.details ?? {};
    return problem?.code === 'LIST_ADDRESS_REFUSED' ? { file: String(file), why: String(why) } : undefined;
  });
  protected readonly why = computed(() => {
    if (!this.mayChange()) return this.t('checks.import.who');
    const { everyHours, addresses } = this.draft();
    if (!Number.isInteger(everyHours) || everyHours < 1 || everyHours > MOST_HOURS) return this.t('checks.fetch.hours');
    const lacking = this.files().some(({ name, address }) => address === '' && !addresses[name]);
    return lacking ? this.t('checks.fetch.addressNeeded') : undefined;
  });
  protected readonly whyNotNow = computed(() => {
    if (!this.mayChange()) return this.t('checks.import.who');
    return this.found.value()?.schedule ? undefined : this.t('problem.LIST_NOT_SCHEDULED');
  });

  constructor() {
    const pause = 3 * inject(LOOK);
    effect((cleanUp) => {
      const under = this.found.value()?.fetches.some(({ state }) => state === 'QUEUED' || state === 'RUNNING');
      if (!under || this.found.refreshing()) return;
      const timer = setTimeout(() => untracked(() => this.look()), pause);
      cleanUp(() => clearTimeout(timer));
    });
  }

  protected change(part: Partial<Draft>): void {
    this.saved.set(false);
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected address(name: string, address: string): void {
    this.change({ addresses: { ...this.draft().addresses, [name]: address.trim() } });
  }

  protected async save(): Promise<void> {
    if (this.why()) return;
    const { on, format, everyHours, addresses } = this.draft();
    const files = this.files().map(({ name }) => ({ name, address: addresses[name] || null }));
    const params = { list: this.id() };
    const done = await this.saving.run(() =>
      this.api.call(scheduleListFetch, { params, body: { on, format, everyHours, files } }),
    );
    this.saved.set(done);
    if (done) this.found.reload();
  }

  protected async now(): Promise<void> {
    if (this.whyNotNow()) return;
    await this.fetching.run(() => this.api.call(fetchListNow, { params: { list: this.id() } }));
    this.found.reload();
  }

  /** Looks again at what is under way, and at the list itself. */
  protected look(): void {
    this.found.reload();
    this.changed.emit();
  }

  protected outcome({ outcome }: FetchRun): keyof typeof tones {
    return outcome ?? 'UNDER_WAY';
  }
}
