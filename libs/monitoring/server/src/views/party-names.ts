import { Injectable } from '@nestjs/common';
import { Subjects } from '@downstream/checks/server';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** How parties under watch are called, by distributor and party; who stands in no record any more has no name. */
@Injectable()
export class PartyNames {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly subjects: Subjects,
  ) {}

  async of(tx: Tx, ids: readonly DistributorId[]): Promise<(distributor: DistributorId, party: string) => string> {
    const found = await this.distributors.byIds(tx, ids);
    const subjects = await this.subjects.ofAll(tx, [...found.values()]);
    const names = new Map(
      [...subjects].flatMap(([id, all]) => all.map(({ partyId, names: [name] }) => [`${id} ${partyId}`, name ?? ''])),
    );
    return (distributor, party) => names.get(`${distributor} ${party}`) ?? '';
  }
}
