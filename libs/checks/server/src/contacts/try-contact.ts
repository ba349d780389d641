import { Inject, Injectable } from '@nestjs/common';
import { callLogged, hostOf, mailSent, webLookedAt, type CallLog } from '@downstream/checks/core';
import type { listContactAttempts, logContactCall, Body, Reply } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import {
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
  type Id,
  type Language,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants } from '@downstream/platform/database';
import { OutsideSources } from '../sources/outside-sources';
import { ContactRecords } from './contact-records';

type View = Reply<typeof listContactAttempts>;

/** Tries to reach a contact: by mail, by a call that somebody made, or by a look at its domain. */
@Injectable()
export class TryContact {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ContactRecords,
    private readonly sources: OutsideSources,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The mail goes out after the commit, by its event. @throws RefusalError NOT_FOUND, CONTACT_UNKNOWN */
  mail(ctx: Context, id: DistributorId, language: Language): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const { contact } = await this.records.distributor(tx, id);
      if (!contact?.email) throw new RefusalError(refusal('CONTACT_UNKNOWN'));
      await this.records.add(tx, mailSent(this.made(id), contact.email, language, actOf(ctx, this.clock.now())));
      return this.records.view(tx, id);
    });
  }

  /** @throws RefusalError NOT_FOUND, CONTACT_NUMBER_NOT_INDEPENDENT, CONTACT_CALL_DATE */
  call(ctx: Context, id: DistributorId, log: Body<typeof logContactCall>): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const { contact, website } = await this.records.distributor(tx, id);
      const own = [website, contact?.email ?? null];
      const act = actOf(ctx, this.clock.now());
      await this.records.add(tx, orThrow(callLogged(this.made(id), log satisfies CallLog, own, act)));
      return this.records.view(tx, id);
    });
  }

  /** Asks outside without a transaction. @throws RefusalError NOT_FOUND, CONTACT_DOMAIN_UNKNOWN */
  async web(ctx: Context, id: DistributorId): Promise<View> {
    const { contact, website } = await this.tenants.within(ctx, (tx) => this.records.distributor(tx, id));
    const domain = hostOf(website) ?? hostOf(contact?.email ?? null);
    if (domain === null) throw new RefusalError(refusal('CONTACT_DOMAIN_UNKNOWN'));
    const reply = await this.sources.ask(ctx, 'DOMAIN', { domain });
    // What nobody told stays unknown, and proves nothing.
    const heard = reply.kind === 'ANSWER' ? reply.answer : { web: null, registeredOn: null, mx: null };
    return this.tenants.within(ctx, async (tx) => {
      const { web, registeredOn, mx } = heard;
      const look = { domain, web, registeredOn, mx };
      await this.records.add(tx, webLookedAt(this.made(id), look, actOf(ctx, this.clock.now())));
      return this.records.view(tx, id);
    });
  }

  private made(distributorId: DistributorId) {
    return { id: this.ids.next<Id<'contactAttempt'>>(), distributorId };
  }
}
