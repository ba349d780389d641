import { Injectable } from '@nestjs/common';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Documents } from './persistence/documents';

/** The files that a distributor has handed in itself, for rooms in which it names them. */
@Injectable()
export class OwnFiles {
  constructor(private readonly documents: Documents) {}

  /** The hashes of each file in use, by the id of its document: every version, as it was sent and as it is kept. */
  async hashes(tx: Tx, id: DistributorId): Promise<ReadonlyMap<string, readonly string[]>> {
    const own = (await this.documents.of(tx, id)).filter(
      ({ origin, removed }) => origin === 'DISTRIBUTOR' && removed === null,
    );
    return new Map(
      own.map((one) => [one.id, one.versions.flatMap(({ sha256, receivedSha256 }) => [sha256, receivedSha256])]),
    );
  }
}
