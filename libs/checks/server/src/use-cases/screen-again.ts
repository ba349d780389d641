import { Injectable } from '@nestjs/common';
import { subjectsFingerprint } from '@downstream/checks/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId, EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { sha256 } from '../lists/list-version-builder';
import { CheckRuns } from '../persistence/check-runs';
import { ListsInForce } from '../persistence/lists-in-force';
import { isEnrolled } from '../screening/enrolled';
import { Subjects } from '../screening/subjects';
import { ScreenDistributor } from './screen-distributor';

/**
 * Screens a distributor under watch whose facts are others than those the last run searched for, such as a new
 * signatory or contact. Until then the screening is out of date for everybody to see; a change of facts that nobody is
 * searched by, such as a telephone, leads to no run.
 */
@Injectable()
export class ScreenAgain {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly runs: CheckRuns,
    private readonly inForce: ListsInForce,
    private readonly subjects: Subjects,
    private readonly screen: ScreenDistributor,
  ) {}

  /** @param cause the event that told of the change */
  async in(tx: Tx, id: DistributorId, cause: EventId): Promise<void> {
    const distributor = await this.distributors.lock(tx, id);
    if (!isEnrolled(distributor.state) || (await this.inForce.searchable(tx)).length === 0) return;
    const last = await this.runs.latest(tx, id);
    const subjects = await this.subjects.of(tx, distributor);
    // Whoever was never screened waits for what the submission leads to.
    if (!last || last.subjectsFingerprint === subjectsFingerprint(subjects, sha256)) return;
    await this.screen.in(tx, id, cause);
  }
}
