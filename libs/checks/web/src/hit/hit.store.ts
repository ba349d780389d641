import { computed, inject, Service, signal, type Signal } from '@angular/core';
import { listHits, readHit, voteHit } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { Api, Attempt, newKey, resourceOf } from '@downstream/ui/client';
import { waitingHitStates } from '../words/hit-states';
import type { bodyOf } from './ballot';

/** A hit with everything a person needs to decide. */
export type HitView = Received<typeof readHit>;
/** A hit as lists have it. */
export type HitRow = Received<typeof listHits>['rows'][number];

/** So many of those that wait stand beside the one that is open. */
const BESIDE = 50;

/** One hit and what becomes of it. A vote is never shown before the server has recorded it. */
@Service({ autoProvided: false })
export class HitStore {
  private readonly api = inject(Api);
  private readonly id = signal<string | undefined>(undefined);
  private readonly found = resourceOf(readHit, () => {
    const id = this.id();
    return id ? { params: { id } } : undefined;
  });
  /** Set where another list stands beside the hit: then those that wait are not read here. */
  readonly alone = signal(false);
  private readonly waiting = resourceOf(listHits, () =>
    this.alone() ? undefined : { query: { state: [...waitingHitStates], limit: BESIDE } },
  );

  readonly hit: Signal<HitView | undefined> = this.found.value;
  readonly problem = this.found.problem;
  readonly act = new Attempt();
  /** The hit as the vote just recorded left it; undefined while this visit recorded none. */
  readonly recorded = signal<HitView | undefined>(undefined);
  /** The hit that was voted on before this one was opened by itself. */
  readonly passed = signal<{ readonly to: string; readonly hit: HitView } | undefined>(undefined);
  /** Somebody else voted while this person was deciding; what is on the page is theirs by now. */
  readonly overtaken = signal(false);
  /** The hits that wait, the highest score first. */
  readonly queue = computed(() => this.waiting.value()?.rows ?? []);
  readonly left = computed(() => this.waiting.value()?.total);
  /** The next hit that waits for this person: after the open one, else from the beginning. */
  readonly next = computed(() => {
    const rows = this.queue();
    const at = rows.findIndex(({ id }) => id === this.id());
    return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].find(
      ({ id, proposed }) => id !== this.id() && !proposed?.mine,
    );
  });
  /** The last vote sent and its key: sent again after a broken line it is the same request, and counts once. */
  private sent: { readonly text: string; readonly key: string } | undefined;

  open(id: string): void {
    if (this.passed()?.to !== id) this.passed.set(undefined);
    this.id.set(id);
    this.recorded.set(undefined);
    this.overtaken.set(false);
    this.act.forget();
    this.sent = undefined;
  }

  reload(): void {
    this.found.reload();
  }

  /** The hit so many places further in the queue; the first where the open one is not in it. */
  beside(step: 1 | -1): HitRow | undefined {
    const rows = this.queue();
    const at = rows.findIndex(({ id }) => id === this.id());
    return at < 0 ? rows[0] : rows[at + step];
  }

  /** Records a vote that rests on the version shown. When another came first, the newer state is fetched. */
  async vote(body: ReturnType<typeof bodyOf>): Promise<boolean> {
    const hit = this.hit();
    if (!hit || this.act.busy()) return false;
    this.overtaken.set(false);
    const text = JSON.stringify([hit.id, hit.version, body]);
    if (this.sent?.text !== text) this.sent = { text, key: newKey() };
    const { key } = this.sent;
    const next = this.next();
    const done = await this.act.run(async () => {
      const input = { params: { id: hit.id }, body, ifMatch: `"${hit.version}"`, key };
      const now = await this.api.call(voteHit, input);
      this.found.set(now);
      if (next) this.passed.set({ to: next.id, hit: now });
      this.recorded.set(now);
    });
    const problem = this.act.problem();
    if (problem?.code === 'VERSION_STALE' || problem?.code === 'HIT_ALREADY_SETTLED') this.overtaken.set(true);
    // The hit is another than the one on screen.
    if (problem?.status === 409 || problem?.status === 412) this.found.reload();
    if (!this.alone()) this.waiting.reload();
    return done;
  }
}
