import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import {
  acceptStatement,
  judgeOrderLine,
  readCoverageMap,
  readRequirements,
  readStatementQuantities,
  savePortalAnswers,
} from '@downstream/contracts';
import type { Id, TemplateKind } from '@downstream/kernel';
import { EvidenceSources, type EvidenceRecord } from '@downstream/platform/evidence';
import { honestAnswers, patchesOf, PortalHouse, Signing, type Invited } from '../testing';
import { AttestedLines } from '../use-cases/attested-lines';

let house: PortalHouse;
let signing: Signing;
let analyst: Member;
let who: Invited;
let statement: Id<'attestation'>;
beforeAll(async () => {
  house = await PortalHouse.open();
  signing = new Signing(house);
  ({ analyst } = await house.maker());
  who = await house.invited(analyst);
  statement = await signing.asked(analyst, who, 'T1');
  await signing.signed(who, statement, honestAnswers('T1'));
  await analyst.browser.ok(acceptStatement, { params: { id: statement } } as never);
}, 60_000);
afterAll(() => house.close());

interface Template {
  readonly kind: TemplateKind;
  readonly because: readonly { basis: string; certain: boolean; goods: string[]; destinations: string[] }[];
  readonly inForce: { id: string; usable: boolean } | null;
  readonly underWay: { state: string } | null;
}
const required = (query: object = {}) =>
  analyst.browser.ok(readRequirements, { query: { distributor: who.id, ...query } } as never);
const templatesOf = (view: Record<string, unknown>) => view['templates'] as readonly Template[];
const within = <T>(work: Parameters<typeof house.access.world.tenants.within<T>>[1]) =>
  house.access.world.tenants.within(house.access.context(analyst.tenantId), work);

describe('what a distributor needs', () => {
  it('is said with every reason, the goods and destinations it holds for, what judged, and what stands of it', async () => {
    const view = await required();
    expect(view['judgedBy']).toMatchObject({ rules: { id: 'attestation-requirements', version: 1 } });
    expect(view['judgedBy'].lists.length).toBeGreaterThan(3);
    const [t2, t3] = templatesOf(view);
    expect(templatesOf(view).map(({ kind }) => kind)).toEqual(['T2', 'T3']);
    // Nothing is in the catalogue, so nothing can be ruled out; the country is one goods pass through.
    expect(t3?.because).toMatchObject([{ basis: 'TRANSIT_DESTINATION', destinations: ['KZ'] }]);
    expect(t2?.because.map(({ basis }) => basis)).toEqual(
      expect.arrayContaining(['EU_12G', 'TRANSIT_DESTINATION', 'TIER_MEDIUM_OR_MORE']),
    );
    expect(t2?.because.find(({ basis }) => basis === 'EU_12G')?.certain).toBe(false);
    expect([t2?.inForce, t2?.underWay]).toEqual([null, null]);
  });

  it('follows the seat of the exporter, what the distributor does, and what is on its way', async () => {
    const kinds = async (query: object = {}) => templatesOf(await required(query)).map(({ kind }) => kind);
    expect(await kinds()).not.toContain('T4');
    await who.browser.ok(savePortalAnswers, {
      body: { patches: patchesOf({ activities: { type: 'CHOICES', choices: ['STOCK'] } }) as never },
    });
    await signing.asked(analyst, who, 'T4');
    const t4 = templatesOf(await required()).find(({ kind }) => kind === 'T4');
    expect([t4?.because[0]?.basis, t4?.underWay?.state]).toEqual(['SELLS_FROM_STOCK', 'SENT']);
    const laws = async (exporter: string) =>
      templatesOf(await required({ exporter }))
        .flatMap(({ because }) => because)
        .some(({ basis }) => basis === 'EU_12G');
    expect([await laws('DE'), await laws('US')]).toEqual([true, false]);
  });

  it('is not told of a distributor that is not there', async () => {
    await analyst.browser.refused('NOT_FOUND', readRequirements, {
      query: { distributor: crypto.randomUUID() },
    } as never);
    await analyst.browser.refused('NOT_FOUND', readCoverageMap, {
      query: { distributor: crypto.randomUUID() },
    } as never);
  });
});

describe('a line of an order', () => {
  const line = { item: 'TC-2', hs6: '85258900', amount: '2', unit: 'PCS', destination: 'KZ' };
  const judged = (more: object = {}) =>
    analyst.browser.ok(judgeOrderLine, { body: { distributor: who.id, ...line, ...more } } as never);

  it('stands where everything it needs covers it, and says the reason where it does not', async () => {
    const view = await judged();
    expect([view['stands'], view['item']]).toEqual([false, null]);
    const gaps = (view['templates'] as { kind: string; gap: string | null }[]).map(({ kind, gap }) => [kind, gap]);
    expect(gaps).toEqual(expect.arrayContaining([['T2', 'NONE']]));
    const military = await judged({ militaryOrPolice: true });
    const t3 = (military['templates'] as Template[]).find(({ kind }) => kind === 'T3');
    expect(t3?.because.map(({ basis }) => basis)).toContain('MILITARY_OR_POLICE_END_USER');
  });

  it('refuses what is no amount, no code and no country', async () => {
    for (const more of [{ amount: '-1' }, { hs6: '85' }, { destination: 'Kazakhstan' }]) {
      const answer = await analyst.browser.call(judgeOrderLine, {
        body: { distributor: who.id, ...line, ...more },
      } as never);
      expect([answer.status, answer.body.code]).toEqual([422, 'INPUT_INVALID']);
    }
  });
});

describe('the map of coverage', () => {
  it('has a row for each item that was attested, with why it does not count yet', async () => {
    const view = await analyst.browser.ok(readCoverageMap, { query: { distributor: who.id } } as never);
    expect(view['destinations']).toContain('KZ');
    const rows = view['rows'] as { partNumber: string | null; template: string | null; cells: { state: string }[] }[];
    expect(rows.map(({ template }) => template).slice(-2)).toEqual(['T2', 'T4']);
    const [item] = rows;
    expect(item?.partNumber).not.toBeNull();
    expect(item?.cells.some(({ state }) => state === 'NOT_COVERED')).toBe(true);
    expect(rows.at(-2)?.cells.every(({ state }) => state === 'NOT_ASKED')).toBe(true);
    expect(rows.at(-1)?.cells.every(({ state }) => state === 'ASKED')).toBe(true);
  });
});

describe('the quantities of an attestation', () => {
  it('are what was attested, what was taken by whom, and what is left; a dossier holds them as they were sealed', async () => {
    const read = () => analyst.browser.ok(readStatementQuantities, { params: { id: statement } } as never);
    const [before] = (await read())['lines'] as { id: string; attested: string; left: string; unit: string }[];
    expect(before?.left).toBe(before?.attested);
    await within((tx) =>
      house.access.world.get(AttestedLines).take(tx, before?.id as Id<'attestationLine'>, 'order 4711', {
        ...{ amount: '1', unit: before?.unit ?? '' },
      }),
    );
    const [after] = (await read())['lines'];
    expect(after).toMatchObject({ taken: '1', left: String(Number(before?.attested) - 1) });
    expect(after.uses).toMatchObject([{ consumer: 'order 4711', amount: '1' }]);

    const sealed = await within((tx) =>
      tx.query<{ kind: string; id: string; bytes: string }[]>(
        `select subject_kind as kind, subject_id as id, bytes from audit_event
         where subject_kind in ('attestation-lines', 'attestation-use') order by id`,
      ),
    );
    const records = await within(async (tx) => {
      const found: EvidenceRecord[] = [];
      const [source] = house.access.world
        .get(EvidenceSources)
        .all()
        .filter(({ name }) => name === 'attestations');
      if (!source) throw new Error('The room hands nothing to dossiers');
      for await (const record of source.collect(tx, { kind: 'party', party: who.id as never })) found.push(record);
      return found;
    });
    expect(sealed).toHaveLength(2);
    for (const { kind, id, bytes } of sealed) {
      const record = records.find(({ subject }) => subject.kind === kind && subject.id === id);
      expect(record?.state).toEqual((JSON.parse(bytes) as { state: unknown }).state);
    }
  });

  it('are none where nothing was taken yet', async () => {
    const other = await signing.asked(analyst, who, 'T2');
    const view = await analyst.browser.ok(readStatementQuantities, { params: { id: other } } as never);
    expect(view['lines']).toEqual([]);
  });
});
