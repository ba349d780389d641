import {
  ok,
  step,
  transitions,
  type AttestationState,
  type BusinessActivity,
  type CampaignState,
  type CampaignStep,
  type DistributorId,
  type DistributorState,
  type Doer,
  type Id,
  type Instant,
  type Result,
  type RiskTier,
  type TemplateKind,
} from '@downstream/kernel';

/** Whom a campaign asks: those that were marked, or everybody a filter finds. A filter that is not set lets everybody pass. */
export type CampaignSelection =
  | { readonly kind: 'MARKED'; readonly ids: readonly DistributorId[] }
  | {
      readonly kind: 'FILTER';
      readonly q?: string | undefined;
      readonly country?: readonly string[] | undefined;
      readonly state?: readonly DistributorState[] | undefined;
      readonly tier?: readonly RiskTier[] | undefined;
      readonly hold?: 'OPEN' | 'NONE' | undefined;
      readonly productLine?: string | undefined;
      readonly activity?: readonly BusinessActivity[] | undefined;
    };

/** What came of those whom a campaign had planned to ask. */
export interface CampaignCounts {
  readonly asked: number;
  readonly refused: number;
  readonly failed: number;
  /** Whose turn never came. */
  readonly left: number;
}

/** One template that many distributors are asked for in one go. Plain JSON throughout. */
export interface Campaign {
  readonly id: Id<'campaign'>;
  readonly title: string;
  readonly kind: TemplateKind;
  readonly which: CampaignSelection;
  /** Whoever has one in force that does not end soon is left out. */
  readonly onlyMissing: boolean;
  readonly dueAt: Instant;
  readonly note: string | null;
  readonly state: CampaignState;
  /** How many distributors it goes through. */
  readonly planned: number;
  /** Once it has ended; `null` while it runs. */
  readonly counts: CampaignCounts | null;
  readonly started: Doer;
  readonly endedAt: Instant | null;
}

/** The life of a campaign. What was asked for stays asked for, also when it is stopped. */
export const campaignFlow = transitions<CampaignState>({
  RUNNING: ['DONE', 'CANCELLED'],
  DONE: [],
  CANCELLED: [],
});

/** Ends a campaign. Refusal `TRANSITION_NOT_ALLOWED` where it has ended already. */
export function endCampaign(
  campaign: Campaign,
  to: Exclude<CampaignState, 'RUNNING'>,
  counts: CampaignCounts,
  at: Instant,
): Result<Campaign> {
  const next = step(campaignFlow, campaign.state, to);
  return next.ok ? ok({ ...campaign, state: next.value, counts, endedAt: at }) : next;
}

const steps: Readonly<Record<AttestationState, CampaignStep>> = {
  ...{ DRAFT: 'ASKED', SENT: 'ASKED' },
  ...{ OPENED: 'OPENED', RETURNED: 'OPENED' },
  SIGNED: 'SIGNED',
  ...{ ACCEPTED: 'ACCEPTED', EXPIRING: 'ACCEPTED' },
  ...{ REJECTED: 'ENDED', DECLINED: 'ENDED', EXPIRED: 'ENDED', LAPSED: 'ENDED' },
  ...{ SUPERSEDED: 'ENDED', WITHDRAWN: 'ENDED', CONTRADICTED: 'ENDED' },
};

/** How far an attestation that was asked for is. `ENDED`: nothing in force came of it, or it is in force no longer. */
export const campaignStep = (state: AttestationState): CampaignStep => steps[state];
