import { Injectable } from '@nestjs/common';
import {
  flagDisagreed,
  flagEnded,
  flagInquired,
  flagLapsed,
  flagProposed,
  flagRaised,
  flagRenewed,
  flagSettled,
} from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import { doerOf, refusal, RefusalError, type Act, type DistributorId, type EventId } from '@downstream/kernel';
import { Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { keepFlags, sameInputs, type FlagOutcome, type RedFlag } from '@downstream/risk/core';
import { flagStateOf, RedFlags, type FiledFlag, type FlagAct, type RedFlagId } from '../persistence/red-flags';

const contracts = {
  RAISED: flagRaised,
  RENEWED: flagRenewed,
  LAPSED: flagLapsed,
  ENDED: flagEnded,
  INQUIRED: flagInquired,
  PROPOSED: flagProposed,
  SETTLED: flagSettled,
  DISAGREED: flagDisagreed,
} as const satisfies Record<FlagAct, typeof flagRaised | typeof flagRenewed>;

/** What became of a flag when its rule was asked again; `null` where it is as it was, whenever its facts were looked up. */
function becameOf(before: RedFlag, now: RedFlag): FlagAct | null {
  if (now.endedAt !== before.endedAt) return 'ENDED';
  if (now.lapsed?.at !== before.lapsed?.at) return 'LAPSED';
  const same =
    sameInputs(before, now) &&
    before.severity === now.severity &&
    before.weight === now.weight &&
    before.version === now.version;
  return same ? null : 'RENEWED';
}

/** Keeps flags: the event first, then the rows, in the caller's transaction. */
@Injectable()
export class FlagRecords {
  constructor(
    private readonly flags: RedFlags,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  async read(tx: Tx, id: RedFlagId): Promise<FiledFlag> {
    const filed = await this.flags.find(tx, id);
    if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
    return filed;
  }

  /** As {@link read}, and nobody changes it until the transaction ends. */
  locked(tx: Tx, id: RedFlagId): Promise<FiledFlag> {
    return this.flags.lock(tx, id);
  }

  /** Brings the flags of a distributor up to what the rules say now. @returns all that have not ended, and whether any changed */
  async renew(
    tx: Tx,
    distributorId: DistributorId,
    outcomes: readonly FlagOutcome[],
    act: Act,
    cause?: EventId,
  ): Promise<{ readonly standing: readonly RedFlag[]; readonly changed: boolean }> {
    const before = await this.flags.of(tx, distributorId);
    const kept = keepFlags(
      before.map(({ flag }) => flag),
      outcomes,
      act.at,
    );
    const standing: RedFlag[] = [];
    let changed = false;
    for (const [i, flag] of kept.flags.entries()) {
      const filed = before[i];
      const became = filed ? becameOf(filed.flag, flag) : 'RAISED';
      if (became !== null) {
        changed = true;
        await this.change(tx, filed ?? this.fresh(distributorId, flag, act), flag, became, act, cause);
      }
      // A flag that is as it was stays with the facts by which it was raised.
      const now = became === null && filed ? filed.flag : flag;
      if (now.endedAt === null) standing.push(now);
    }
    return { standing, changed };
  }

  /** Files what somebody did to a flag. */
  async change(tx: Tx, before: FiledFlag, flag: RedFlag, did: FlagAct, act: Act, cause?: EventId): Promise<FiledFlag> {
    const filed: FiledFlag = { ...before, flag, changed: doerOf(act), revision: before.revision + 1 };
    const { id } = await this.outbox.add(tx, contracts[did], {
      subject: filed.id,
      state: flagStateOf(filed),
      party: partyOf(filed.distributorId),
      ...(cause && { cause }),
    });
    await this.flags.save(tx, filed, did, id);
    return filed;
  }

  private fresh(distributorId: DistributorId, flag: RedFlag, act: Act): FiledFlag {
    return { id: this.ids.next<RedFlagId>(), distributorId, flag, changed: doerOf(act), revision: 0 };
  }
}
