import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import type { Answer } from '@downstream/attestations/core';
import { questionnaireInForce } from '@downstream/attestations/core/shipped';
import { completeAnswers } from '@downstream/attestations/core/testing';
import { acceptStatement, askCorrections, savePortalAnswers, submitPortalAnswers } from '@downstream/contracts';
import type { Id } from '@downstream/kernel';
import { honestAnswers, patchesOf, PortalHouse, Signing, type Invited } from '../testing';
import { Attestations } from '../persistence/attestations';
import { NightlyContradictions } from './nightly-contradictions';

let house: PortalHouse;
let signing: Signing;
let analyst: Member;
beforeAll(async () => {
  house = await PortalHouse.open();
  signing = new Signing(house);
  ({ analyst } = await house.maker());
}, 60_000);
afterAll(() => house.close());

/** One more statement of a distributor, taken. */
async function taken(who: Invited, more: Readonly<Record<string, Answer>> = {}): Promise<Id<'attestation'>> {
  const id = await signing.asked(analyst, who, 'T1');
  await signing.signed(who, id, honestAnswers('T1', more));
  await analyst.browser.ok(acceptStatement, { params: { id } } as never);
  return id;
}
/** As it is kept: sessions are over by the time some of these are read. */
const read = async (id: Id<'attestation'>) => {
  const { world } = house.access;
  const found = await world.tenants.within(house.access.context(analyst.tenantId), (tx) =>
    world.get(Attestations).find(tx, id),
  );
  return [found?.state, found?.reason];
};
const to = (...countries: string[]) => ({ destinations: { type: 'COUNTRIES' as const, countries } });

describe('what an attestation rests on beside the record', () => {
  it('ends it when the company does something else with goods', async () => {
    const who = await house.invited(analyst);
    const { issuerName, issuerNumber, issuerAddress } = honestAnswers('T1');
    const company = { legalName: issuerName, registryNumber: issuerNumber, address: issuerAddress };
    const said = { ...completeAnswers(questionnaireInForce), ...company } as ReturnType<typeof completeAnswers>;
    const answers = patchesOf(await house.withFiles(who, said));
    await who.browser.ok(savePortalAnswers, { body: { patches: answers } } as never);
    await who.browser.ok(submitPortalAnswers, {});
    await house.access.world.settle();
    const id = await taken(who);
    const items = [{ question: 'activities', sentence: 'Please say whether you rent out, too.' }];
    await analyst.browser.ok(askCorrections, { params: { id: who.id }, body: { items } } as never);
    const answer = { type: 'CHOICES', choices: ['RENT', 'REPAIR'] };
    const patches = [{ question: 'activities', answer, base: 1 }];
    await who.browser.ok(savePortalAnswers, { body: { patches } } as never);
    await who.browser.ok(submitPortalAnswers, {});
    await house.access.world.settle();
    expect(await read(id)).toEqual(['LAPSED', 'ROLE']);
  }, 40_000);

  it('ends it when other sets name the countries it may go to, by the next nightly look', async () => {
    const { world } = house.access;
    // The shipped lists name Kyrgyzstan among the countries of hard circumvention from 24 April 2026.
    const id = await taken(await house.invited(analyst), to('KG'));
    const other = await taken(await house.invited(analyst), to('CH'));
    await world.get(NightlyContradictions).look();
    await world.settle();
    expect(await read(id)).toEqual(['ACCEPTED', null]);
    world.clock.advance(Date.parse('2026-04-24T06:00:00Z') - Date.parse(world.clock.now()));
    await world.get(NightlyContradictions).look();
    await world.settle();
    expect(await read(id)).toEqual(['LAPSED', 'DESTINATION']);
    expect(await read(other)).toEqual(['ACCEPTED', null]);
  }, 40_000);
});
