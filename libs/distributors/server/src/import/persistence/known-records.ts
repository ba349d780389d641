import { Injectable } from '@nestjs/common';
import type { RegistryNumber } from '@downstream/distributors/core';
import { keysOf, RecordIndex, type KnownRecord } from '@downstream/distributors/core/import';
import type { DistributorId, DistributorState } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

interface Row {
  id: DistributorId;
  state: DistributorState;
  submitted: boolean;
  native_name: string;
  latin_name: string | null;
  country: string;
  registry_number: RegistryNumber | null;
}

/** Records whose keys are made at a time: whoever asks the server for something meanwhile waits for so many. */
const PAGE = 500;

/** The distributors of a tenant by what rows of a table may know them by. */
@Injectable()
export class KnownRecords {
  async index(tx: Tx): Promise<RecordIndex> {
    const records: KnownRecord[] = [];
    for (let after: string = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows: Row[] = await tx.query(
        `select id, state, submitted is not null as submitted, native_name, latin_name, country, registry_number
         from distributor where id > $1 order by id limit ${PAGE}`,
        [after],
      );
      for (const row of rows) records.push(known(row));
      if (rows.length < PAGE) return new RecordIndex(records);
      after = rows.at(-1)?.id ?? after;
    }
  }
}

const known = ({ id, state, submitted, native_name: native, latin_name: latin, country, registry_number }: Row) => ({
  ...{ id, state, submitted, name: native },
  keys: keysOf({ country, registryNumber: registry_number, legalName: { native, latin } }),
});
