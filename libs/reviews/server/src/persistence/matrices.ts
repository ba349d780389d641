import { Injectable } from '@nestjs/common';
import type { approvalMatrixPublished, StateInput } from '@downstream/contracts';
import type { Author } from '@downstream/distributors/core';
import { inForce, type EventId, type Instant, type PublishState, type TenantId } from '@downstream/kernel';
import { instantColumn, type Tx } from '@downstream/platform/database';
import type { ApprovalMatrix } from '@downstream/reviews/core';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { writable } from './writable';

@Entity('approval_matrix')
export class MatrixRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('text') state!: PublishState;
  @Column(instantColumn({ nullable: true })) effectiveFrom!: Instant | null;
  @Column('jsonb') rules!: ApprovalMatrix['rules'];
  @Column('text') source!: string;
  @Column('jsonb') published!: Author;
  @Column('uuid') eventId!: EventId;
}

/** A version of the approval matrix with where it comes from and who published it. */
export type StoredMatrix = ApprovalMatrix & Pick<MatrixRow, 'id' | 'source' | 'published'>;

/** The version as events and dossiers say it. */
export const matrixState = ({ rules, ...rest }: StoredMatrix): StateInput<typeof approvalMatrixPublished> => {
  const { REOPENING, REJECTION, APPROVAL } = rules;
  const slots = (byTier: ApprovalMatrix['rules']['APPROVAL']) => ({
    LOW: byTier.LOW.map(slot),
    MEDIUM: byTier.MEDIUM.map(slot),
    HIGH: byTier.HIGH.map(slot),
  });
  return {
    ...writable(rest),
    rules: { APPROVAL: slots(APPROVAL), REJECTION: slots(REJECTION), REOPENING: slots(REOPENING) },
  };
};

const slot = ({ grades, office }: ApprovalMatrix['rules']['APPROVAL']['LOW'][number]) => ({
  grades: [...grades],
  office: office ?? null,
});

/** The versions of the approval matrix. */
@Injectable()
export class Matrices {
  /** All versions, oldest first. */
  async all(tx: Tx): Promise<StoredMatrix[]> {
    const rows = await tx.find(MatrixRow, { order: { version: 'asc' } });
    return rows.map(({ tenantId: _t, eventId: _e, ...matrix }) => matrix);
  }

  /** The version decisions are checked against at an instant; undefined before the first one is in force. */
  async inForce(tx: Tx, at: Instant): Promise<StoredMatrix | undefined> {
    return inForce(await this.all(tx), at);
  }

  async insert(tx: Tx, matrix: StoredMatrix, eventId: EventId): Promise<void> {
    await tx.insert(MatrixRow, { ...matrix, eventId });
  }
}
