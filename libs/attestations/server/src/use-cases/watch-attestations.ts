import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { endingDays } from '@downstream/attestations/core/judging';
import { DAY, DEPLOYMENT, later, MINUTE, systemContext, type Clock } from '@downstream/kernel';
import { CLOCK, Operations, Tenants } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import { Attestations } from '../persistence/attestations';
import { EndAttestation } from './end-attestation';

const LOOK = 10 * MINUTE;

/** Looks again and again which attestations end soon, or have ended. */
@Injectable()
export class WatchAttestations implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly attestations: Attestations,
    private readonly end: EndAttestation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'attestations.end', everyMs: LOOK, run: () => this.look() });
  }

  /** Each attestation is a transaction of its own: one that fails keeps no other back, and comes again with the next look. */
  async look(): Promise<void> {
    const faults: unknown[] = [];
    const soon = later(this.clock.now(), endingDays[0] * DAY).slice(0, 10);
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId === DEPLOYMENT) continue;
      const context = systemContext('scheduler', tenantId, 'end-attestations');
      const ending = await this.tenants.within(context, (tx) => this.attestations.ending(tx, soon));
      for (const id of ending) {
        await this.tenants
          .within(context, (tx) => this.end.byItsDays(tx, id))
          .catch((error: unknown) => faults.push(error));
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} attestations wait for the next look`);
  }
}
