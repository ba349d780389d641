import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { checkInvitation, Reply } from '@downstream/contracts';
import { findingsOf, isBlocking, partyOf } from '@downstream/distributors/core';
import { emailFacts } from '@downstream/distributors/core/contact-facts';
import { refusal, RefusalError, type Context, type DistributorId, type InvitationFinding } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { Distributors } from '../persistence/distributors';
import type { FiledDistributor } from '../persistence/filed';

/** Looks at everything that may stand in the way of an invitation before it is sent. */
@Injectable()
export class CheckInvitation {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
    private readonly users: UserDirectory,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  run(ctx: Context, id: DistributorId, planned: Planned): Promise<Reply<typeof checkInvitation>> {
    return this.tenants.within(ctx, async (tx) => {
      const filed = await this.distributors.find(tx, id);
      if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
      const findings = await this.in(tx, filed, planned);
      return { findings: findings.map((code) => ({ code, blocking: isBlocking(code) })) };
    });
  }

  /** What there is to say of it, in the caller's transaction. */
  async in(tx: Tx, filed: FiledDistributor, { name, email }: Planned): Promise<readonly InvitationFinding[]> {
    const accounts = await this.users.byEmail(tx, email.trim());
    const facts = emailFacts(email, filed.website);
    return findingsOf({
      name,
      email,
      state: filed.state,
      account: accounts.find(({ partyId }) => partyId === partyOf(filed.id))?.state ?? null,
      ofDesk: accounts.some(({ partyId }) => partyId === null),
      freeMail: facts?.freeMail ?? false,
      ofWebsite: facts?.ofWebsite ?? null,
    });
  }
}

interface Planned {
  readonly name: string;
  readonly email: string;
}
