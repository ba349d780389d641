import { Injectable } from '@nestjs/common';
import {
  resemblances,
  type KeyedRecord,
  type KeyKind,
  type Resemblance,
} from '@downstream/distributors/core/resemblance';
import type { Context, DistributorId } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { candidatesFor } from '../persistence/key-candidates';
import { KnownRecords } from '../persistence/known-records';
import { PartyKeys } from '../persistence/party-keys';

/** Who is like a record, the ones to look at first in front, and what was left out. */
export interface Found {
  readonly rows: readonly Resemblance[];
  /** Facts that so many others have that not all of them were compared. */
  readonly notAllCompared: readonly KeyKind[];
  /** Whether there are records whose facts are not made ready for comparing yet, and were left out. */
  readonly notReady: boolean;
}

/** Finds the distributors of a tenant that are like a record, on file or not. Reads only. */
@Injectable()
export class FindResemblances {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: PartyKeys,
    private readonly known: KnownRecords,
  ) {}

  run(ctx: Context, record: KeyedRecord, except: DistributorId | null = null): Promise<Found> {
    return this.tenants.within(ctx, (tx) => this.in(tx, record, except));
  }

  /** @param except the distributor on file that the record is of: it is not its own double */
  async in(tx: Tx, record: KeyedRecord, except: DistributorId | null = null): Promise<Found> {
    const { held, notAllCompared } = await candidatesFor(this.keys, tx, record, except);
    const rows = resemblances(record, await this.known.of(tx, held));
    return { rows, notAllCompared, notReady: await this.keys.someOutdated(tx) };
  }
}
