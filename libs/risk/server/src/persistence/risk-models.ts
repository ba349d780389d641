import { Injectable } from '@nestjs/common';
import type { riskModelPublished, StateOf } from '@downstream/contracts';
import {
  inForce,
  instant,
  refusal,
  RefusalError,
  type Doer,
  type Id,
  type Instant,
  type PublishState,
} from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { RiskModel } from '@downstream/risk/core';

export type RiskModelId = Id<'riskModel'>;
export type RiskModelState = StateOf<typeof riskModelPublished>;

/** A version of the risk model; its document never changes, only where it is in its life. */
export interface FiledModel {
  readonly id: RiskModelId;
  readonly name: string;
  readonly version: number;
  readonly state: PublishState;
  readonly effectiveFrom: Instant | null;
  readonly source: string;
  readonly document: RiskModel;
  readonly sha256: string;
  readonly drafted: Doer;
  readonly published: Doer | null;
  /** When it was last tried over everybody; no part of its record. */
  readonly triedAt: Instant | null;
}

interface Row {
  readonly id: RiskModelId;
  readonly name: string;
  readonly version: number;
  readonly state: PublishState;
  readonly effective_from: Date | null;
  readonly source: string;
  readonly document: RiskModel;
  readonly sha256: string;
  readonly drafted: Doer;
  readonly published: Doer | null;
  readonly tried_at: Date | null;
}

const fromRow = ({ effective_from, tried_at, ...row }: Row): FiledModel => ({
  ...row,
  effectiveFrom: effective_from && instant(effective_from),
  triedAt: tried_at && instant(tried_at),
});

/** The model as its events and dossiers say it. */
export const modelStateOf = ({ triedAt: _t, ...state }: FiledModel): RiskModelState =>
  structuredClone(state) as unknown as RiskModelState;

/** The document as the core takes it: with the place in its life that the row has. */
export const modelOf = ({ document, name, version, state, effectiveFrom }: FiledModel): RiskModel => ({
  ...document,
  name,
  version,
  state,
  effectiveFrom,
});

const columns = `id, name, version, state, effective_from, source, document, sha256, drafted, published, tried_at`;

/** The versions of a tenant's risk model. */
@Injectable()
export class RiskModels {
  /** All, in the order of their versions. */
  async all(tx: Tx): Promise<readonly FiledModel[]> {
    const rows: Row[] = await tx.query(`select ${columns} from risk_model order by version`);
    return rows.map(fromRow);
  }

  async find(tx: Tx, id: RiskModelId): Promise<FiledModel | undefined> {
    const [row]: Row[] = await tx.query(`select ${columns} from risk_model where id = $1`, [id]);
    return row && fromRow(row);
  }

  /** A version, and nobody changes it until the transaction ends. Throws RefusalError NOT_FOUND. */
  async lock(tx: Tx, id: RiskModelId): Promise<FiledModel> {
    const [row]: Row[] = await tx.query(`select ${columns} from risk_model where id = $1 for update`, [id]);
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return fromRow(row);
  }

  /** Takes the writing of versions in this tenant, so that of two who begin one in one moment the second sees the first. */
  async lockVersions(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('downstream.risk-model'), hashtext($1))`, [
      tx.context.tenantId,
    ]);
  }

  /** The version ratings are made by at an instant; undefined before the first is in force. */
  async inForce(tx: Tx, at: Instant): Promise<FiledModel | undefined> {
    return inForce(await this.all(tx), at);
  }

  async insert(tx: Tx, model: FiledModel, eventId: string): Promise<void> {
    const { id, name, version, state, effectiveFrom, source, document, sha256, drafted, published } = model;
    await tx.query(
      `insert into risk_model (id, name, version, state, effective_from, source, document, sha256, drafted, published, event_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, name, version, state, effectiveFrom, source, JSON.stringify(document), sha256],
        ...[JSON.stringify(drafted), published && JSON.stringify(published), eventId],
      ],
    );
  }

  /** Keeps where a version is in its life; the document stays as it is. */
  async move(tx: Tx, { id, state, effectiveFrom, published }: FiledModel, eventId: string): Promise<void> {
    await tx.query(
      `update risk_model set state = $2, effective_from = $3, published = $4, event_id = $5 where id = $1`,
      [id, state, effectiveFrom, published && JSON.stringify(published), eventId],
    );
  }

  /** Notes that a version was tried over everybody. */
  async tried(tx: Tx, id: RiskModelId, at: Instant): Promise<void> {
    await tx.query(`update risk_model set tried_at = $2 where id = $1`, [id, at]);
  }
}
