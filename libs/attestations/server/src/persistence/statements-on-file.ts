import { Injectable } from '@nestjs/common';
import type { Answer } from '@downstream/attestations/core';
import { coverageMap } from '@downstream/attestations/core/judging';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ReliedAttestations } from '../use-cases/relied-attestations';
import { Submissions } from './submissions';

/** What a distributor said last, and what its statements cover, for rooms that hold it against others. */
@Injectable()
export class StatementsOnFile {
  constructor(
    private readonly submissions: Submissions,
    private readonly relied: ReliedAttestations,
  ) {}

  /** The answers that were sent in last, by question; undefined where nothing was. */
  async answers(tx: Tx, id: DistributorId): Promise<ReadonlyMap<string, Answer> | undefined> {
    const [last] = await this.submissions.lastOf(tx, [id]);
    return last && new Map(last.content.answers.map(({ question, answer }) => [question, answer]));
  }

  /** Which of the destinations some attestation in force covers on a day. */
  async covered(tx: Tx, id: DistributorId, destinations: readonly string[], day: string): Promise<readonly string[]> {
    const rows = coverageMap(await this.relied.of(tx, id), [...destinations], [], day);
    const good = rows.flatMap(({ cells }) =>
      cells.filter(({ state }) => state === 'COVERED' || state === 'ENDS_SOON').map(({ destination }) => destination),
    );
    return [...new Set(good)].sort();
  }
}
