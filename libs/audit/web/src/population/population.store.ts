import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { readPopulation } from '@downstream/contracts/audit';
import type { Received } from '@downstream/contracts/route';
import { Api, type Pages, type Problem, resourceOf, toProblem } from '@downstream/ui/client';

type Answer = Received<typeof readPopulation>;
/** A distributor of the population. */
export type Member = Answer['rows'][number];
/** What says that it is all of them: how many, and the hash over them, at that time. */
export type Whole = Pick<Answer, 'count' | 'hash' | 'asOf'>;

/**
 * The population page by page, with count and hash of the whole of it. Each page of an answer brings these along, so
 * that nothing is asked for twice: every question is recorded as a view.
 */
@Service({ autoProvided: false })
export class PopulationStore {
  private readonly api = inject(Api);
  /** Part of a name to look for; undefined before anybody knows, and nothing is asked until then. */
  readonly wanted = signal<string | undefined>(undefined);
  private readonly first = resourceOf(readPopulation, () => {
    const q = this.wanted();
    return q === undefined ? undefined : { query: q ? { q } : {} };
  });
  private readonly later = linkedSignal<Answer | undefined, readonly Answer[]>({
    source: this.first.value,
    computation: () => [],
  });
  private readonly extending = signal(false);
  private readonly laterProblem = linkedSignal<Answer | undefined, Problem | undefined>({
    source: this.first.value,
    computation: () => undefined,
  });
  private readonly newest = computed(() => this.later().at(-1) ?? this.first.value());

  /** Undefined before the first answer. */
  readonly whole = computed<Whole | undefined>(() => this.newest());

  readonly pages: Pages<Member> = {
    rows: computed(() => [...(this.first.value()?.rows ?? []), ...this.later().flatMap(({ rows }) => rows)]),
    total: computed(() => this.newest()?.total),
    problem: computed(() => this.first.problem() ?? this.laterProblem()),
    loading: this.first.loading,
    refreshing: this.first.refreshing,
    extending: this.extending.asReadonly(),
    hasMore: computed(() => (this.newest()?.next ?? null) !== null),
    more: () => void this.more(),
    reload: () => this.first.reload(),
  };

  private async more(): Promise<void> {
    const begun = this.first.value();
    const cursor = this.newest()?.next;
    const q = this.wanted();
    // While another name is looked for, the cursor on screen belongs to the one before.
    if (!begun || !cursor || this.extending() || this.first.refreshing()) return;
    this.extending.set(true);
    this.laterProblem.set(undefined);
    try {
      const answer = await this.api.call(readPopulation, { query: { ...(q && { q }), cursor } });
      // Somebody looks for another name by now.
      if (this.first.value() === begun) this.later.update((pages) => [...pages, answer]);
    } catch (cause) {
      if (this.first.value() === begun) this.laterProblem.set(toProblem(cause));
    } finally {
      this.extending.set(false);
    }
  }
}
