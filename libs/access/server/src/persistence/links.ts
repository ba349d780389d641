import { Injectable } from '@nestjs/common';
import type { EventId, Id, LinkPurpose, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Doors } from './doors';
import { CodeRow, LinkRow } from './link.row';

/** A link that was sent by e-mail. */
export type OneTimeLink = Readonly<Omit<LinkRow, 'tenantId' | 'eventId'>>;

/** A code that was sent by e-mail, for one session on its way. */
export type OneTimeCode = Readonly<Omit<CodeRow, 'tenantId' | 'eventId'>>;

/** Links and codes sent by e-mail. */
@Injectable()
export class Links {
  constructor(private readonly doors: Doors) {}

  async find(tx: Tx, id: Id<'link'>): Promise<OneTimeLink | undefined> {
    return toLink(await tx.findOneBy(LinkRow, { id }));
  }

  /** As {@link find}, locking the row: a link is used once, however many requests bring it. */
  async lock(tx: Tx, id: Id<'link'>): Promise<OneTimeLink | undefined> {
    return toLink(await tx.findOne(LinkRow, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  /** A user's open links of one purpose, or of all. */
  async openOf(tx: Tx, userId: UserId, purpose?: LinkPurpose): Promise<OneTimeLink[]> {
    const rows = await tx.find(LinkRow, {
      where: { userId, state: 'OPEN', ...(purpose && { purpose }) },
      lock: { mode: 'pessimistic_write' },
    });
    return rows.flatMap((row) => toLink(row) ?? []);
  }

  async insert(tx: Tx, link: OneTimeLink, eventId: EventId): Promise<void> {
    await tx.insert(LinkRow, { ...link, eventId });
    await this.doors.open(tx, 'LINK', link.tokenHash, link.id);
  }

  async setState(tx: Tx, link: OneTimeLink, eventId: EventId): Promise<void> {
    await tx.update(LinkRow, { id: link.id }, { state: link.state, eventId });
  }

  /** Keeps a code in the place of an earlier one of the same session. */
  async keepCode(tx: Tx, code: OneTimeCode, eventId: EventId): Promise<void> {
    await tx.delete(CodeRow, { sessionId: code.sessionId });
    await tx.insert(CodeRow, { ...code, eventId });
  }

  async findCode(tx: Tx, id: Id<'code'>): Promise<OneTimeCode | undefined> {
    return toCode(await tx.findOneBy(CodeRow, { id }));
  }

  /** The code of a session, locked: tries are counted one after the other. */
  async lockCode(tx: Tx, sessionId: Id<'session'>): Promise<OneTimeCode | undefined> {
    return toCode(await tx.findOne(CodeRow, { where: { sessionId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** Takes the code of a session away: it was used. */
  async dropCode(tx: Tx, sessionId: Id<'session'>): Promise<void> {
    await tx.delete(CodeRow, { sessionId });
  }

  async setTries(tx: Tx, id: Id<'code'>, tries: number): Promise<void> {
    await tx.update(CodeRow, { id }, { tries });
  }
}

function toLink(row: LinkRow | null): OneTimeLink | undefined {
  if (!row) return undefined;
  const { tenantId: _tenant, eventId: _event, ...link } = row;
  return link;
}

function toCode(row: CodeRow | null): OneTimeCode | undefined {
  if (!row) return undefined;
  const { tenantId: _tenant, eventId: _event, ...code } = row;
  return code;
}
