import { Inject, Injectable } from '@nestjs/common';
import { isUsable, saidIn, type Attestation } from '@downstream/attestations/core';
import { attestedOf, coverLines, left, type LeftOfItem, type Relied } from '@downstream/attestations/core/judging';
import type { Body, coverStatements, Reply } from '@downstream/contracts';
import { writable } from '@downstream/distributors/server';
import type { Clock, Context } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Attestations, type FiledContent } from '../persistence/attestations';
import { partKey, QuantityLines, type FiledLine } from '../persistence/quantity-lines';

/** Which lines of an order the attestations of a distributor cover today, template by template. */
@Injectable()
export class CoverOrder {
  constructor(
    private readonly tenants: Tenants,
    private readonly attestations: Attestations,
    private readonly lines: QuantityLines,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(ctx: Context, order: Body<typeof coverStatements>): Promise<Reply<typeof coverStatements>> {
    return this.tenants.within(ctx, (tx) => this.in(tx, order));
  }

  /** In the caller's transaction; nothing is taken. */
  async in(tx: Tx, { distributor, lines }: Body<typeof coverStatements>): Promise<Reply<typeof coverStatements>> {
    const counting = await this.attestations.counting(tx, distributor);
    const contents = await this.attestations.contentsOf(tx, counting);
    const ledger = await this.lines.ofDistributor(tx, distributor);
    const relied = counting.flatMap((one) => {
      const filed = contents.get(one.id);
      return filed ? [reliedOf(one, filed, ledger)] : [];
    });
    const wanted = lines.map(({ partNumber, hs6, amount, unit, kinds, ...line }) => ({
      ...line,
      ...{ partKey: partKey(partNumber), hs6: hs6.slice(0, 6), quantity: { amount, unit }, required: kinds },
    }));
    return { lines: writable(coverLines(wanted, relied, this.clock.now().slice(0, 10))) as never };
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
