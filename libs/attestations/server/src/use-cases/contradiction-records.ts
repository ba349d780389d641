import { Injectable } from '@nestjs/common';
import type { ContradictionTurn, KeptContradiction } from '@downstream/attestations/core/judging';
import {
  contradictionChanged,
  contradictionFound,
  contradictionGone,
  contradictionReopened,
  contradictionSettled,
  type StateInput,
} from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import { writable } from '@downstream/distributors/server';
import type { EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Contradictions } from '../persistence/contradictions';

type Said = Pick<typeof contradictionFound, 'version' | 'subject' | 'state'> & { readonly type: string };

const news: Readonly<Record<ContradictionTurn['what'], Said>> = {
  FOUND: contradictionFound,
  CHANGED: contradictionChanged,
  REOPENED: contradictionReopened,
  GONE: contradictionGone,
};

/** A contradiction as events and dossiers say it. */
export function contradictionState(kept: KeptContradiction): StateInput<typeof contradictionFound> {
  const { version: _version, ...state } = kept;
  return writable(state);
}

/** Files what became of contradictions: the event first, then the row, in the caller's transaction. */
@Injectable()
export class ContradictionRecords {
  constructor(
    private readonly contradictions: Contradictions,
    private readonly outbox: Outbox,
  ) {}

  /** Files what a look made of one. */
  async turned(tx: Tx, { what, kept }: ContradictionTurn): Promise<void> {
    const eventId = await this.say(tx, news[what], kept);
    if (what === 'FOUND') await this.contradictions.insert(tx, kept, eventId);
    else await this.contradictions.update(tx, kept, eventId);
  }

  /** Files that somebody explained one. */
  async settled(tx: Tx, kept: KeptContradiction): Promise<void> {
    await this.contradictions.update(tx, kept, await this.say(tx, contradictionSettled, kept));
  }

  private async say(tx: Tx, contract: Said, kept: KeptContradiction): Promise<EventId> {
    const party = partyOf(kept.distributorId);
    const said = { subject: kept.id, state: contradictionState(kept), party };
    return (await this.outbox.add(tx, contract as typeof contradictionFound, said)).id;
  }
}
