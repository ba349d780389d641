import { Inject, Injectable } from '@nestjs/common';
import { mailTime, noticeRules, usualSettings } from '@downstream/access/core';
import type { Clock, EventId, Id, NoticeKind, PersonId, UserId } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { NoticeChoices } from '../persistence/notice-choices';
import { Notices } from '../persistence/notices';
import type { User } from '../persistence/user';
import { Users } from '../persistence/users';

/** Something that people are to be told of. */
export interface Happened {
  readonly kind: NoticeKind;
  /** The review, the distributor or the list it is about. */
  readonly objectId: string;
  readonly aboutDistributor: string | null;
  readonly event: EventId;
  /** Those it names, where the kind has no roles; null entries are nobody. */
  readonly users?: readonly (UserId | null)[];
  /** Those it goes to beside the kind's roles. */
  readonly also?: readonly (UserId | null)[];
  /** Who does not get it: whoever did it, and who may not act on it. */
  readonly except: readonly (PersonId | null | undefined)[];
  /** Operators of the deployment instead of the kind's roles. */
  readonly operators?: boolean;
}

/** Keeps a notice for everybody who is to know, with the time at which it goes out by e-mail. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly users: Users,
    private readonly notices: Notices,
    private readonly choices: NoticeChoices,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async in(tx: Tx, happened: Happened): Promise<void> {
    const { kind, objectId, aboutDistributor, event } = happened;
    const readers = await this.readers(tx, happened);
    const chosen = await this.choices.ofAll(
      tx,
      readers.map(({ id }) => id),
    );
    const at = this.clock.now();
    for (const { id: userId } of readers) {
      const mailDueAt = mailTime(kind, chosen.get(userId) ?? usualSettings, at);
      const id = this.ids.next<Id<'notice'>>();
      await this.notices.tell(tx, { id, userId, kind, objectId, aboutDistributor, at, event, mailDueAt });
    }
  }

  private async readers(tx: Tx, { kind, users, also = [], except, operators }: Happened): Promise<User[]> {
    const named = new Set(users ?? []);
    const wanted = (user: User): boolean => {
      if (operators) return user.operator;
      if (users) return named.has(user.id);
      return also.includes(user.id) || user.roles.some((role) => noticeRules[kind].roles.includes(role));
    };
    const all = await this.users.all(tx);
    return all.filter(
      (user) => user.state === 'ACTIVE' && user.partyId === null && wanted(user) && !except.includes(user.personId),
    );
  }
}
