import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import {
  classificationInForce,
  hasShare,
  isReviewDue,
  sensitivityOf,
  subjectOf,
  waitingOf,
  type Author,
  type Classification,
  type Item,
  type ListVersion,
  type Sensitivity,
} from '@downstream/catalogue/core';
import type { askSensitivity, listItems, readItem, Reply } from '@downstream/contracts';
import type { ActorId, Clock, Context, Instant } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { ListVersions } from '../persistence/list-versions';

type View = Reply<typeof readItem>;
type Row = Reply<typeof listItems>['rows'][number];

/** Items as the desk shows them, with what the lists in force say at this moment. */
@Injectable()
export class ItemViews {
  constructor(
    private readonly directory: UserDirectory,
    private readonly lists: ListVersions,
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
      sensitivity: sensitivityView(sensitivityOf(subjectOf(item, at), await this.lists.judging(tx, at), at)),
      registered: deedOf(item.registered, names),
      changed: deedOf(item.changed, names),
      version: item.version,
    };
  }

  /** Items as a list shows them. */
  async rows(tx: Tx, items: readonly Item[]): Promise<Row[]> {
    const at = this.clock.now();
    const versions = await this.lists.judging(tx, at);
    return items.map((item) => this.row(item, versions, at));
  }

  private row(item: Item, versions: readonly ListVersion[], at: Instant): Row {
    const current = classificationInForce(item.classifications, at);
    const { outcome, chplTier } = sensitivityOf(subjectOf(item, at), versions, at);
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

/** Who did something and when, by name. */
export const deedOf = ({ kind, actorId, at }: Author, names: Names): View['changed'] => ({
  kind,
  actorId,
  name: nameOf(names, actorId),
  at,
});
const nameOf = (names: Names, id: ActorId): string => names.get(id) ?? '';

function classificationView(one: Classification, names: Names): NonNullable<View['inForce']> {
  const { contributors: _, classifier, proposed, approved, parameters, judged, ...rest } = one;
  return {
    ...rest,
    parameters: [...parameters],
    judged: judged && { ...judged, asked: [...judged.asked] },
    classifier: deedOf(classifier, names),
    proposed: proposed && deedOf(proposed, names),
    approved: approved && deedOf(approved, names),
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
    gaps: gaps.map((gap) => (gap.code === 'ANNEX_NOT_ASKED' ? { ...gap, annexes: [...gap.annexes] } : gap)),
    carried: [...carried],
    asked: [...asked],
  };
}
