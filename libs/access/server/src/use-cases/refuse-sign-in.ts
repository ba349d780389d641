import { Injectable } from '@nestjs/common';
import { signInRefused } from '@downstream/contracts';
import { systemContext, type SignInFault, type TenantId } from '@downstream/kernel';
import { Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import type { Knock } from '../door/knock';
import type { User } from '../persistence/user';

/** Records failed sign-ins of known accounts; what an unknown address was tried with is nobody's business. */
@Injectable()
export class RefuseSignIn {
  constructor(
    private readonly tenants: Tenants,
    private readonly ids: Ids,
    private readonly outbox: Outbox,
  ) {}

  /** In a transaction of its own: the refusal rolls everything else back. */
  async run(tenantId: TenantId, user: User, fault: SignInFault, knock: Knock): Promise<void> {
    await this.tenants.within(systemContext('door', tenantId, knock.requestId), (tx) =>
      this.in(tx, user, fault, knock),
    );
  }

  async in(tx: Tx, user: User, fault: SignInFault, knock: Knock): Promise<void> {
    await this.outbox.add(tx, signInRefused, {
      subject: this.ids.next(),
      state: { userId: user.id, fault, address: knock.address, browser: knock.browser },
      party: user.partyId,
    });
  }
}
