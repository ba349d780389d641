import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { distrust, trust, type TrustedAuthority } from '@downstream/attestations/core';
import {
  trustedAuthorityAdded,
  trustedAuthorityRemoved,
  type addSigningAuthority,
  type Body,
  type listSigningAuthorities,
  type Reply,
} from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { actingOf, Names, writable } from '@downstream/distributors/server';
import { orThrow, parseInstant, refusal, RefusalError, type Clock, type Context, type Id } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { authorityOf } from '@downstream/platform/sealing';
import { TrustedAuthorities } from '../persistence/trusted-authorities';

type Listed = Reply<typeof listSigningAuthorities>;
type View = Listed['authorities'][number];

/** Whom the maker trusts to say who signed a file from elsewhere. */
@Injectable()
export class TrustAuthorities {
  constructor(
    private readonly tenants: Tenants,
    private readonly authorities: TrustedAuthorities,
    private readonly users: UserDirectory,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(ctx: Context): Promise<Listed> {
    return this.tenants.within(ctx, (tx) => this.listed(tx));
  }

  /** @throws RefusalError AUTHORITY_INVALID, REASON_REQUIRED */
  add(ctx: Context, { certificate, note }: Body<typeof addSigningAuthority>): Promise<View> {
    const seen = authorityOf(certificate);
    if (!seen) throw new RefusalError(refusal('AUTHORITY_INVALID', { pointer: '/certificate' }));
    return this.tenants.within(ctx, async (tx) => {
      const known = (await this.authorities.trusted(tx)).find(({ sha256 }) => sha256 === seen.sha256);
      const made = known ?? (await this.made(tx, ctx, seen, note));
      return this.view(tx, made);
    });
  }

  /** @throws RefusalError NOT_FOUND, REASON_REQUIRED */
  remove(ctx: Context, id: Id<'trustedAuthority'>, reason: string): Promise<Listed> {
    return this.tenants.within(ctx, async (tx) => {
      const gone = orThrow(distrust(await this.authorities.lock(tx, id), reason, actOf(ctx, this.clock.now())));
      const { id: event } = await this.outbox.add(tx, trustedAuthorityRemoved, { subject: id, state: writable(gone) });
      await this.authorities.update(tx, gone, event);
      return this.listed(tx);
    });
  }

  private async made(
    tx: Tx,
    ctx: Context,
    seen: NonNullable<ReturnType<typeof authorityOf>>,
    note: string,
  ): Promise<TrustedAuthority> {
    const facts = {
      id: this.ids.next<Id<'trustedAuthority'>>(),
      certificate: seen.certificate.toString('base64'),
      ...{ subject: seen.subject, sha256: seen.sha256 },
      ...{ validFrom: parseInstant(seen.from.toISOString()), validTo: parseInstant(seen.to.toISOString()) },
    };
    const made = orThrow(trust(facts, note, actOf(ctx, this.clock.now())));
    const { id: event } = await this.outbox.add(tx, trustedAuthorityAdded, {
      subject: made.id,
      state: writable(made),
    });
    await this.authorities.insert(tx, made, event);
    return made;
  }

  private async listed(tx: Tx): Promise<Listed> {
    const authorities = [];
    for (const one of await this.authorities.trusted(tx)) authorities.push(await this.view(tx, one));
    return { authorities };
  }

  private async view(
    tx: Tx,
    { id, subject, validFrom, validTo, sha256, note, added }: TrustedAuthority,
  ): Promise<View> {
    const names = await Names.of(tx, this.users, [actingOf(added)]);
    return { id, subject, validFrom, validTo, sha256, note, added: names.deed(added) };
  }
}
