import { Inject, Injectable } from '@nestjs/common';
import { InvitePortalUser, PortalAccess, UserDirectory } from '@downstream/access/server';
import { decline } from '@downstream/attestations/core';
import { attestationDeclined, type declinePortalStatement, type Reply } from '@downstream/contracts';
import { actOf, partyOf } from '@downstream/distributors/core';
import { orThrow, refusal, RefusalError, type Clock, type Context, type Id } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { portalRow } from '../views/statement-view';
import { AttestationRecords } from './attestation-records';
import { PortalStatements, withoutParty, type OwnStatement } from './portal-statements';

/** What a distributor does beside signing: it does not sign and says why, or brings whoever may. */
@Injectable()
export class SpeakOfStatement {
  constructor(
    private readonly tenants: Tenants,
    private readonly statements: PortalStatements,
    private readonly records: AttestationRecords,
    private readonly users: UserDirectory,
    private readonly invitation: InvitePortalUser,
    private readonly access: PortalAccess,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, REASON_REQUIRED */
  decline(ctx: Context, id: Id<'attestation'>, reason: string): Promise<Reply<typeof declinePortalStatement>> {
    return this.tenants.within(ctx, async (tx) => {
      const { attestation, distributor } = await this.statements.locked(tx, id);
      const declined = orThrow(decline(attestation, reason, actOf(ctx, this.clock.now())));
      await this.records.changed(tx, attestationDeclined, declined);
      const standing = await this.statements.standing(tx, declined, distributor, 'en');
      return portalRow(declined, standing, 'en') as Reply<typeof declinePortalStatement>;
    });
  }

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, OWN_ACCOUNT, EMAIL_IN_USE (barred by the maker) */
  async forward(ctx: Context, id: Id<'attestation'>, invited: { name: string; email: string }): Promise<void> {
    const { idempotency: _, ...looking } = ctx;
    const own = await this.tenants.within(looking, (tx) => this.statements.one(tx, id));
    if (!['SENT', 'OPENED', 'RETURNED'].includes(own.attestation.state))
      throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: own.attestation.state, to: 'OPENED' }));
    // One address is one person throughout the tenant: who has it is looked up among everybody.
    await this.tenants.within(withoutParty(ctx), (tx) => this.bring(tx, own, invited));
  }

  private async bring(tx: Tx, { distributor, userId }: OwnStatement, { name, email }: { name: string; email: string }) {
    const partyId = partyOf(distributor.id);
    const known = (await this.users.byEmail(tx, email)).find((one) => one.partyId === partyId);
    if (known?.id === userId) throw new RefusalError(refusal('OWN_ACCOUNT'));
    if (known?.state === 'SUSPENDED') throw new RefusalError(refusal('EMAIL_IN_USE'));
    if (known?.roles.includes('contributor')) await this.access.become(tx, known.id, 'signatory');
    await this.invitation.in(tx, { partyId, role: 'signatory', email, name });
  }
}
