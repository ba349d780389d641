import { Injectable } from '@nestjs/common';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Files that were signed elsewhere and handed in. */
@Injectable()
export class SignedFiles {
  /** Ids of other distributors that handed in a file of the same bytes. */
  async handedInByOthers(tx: Tx, distributorId: DistributorId, hashes: readonly string[]): Promise<readonly string[]> {
    if (hashes.length === 0) return [];
    const rows: { id: string }[] = await tx.query(
      `select distinct distributor_id as id from attestation_signature
       where evidence ->> 'fileSha256' = any($1) and distributor_id <> $2 order by id`,
      [[...hashes], distributorId],
    );
    return rows.map(({ id }) => id);
  }
}
