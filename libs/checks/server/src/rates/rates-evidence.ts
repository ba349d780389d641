import { Injectable, type OnModuleInit } from '@nestjs/common';
import { writable } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  type EvidenceRecord,
  type EvidenceScope,
  type EvidenceSource,
} from '@downstream/platform/evidence';
import { ExchangeRateTable, type EnteredRate } from './persistence/exchange-rate-table';

/** Rates of exchange, in the dossier of a whole log. */
@Injectable()
export class RatesEvidence implements EvidenceSource, OnModuleInit {
  readonly name = 'exchange-rates';
  readonly place = 5;

  constructor(
    private readonly sources: EvidenceSources,
    private readonly table: ExchangeRateTable,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    if (scope.kind === 'party') return;
    const entries = new Map<EnteredRate['entryId'], EnteredRate[]>();
    for (const rate of await this.table.all(tx))
      entries.set(rate.entryId, [...(entries.get(rate.entryId) ?? []), rate]);
    for (const [id, rates] of entries) {
      const entered = rates[0]?.entered;
      if (!entered) continue;
      const plain = rates.map(({ entryId: _e, entered: _by, ...rate }) => rate);
      yield { subject: { kind: 'exchange-rates', id }, state: writable({ id, rates: plain, entered }) };
    }
  }
}
