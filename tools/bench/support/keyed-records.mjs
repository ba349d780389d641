// Records of made distributors with the keys under which the house looks for those that are alike.

/** A made distributor with its people as the application reads it. */
export const recordOf = ({ row, parties }) => ({
  ...{ country: row.country, registryNumber: row.registry_number, address: row.address, website: row.website },
  contact: row.contact,
  legalName: { native: row.native_name, latin: row.latin_name, language: row.name_language },
  parties: parties.map(({ id, role, native_name: native, date_of_birth: dateOfBirth, nationality }) => ({
    ...{
      id,
      role,
      dateOfBirth,
      nationality,
      kind: 'PERSON',
      country: null,
      address: null,
      position: null,
      share: null,
    },
    name: { native, latin: null, language: null },
  })),
});

/** The keys of what was made, by the application's own code. */
export async function keyed(owner, tenantId, made, { partyKeys, hashOf }) {
  const columns = [[], [], []];
  for (const one of made) {
    for (const key of partyKeys(recordOf(one))) {
      columns[0].push(hashOf(key));
      columns[1].push(one.row.id);
      columns[2].push(key.partyId ?? one.row.id);
    }
  }
  await owner.query(
    `insert into party_key (tenant_id, key, distributor_id, party_id)
     select $1, k.* from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as k on conflict do nothing`,
    [tenantId, ...columns],
  );
}
