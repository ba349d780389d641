import { Inject, Injectable } from '@nestjs/common';
import { ToldCode } from '@downstream/access/server';
import { codeTold, withdrawn } from '@downstream/checks/core';
import {
  contactAttemptAnswered,
  contactAttemptWithdrawn,
  type listContactAttempts,
  type Reply,
} from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { orThrow, refusal, RefusalError, type Clock, type Context, type Id } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { ContactRecords } from './contact-records';
import { ContactAttempts } from './persistence/contact-attempts';

type View = Reply<typeof listContactAttempts>;

/** Says of an attempt what came of it: a code that was told back, or that it was wrong altogether. */
@Injectable()
export class JudgeContact {
  constructor(
    private readonly tenants: Tenants,
    private readonly attempts: ContactAttempts,
    private readonly records: ContactRecords,
    private readonly codes: ToldCode,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A wrong code is counted for good, and refused.
   * @throws RefusalError NOT_FOUND, CONTACT_CODE_WRONG, CONTACT_CODE_ENDED
   */
  async code({ idempotency: _, ...ctx }: Context, id: Id<'contactAttempt'>, told: string): Promise<View> {
    const right = this.codes.isRight(id, told);
    const view = await this.tenants.within(ctx, async (tx) => {
      const before = await this.attempts.lock(tx, id);
      const { website } = await this.records.distributor(tx, before.distributorId);
      const after = orThrow(codeTold(before, right, website, this.clock.now()));
      await this.records.change(tx, after, contactAttemptAnswered);
      return this.records.view(tx, before.distributorId);
    });
    if (!right) throw new RefusalError(refusal('CONTACT_CODE_WRONG'));
    return view;
  }

  /** @throws RefusalError NOT_FOUND, REASON_REQUIRED, CONTACT_ATTEMPT_WITHDRAWN, CONTACT_NEEDS_ANOTHER_PERSON */
  withdraw(ctx: Context, id: Id<'contactAttempt'>, reason: string): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.attempts.lock(tx, id);
      const after = orThrow(withdrawn(before, reason, actOf(ctx, this.clock.now())));
      await this.records.change(tx, after, contactAttemptWithdrawn);
      return this.records.view(tx, before.distributorId);
    });
  }
}
