import { Injectable } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  RegisteredEvidence,
  type EvidenceRecord,
  type EvidenceScope,
} from '@downstream/platform/evidence';
import { Items } from './persistence/items';
import { ListVersions } from './persistence/list-versions';
import { stateOf } from './use-cases/item-records';
import { stateOfVersion } from './use-cases/list-records';

/** This room's part of a dossier: items with their classifications, and the versions of lists that the tenant wrote. They concern no single distributor. */
@Injectable()
export class CatalogueEvidence extends RegisteredEvidence {
  readonly name = 'catalogue';
  readonly place = 2;

  constructor(
    sources: EvidenceSources,
    private readonly items: Items,
    private readonly lists: ListVersions,
  ) {
    super(sources);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    if (scope.kind !== 'log') return;
    for await (const item of this.items.all(tx)) yield { subject: { kind: 'item', id: item.id }, state: stateOf(item) };
    for await (const version of this.lists.own(tx)) {
      yield { subject: { kind: 'item-list', id: version.id }, state: stateOfVersion(version) };
    }
  }
}
