import { Inject, Injectable } from '@nestjs/common';
import { actOf, authorOf, type Act, type ListVersion } from '@downstream/catalogue/core';
import type { listVersionDrafted, StateInput } from '@downstream/contracts';
import { orThrow, refusal, RefusalError, type Clock, type Context, type Result } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { ListVersions, type OwnVersion, type VersionOfList } from '../persistence/list-versions';

/** Any event about a version of a list: they all hold its full state. */
export type ListEvent = typeof listVersionDrafted;

/** A version of a list, and the revision of it that the caller has seen. */
export interface SeenVersion extends VersionOfList {
  readonly seen: number;
}

/** The version as events and dossiers say it. */
export const stateOfVersion = (version: OwnVersion): StateInput<ListEvent> =>
  structuredClone(version) as unknown as StateInput<ListEvent>;

/** Files what the core has decided of lists: the event first, then the row, in one transaction. */
@Injectable()
export class ListRecords {
  constructor(
    private readonly tenants: Tenants,
    private readonly versions: ListVersions,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Files a new version. @throws RefusalError of the decision, LIST_VERSION_OPEN */
  begin(
    ctx: Context,
    list: string,
    contract: ListEvent,
    decide: (versions: readonly ListVersion[], act: Act) => Result<ListVersion>,
  ): Promise<VersionOfList> {
    return this.tenants.within(ctx, async (tx) => {
      const act = actOf(ctx, this.clock.now());
      const drafted = orThrow(decide(await this.versions.all(tx, list), act));
      const version = { ...drafted, id: this.ids.next<OwnVersion['id']>(), changed: authorOf(act), revision: 1 };
      await this.versions.insert(tx, version, await this.told(tx, contract, version));
      return { list, number: version.version };
    });
  }

  /** Files a change of a version as the caller has seen it. @throws RefusalError NOT_FOUND, VERSION_STALE, of the decision */
  change(
    ctx: Context,
    { seen, ...which }: SeenVersion,
    contract: ListEvent,
    decide: (version: OwnVersion, act: Act, versions: readonly ListVersion[]) => Result<ListVersion>,
  ): Promise<VersionOfList> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.versions.lock(tx, which);
      if (before.revision !== seen) throw new RefusalError(refusal('VERSION_STALE', { version: before.revision }));
      const act = actOf(ctx, this.clock.now());
      const decided = orThrow(decide(before, act, await this.versions.all(tx, which.list)));
      const { id, revision } = before;
      const version: OwnVersion = { ...decided, id, changed: authorOf(act), revision: revision + 1 };
      await this.versions.update(tx, version, await this.told(tx, contract, version));
      return which;
    });
  }

  private async told(tx: Tx, contract: ListEvent, version: OwnVersion) {
    return (await this.outbox.add(tx, contract, { subject: version.id, state: stateOfVersion(version) })).id;
  }
}
