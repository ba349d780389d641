import { Injectable } from '@nestjs/common';
import type { Document, DocumentVersion } from '@downstream/distributors/core/documents';
import {
  refusal,
  RefusalError,
  type DistributorId,
  type DocumentId,
  type DocumentKind,
  type DocumentOrigin,
  type EventId,
  type Instant,
} from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { In, IsNull } from 'typeorm';
import { DocumentVersionRow, toVersion } from './document-version.row';
import { DocumentRow, shownTo } from './document.row';

/** The documents of distributors, each with all its versions. */
@Injectable()
export class Documents {
  /** A document, or undefined when this tenant (or party) has none of that id. */
  async find(tx: Tx, id: DocumentId): Promise<Document | undefined> {
    return (await this.complete(tx, await tx.findBy(DocumentRow, { id })))[0];
  }

  /**
   * Reads a document and keeps others from changing it until the transaction ends.
   * @throws RefusalError NOT_FOUND
   */
  async lock(tx: Tx, id: DocumentId): Promise<Document> {
    const row = await tx.findOne(DocumentRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const [document] = row ? await this.complete(tx, [row]) : [];
    if (!document) throw new RefusalError(refusal('NOT_FOUND'));
    return document;
  }

  /** All documents of a distributor that the caller may reach, the one that changed last first. */
  async of(tx: Tx, distributorId: DistributorId): Promise<Document[]> {
    return this.complete(
      tx,
      await tx.find(DocumentRow, { where: { distributorId }, order: { changedAt: 'desc', id: 'desc' } }),
    );
  }

  /** Every document of the tenant, or of one distributor, in the order they were filed. */
  async all(tx: Tx, distributorId?: DistributorId): Promise<Document[]> {
    const where = distributorId ? { distributorId } : {};
    return this.complete(tx, await tx.find(DocumentRow, { where, order: { id: 'asc' } }));
  }

  /** How many documents of one side are in use. */
  count(tx: Tx, distributorId: DistributorId, origin: DocumentOrigin): Promise<number> {
    return tx.countBy(DocumentRow, { distributorId, origin, removed: IsNull() });
  }

  /** The document of one side that holds a file, in use and of one kind; undefined when none does. */
  async holding(
    tx: Tx,
    { distributorId, kind, origin }: Pick<Document, 'distributorId' | 'kind' | 'origin'>,
    receivedSha256: string,
  ): Promise<DocumentId | undefined> {
    const rows: { id: DocumentId }[] = await tx.query(
      `select d.id from document d join document_version v on v.tenant_id = d.tenant_id and v.document_id = d.id
       where d.distributor_id = $1 and d.kind = $2 and d.origin = $3 and d.removed is null and v.received_sha256 = $4
         and v.number = (select max(n.number) from document_version n
           where n.tenant_id = d.tenant_id and n.document_id = d.id)
       limit 1`,
      [distributorId, kind satisfies DocumentKind, origin, receivedSha256],
    );
    return rows[0]?.id;
  }

  /** The distributors with a document in use whose newest file has its last day no later than `day`. */
  async endingBy(tx: Tx, day: string): Promise<DistributorId[]> {
    const rows: { distributor_id: DistributorId }[] = await tx.query(
      `select distinct d.distributor_id from document d
       join lateral (select v.expires_on from document_version v
         where v.tenant_id = d.tenant_id and v.document_id = d.id order by v.number desc limit 1) newest on true
       where d.removed is null and newest.expires_on <= $1::date`,
      [day],
    );
    return rows.map((row) => row.distributor_id);
  }

  async insert(tx: Tx, document: Document, at: Instant, eventId: EventId): Promise<void> {
    const { versions, ...rest } = document;
    await tx.insert(DocumentRow, { ...rest, shownTo: shownTo(document), changedAt: at, eventId });
    for (const version of versions) await this.insertVersion(tx, document, version, eventId);
  }

  async update(tx: Tx, before: Document, document: Document, at: Instant, eventId: EventId): Promise<void> {
    const { id, removed, version, versions } = document;
    await tx.update(DocumentRow, { id }, { removed, version, changedAt: at, eventId });
    for (const one of versions) {
      const old = before.versions.find(({ number }) => number === one.number);
      if (!old) await this.insertVersion(tx, document, one, eventId);
      else if (old.scan !== one.scan)
        await tx.update(DocumentVersionRow, { documentId: id, number: one.number }, { scan: one.scan, eventId });
    }
  }

  private async insertVersion(tx: Tx, document: Document, version: DocumentVersion, eventId: EventId): Promise<void> {
    const facts = { ...version, carries: [...version.carries] };
    await tx.insert(DocumentVersionRow, { ...facts, documentId: document.id, shownTo: shownTo(document), eventId });
  }

  private async complete(tx: Tx, rows: readonly DocumentRow[]): Promise<Document[]> {
    if (rows.length === 0) return [];
    const versions = await tx.find(DocumentVersionRow, {
      where: { documentId: In(rows.map(({ id }) => id)) },
      order: { number: 'asc' },
    });
    const byDocument = Map.groupBy(versions, ({ documentId }) => documentId);
    return rows.map(({ tenantId: _t, shownTo: _s, changedAt: _c, eventId: _e, ...rest }) => ({
      ...rest,
      versions: (byDocument.get(rest.id) ?? []).map(toVersion),
    }));
  }
}
