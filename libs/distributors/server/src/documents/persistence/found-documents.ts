import { Injectable } from '@nestjs/common';
import type { DistributorId, DocumentId, DocumentKind } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A document that was found. */
export interface FoundDocument {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly distributorId: DistributorId;
}

/** Finds documents in use by the name of their present file or their note. */
@Injectable()
export class FoundDocuments {
  /** The newest first. @param part what is looked for, capitals aside */
  find(tx: Tx, part: string, limit: number): Promise<FoundDocument[]> {
    const pattern = `%${part.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    return tx.query(
      `select d.id, d.kind, present.name, d.distributor_id as "distributorId" from document d
       cross join lateral (select v.name from document_version v
         where v.tenant_id = d.tenant_id and v.document_id = d.id order by v.number desc limit 1) as present
       where d.removed is null and (lower(present.name) like $1 or lower(d.note) like $1)
       order by d.changed_at desc, d.id limit $2`,
      [pattern, limit],
    );
  }
}
