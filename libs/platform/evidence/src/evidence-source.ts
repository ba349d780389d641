import { Injectable } from '@nestjs/common';
import type { PartyId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** What a dossier is about: the whole log of a tenant, or one distributor. */
export type EvidenceScope = { readonly kind: 'log' } | { readonly kind: 'party'; readonly party: PartyId };

/** One record as it stands: it must equal the state of its subject's last event. */
export interface EvidenceRecord {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly state: unknown;
}

/** A room's part of a dossier, handed to `audit` without `audit` knowing the room. */
export interface EvidenceSource {
  /** Name of the part: the file is `records/<name>.jsonl`. */
  readonly name: string;
  /** The room's place on the spine; parts are walked in this order. */
  readonly place: number;
  /** The records of the scope as their rows stand now; whoever exports sets them beside the sealed log. */
  collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord>;
  /** Content hashes and sizes of documents that belong to the scope, if the room keeps any. */
  documents?(tx: Tx, scope: EvidenceScope): AsyncIterable<{ readonly sha256: string; readonly bytes: number }>;
}

/** Where rooms register their part at start. */
@Injectable()
export class EvidenceSources {
  private readonly sources: EvidenceSource[] = [];

  register(source: EvidenceSource): void {
    if (this.sources.some((other) => other.name === source.name))
      throw new Error(`Two evidence sources are named "${source.name}"`);
    this.sources.push(source);
  }

  /** All parts in spine order. */
  all(): readonly EvidenceSource[] {
    return [...this.sources].sort((a, b) => a.place - b.place);
  }
}
