import { computed, DestroyRef, effect, inject, InjectionToken, Service, signal, untracked } from '@angular/core';
import { cancelCampaign, followCampaign, readCampaign } from '@downstream/contracts/attestations';
import { pathOf, type Received } from '@downstream/contracts/route';
import type { CampaignState } from '@downstream/kernel';
import { Api, Attempt, type Problem, toProblem } from '@downstream/ui/client';

export type Campaign = Received<typeof readCampaign>;

/** How far a campaign is, as the server tells it. */
export interface CampaignLook {
  readonly state: CampaignState;
  readonly done: number;
  readonly total: number;
}

/** Listens to the progress of a campaign. @returns how to stop listening */
export type FollowCampaign = (id: string, told: (look: CampaignLook) => void, broken: () => void) => () => void;

/** By server-sent events; a browser that loses the line comes again by itself. */
export const FOLLOW_CAMPAIGN = new InjectionToken<FollowCampaign>('FOLLOW_CAMPAIGN', {
  factory: () => (id, told, broken) => {
    const source = new EventSource(`/api/v1/${pathOf(followCampaign.path, { id })}`);
    source.onmessage = ({ data }) => told(JSON.parse(String(data)) as CampaignLook);
    source.onerror = () => broken();
    return () => source.close();
  },
});

/** One campaign, followed while it runs. */
@Service({ autoProvided: false })
export class CampaignStore {
  private readonly api = inject(Api);
  private readonly follow = inject(FOLLOW_CAMPAIGN);
  readonly id = signal<string | undefined>(undefined);
  readonly campaign = signal<Campaign | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);
  /** How many of those it goes through had their turn. */
  readonly done = signal(0);
  /** The line over which progress comes is broken. */
  readonly broken = signal(false);
  readonly act = new Attempt();
  readonly running = computed(() => this.campaign()?.state === 'RUNNING');
  private stop: (() => void) | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop?.());
    effect(() => {
      const id = this.id();
      if (id) untracked(() => void this.load(id));
    });
  }

  async load(id = this.id()): Promise<void> {
    if (!id) return;
    try {
      this.show(await this.api.call(readCampaign, { params: { id: id as Campaign['id'] } }));
      this.problem.set(undefined);
    } catch (cause) {
      this.problem.set(toProblem(cause));
    }
  }

  async cancel(): Promise<void> {
    const campaign = this.campaign();
    if (!campaign) return;
    await this.act.run(async () => this.show(await this.api.call(cancelCampaign, { params: { id: campaign.id } })));
    // It may have ended in that moment: the page then says so.
    if (this.act.problem()) await this.load();
  }

  private show(campaign: Campaign): void {
    this.stop?.();
    this.stop = undefined;
    this.campaign.set(campaign);
    this.done.set(campaign.planned - campaign.counts.left);
    if (campaign.state !== 'RUNNING') return;
    this.stop = this.follow(
      campaign.id,
      ({ state, done }) => {
        this.broken.set(false);
        this.done.set(done);
        if (state !== 'RUNNING') void this.load(campaign.id);
      },
      () => this.broken.set(true),
    );
  }
}
