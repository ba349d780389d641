import { Injectable } from '@nestjs/common';
import {
  isUsable,
  openCount,
  type Attestation,
  type Rendition,
  type StatementContent,
} from '@downstream/attestations/core';
import type { Author } from '@downstream/distributors/core';
import type {
  AttestationState,
  DistributorId,
  EventId,
  Id,
  Instant,
  Language,
  SignatureKind,
  SignerRole,
  TemplateKind,
} from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { In, LessThan, MoreThan, type FindOptionsWhere } from 'typeorm';
import { AttestationContentRow, AttestationRow, AttestationSignatureRow } from './attestation.row';

/** What was signed under a number, and how it was written out then. */
export interface FiledContent {
  readonly id: Id<'attestationContent'>;
  readonly content: StatementContent;
  readonly sha256: string;
  readonly renditions: Readonly<Record<Language, Rendition>>;
}

/** How a signature came about. */
export interface SignatureEvidence {
  readonly kind: SignatureKind;
  readonly contentSha256: string;
  readonly language: Language | null;
  readonly shownSha256: string | null;
  readonly consentSha256: string | null;
  readonly fileSha256: string | null;
  /** What else is known of the act: means, times, network address, browser. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly by: Author;
}

/** A signature with its record. */
export interface FiledSignature {
  readonly id: Id<'attestationSignature'>;
  readonly attestationId: Id<'attestation'>;
  readonly distributorId: DistributorId;
  readonly number: number;
  readonly role: SignerRole;
  readonly evidence: SignatureEvidence;
  readonly at: Instant;
}

/** Which attestations are sought. */
export interface SoughtAttestations {
  /** Any of these. */
  readonly state?: readonly AttestationState[] | undefined;
  readonly kind?: readonly TemplateKind[] | undefined;
  readonly distributor?: DistributorId | undefined;
  /** Only those that something contradicts that is not settled. */
  readonly contradicted?: 'OPEN' | undefined;
}

const living: AttestationState[] = ['ACCEPTED', 'EXPIRING'];
const waiting: AttestationState[] = ['DRAFT', 'SENT', 'OPENED', 'SIGNED', 'RETURNED'];

/** Attestations, and what was signed under each. */
@Injectable()
export class Attestations {
  async find(tx: Tx, id: Id<'attestation'>): Promise<Attestation | undefined> {
    return (await tx.findOneBy(AttestationRow, { id }))?.record;
  }

  /** As {@link find}, and nobody changes it until the transaction ends. */
  async lock(tx: Tx, id: Id<'attestation'>): Promise<Attestation | undefined> {
    return (await tx.findOne(AttestationRow, { where: { id }, lock: { mode: 'pessimistic_write' } }))?.record;
  }

  /** Those of a distributor, the newest first. */
  async of(tx: Tx, distributorId: DistributorId): Promise<readonly Attestation[]> {
    const rows = await tx.find(AttestationRow, { where: { distributorId }, order: { id: 'desc' } });
    return rows.map(({ record }) => record);
  }

  /** Those of a kind that are on their way, or that count. */
  async open(tx: Tx, distributorId: DistributorId, kind: TemplateKind): Promise<readonly Attestation[]> {
    const rows = await tx.findBy(AttestationRow, { distributorId, kind, state: In([...waiting, ...living]) });
    return rows.map(({ record }) => record);
  }

  /** The states of those of a kind that are on their way or count, by distributor. */
  async statesOf(
    tx: Tx,
    distributors: readonly DistributorId[],
    kind: TemplateKind,
  ): Promise<ReadonlyMap<DistributorId, readonly AttestationState[]>> {
    const rows: { id: DistributorId; states: AttestationState[] }[] = await tx.query(
      `select distributor_id as id, array_agg(state) as states from attestation
       where distributor_id = any ($1) and kind = $2 and state = any ($3) group by 1`,
      [distributors, kind, [...waiting, ...living]],
    );
    return new Map(rows.map(({ id, states }) => [id, states]));
  }

  /** Those of a distributor that count, by id. */
  async counting(tx: Tx, distributorId: DistributorId): Promise<readonly Attestation[]> {
    const rows = await tx.find(AttestationRow, {
      where: { distributorId, state: In(living) },
      order: { id: 'asc' },
    });
    return rows.map(({ record }) => record);
  }

  /** Those of a distributor under which something signed stands to be judged, by id. */
  async standing(tx: Tx, distributorId: DistributorId): Promise<readonly Attestation[]> {
    const rows = await tx.find(AttestationRow, {
      where: { distributorId, state: In(['SIGNED', ...living]) },
      order: { id: 'asc' },
    });
    return rows.map(({ record }) => record);
  }

  /** Those of the ids that are there, by id. */
  async byIds(tx: Tx, ids: readonly Id<'attestation'>[]): Promise<readonly Attestation[]> {
    if (ids.length === 0) return [];
    const rows = await tx.find(AttestationRow, { where: { id: In([...ids]) }, order: { id: 'asc' } });
    return rows.map(({ record }) => record);
  }

  /** Some under which something signed stands, by id behind one; nobody changes them until the transaction ends. */
  async lockStanding(tx: Tx, after: Id<'attestation'> | undefined, limit: number): Promise<readonly Attestation[]> {
    const rows = await tx.find(AttestationRow, {
      where: { state: In(['SIGNED', ...living]), ...(after && { id: MoreThan(after) }) },
      order: { id: 'asc' },
      take: limit,
      lock: { mode: 'pessimistic_write' },
    });
    return rows.map(({ record }) => record);
  }

  /** How many those are. */
  countStanding(tx: Tx): Promise<number> {
    return tx.countBy(AttestationRow, { state: In(['SIGNED', ...living]) });
  }

  /** What was signed last under each of some attestations. */
  async contentsOf(
    tx: Tx,
    attestations: readonly Attestation[],
  ): Promise<ReadonlyMap<Id<'attestation'>, FiledContent>> {
    if (attestations.length === 0) return new Map();
    const rows = await tx.find(AttestationContentRow, {
      select: { id: true, attestationId: true, number: true, content: true, sha256: true },
      where: { attestationId: In(attestations.map(({ id }) => id)) },
    });
    const last = new Map(attestations.map(({ id, number }) => [id, number]));
    return new Map(
      rows.flatMap((row) => (last.get(row.attestationId) === row.number ? [[row.attestationId, toContent(row)]] : [])),
    );
  }

  /** A page, the newest first, after an id, and how many there are in all. */
  async page(
    tx: Tx,
    { state, kind, distributor, contradicted }: SoughtAttestations,
    after: Id<'attestation'> | undefined,
    limit: number,
  ): Promise<{ readonly found: readonly Attestation[]; readonly total: number; readonly more: boolean }> {
    const where: FindOptionsWhere<AttestationRow> = {
      ...(state && { state: In([...state]) }),
      ...(kind && { kind: In([...kind]) }),
      ...(distributor && { distributorId: distributor }),
      ...(contradicted && { contradictions: MoreThan(0) }),
    };
    const total = await tx.countBy(AttestationRow, where);
    const rows = await tx.find(AttestationRow, {
      where: after ? { ...where, id: LessThan(after) } : where,
      order: { id: 'desc' },
      take: limit + 1,
    });
    return { found: rows.slice(0, limit).map(({ record }) => record), total, more: rows.length > limit };
  }

  /** Every attestation of a tenant or of one distributor, by id. */
  async *all(tx: Tx, only?: DistributorId): AsyncIterable<Attestation> {
    const ids: { id: Id<'attestation'> }[] = await tx.query(
      `select id from attestation where $1::uuid is null or distributor_id = $1 order by id`,
      [only ?? null],
    );
    for (const { id } of ids) {
      const one = await this.find(tx, id);
      if (one) yield one;
    }
  }

  /** Those that count and end on a day or before, by id. */
  async ending(tx: Tx, until: string): Promise<readonly Id<'attestation'>[]> {
    const rows: { id: Id<'attestation'> }[] = await tx.query(
      `select id from attestation where state in ('ACCEPTED', 'EXPIRING') and valid_to <= $1 order by id`,
      [until],
    );
    return rows.map(({ id }) => id);
  }

  async insert(tx: Tx, attestation: Attestation, eventId: EventId): Promise<void> {
    await tx.insert(AttestationRow, { id: attestation.id, ...columns(attestation), eventId } as never);
  }

  /** Keeps a change; without an event only what is being written. */
  async update(tx: Tx, attestation: Attestation, eventId?: EventId): Promise<void> {
    const row = { ...columns(attestation), ...(eventId && { eventId }) };
    await tx.update(AttestationRow, { id: attestation.id }, row as never);
  }

  async contents(tx: Tx, attestationId: Id<'attestation'>): Promise<readonly FiledContent[]> {
    const rows = await tx.find(AttestationContentRow, { where: { attestationId }, order: { number: 'desc' } });
    return rows.map(toContent);
  }

  async content(tx: Tx, attestationId: Id<'attestation'>, number: number): Promise<FiledContent | undefined> {
    const row = await tx.findOneBy(AttestationContentRow, { attestationId, number });
    return row ? toContent(row) : undefined;
  }

  async insertContent(tx: Tx, distributorId: DistributorId, filed: FiledContent, eventId: EventId): Promise<void> {
    const { id: attestationId, number } = filed.content;
    await tx.insert(AttestationContentRow, { ...filed, attestationId, distributorId, number, eventId } as never);
  }

  /** Every signature of an attestation, the oldest first. */
  async signatures(tx: Tx, attestationId: Id<'attestation'>): Promise<readonly FiledSignature[]> {
    const rows = await tx.find(AttestationSignatureRow, { where: { attestationId }, order: { at: 'asc', id: 'asc' } });
    return rows.map(toSignature);
  }

  /** The signatures under what stands of some attestations, the oldest first. */
  async signaturesOf(
    tx: Tx,
    attestations: readonly Attestation[],
  ): Promise<ReadonlyMap<Id<'attestation'>, readonly FiledSignature[]>> {
    if (attestations.length === 0) return new Map();
    const where = { attestationId: In(attestations.map(({ id }) => id)) };
    const rows = await tx.find(AttestationSignatureRow, { where, order: { at: 'asc', id: 'asc' } });
    const last = new Map(attestations.map(({ id, number }) => [id, number]));
    const found = new Map<Id<'attestation'>, FiledSignature[]>();
    for (const row of rows.filter(({ attestationId, number }) => last.get(attestationId) === number)) {
      const given = found.get(row.attestationId) ?? [];
      found.set(row.attestationId, [...given, toSignature(row)]);
    }
    return found;
  }

  async insertSignature(tx: Tx, filed: FiledSignature, eventId: EventId): Promise<void> {
    await tx.insert(AttestationSignatureRow, { ...filed, eventId } as never);
  }
}

const toSignature = ({ tenantId: _tenant, eventId: _event, ...filed }: AttestationSignatureRow): FiledSignature =>
  filed;

const toContent = ({ id, content, sha256, renditions }: AttestationContentRow): FiledContent => ({
  ...{ id, content, sha256, renditions },
});

const columns = (record: Attestation): Omit<AttestationRow, 'tenantId' | 'id' | 'eventId'> => ({
  distributorId: record.distributorId,
  kind: record.template.kind,
  state: record.state,
  dueAt: record.dueAt,
  validFrom: record.validFrom,
  validTo: record.validTo,
  usable: isUsable(record),
  contradictions: openCount(record),
  record,
  version: record.version,
});
