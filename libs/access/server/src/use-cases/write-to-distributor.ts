import { Inject, Injectable } from '@nestjs/common';
import { entryFault } from '@downstream/access/core';
import type { Clock, PartyId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { PortalLetter } from '@downstream/platform/mail';
import type { User } from '../persistence/user';
import { Users } from '../persistence/users';
import { IssueLink } from './issue-link';

/** Writes to those who speak for a distributor, each in their language and with a link of their own. */
@Injectable()
export class WriteToDistributor {
  constructor(
    private readonly users: Users,
    private readonly links: IssueLink,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * In the caller's transaction; the mails go out after its commit. Those who have been in the portal get it, or, where
   * nobody has, those who were invited; never somebody whose access was taken away or ended.
   * @returns to how many
   */
  async in(tx: Tx, party: PartyId, letter: PortalLetter): Promise<number> {
    const readers = await this.readers(tx, party);
    for (const user of readers) await this.links.in(tx, user, 'PORTAL', letter);
    return readers.length;
  }

  /** Who a letter would go to now. */
  async readers(tx: Tx, party: PartyId): Promise<readonly User[]> {
    const speaking = this.speaking(await this.users.all(tx, party));
    const entered = speaking.filter((one) => one.entered);
    return (entered.length > 0 ? entered : speaking).map(({ user }) => user);
  }

  /** Which of some parties a letter would reach somebody of. */
  async reaching(tx: Tx, parties: readonly PartyId[]): Promise<ReadonlySet<PartyId>> {
    const speaking = this.speaking(await this.users.ofParties(tx, parties));
    return new Set(speaking.flatMap(({ user: { partyId } }) => (partyId === null ? [] : [partyId])));
  }

  private speaking(users: readonly User[]): { readonly user: User; readonly entered: boolean }[] {
    const now = this.clock.now();
    return users.flatMap((user) => {
      const fault = entryFault(user, now);
      const speaks = user.roles.includes('contact') || user.roles.includes('signatory');
      return speaks && (fault === null || fault === 'INVITED') ? [{ user, entered: fault === null }] : [];
    });
  }
}
