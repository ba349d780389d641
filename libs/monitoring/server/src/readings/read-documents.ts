import { Inject, Injectable } from '@nestjs/common';
import { DocumentDirectory } from '@downstream/distributors/server';
import type { Clock, DistributorId } from '@downstream/kernel';
import { documentReading, type Reading } from '@downstream/monitoring/core';
import { CLOCK, type Tx } from '@downstream/platform/database';

/** The documents of a distributor by their last days, as readings of today. */
@Injectable()
export class ReadDocuments {
  constructor(
    private readonly documents: DocumentDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(tx: Tx, id: DistributorId): Promise<Reading[]> {
    const today = this.clock.now().slice(0, 10);
    return (await this.documents.of(tx, id)).map((document) => documentReading(document, today));
  }
}
