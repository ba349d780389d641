import { Component, computed, inject, input, output, signal } from '@angular/core';
import { overrideTier, secondOverride } from '@downstream/contracts/risk';
import { riskTiers, type RiskTier } from '@downstream/kernel';
import { Api, Attempt } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Field, Input, RadioCards } from '@downstream/ui/primitives';
import { type RiskRecord, RiskWords } from '../words/risk-words';

const directions = ['RAISE', 'LOWER'] as const;
type Direction = (typeof directions)[number];
const reasons = [
  'NEW_INFORMATION',
  'SOURCE_WRONG',
  'CONTROLS_IN_PLACE',
  'PATTERN_ACROSS_PARTIES',
  'AUTHORITY_ASKED',
  'OTHER',
] as const;

/** What people say about a tier: up at once, down when a second person agrees. */
@Component({
  selector: 'ds-override-form',
  imports: [Button, Chip, DateText, Field, Input, ProblemBanner, RadioCards],
  templateUrl: './override-form.html',
  styleUrl: './override-form.css',
})
export class OverrideForm {
  readonly distributorId = input.required<string>();
  readonly risk = input.required<RiskRecord>();
  readonly changed = output<RiskRecord>();
  protected readonly words = inject(RiskWords);
  protected readonly t = this.words.t;
  private readonly api = inject(Api);
  protected readonly act = new Attempt();
  protected readonly reasons = reasons;

  protected readonly open = signal(false);
  protected readonly direction = signal<Direction | ''>('RAISE');
  protected readonly tier = signal<RiskTier | undefined>(undefined);
  protected readonly reason = signal<(typeof reasons)[number]>('NEW_INFORMATION');
  protected readonly grounds = signal('');
  protected readonly expiresOn = signal('');
  protected readonly tried = signal(false);

  protected readonly choices = computed(() =>
    directions.map((value) => ({
      value,
      label: this.t(value === 'RAISE' ? 'risk.override.raise' : 'risk.override.lower'),
      hint: this.t(value === 'RAISE' ? 'risk.override.raiseHint' : 'risk.override.lowerHint'),
    })),
  );
  /** Tiers in that direction from the one that counts; no tier counts as the highest. */
  protected readonly tiers = computed<readonly RiskTier[]>(() => {
    const now = riskTiers.indexOf(this.risk().recordTier ?? 'HIGH');
    if (this.direction() === 'LOWER') return riskTiers.slice(Math.max(0, now - 1), now);
    return this.risk().recordTier === null ? ['HIGH'] : riskTiers.slice(now + 1);
  });
  protected readonly chosen = computed(() => {
    const tier = this.tier();
    return tier !== undefined && this.tiers().includes(tier) ? tier : this.tiers()[0];
  });

  protected async save(): Promise<void> {
    this.tried.set(true);
    const [direction, tier, grounds] = [this.direction(), this.chosen(), this.grounds().trim()];
    const expiresOn = this.expiresOn() || null;
    if (!direction || !tier || !grounds || (direction === 'LOWER' && !expiresOn)) return;
    const body = { direction, tier, reason: this.reason(), grounds, expiresOn };
    const done = await this.act.run(async () =>
      this.changed.emit(await this.api.call(overrideTier, { params: { id: this.distributorId() }, body })),
    );
    if (!done) return;
    this.open.set(false);
    this.tried.set(false);
    this.grounds.set('');
  }

  protected async second(id: string, agree: boolean): Promise<void> {
    await this.act.run(async () =>
      this.changed.emit(await this.api.call(secondOverride, { params: { id }, body: { agree } })),
    );
  }
}
