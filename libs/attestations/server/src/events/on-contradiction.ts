import { Injectable } from '@nestjs/common';
import {
  contradictionChanged,
  contradictionFound,
  contradictionGone,
  contradictionReopened,
  type StateOf,
} from '@downstream/contracts';
import type { Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { LookAgain } from '../use-cases/look-again';

type News = StoredEvent<StateOf<typeof contradictionFound>>;

/**
 * What stands between two attestations is told on both sides: the other one is looked at as well. It ends by itself, for
 * a look that finds the same is no news.
 */
@Injectable()
abstract class OnContradiction extends EventHandler<typeof contradictionFound> {
  constructor(private readonly again: LookAgain) {
    super();
  }

  async handle(tx: Tx, { state: { theirs } }: News): Promise<void> {
    if (theirs.source === 'OTHER_ATTESTATION' && theirs.id !== null)
      await this.again.at(tx, [theirs.id as Id<'attestation'>]);
  }
}

@Injectable()
@On(contradictionFound, 'attestations.tell-other-side-found', 'relay')
export class OnContradictionFound extends OnContradiction {}

@Injectable()
@On(contradictionChanged, 'attestations.tell-other-side-changed', 'relay')
export class OnContradictionChanged extends OnContradiction {}

@Injectable()
@On(contradictionReopened, 'attestations.tell-other-side-reopened', 'relay')
export class OnContradictionReopened extends OnContradiction {}

@Injectable()
@On(contradictionGone, 'attestations.tell-other-side-gone', 'relay')
export class OnContradictionGone extends OnContradiction {}
