import { Injectable } from '@nestjs/common';
import { writable } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  RegisteredEvidence,
  type EvidenceRecord,
  type EvidenceScope,
} from '@downstream/platform/evidence';
import { ExchangeRateTable, type EnteredRate } from './persistence/exchange-rate-table';

/** Rates of exchange, in the dossier of a whole log. */
@Injectable()
export class RatesEvidence extends RegisteredEvidence {
  readonly name = 'exchange-rates';
  readonly place = 5;

  constructor(
    sources: EvidenceSources,
    private readonly table: ExchangeRateTable,
  ) {
    super(sources);
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
