import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  type EvidenceRecord,
  type EvidenceScope,
  type EvidenceSource,
} from '@downstream/platform/evidence';
import { Items } from './persistence/items';
import { stateOf } from './use-cases/item-records';

/** This room's part of a dossier: items with their classifications. They concern no single distributor. */
@Injectable()
export class CatalogueEvidence implements EvidenceSource, OnModuleInit {
  readonly name = 'catalogue';
  readonly place = 2;

  constructor(
    private readonly sources: EvidenceSources,
    private readonly items: Items,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    if (scope.kind !== 'log') return;
    for await (const item of this.items.all(tx)) yield { subject: { kind: 'item', id: item.id }, state: stateOf(item) };
  }
}
