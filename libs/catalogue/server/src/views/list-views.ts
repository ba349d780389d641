import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { openVersionOf, type Author, type ListVersion } from '@downstream/catalogue/core';
import type { listItemLists, readItemListVersion, Reply } from '@downstream/contracts';
import { inForce, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { OwnVersion } from '../persistence/list-versions';
import { deedOf } from './item-views';

type View = Reply<typeof readItemListVersion>;
type Versions = readonly (ListVersion | OwnVersion)[];
/** One version without its rows. */
export type VersionSummary = Omit<View, 'rows'>;
type Lists = Reply<typeof listItemLists>['lists'];

/** Lists and their versions as the desk shows them. */
@Injectable()
export class ListViews {
  constructor(
    private readonly directory: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every version without its rows, in the order given. @param versions all of one list or of several */
  async summaries(tx: Tx, ctx: Context, versions: Versions): Promise<VersionSummary[]> {
    const authors = versions.flatMap(({ drafted, published }) => [drafted, published].filter((one) => one !== null));
    const names = await this.directory.namesOf(
      tx,
      authors.map(({ kind, actorId }) => ({ kind, id: actorId })),
    );
    const deed = (author: Author | null) => author && deedOf(author, names);
    const current = currentOf(versions, this.clock);
    return versions.map((one) => ({
      list: one.list,
      kind: one.kind,
      number: one.version,
      state: one.state,
      effectiveFrom: one.effectiveFrom,
      shipped: !('id' in one),
      inForce: current.has(one),
      source: one.source,
      rowCount: one.rows.length,
      drafted: deed(one.drafted),
      published: deed(one.published),
      returnReason: one.returnReason,
      mine: ctx.actor.personId !== undefined && one.contributors.includes(ctx.actor.personId),
      version: 'id' in one ? one.revision : 0,
    }));
  }

  /** Each list with what is in force, what comes and what waits. */
  async lists(tx: Tx, ctx: Context, versions: Versions): Promise<Lists> {
    const at = this.clock.now();
    const all = await this.summaries(tx, ctx, versions);
    return listNames(versions).map((list) => {
      const ofList = all.filter((one) => one.list === list);
      const coming = ofList.filter(({ state, effectiveFrom }) => state === 'PUBLISHED' && (effectiveFrom ?? '') > at);
      return {
        list,
        kind: ofList[0]?.kind ?? 'SENSITIVE_GOODS',
        inForce: ofList.find((one) => one.inForce) ?? null,
        coming: coming[0] ?? null,
        waiting: openVersionOf(ofList) ?? null,
      };
    });
  }
}

const listNames = (versions: Versions): string[] => [...new Set(versions.map(({ list }) => list))];

const currentOf = (versions: Versions, clock: Clock): ReadonlySet<ListVersion> =>
  new Set(
    listNames(versions).flatMap(
      (list) =>
        inForce(
          versions.filter((one) => one.list === list),
          clock.now(),
        ) ?? [],
    ),
  );
