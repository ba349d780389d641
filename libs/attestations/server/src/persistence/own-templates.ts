import { Injectable } from '@nestjs/common';
import { type AttestationTemplate } from '@downstream/attestations/core';
import { ownTemplateId, type OwnTemplate } from '@downstream/attestations/core/templates';
import { refusal, RefusalError, templateKinds, type EventId, type TemplateKind } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { OwnTemplateRow } from './own-template.row';

/** Which version of which template. */
export interface TemplateVersion {
  readonly template: string;
  readonly number: number;
}

const kindOf = (template: string): TemplateKind | undefined =>
  templateKinds.find((kind) => ownTemplateId(kind) === template);

/** Templates of a maker's own, in all their versions. */
@Injectable()
export class OwnTemplates {
  /** As it was published; undefined for what nobody has published. What was signed by it stays readable when it is retired. */
  async published(tx: Tx, template: string, version: number): Promise<AttestationTemplate | undefined> {
    const kind = kindOf(template);
    const row = kind && (await tx.findOneBy(OwnTemplateRow, { kind, version }));
    return row?.document ?? undefined;
  }

  /** The newest that is published and not retired. */
  async newest(tx: Tx, kind: TemplateKind): Promise<AttestationTemplate | undefined> {
    const where = { kind, state: 'PUBLISHED' as const };
    const [row] = await tx.find(OwnTemplateRow, { where, order: { version: 'desc' }, take: 1 });
    return row?.document ?? undefined;
  }

  /** Every version, of one kind or of all, in the order of their numbers. */
  async all(tx: Tx, kind?: TemplateKind): Promise<readonly OwnTemplate[]> {
    const where = kind === undefined ? {} : { kind };
    return (await tx.find(OwnTemplateRow, { where, order: { kind: 'asc', version: 'asc' } })).map((row) => row.record);
  }

  async find(tx: Tx, { template, number: version }: TemplateVersion): Promise<OwnTemplate | undefined> {
    const kind = kindOf(template);
    return kind && (await tx.findOneBy(OwnTemplateRow, { kind, version }))?.record;
  }

  /** Reads a version and keeps others from changing it until the transaction ends. @throws RefusalError NOT_FOUND */
  async lock(tx: Tx, { template, number: version }: TemplateVersion): Promise<OwnTemplate> {
    const kind = kindOf(template);
    const row =
      kind && (await tx.findOne(OwnTemplateRow, { where: { kind, version }, lock: { mode: 'pessimistic_write' } }));
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return row.record;
  }

  /** @throws RefusalError TEMPLATE_VERSION_OPEN where two begin one in one moment */
  async insert(tx: Tx, record: OwnTemplate, eventId: EventId): Promise<void> {
    const { id, kind, version, state } = record;
    try {
      await tx.insert(OwnTemplateRow, { id, kind, version, state, record, document: null, eventId } as never);
    } catch (error) {
      if ((error as { code?: string }).code === '23505') throw new RefusalError(refusal('TEMPLATE_VERSION_OPEN'));
      throw error;
    }
  }

  /** Keeps a change; what is published is given once, as it is asked from then on. */
  async update(tx: Tx, record: OwnTemplate, eventId: EventId, document?: AttestationTemplate): Promise<void> {
    const { id, state } = record;
    await tx.update(OwnTemplateRow, { id }, { state, record, eventId, ...(document && { document }) } as never);
  }
}
