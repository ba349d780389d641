import { Injectable } from '@nestjs/common';
import type { ownershipProposed, StateOf } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Changes to a chart that wait for a second person, and what became of them. */
export type ChartProposal = StateOf<typeof ownershipProposed>;

/** A proposal with the person behind who made it: four eyes compare persons, never accounts. */
export interface KeptProposal {
  readonly record: ChartProposal;
  readonly personId: string;
}

interface Row {
  record: ChartProposal;
  proposed_by: string;
}
const kept = ({ record, proposed_by }: Row): KeptProposal => ({ record, personId: proposed_by });

/** Proposed changes of charts. */
@Injectable()
export class OwnershipProposals {
  /** Those of a distributor, the newest first. */
  async of(tx: Tx, id: DistributorId): Promise<KeptProposal[]> {
    const rows: Row[] = await tx.query(
      `select record, proposed_by from ownership_proposal where distributor_id = $1 order by id desc`,
      [id],
    );
    return rows.map(kept);
  }

  /** Every one, or those of one distributor, for a dossier. */
  async all(tx: Tx, distributorId: string | null): Promise<ChartProposal[]> {
    const rows: Row[] = await tx.query(
      `select record, proposed_by from ownership_proposal
       where $1::uuid is null or distributor_id = $1 order by id`,
      [distributorId],
    );
    return rows.map(({ record }) => record);
  }

  /** The proposal, and nobody decides it until the transaction ends. */
  async lock(tx: Tx, distributorId: DistributorId, id: string): Promise<KeptProposal | undefined> {
    const [row]: Row[] = await tx.query(
      `select record, proposed_by from ownership_proposal where id = $1 and distributor_id = $2 for update`,
      [id, distributorId],
    );
    return row && kept(row);
  }

  async add(tx: Tx, record: ChartProposal, personId: string, eventId: string): Promise<void> {
    await tx.query(
      `insert into ownership_proposal (id, distributor_id, state, proposed_by, record, event_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [record.id, record.distributorId, record.state, personId, JSON.stringify(record), eventId],
    );
  }

  /** @param personId of whoever decided */
  async decide(tx: Tx, record: ChartProposal, personId: string, eventId: string): Promise<void> {
    await tx.query(
      `update ownership_proposal set state = $2, accepted_by = $3, record = $4, event_id = $5 where id = $1`,
      [record.id, record.state, record.state === 'ACCEPTED' ? personId : null, JSON.stringify(record), eventId],
    );
  }
}
