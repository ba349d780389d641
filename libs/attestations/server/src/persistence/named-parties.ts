import { Injectable } from '@nestjs/common';
import type { NamedForSearch } from '@downstream/attestations/core/judging';
import { partyIdFrom } from '@downstream/distributors/core';
import type { DistributorId, EventId, PartyId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { sha256 } from '../use-cases/answer-sheet-records';

/** Somebody whom a distributor named in what it signed, as a party that is screened with it. */
export interface NamedParty extends NamedForSearch {
  readonly id: PartyId;
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** By distributor and name, so that one who is named twice stays one. */
const idOf = (distributorId: DistributorId, { role, kind, name }: NamedForSearch): PartyId =>
  partyIdFrom(sha256(JSON.stringify(['named', distributorId, role, kind, plain(name)])));

/** Whom distributors have named in attestations they signed: lists are searched for them, ended or not. */
@Injectable()
export class NamedParties {
  /** Keeps whom somebody names; who was named before stays as it is. */
  async keep(tx: Tx, distributorId: DistributorId, named: readonly NamedForSearch[], eventId: EventId): Promise<void> {
    const rows = named.map((one) => ({ ...one, id: idOf(distributorId, one) }));
    await tx.query(
      `insert into attestation_named (distributor_id, party_id, role, kind, name, country, event_id)
       select $1, r.id, r.role, r.kind, r.name, r.country, $3
       from jsonb_to_recordset($2::jsonb) as r (id uuid, role text, kind text, name text, country text)
       on conflict do nothing`,
      [distributorId, JSON.stringify(rows), eventId],
    );
  }

  /** Those of some distributors, in the order of their ids. */
  async of(tx: Tx, distributors: readonly DistributorId[]): Promise<ReadonlyMap<DistributorId, readonly NamedParty[]>> {
    const rows: (NamedParty & { distributorId: DistributorId })[] = await tx.query(
      `select distributor_id as "distributorId", party_id as id, role, kind, name, country from attestation_named
       where distributor_id = any($1) order by distributor_id, party_id`,
      [[...distributors]],
    );
    const found = new Map<DistributorId, NamedParty[]>();
    for (const { distributorId, ...named } of rows) {
      const before = found.get(distributorId);
      if (before) before.push(named);
      else found.set(distributorId, [named]);
    }
    return found;
  }
}
