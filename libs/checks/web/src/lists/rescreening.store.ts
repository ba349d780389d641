import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { listRescreenings } from '@downstream/contracts/checks';
import { pagesOf, Session } from '@downstream/ui/client';
import { LOOK } from './list.store';
import { type RescreenedVersion, rescreeningsOf } from './rescreenings-of';

/** How many rescreenings are read at a time. */
const ROWS = 20;
/** The longest time between two looks, in pauses between those at what is under way. */
const MOST_PAUSES = 12;

/** The rescreenings of one version, followed while one is under way or expected. */
@Service({ autoProvided: false })
export class RescreeningStore {
  private readonly session = inject(Session);
  private readonly version = signal<RescreenedVersion | undefined>(undefined);
  /** Others see the lists and not what the screenings of this workspace came to. */
  readonly mayRead = computed(() => this.session.can('check:read'));
  /** Read again for another version, not whenever the list itself was. */
  private readonly asked = computed(() => (this.mayRead() ? this.version()?.id : undefined));
  private readonly pages = pagesOf(listRescreenings, () => {
    const listVersion = this.asked();
    return listVersion === undefined ? undefined : { query: { limit: ROWS, listVersion } };
  });

  /** The version that the rows are of: those of another one say nothing of this. */
  private readonly answered = signal<string | undefined>(undefined);

  readonly found = computed(() => {
    const version = this.version();
    if (!version || this.answered() !== version.id) return undefined;
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

  /** Looks since the version was opened that found nothing under way. */
  private inVain = 0;

  constructor() {
    const pause = inject(LOOK);
    let asking: string | undefined;
    effect(() => {
      const id = this.asked();
      if (this.pages.loading() || this.pages.refreshing()) asking = id;
      else if (id !== undefined && asking === id && !this.problem()) this.answered.set(id);
    });
    effect((cleanUp) => {
      if (this.underWay()) this.inVain = 0;
      if (!(this.underWay() || this.expected()) || this.pages.refreshing() || this.pages.extending()) return;
      // It begins within moments of the version, or much later: looks that find nothing come farther and farther apart.
      const wait = pause * (this.problem() ? MOST_PAUSES : Math.min(2 ** this.inVain, MOST_PAUSES));
      const look = () => {
        if (!this.underWay()) this.inVain += 1;
        this.pages.reload();
      };
      const timer = setTimeout(() => untracked(look), wait);
      cleanUp(() => clearTimeout(timer));
    });
  }

  open(version: RescreenedVersion): void {
    if (version.id !== untracked(this.version)?.id) this.inVain = 0;
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
