import { Injectable } from '@nestjs/common';
import { InvitePortalUser, PortalAccess, UserDirectory, type Person } from '@downstream/access/server';
import type { Questionnaire } from '@downstream/attestations/core';
import type { listPortalColleagues, Reply } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import { writable } from '@downstream/distributors/server';
import { refusal, RefusalError, type Context, type DistributorId, type UserId } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { PortalSeats } from '../persistence/portal-seats';
import { AnswerSheetRecords } from './answer-sheet-records';
import { askedQuestionnaire } from './asked-questionnaire';
import { PortalCallers, seatOf, type PortalCaller } from './portal-callers';
import { SeatRecords } from './seat-records';

/** Somebody to be invited by a colleague; `sections` null for everything. */
export interface InvitedColleague {
  readonly name: string;
  readonly email: string;
  readonly sections: readonly string[] | null;
}

type Colleagues = Reply<typeof listPortalColleagues>;

/** Who of a distributor answers: colleagues see each other, invite each other and take each other's access away. */
@Injectable()
export class PortalColleagues {
  constructor(
    private readonly tenants: Tenants,
    private readonly callers: PortalCallers,
    private readonly records: AnswerSheetRecords,
    private readonly users: UserDirectory,
    private readonly seats: PortalSeats,
    private readonly seatRecords: SeatRecords,
    private readonly access: PortalAccess,
    private readonly invitation: InvitePortalUser,
  ) {}

  /** @throws RefusalError NOT_FOUND for callers who belong to no distributor */
  list(ctx: Context): Promise<Colleagues> {
    return this.tenants.within(ctx, async (tx) => this.view(tx, await this.callers.of(tx)));
  }

  /** @throws RefusalError NOT_FOUND, SECTION_UNKNOWN, OWN_ACCOUNT, EMAIL_IN_USE (barred by the maker) */
  async invite(ctx: Context, invited: InvitedColleague): Promise<Colleagues> {
    await this.tenants.within(ctx, async (tx) => {
      const { distributor } = await this.callers.of(tx);
      knownSections(askedQuestionnaire(await this.records.opened(tx, distributor.id)), invited.sections);
    });
    // One address is one person throughout the tenant, and four eyes count persons: who has the address is looked up
    // among everybody. What is written concerns the caller's own distributor, named here from the caller's context.
    await this.tenants.within(widened(ctx), (tx) => this.inviteTo(tx, partyIdOf(ctx), invited));
    return this.list(ctx);
  }

  /** @throws RefusalError NOT_FOUND, OWN_ACCOUNT */
  withdraw(ctx: Context, id: UserId): Promise<Colleagues> {
    return this.tenants.within(ctx, async (tx) => {
      const caller = await this.callers.of(tx);
      if (id === caller.userId) throw new RefusalError(refusal('OWN_ACCOUNT'));
      const person = await this.users.find(tx, id);
      if (person?.partyId !== partyOf(caller.distributor.id)) throw new RefusalError(refusal('NOT_FOUND'));
      if (person.state !== 'SUSPENDED') {
        await this.access.withdraw(tx, id);
        await this.seatRecords.withdraw(tx, caller.distributor.id, id);
      }
      return this.view(tx, caller);
    });
  }

  private async inviteTo(tx: Tx, distributorId: DistributorId, invited: InvitedColleague): Promise<void> {
    const { name, email, sections } = invited;
    const partyId = partyOf(distributorId);
    const known = (await this.users.byEmail(tx, email)).find((one) => one.partyId === partyId);
    if (known?.id === (tx.context.actor.id as string)) throw new RefusalError(refusal('OWN_ACCOUNT'));
    const role = sections === null ? 'contact' : 'contributor';
    if (known) await this.welcomeBack(tx, known, role);
    const user = await this.invitation.in(tx, { partyId, role, email, name });
    // A contact answers everything already: an invitation to a section takes nothing away.
    if (user.roles.includes('contact') && sections !== null) return;
    await this.seatRecords.give(tx, distributorId, user.id, sections);
  }

  private async welcomeBack(tx: Tx, known: Person, role: 'contact' | 'contributor'): Promise<void> {
    const seat = await this.seats.find(tx, known.id);
    if (known.state === 'SUSPENDED') {
      // Whom the maker has barred, no colleague lets in again.
      if (seat?.withdrawnAt == null) throw new RefusalError(refusal('EMAIL_IN_USE'));
      await this.access.restore(tx, known.id);
    }
    const demoted = known.state === 'SUSPENDED' && role === 'contributor';
    if (!known.roles.includes(role) && (role === 'contact' || demoted)) await this.access.become(tx, known.id, role);
  }

  private async view(tx: Tx, { distributor, userId }: PortalCaller): Promise<Colleagues> {
    const people = await this.users.ofParty(tx, partyOf(distributor.id));
    const seats = new Map((await this.seats.all(tx, distributor.id)).map((seat) => [seat.userId, seat]));
    return writable({
      colleagues: people.map(({ id, name, email, state, roles }) => {
        const seat = seatOf(roles, seats.get(id));
        return { id, name, email, state, sections: seat.kind === 'CONTACT' ? null : seat.sections, you: id === userId };
      }),
    });
  }
}

const partyIdOf = ({ partyId }: Context): DistributorId => {
  if (!partyId) throw new RefusalError(refusal('NOT_FOUND'));
  return partyId as string as DistributorId;
};

function widened(ctx: Context): Context {
  const { partyId: _, ...wide } = ctx;
  return wide;
}

function knownSections(questionnaire: Questionnaire, sections: readonly string[] | null): void {
  const unknown = (sections ?? []).filter((id) => !questionnaire.sections.some((section) => section.id === id));
  if (unknown.length > 0) throw new RefusalError(refusal('SECTION_UNKNOWN', { sections: unknown }));
}
