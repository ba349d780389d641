import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { distributorRegistered, distributorRevised, holdPlaced } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import { aDistributor, aHold } from '@downstream/distributors/core/testing';
// For its rows, which it makes known when it is read.
import '@downstream/distributors/server';
import { CLOCK, DatabaseModule, Ids, Operations, Tenants } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { SealedLog } from '../../../libs/audit/server/src/persistence/sealed-log';
import { LogKeys } from '../../../libs/audit/server/src/sealing/log-keys';
import { Sealer } from '../../../libs/audit/server/src/sealing/sealer';
import { Distributors } from '../../../libs/distributors/server/src/persistence/distributors';
import { stateOf } from '../../../libs/distributors/server/src/persistence/filed';

class Writing {}

/** The door to the database, the outbox, the distributors' rows and the sealer, without a server around them. */
export async function openWriting({ appUrl, opsUrl, keyFile }) {
  Module({
    imports: [DatabaseModule.forRoot({ appUrl, opsUrl, poolSize: 4 })],
    providers: [Outbox, Distributors],
  })(Writing);
  Reflect.defineMetadata('design:paramtypes', [], Writing);
  const app = await NestFactory.createApplicationContext(Writing, { logger: ['error', 'warn'] });
  const [tenants, clock] = [app.get(Tenants), app.get(CLOCK)];
  const sealer = new Sealer(tenants, app.get(Operations), new SealedLog(), LogKeys.fromFile(keyFile), clock);
  return {
    tenants,
    outbox: app.get(Outbox),
    rows: app.get(Distributors),
    ids: app.get(Ids),
    sealer,
    close: () => app.close(),
  };
}

export { aDistributor, aHold, distributorRegistered, distributorRevised, holdPlaced, partyOf, stateOf };
