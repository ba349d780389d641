import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { listRescreenings } from '@downstream/contracts/checks';
import { pagesOf, Session } from '@downstream/ui/client';
import { LOOK } from './list.store';
import { type RescreenedVersion, rescreeningsOf } from './rescreenings-of';

/** How many rescreenings are read at a time. */
const ROWS = 20;

/** The rescreenings of one version, followed while one is under way or expected. */
@Service({ autoProvided: false })
export class RescreeningStore {
  private readonly session = inject(Session);
  private readonly version = signal<RescreenedVersion | undefined>(undefined);
  /** Others see the lists and not what the screenings of this workspace came to. */
  readonly mayRead = computed(() => this.session.can('check:read'));
  /** Read again for another version, not whenever the list itself was. */
  private readonly asked = computed(() => (this.mayRead() ? this.version()?.id : undefined));
  private readonly pages = pagesOf(listRescreenings, () => (this.asked() ? { query: { limit: ROWS } } : undefined));

  readonly found = computed(() => {
    const version = this.version();
    if (!version || this.pages.total() === undefined) return undefined;
    return rescreeningsOf(version, this.pages.rows(), this.pages.hasMore());
  });
  readonly looked = computed(() => this.pages.rows().length);
  readonly problem = this.pages.problem;
  readonly extending = this.pages.extending;
  private readonly underWay = computed(() => ['QUEUED', 'RUNNING'].includes(this.found()?.open?.state ?? ''));
  /** In force and not begun: a worker comes to it soon. */
  private readonly expected = computed(() => {
    const found = this.found();
    return typeof this.version()?.inForceSince === 'string' && found?.whole === true && !found.open && !found.latest;
  });

  constructor() {
    const pause = 3 * inject(LOOK);
    effect((cleanUp) => {
      if (!(this.underWay() || this.expected()) || this.pages.refreshing() || this.pages.extending()) return;
      const slow = this.problem() !== undefined || !this.underWay();
      const timer = setTimeout(() => untracked(() => this.pages.reload()), slow ? 4 * pause : pause);
      cleanUp(() => clearTimeout(timer));
    });
  }

  open(version: RescreenedVersion): void {
    this.version.set(version);
  }

  reload(): void {
    this.pages.reload();
  }

  /** Looks for older ones. */
  more(): void {
    this.pages.more();
  }
}
