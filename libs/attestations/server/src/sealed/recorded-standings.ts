import { Inject, Injectable } from '@nestjs/common';
import { standingOf, type SignedStatementBody, type StandingNow } from '@downstream/attestations/core';
import { systemContext, type Clock } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { StatementStandings } from './statement-standings';

/** Tells by the record of the maker whether a verified statement counts today. */
@Injectable()
export class RecordedStandings extends StatementStandings {
  constructor(
    private readonly tenants: Tenants,
    private readonly attestations: Attestations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async of({ log, content }: SignedStatementBody): Promise<StandingNow> {
    const asking = systemContext('door', log, content.id);
    const found = await this.tenants.within(asking, (tx) => this.attestations.find(tx, content.id));
    // Signed by our log and not on record here: a copy of the keys, or another database. Nothing is known.
    if (!found) return 'NOT_ASKED';
    if (found.number > content.number) return 'SUPERSEDED';
    return standingOf(found.state, found.validTo, this.clock.now().slice(0, 10));
  }
}
