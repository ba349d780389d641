import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedStatementBody, StatementContent } from '@downstream/attestations/core';
import { readSignedPortalStatement, rejectStatement } from '@downstream/contracts';
import type { TenantId } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { honestAnswers, PortalHouse, Signing } from '../testing';
import { RecordedStandings } from './recorded-standings';

let house: PortalHouse;
let standings: RecordedStandings;
let content: StatementContent;
let log: TenantId;
let reject: () => Promise<unknown>;

beforeAll(async () => {
  house = await PortalHouse.open();
  const { analyst } = await house.maker();
  log = analyst.tenantId;
  const signing = new Signing(house);
  const olga = await house.invited(analyst);
  const statement = await signing.asked(analyst, olga, 'T2');
  await signing.signed(olga, statement, honestAnswers('T2'));
  const read = await olga.browser.ok(readSignedPortalStatement, { params: { statement, version: 1 } } as never);
  content = read['content'] as unknown as StatementContent;
  const call = { params: { id: statement }, body: { reason: 'Not this buyer.' } } as never;
  reject = () => analyst.browser.ok(rejectStatement, call);
  const { world } = house.access;
  standings = new RecordedStandings(world.get(Tenants), world.get(Attestations), world.get(CLOCK));
}, 60_000);
afterAll(() => house.close());

const asked = (changes: Partial<StatementContent> = {}, of = log) =>
  standings.of({ log: of, content: { ...content, ...changes } } as SignedStatementBody);

describe('whether a signed statement counts', () => {
  it('is told by the record of its maker', async () => {
    expect(await asked()).toBe('NOT_YET_ACCEPTED');
  });

  it('is not told of an earlier version than the one on record: another has taken its place', async () => {
    expect(await asked({ number: 0 })).toBe('SUPERSEDED');
  });

  it('is not known of what is not on record, nor under the log of another maker', async () => {
    expect(await asked({ id: randomUUID() as never })).toBe('NOT_ASKED');
    expect(await asked({}, randomUUID() as TenantId)).toBe('NOT_ASKED');
  });

  it('is no longer so once it was rejected, and the reason is not told', async () => {
    await reject();
    expect(await asked()).toBe('ENDED');
  });
});
