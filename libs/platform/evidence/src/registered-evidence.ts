import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';
import type { EvidenceRecord, EvidenceScope, EvidenceSource, EvidenceSources } from './evidence-source';

/** A part of a dossier that registers itself when the program starts. A room says its name, its place and its records. */
export abstract class RegisteredEvidence implements EvidenceSource, OnModuleInit {
  abstract readonly name: string;
  abstract readonly place: number;

  constructor(private readonly sources: EvidenceSources) {}

  abstract collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord>;

  onModuleInit(): void {
    this.sources.register(this);
  }
}
