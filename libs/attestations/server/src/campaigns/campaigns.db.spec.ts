import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import {
  cancelCampaign,
  campaignOutcomesCsv,
  followCampaign,
  listCampaignOutcomes,
  listCampaigns,
  listStatements,
  previewCampaign,
  readCampaign,
  registerDistributor,
  savePortalAnswers,
  startCampaign,
} from '@downstream/contracts';
import { someDetails } from '@downstream/distributors/core/testing';
import type { ActorId, Context, Id, TemplateKind } from '@downstream/kernel';
import { patchesOf, PortalHouse, Signing, type Invited } from '../testing';
import { RunCampaign } from './run-campaign';

let house: PortalHouse;
let analyst: Member;
let [olga, chen]: Invited[] = [];
beforeAll(async () => {
  house = await PortalHouse.open();
  ({ analyst } = await house.maker());
  [olga, chen] = [await house.invited(analyst, 'Baikal Optika'), await house.invited(analyst, 'Deniz Optik')];
  await house.invited(analyst, 'Caspian Trade');
  const { sponsorId: _, ...details } = someDetails({
    legalName: { native: 'Altai Silent', latin: null, language: 'en' },
  });
  await analyst.browser.ok(registerDistributor, { body: details as never });
}, 60_000);
afterAll(() => house.close());

type Asked = { which?: object; kind?: TemplateKind; onlyMissing?: boolean };
const everybody = { kind: 'FILTER' };
const body = ({ which = everybody, kind = 'T4', ...rest }: Asked, more: object = {}) =>
  ({ body: { which, kind, ...rest, ...more } }) as never;
const at = (id: string, more: object = {}) => ({ params: { id }, ...more }) as never;
const start = (asked: Asked, expected: number, more: object = {}) =>
  analyst.browser.ok(startCampaign, body(asked, { title: 'Stockists', expected, ...more }));
const outcomesOf = async (id: string) => {
  const { rows } = await analyst.browser.ok(listCampaignOutcomes, at(id));
  return (rows as { distributor: { name: string }; outcome: string; reason: string | null }[]).map(
    ({ distributor, outcome, reason }) => [distributor.name, outcome, reason],
  );
};

describe('a campaign', () => {
  it('says beforehand whom it would ask and whom not, and then asks just them, once, with one letter each', async () => {
    const shown = await analyst.browser.ok(previewCampaign, body({}));
    expect([shown['found'], shown['asks'], shown['refused']]).toEqual([
      ...[4, 3, [{ reason: 'NOBODY_TO_WRITE_TO', n: 1 }]],
    ]);
    expect(shown['rows'][0]).toMatchObject({ distributor: { name: 'Altai Silent' }, reason: 'NOBODY_TO_WRITE_TO' });

    const before = house.access.mail.to(olga!.email).length;
    const { id } = await start({}, 3);
    await house.access.world.settle();
    const done = await analyst.browser.ok(readCampaign, at(id));
    expect(done).toMatchObject({ state: 'DONE', counts: { asked: 3, refused: 1, failed: 0, left: 0 } });
    expect(done['steps']).toEqual({ ASKED: 3, OPENED: 0, SIGNED: 0, ACCEPTED: 0, ENDED: 0 });
    expect(await outcomesOf(id)).toEqual([
      ['Altai Silent', 'REFUSED', 'NOBODY_TO_WRITE_TO'],
      ['Baikal Optika', 'ASKED', null],
      ['Caspian Trade', 'ASKED', null],
      ['Deniz Optik', 'ASKED', null],
    ]);
    const mails = house.access.mail.to(olga!.email).slice(before);
    expect(mails).toHaveLength(1);
    const { rows } = await analyst.browser.ok(listStatements, {
      query: { distributor: olga!.id, kind: 'T4' },
    } as never);
    expect(rows).toHaveLength(1);
    expect(rows[0].dueAt).toBe(done['dueAt']);
    // Whoever asked stands there as the one who asked, not a machine.
    expect(rows[0].asked.by.id).toBe(done['started'].by.id);
    const types = await house.access.events(analyst.tenantId);
    expect(types).toEqual(expect.arrayContaining(['campaign.started', 'campaign.done']));
  }, 15_000);

  it('asks nobody again of whom it would have to be asked twice, and refuses what is not as it was shown', async () => {
    const shown = await analyst.browser.ok(previewCampaign, body({}));
    expect([shown['asks'], shown['refused'][0]]).toEqual([0, { reason: 'STATEMENT_ALREADY_ASKED', n: 3 }]);
    const changed = await analyst.browser.call(startCampaign, body({}, { title: 'Again', expected: 3 }));
    expect([changed.status, changed.body.code]).toEqual([409, 'CAMPAIGN_CHANGED']);
    const nobody = await analyst.browser.call(previewCampaign, body({ which: { kind: 'MARKED', ids: [] } }));
    expect(nobody.status).toBe(422);
  });

  it('is stopped: whose turn had not come is not asked, and it is not stopped twice', async () => {
    await house.access.world.settle();
    const { id } = await start({ kind: 'T1' }, 3);
    const stopped = await analyst.browser.ok(cancelCampaign, at(id));
    expect(stopped).toMatchObject({ state: 'CANCELLED' });
    await house.access.world.settle();
    const after = await analyst.browser.ok(readCampaign, at(id));
    expect(after['counts']).toEqual(stopped['counts']);
    const again = await analyst.browser.call(cancelCampaign, at(id));
    expect([again.status, again.body.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
    const events = await analyst.browser.call(followCampaign, at(id));
    expect(String(events.text ?? events.body)).toContain('"state":"CANCELLED"');
  }, 15_000);

  it('goes on where it stopped when it runs again, two workers at once included, and asks nobody twice', async () => {
    const { id } = await start({ kind: 'T2' }, 3);
    const context: Context = {
      tenantId: analyst.tenantId,
      actor: { kind: 'user', id: analyst.id as string as ActorId },
      requestId: 'again',
    };
    const worker = house.access.world.get(RunCampaign);
    await Promise.all([1, 2, 3].map(() => worker.run(context, id as Id<'campaign'>)));
    await house.access.world.settle();
    expect(await analyst.browser.ok(readCampaign, at(id))).toMatchObject({
      ...{ state: 'DONE', counts: { asked: 3, refused: 1, failed: 0, left: 0 } },
    });
    const { total } = await analyst.browser.ok(listStatements, { query: { kind: 'T2' } } as never);
    expect(total).toBe(3);
    const types = (await house.access.events(analyst.tenantId)).filter((type) => type === 'campaign.done');
    expect(types).toHaveLength(2);
  }, 15_000);

  it('asks whom a filter finds: by country, risk, state, product line and what they do', async () => {
    await olga!.browser.ok(savePortalAnswers, {
      body: { patches: patchesOf({ activities: { type: 'CHOICES', choices: ['RESELL', 'STOCK'] } }) as never },
    });
    const found = async (filter: object) => {
      const { rows } = await analyst.browser.ok(previewCampaign, body({ which: { kind: 'FILTER', ...filter } }));
      return (rows as { distributor: { name: string } }[]).map(({ distributor }) => distributor.name).toSorted();
    };
    expect(await found({ activity: ['STOCK', 'RENT'] })).toEqual(['Baikal Optika']);
    expect(await found({ activity: ['RENT'] })).toEqual([]);
    expect(await found({ tier: ['MEDIUM'], country: ['KZ'] })).toHaveLength(3);
    expect(await found({ country: ['DE'] })).toEqual([]);
    expect(await found({ state: ['DRAFT'] })).toEqual(['Altai Silent']);
    const [line = ''] = someDetails().productLines;
    expect(await found({ productLine: line.toUpperCase() })).toHaveLength(4);
    expect(await found({ productLine: line.slice(1) })).toEqual([]);
    expect(await found({ q: 'caspian' })).toEqual(['Caspian Trade']);
    expect(await found({ hold: 'OPEN' })).toEqual([]);
  });

  it('hands out what came of everybody as a table in either language', async () => {
    const { rows } = await analyst.browser.ok(listCampaigns);
    const { id } = (rows as { id: string; kind: string }[]).find(({ kind }) => kind === 'T4')!;
    const table = await analyst.browser.call(campaignOutcomesCsv, at(id, { query: { language: 'de' } }));
    expect([table.status, table.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = table.text.trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain('Altai Silent');
    expect(lines[1]).toContain('Nicht gebeten');
    expect(lines[2]).toMatch(/Baikal Optika.*Gebeten.*Versandt/);
  });

  it('keeps who failed and asks the others', async () => {
    await house.access.world.settle();
    const broken = await house.invited(analyst, 'Broken Record');
    await new Signing(house).asked(analyst, broken, 'T3');
    // What it would take the place of cannot be named.
    const spoil = `update attestation set state = 'EXPIRING', valid_from = '2026-01-01',
      record = record || '{"id": "nobody", "state": "EXPIRING"}' where distributor_id = $1`;
    const { world } = house.access;
    await world.tenants.within(house.access.context(analyst.tenantId), (tx) => tx.query(spoil, [broken.id]));
    const which = { kind: 'MARKED', ids: [broken.id, chen!.id] };
    const { id } = await start({ kind: 'T3', which }, 2);
    await house.access.world.settle();
    expect(await outcomesOf(id)).toEqual([
      ['Broken Record', 'FAILED', null],
      ['Deniz Optik', 'ASKED', null],
    ]);
  }, 15_000);
});
