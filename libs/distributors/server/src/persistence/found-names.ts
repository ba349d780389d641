import { Injectable } from '@nestjs/common';
import type { DistributorId, DistributorState, PartyId, RelatedRole } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A distributor as somebody finds it. */
export interface Company {
  readonly id: DistributorId;
  readonly native: string;
  readonly latin: string | null;
  readonly language: string | null;
  readonly country: string;
  readonly state: DistributorState;
  readonly sortName: string;
}

/** Somebody on its list as somebody finds them. */
export interface Beside {
  readonly id: PartyId;
  readonly role: RelatedRole;
  readonly native: string;
  readonly latin: string | null;
  readonly language: string | null;
}

/** Reads what is shown of those who were found. */
@Injectable()
export class FoundNames {
  /** Who is gone from the list is left out. */
  async of(
    tx: Tx,
    ids: readonly DistributorId[],
    partyIds: readonly PartyId[],
  ): Promise<{ readonly companies: readonly Company[]; readonly people: readonly Beside[] }> {
    const companies: Company[] = await tx.query(
      `select id, native_name as native, latin_name as latin, name_language as language, country, state,
              sort_name as "sortName" from distributor where id = any ($1)`,
      [[...new Set(ids)]],
    );
    const people: Beside[] = await tx.query(
      `select id, role, native_name as native, latin_name as latin, name_language as language from party
       where id = any ($1) and removed_at is null`,
      [partyIds],
    );
    return { companies, people };
  }
}
