import { Component, computed, inject, linkedSignal, signal, type WritableSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { previewCampaign, startCampaign } from '@downstream/contracts/attestations';
import {
  businessActivities,
  type BusinessActivity,
  type DistributorId,
  distributorStates,
  type DistributorState,
  riskTiers,
  type RiskTier,
  type TemplateKind,
  templateKinds,
} from '@downstream/kernel';
import { Api, Attempt, injectWords, type Input as Asked, resourceOf, Session } from '@downstream/ui/client';
import { EmptyState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Check, CheckLine, Chip, CountryPipe, Field, Input, Skeleton } from '@downstream/ui/primitives';
import { CountryPicks } from './country-picks';
import { handedSelection } from './handed-selection';

type Which = Asked<typeof previewCampaign>['body']['which'];
const [SOONEST, LATEST, USUAL] = [1, 90, 14];

/** Asks many distributors for one statement: what, whom, and who that comes to before anything is sent. */
@Component({
  selector: 'ds-new-campaign',
  imports: [
    ...[Button, Check, CheckLine, Chip, CountryPicks, CountryPipe, EmptyState, Field, Input],
    ...[PageHeader, ProblemBanner, RouterLink, Skeleton],
  ],
  templateUrl: './new-campaign.page.html',
  styleUrl: './new-campaign.page.css',
})
export class NewCampaignPage {
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly may = inject(Session).can('statement:ask');
  protected readonly crumbs = computed(() => [
    { label: this.t('attestations.statement.list.title'), link: ['/desk/statements'] },
    { label: this.t('attestations.campaign.title'), link: ['/desk/statements/campaigns'] },
  ]);
  protected readonly kinds = templateKinds;
  protected readonly tiers = riskTiers;
  protected readonly states = distributorStates;
  protected readonly activities = businessActivities;

  private readonly handed = handedSelection(this.router);
  protected readonly marked = signal<readonly DistributorId[] | undefined>(this.handed?.ids);
  protected readonly q = signal(this.handed?.q ?? '');
  protected readonly countries = signal<readonly string[]>(this.handed?.country ?? []);
  protected readonly state = signal<ReadonlySet<DistributorState>>(new Set(this.handed?.state));
  protected readonly tier = signal<ReadonlySet<RiskTier>>(new Set());
  protected readonly activity = signal<ReadonlySet<BusinessActivity>>(new Set());
  protected readonly productLine = signal('');
  protected readonly onlyMissing = signal(true);
  protected readonly kind = signal<TemplateKind>('T4');
  protected readonly title = linkedSignal(() => this.t(`attestations.statement.kind.${this.kind()}`));
  protected readonly days = signal(String(USUAL));
  protected readonly note = signal('');
  protected readonly tried = signal(false);
  protected readonly act = new Attempt();
  protected readonly wrongDays = computed(() => {
    const days = Number(this.days());
    return !Number.isInteger(days) || days < SOONEST || days > LATEST;
  });

  private readonly which = computed<Which>(() => {
    const ids = this.marked();
    if (ids) return { kind: 'MARKED', ids: [...ids] };
    const [q, productLine] = [this.q(), this.productLine().trim()];
    const hold = this.handed?.hold;
    return {
      kind: 'FILTER',
      ...(q && { q }),
      ...(hold && { hold }),
      ...(productLine && { productLine }),
      ...(this.countries().length > 0 && { country: [...this.countries()] }),
      ...(this.state().size > 0 && { state: [...this.state()] }),
      ...(this.tier().size > 0 && { tier: [...this.tier()] }),
      ...(this.activity().size > 0 && { activity: [...this.activity()] }),
    };
  });
  private readonly asked = computed(() => ({
    kind: this.kind(),
    which: this.which(),
    onlyMissing: this.onlyMissing(),
  }));
  protected readonly preview = resourceOf(previewCampaign, () => (this.may ? { body: this.asked() } : undefined));
  /** Whom it comes to, for what is chosen now and not for what was chosen before. */
  protected readonly shown = computed(() => (this.preview.refreshing() ? undefined : this.preview.value()));
  protected readonly whyNot = computed(() => {
    const shown = this.shown();
    if (!shown) return this.t('attestations.campaign.looking');
    return shown.asks === 0 ? this.t('attestations.campaign.nobody') : undefined;
  });

  protected tick<T>(chosen: WritableSignal<ReadonlySet<T>>, one: T): void {
    chosen.update((all) => {
      const next = new Set(all);
      if (!next.delete(one)) next.add(one);
      return next;
    });
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const shown = this.shown();
    const title = this.title().trim();
    if (!shown || this.whyNot() || !title || this.wrongDays()) return;
    const done = await this.act.run(async () => {
      const more = { title, days: Number(this.days()), note: this.note().trim() || null, expected: shown.asks };
      const { id } = await this.api.call(startCampaign, { body: { ...this.asked(), ...more } });
      await this.router.navigate(['/desk/statements/campaigns', id]);
    });
    // What stands there may be out of date: look again before the next try.
    if (!done) this.preview.reload();
  }
}
