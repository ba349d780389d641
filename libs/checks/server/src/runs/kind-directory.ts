import { Inject, Injectable } from '@nestjs/common';
import {
  askedOf,
  canSettle,
  checkPlugins,
  kindStanding,
  requirementsAt,
  type FindingSeverity,
  type JudgedKind,
  type KindStanding,
  type RequirementVersion,
} from '@downstream/checks/core';
import { DistributorDirectory, type FiledDistributor } from '@downstream/distributors/server';
import type { Clock, DistributorId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { CheckOutcomes, sourceUntil, type Due, type OutcomeRecord } from './persistence/check-outcomes';
import { EvidenceRows, settlementOf, type EvidenceRecord } from './persistence/evidence-rows';
import { inputsOf } from './fingerprints';
import { GatherFacts } from './gather-facts';

/** A check as it stands, with the record it stands by. */
export interface StandingKind {
  readonly kind: JudgedKind;
  /** Whether the tier asks for it, and whether an approval waits for it. */
  readonly required: boolean;
  readonly binding: boolean;
  readonly standing: KindStanding;
  readonly record: OutcomeRecord | null;
  readonly method: string;
  /** Fingerprint of the facts as they are now. */
  readonly inputs: string;
  readonly due: Due | null;
  readonly evidence: readonly EvidenceRecord[];
  /** Whether evidence could settle it as it stands. */
  readonly takesEvidence: boolean;
}

/** Every check from K02 on of a distributor. */
export interface KindsNow {
  readonly distributor: FiledDistributor;
  readonly requirements: RequirementVersion;
  readonly kinds: readonly StandingKind[];
}

/** How the checks of the catalogue stand, for other rooms and for the desk, within their own transaction. */
@Injectable()
export class KindDirectory {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly gather: GatherFacts,
    private readonly outcomes: CheckOutcomes,
    private readonly evidence: EvidenceRows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What each check came to last, by its kind, whether it still holds or not; nothing for those never made. */
  latest(tx: Tx, id: DistributorId): Promise<ReadonlyMap<JudgedKind, OutcomeRecord>> {
    return this.outcomes.latest(tx, id);
  }

  /** In the order of the catalogue; undefined when there is no such distributor. */
  async of(tx: Tx, id: DistributorId): Promise<KindsNow | undefined> {
    const distributor = await this.distributors.byId(tx, id);
    if (!distributor) return undefined;
    const now = this.clock.now();
    const own = await this.gather.of(tx, distributor, now);
    const latest = await this.outcomes.latest(tx, id);
    const dues = await this.outcomes.dues(tx, id);
    const brought = await this.evidence.of(tx, id);
    const requirements = requirementsAt(now);
    const asked = askedOf(distributor.tier, requirements);
    const kinds = checkPlugins.map(({ kind, method }): StandingKind => {
      const record = latest.get(kind) ?? null;
      const inputs = inputsOf(kind, own);
      const evidence = brought.filter((one) => one.kind === kind);
      const severity = (record?.severity ?? null) as FindingSeverity | null;
      const standing = kindStanding({
        ...{ kind, inputs, method, requirements, now, tier: distributor.tier },
        record: record && { ...record, severity, sourceUntil: sourceUntil(record) },
        settlements: evidence.map(settlementOf),
      });
      const required = asked.includes(kind);
      return {
        ...{ kind, required, binding: required && requirements.binding.includes(kind), standing, record, method },
        ...{ inputs, due: dues.get(kind) ?? null, evidence },
        takesEvidence: record !== null && standing.stale === null && canSettle(record.outcome, severity),
      };
    });
    return { distributor, requirements, kinds };
  }
}
