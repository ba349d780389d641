import { Injectable } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  RegisteredEvidence,
  type EvidenceRecord,
  type EvidenceScope,
} from '@downstream/platform/evidence';
import { ServiceCalendars } from './persistence/service-calendars';
import { TenantRecords, tenantState } from './persistence/tenant-records';
import { stateOf } from './persistence/user';
import { Users } from './persistence/users';

/** This room's part of a dossier: the workspace with its policy, and everybody with their rights. */
@Injectable()
export class AccessEvidence extends RegisteredEvidence {
  readonly name = 'access';
  readonly place = 1;

  constructor(
    sources: EvidenceSources,
    private readonly records: TenantRecords,
    private readonly users: Users,
    private readonly calendars: ServiceCalendars,
  ) {
    super(sources);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    if (scope.kind === 'log') {
      const tenant = await this.records.get(tx);
      yield { subject: { kind: 'tenant', id: tenant.id }, state: tenantState(tenant) };
      const { id, ...calendar } = await this.calendars.of(tx);
      if (id !== null) yield { subject: { kind: 'service-calendar', id }, state: { id, ...calendar } };
    }
    for (const user of await this.users.all(tx, scope.kind === 'party' ? scope.party : undefined)) {
      yield { subject: { kind: 'user', id: user.id }, state: stateOf(user) };
    }
  }
}
