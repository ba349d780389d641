import { Injectable } from '@nestjs/common';
import type { DoorKind, Tx } from '@downstream/platform/database';

/** Entries of the front door: which tenant a credential leads to, before anybody is known. */
@Injectable()
export class Doors {
  /** Opens a door; one that is open already stays as it is. */
  async open(tx: Tx, kind: DoorKind, hash: string, recordId: string): Promise<void> {
    await tx.query(`insert into front_door (kind, key_hash, record_id) values ($1, $2, $3) on conflict do nothing`, [
      kind,
      hash,
      recordId,
    ]);
  }

  async close(tx: Tx, kind: DoorKind, hash: string): Promise<void> {
    await tx.query(`delete from front_door where kind = $1 and key_hash = $2`, [kind, hash]);
  }
}
