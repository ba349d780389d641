import { Injectable } from '@nestjs/common';
import { isUsable, saidIn, type Attestation } from '@downstream/attestations/core';
import { attestedOf, itemsIn, left, type LeftOfItem, type Relied } from '@downstream/attestations/core/judging';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Attestations, type FiledContent } from '../persistence/attestations';
import { partKey, QuantityLines, type FiledLine } from '../persistence/quantity-lines';

/** The attestations of a distributor that were taken, as lines of orders rely on them. */
@Injectable()
export class ReliedAttestations {
  constructor(
    private readonly attestations: Attestations,
    private readonly lines: QuantityLines,
  ) {}

  /** By id. */
  async of(tx: Tx, distributor: DistributorId): Promise<readonly Relied[]> {
    const counting = await this.attestations.counting(tx, distributor);
    const contents = await this.attestations.contentsOf(tx, counting);
    const ledger = await this.lines.ofDistributor(tx, distributor);
    return counting.flatMap((one) => {
      const filed = contents.get(one.id);
      return filed ? [reliedOf(one, filed, ledger)] : [];
    });
  }

  /** The part numbers of their items as they were written, by their keys. */
  async partNumbers(tx: Tx, distributor: DistributorId): Promise<ReadonlyMap<string, string>> {
    const contents = await this.attestations.contentsOf(tx, await this.attestations.counting(tx, distributor));
    const written = [...contents.values()].flatMap(({ content }) => itemsIn(saidIn(content)));
    return new Map(written.map(({ partNumber }) => [partKey(partNumber), partNumber]));
  }
}

const leftOf = ({ id, partKey: key, hs6, unit, attested, taken }: FiledLine): LeftOfItem => {
  const line = { id, attested: { amount: attested, unit }, uses: taken === '0' ? [] : [{ by: 'all', amount: taken }] };
  return { lineId: id, partKey: key, hs6, left: { amount: left(line).toFixed(), unit } };
};

/** An attestation as lines rely on it. */
function reliedOf(attestation: Attestation, { content }: FiledContent, ledger: readonly FiledLine[]): Relied {
  const said = saidIn(content);
  const { kind } = attestation.template;
  const goods = kind === 'T1' || kind === 'T3';
  const [places, codes] = [said[kind === 'T4' ? 'territory' : 'destinations'], said['goodsCodes']];
  const users = attestedOf(content, attestation.signatures, null).endUsers;
  return {
    ...{ id: attestation.id, kind },
    ...{ validFrom: attestation.validFrom ?? '9999-12-31', validTo: attestation.validTo ?? '0000-01-01' },
    usable: isUsable(attestation),
    items: goods ? ledger.filter((line) => line.attestationId === attestation.id).map(leftOf) : null,
    destinations: places?.type === 'COUNTRIES' ? places.countries : null,
    endUsers: goods && users !== null ? users.map(({ name }) => name) : null,
    codes: codes?.type === 'LINES' ? codes.lines.map((code) => code.replace(/\D/g, '').slice(0, 6)) : null,
  };
}
