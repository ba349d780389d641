import { Inject, Injectable } from '@nestjs/common';
import { approvalMatrixPublished } from '@downstream/contracts';
import { actOf, authorOf } from '@downstream/distributors/core';
import type { Clock, Context, EventId } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { defaultMatrix } from '@downstream/reviews/core';
import { Matrices, matrixState, type StoredMatrix } from '../persistence/matrices';

/** Gives a new tenant the approval matrix that Downstream ships. */
@Injectable()
export class InstallApprovalMatrix {
  constructor(
    private readonly tenants: Tenants,
    private readonly matrices: Matrices,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(ctx: Context): Promise<void> {
    return this.tenants.within(ctx, (tx) => this.in(tx));
  }

  /** Publishes the shipped default as version 1, in force at once; does nothing where there is a matrix. */
  async in(tx: Tx, cause?: EventId): Promise<void> {
    if ((await this.matrices.all(tx)).length > 0) return;
    const now = this.clock.now();
    const matrix: StoredMatrix = {
      ...defaultMatrix,
      id: this.ids.next<string>(),
      state: 'PUBLISHED',
      effectiveFrom: now,
      source: 'Shipped default of Downstream, version 1',
      published: authorOf(actOf(tx.context, now)),
    };
    const news = { subject: matrix.id, state: matrixState(matrix), party: null, ...(cause && { cause }) };
    await this.matrices.insert(tx, matrix, (await this.outbox.add(tx, approvalMatrixPublished, news)).id);
  }
}
