import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { overrideView, ratingView } from '@downstream/contracts';
import { actingOf, Names } from '@downstream/distributors/server';
import type { Doer, PersonId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { ratingStateOf, type FiledRating } from '../persistence/ratings';
import type { FiledOverride } from '../persistence/tier-overrides';

/** A rating as pages show it. */
export function viewOfRating(filed: FiledRating): z.input<typeof ratingView> {
  const { id, number, at, reason, sha256, rating } = ratingStateOf(filed);
  return { id, number, at, reason, sha256, rating };
}

/** Overrides as pages show them, with the names of today. */
@Injectable()
export class OverrideViews {
  constructor(private readonly directory: UserDirectory) {}

  /** @param seconder who looks and may agree with what others propose; undefined for everybody else */
  async of(
    tx: Tx,
    overrides: readonly FiledOverride[],
    seconder: PersonId | undefined,
  ): Promise<z.input<typeof overrideView>[]> {
    const doers = overrides.flatMap(({ proposed, seconded }) => (seconded ? [proposed, seconded] : [proposed]));
    const names = await Names.of(tx, this.directory, doers.map(actingOf));
    const deed = (doer: Doer) => names.deed({ ...doer, onBehalfOf: null });
    return overrides.map(({ distributorId: _d, proposed, seconded, ...one }) => ({
      ...one,
      proposed: deed(proposed),
      seconded: seconded && deed(seconded),
      maySecond: one.state === 'PROPOSED' && seconder !== undefined && proposed.personId !== seconder,
    }));
  }
}
