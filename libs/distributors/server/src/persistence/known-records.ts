import { Injectable } from '@nestjs/common';
import type { Contact, WrittenName } from '@downstream/distributors/core';
import type { KeyKind, KnownParty, KnownRecord } from '@downstream/distributors/core/resemblance';
import type { DistributorId, DistributorState, PartyId, PartyKind, RelatedRole } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { Held } from './key-candidates';

interface Named {
  readonly native: string;
  readonly latin: string | null;
  readonly language: string | null;
  readonly country: string | null;
}
type Company = Named & {
  readonly id: DistributorId;
  readonly state: DistributorState;
  readonly country: string;
  readonly contact: Contact | null;
};
type Beside = Named & {
  readonly id: PartyId;
  readonly role: RelatedRole;
  readonly kind: PartyKind;
  readonly dateOfBirth: string | null;
};

const nameOf = ({ native, latin, language }: Named): WrittenName => ({ native, latin, language });
const ofContact: readonly KeyKind[] = ['EMAIL', 'PHONE', 'PERSON'];

/** Reads of other records what comparing needs: who has the keys in common. */
@Injectable()
export class KnownRecords {
  async of(tx: Tx, held: ReadonlyMap<DistributorId, readonly Held[]>): Promise<KnownRecord[]> {
    if (held.size === 0) return [];
    const companies: Company[] = await tx.query(
      `select id, state, native_name as native, latin_name as latin, name_language as language, country, contact
       from distributor where id = any ($1)`,
      [[...held.keys()]],
    );
    const ids = [...held].flatMap(([id, keys]) =>
      keys.map(({ partyId }) => partyId).filter((one) => one !== (id as string)),
    );
    const people: Beside[] =
      ids.length === 0
        ? []
        : await tx.query(
            `select id, role, kind, native_name as native, latin_name as latin, name_language as language, country,
                    date_of_birth::text as "dateOfBirth"
             from party where id = any ($1) and removed_at is null`,
            [[...new Set(ids)]],
          );
    const byId = new Map(people.map((one) => [one.id, one]));
    return companies.map((company) => {
      const shared = (held.get(company.id) ?? []).flatMap(({ key, partyId }) => {
        const theirs = partyId === (company.id as string) ? own(company, key.kind) : beside(byId.get(partyId));
        return theirs ? [{ kind: key.kind, value: key.value, theirs }] : [];
      });
      return { id: company.id, state: company.state, legalName: nameOf(company), country: company.country, shared };
    });
  }
}

function own(company: Company, kind: KeyKind): KnownParty {
  const facts = { partyId: null, dateOfBirth: null, country: company.country };
  if (!ofContact.includes(kind)) return { ...facts, role: 'DISTRIBUTOR', kind: 'ORGANISATION', name: nameOf(company) };
  const name = { native: company.contact?.name ?? '', latin: null, language: null };
  return { ...facts, role: 'CONTACT', kind: 'PERSON', name };
}

const beside = (party: Beside | undefined): KnownParty | undefined =>
  party && {
    partyId: party.id,
    role: party.role,
    kind: party.kind,
    name: nameOf(party),
    dateOfBirth: party.dateOfBirth,
    country: party.country,
  };
