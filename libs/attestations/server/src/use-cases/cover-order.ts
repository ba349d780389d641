import { Inject, Injectable } from '@nestjs/common';
import { isUnderWay } from '@downstream/attestations/core';
import { coverageMap, coverLines } from '@downstream/attestations/core/judging';
import type { Body, coverStatements, readCoverageMap, Reply } from '@downstream/contracts';
import { DistributorDirectory, writable } from '@downstream/distributors/server';
import { refusal, RefusalError, type Clock, type Context, type DistributorId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { partKey } from '../persistence/quantity-lines';
import { ReliedAttestations } from './relied-attestations';

/** What the attestations of a distributor cover today: lines of an order, or everything as a map. */
@Injectable()
export class CoverOrder {
  constructor(
    private readonly tenants: Tenants,
    private readonly attestations: Attestations,
    private readonly directory: DistributorDirectory,
    private readonly relied: ReliedAttestations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(ctx: Context, order: Body<typeof coverStatements>): Promise<Reply<typeof coverStatements>> {
    return this.tenants.within(ctx, (tx) => this.in(tx, order));
  }

  /**
   * In the caller's transaction; nothing is taken.
   * @param day on which it would ship; today unless said
   */
  async in(
    tx: Tx,
    { distributor, lines }: Body<typeof coverStatements>,
    day: string = this.clock.now().slice(0, 10),
  ): Promise<Reply<typeof coverStatements>> {
    const relied = await this.relied.of(tx, distributor);
    const wanted = lines.map(({ partNumber, hs6, amount, unit, kinds, ...line }) => ({
      ...line,
      ...{ partKey: partKey(partNumber), hs6: hs6.slice(0, 6), quantity: { amount, unit }, required: kinds },
    }));
    return { lines: writable(coverLines(wanted, relied, day)) as never };
  }

  /** Destinations are those of the record and those that attestations name. @throws RefusalError NOT_FOUND */
  map(ctx: Context, id: DistributorId): Promise<Reply<typeof readCoverageMap>> {
    return this.tenants.within(ctx, async (tx) => {
      const distributor = await this.directory.byId(tx, id);
      if (!distributor) throw new RefusalError(refusal('NOT_FOUND'));
      const relied = await this.relied.of(tx, id);
      const partNumbers = await this.relied.partNumbers(tx, id);
      const named = relied.flatMap(({ destinations }) => destinations ?? []);
      const destinations = [...new Set([distributor.country, ...distributor.territory, ...named])].sort();
      const known = await this.attestations.of(tx, id);
      const underWay = known.filter(({ state }) => isUnderWay(state)).map(({ template }) => template.kind);
      const day = this.clock.now().slice(0, 10);
      const rows = coverageMap(relied, destinations, underWay, day).map(({ partKey: key, ...row }) => ({
        ...row,
        partNumber: key === null ? null : (partNumbers.get(key) ?? key),
      }));
      return writable({ day, destinations, rows }) as Reply<typeof readCoverageMap>;
    });
  }
}
