import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import {
  classificationInForce,
  hasShare,
  isReviewDue,
  sensitivityOf,
  shippedLists,
  subjectOf,
  waitingOf,
  type Author,
  type Classification,
  type Item,
  type Sensitivity,
} from '@downstream/catalogue/core';
import type { askSensitivity, listItems, readItem, Reply } from '@downstream/contracts';
import type { ActorId, Clock, Context } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';

type View = Reply<typeof readItem>;
type Row = Reply<typeof listItems>['rows'][number];

/** Items as the desk shows them, with what the lists in force say at this moment. */
@Injectable()
export class ItemViews {
  constructor(
    private readonly directory: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async view(tx: Tx, ctx: Context, item: Item): Promise<View> {
    const at = this.clock.now();
    const acting = authorsOf(item).map(({ kind, actorId }) => ({ kind, id: actorId }));
    const names = await this.directory.namesOf(tx, acting);
    const current = classificationInForce(item.classifications, at);
    const waiting = waitingOf(item);
    const earlier = item.classifications.filter((one) => one !== current && one !== waiting).reverse();
    return {
      id: item.id,
      sku: item.sku,
      names: [...item.names],
      description: item.description,
      inForce: current ? classificationView(current, names) : null,
      waiting: waiting ? classificationView(waiting, names) : null,
      earlier: earlier.map((one) => classificationView(one, names)),
      reviewDue: !current || isReviewDue(current, at),
      mine: hasShare(item, ctx.actor.personId),
      sensitivity: sensitivityView(sensitivityOf(subjectOf(item, at), shippedLists, at)),
      registered: deed(item.registered, names),
      changed: deed(item.changed, names),
      version: item.version,
    };
  }

  row(item: Item): Row {
    const at = this.clock.now();
    const current = classificationInForce(item.classifications, at);
    const { outcome, chplTier } = sensitivityOf(subjectOf(item, at), shippedLists, at);
    return {
      id: item.id,
      sku: item.sku,
      names: [...item.names],
      hs: current?.hs ?? null,
      eccn: current?.eccn ?? null,
      nextReview: current?.nextReview ?? null,
      waiting: waitingOf(item)?.state ?? null,
      reviewDue: !current || isReviewDue(current, at),
      outcome,
      chplTier,
      changedAt: item.changed.at,
    };
  }
}

type Names = ReadonlyMap<string, string>;

const authorsOf = ({ registered, changed, classifications }: Item): readonly Author[] => [
  registered,
  changed,
  ...classifications.flatMap(({ classifier, proposed, approved }) =>
    [classifier, proposed, approved].filter((author) => author !== null),
  ),
];

const deed = ({ kind, actorId, at }: Author, names: Names): View['changed'] => ({
  kind,
  actorId,
  name: nameOf(names, actorId),
  at,
});
const nameOf = (names: Names, id: ActorId): string => names.get(id) ?? '';

function classificationView(one: Classification, names: Names): NonNullable<View['inForce']> {
  const { contributors: _, classifier, proposed, approved, parameters, ...rest } = one;
  return {
    ...rest,
    parameters: [...parameters],
    classifier: deed(classifier, names),
    proposed: proposed && deed(proposed, names),
    approved: approved && deed(approved, names),
  };
}

/** What the lists say, as the contracts show it. */
export function sensitivityView({
  outcome,
  chplTier,
  signals,
  gaps,
  carried,
  asked,
}: Sensitivity): Reply<typeof askSensitivity> {
  return {
    outcome,
    chplTier,
    signals: signals.map(({ layer, list, version, row, reason }) => ({
      layer,
      list,
      version,
      row: structuredClone(row) as unknown as View['sensitivity']['signals'][number]['row'],
      reason,
    })),
    gaps: [...gaps],
    carried: [...carried],
    asked: [...asked],
  };
}
