import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  type EvidenceRecord,
  type EvidenceScope,
  type EvidenceSource,
} from '@downstream/platform/evidence';
import { eventsOf } from '@downstream/platform/messaging';
import { TenantRecords, tenantState } from './persistence/tenant-records';
import { stateOf } from './persistence/user';
import { Users } from './persistence/users';

/** This room's part of a dossier: the workspace with its policy, and everybody with their rights at the time. */
@Injectable()
export class AccessEvidence implements EvidenceSource, OnModuleInit {
  readonly name = 'access';
  readonly place = 1;

  constructor(
    private readonly sources: EvidenceSources,
    private readonly records: TenantRecords,
    private readonly users: Users,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async *collect(tx: Tx, scope: EvidenceScope, asOf: Instant): AsyncIterable<EvidenceRecord> {
    if (scope.kind === 'log') {
      const tenant = await this.records.get(tx);
      yield* this.asItWas(tx, { kind: 'tenant', id: tenant.id }, tenantState(tenant), asOf);
    }
    for (const user of await this.users.all(tx, scope.kind === 'party' ? scope.party : undefined)) {
      yield* this.asItWas(tx, { kind: 'user', id: user.id }, stateOf(user), asOf);
    }
  }

  /** The row, unless it has changed since: then what its last event of the time says. */
  private async *asItWas(
    tx: Tx,
    subject: EvidenceRecord['subject'],
    present: unknown,
    asOf: Instant,
  ): AsyncIterable<EvidenceRecord> {
    const events = await eventsOf(tx, subject.kind, subject.id);
    const then = events.filter((event) => event.at <= asOf);
    const last = then.at(-1);
    if (last) yield { subject, state: then.length === events.length ? present : last.state };
  }
}
