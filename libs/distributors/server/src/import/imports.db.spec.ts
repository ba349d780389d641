import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DistributorId } from '@downstream/kernel';
import { HOUR } from '@downstream/kernel';
import { PlaceHold } from '../use-cases/place-hold';
import { ReviseDistributor } from '../use-cases/revise-distributor';
import { Distributors } from '../persistence/distributors';
import { openImportDesk, type ImportDesk, type ImportRowsView, type ImportView } from './testing/import-desk';
import { sheetXml, workbook, workbookParts, packed } from './testing/workbooks';

let at: ImportDesk;
beforeAll(async () => {
  at = await openImportDesk();
});
afterAll(() => at.desk.world.close());

const check = (view: ImportView, more: object = {}): Promise<ImportView> =>
  at.step('put', `/${view.id}/decisions`, { ...view.decisions, ...more });
const rowsOf = async (view: ImportView, query = ''): Promise<ImportRowsView> =>
  (await at.call('get', `/${view.id}/rows${query}`)).body as ImportRowsView;
const record = (id: string) =>
  at.desk.world.tenants.within(at.ana.context, (tx) => at.desk.world.get(Distributors).find(tx, id as DistributorId));
const state = async (id: string) => (await record(id))?.state;
const brought = async (text: string): Promise<ImportView> => {
  const view = await check(await at.hand(text));
  return at.step('post', `/${view.id}/commit`);
};

describe('a table', () => {
  it('is read, mapped by its headers, checked and brought in, in the name of whoever asked', async () => {
    const read = await at.hand(
      'Firma;Land;UST-ID;E-Mail;Kontakt\nMüller Präzision;Deutschland;;m@mueller.example;Max\nNordlicht;NO;;;\n',
    );
    expect(read).toMatchObject({
      state: 'READ',
      by: 'Ana',
      reading: { kind: 'TEXT', delimiter: ';', header: 1, rows: 2 },
    });
    expect(read.decisions.columns).toEqual({
      ...{ 0: 'legalName', 1: 'country', 2: 'registryNumber', 3: 'contactEmail', 4: 'contactName' },
    });
    const checked = await check(read);
    expect(checked).toMatchObject({
      state: 'CHECKED',
      report: { outcomes: { CREATE: 2, UPDATE: 0, SKIP: 0, ERROR: 0 } },
    });
    const done = await at.step('post', `/${read.id}/commit`);
    expect(done).toMatchObject({ state: 'COMMITTED', done: 2, total: 2 });
    const { rows } = await rowsOf(done);
    const first = await record(rows[0]?.distributorId ?? '');
    expect(first).toMatchObject({
      ...{ state: 'DRAFT', legalName: { native: 'Müller Präzision' }, country: 'DE' },
      contact: { name: 'Max', email: 'm@mueller.example', phone: null },
      registered: { actorId: at.ana.context.actor.id, personId: at.ana.context.actor.personId },
    });
    expect(first?.contributions).toMatchObject([{ deed: 'REGISTERED' }]);
  });

  it('of the same shape is read as the last one was', async () => {
    const again = await at.hand('Firma;Land;UST-ID;E-Mail;Kontakt\nSüdlicht;AT;;;\n');
    expect(again).toMatchObject({ state: 'READ', remembered: true });
  });

  it('meets records: they are changed, and nothing the file does not say is lost', async () => {
    const done = await brought('Name;Country;City;Website\nMüller Präzision;DE;Jena;mueller.example\n');
    expect(done.report?.outcomes).toMatchObject({ CREATE: 0, UPDATE: 1 });
    const { rows } = await rowsOf(done);
    expect(await record(rows[0]?.distributorId ?? '')).toMatchObject({
      ...{ version: 2, website: 'https://mueller.example', contact: { email: 'm@mueller.example' } },
      address: { city: 'Jena', country: 'DE' },
    });
    const undone = await at.step('post', `/${done.id}/undo`);
    expect(undone).toMatchObject({ state: 'UNDONE', undone: { rows: 1, kept: [] } });
    expect(await record(rows[0]?.distributorId ?? '')).toMatchObject({ version: 3, website: null, address: null });
  });

  it('with faults is put right word by word, kind by kind and cell by cell; what is left goes back with its reasons', async () => {
    const text =
      'Name,Country,INN\nBaikal,Rusland,7707083894\nVeter,Rusland,7707083893\n,Russia,\n=Sum,Russia,\nUral,Russia,77\n';
    const read = await at.hand(text);
    const first = await check(read);
    expect(first.report).toMatchObject({
      outcomes: { CREATE: 1, UPDATE: 0, SKIP: 0, ERROR: 4 },
      words: [{ field: 'country', word: 'Rusland', rows: 2 }],
    });
    const more = { words: { country: { rusland: 'RU' } }, repairs: { 'registryNumber:CHECK': 'KEEP' } };
    const second = await check(read, more);
    expect(second.report?.outcomes).toEqual({ CREATE: 3, UPDATE: 0, SKIP: 0, ERROR: 2 });
    const third = await check(read, { ...more, cells: [{ row: 4, place: 0, value: 'Sever' }] });
    expect(third.report?.outcomes).toEqual({ CREATE: 4, UPDATE: 0, SKIP: 0, ERROR: 1 });
    expect((await rowsOf(third, '?fault=registryNumber:LENGTH')).rows).toMatchObject([{ row: 6, outcome: 'ERROR' }]);
    const csv = await at.call('get', `/${read.id}/rejected.csv`);
    expect(csv.text).toBe(
      '\ufeffName,Country,INN,Row in the file,Why it was held back\r\nUral,Russia,77,6,Registry number has too many or too few characters.\r\n',
    );
    const xlsx = await at.call('get', `/${read.id}/rejected.xlsx?language=de`).buffer().parse(bytes);
    const back = await at.hand(xlsx.body as Buffer, 'held-back.xlsx');
    expect(back).toMatchObject({ state: 'READ', reading: { kind: 'WORKBOOK', rows: 1 } });
    const done = await at.step('post', `/${read.id}/commit`);
    expect(done).toMatchObject({ state: 'COMMITTED', done: 4 });
  });

  it('writes nothing that a spreadsheet would calculate', async () => {
    const read = await at.hand('Name,Country,City\n"=HYPERLINK(""x"")",Atlantis,+1\n');
    await check(read);
    const csv = (await at.call('get', `/${read.id}/rejected.csv`)).text;
    expect(csv).toContain(`"'=HYPERLINK(""x"")",Atlantis,'+1,2,`);
    const back = await check(await at.hand(csv));
    expect((await rowsOf(back)).rows[0]?.cells[0]).toBe(`'=HYPERLINK("x")`);
    expect(back.report?.words).toMatchObject([{ word: 'Atlantis' }]);
  });

  it('is read again as somebody says', async () => {
    const sheets = {
      Notes: sheetXml([['nothing here'], ['at all']]),
      Data: sheetXml([['2026'], ['Name', 'Country'], ['Acme', 'DE']]),
    };
    const read = await at.hand(await packed(workbookParts(sheets)), 'two.xlsx');
    expect(read.reading?.sheet).toBe('Notes');
    const again = await at.step('put', `/${read.id}/reading`, { sheet: 'Data' });
    expect(again).toMatchObject({ state: 'READ', reading: { sheet: 'Data', header: 2, rows: 1 } });
    const other = await at.step('put', `/${read.id}/reading`, { header: 0 });
    expect(other.reading).toMatchObject({ sheet: 'Data', header: 0, rows: 3 });
  });

  it('keeps its numbers and says which cells were formulas', async () => {
    const cell = { xml: '<c><f>NOW()</f><v>7707083893</v></c>' };
    const view = await check(
      await at.hand(
        await workbook([
          ['Name', 'Country', 'INN'],
          ['Fjord', 'RU', cell],
        ]),
        'a.xlsx',
      ),
    );
    expect(view.report).toMatchObject({ formulas: 1, rows: 1 });
  });
});

describe('an import', () => {
  it('is taken back within a day, but for what was worked with since', async () => {
    const done = await brought('Name;Country\nEins;DE\nZwei;DE\nDrei;DE\n');
    const ids = (await rowsOf(done)).rows.map(({ distributorId }) => distributorId as DistributorId);
    const [one, two, three] = ids as [DistributorId, DistributorId, DistributorId];
    const { world } = at.desk;
    await world
      .get(ReviseDistributor)
      .run(at.ana.context, { id: two, details: { website: 'https://zwei.example' }, seen: 1 });
    const hold = { distributorId: three, basis: 'PRECAUTION' as const, reason: 'To be looked into' };
    await world.tenants.within(at.ana.context, (tx) => world.get(PlaceHold).in(tx, hold));
    const undone = await at.step('post', `/${done.id}/undo`);
    expect(undone.undone).toMatchObject({ rows: 1, keptRows: 2 });
    expect(undone.undone?.kept.map(({ name, why }) => [name, why])).toEqual([
      ['Drei', 'ON_HOLD'],
      ['Zwei', 'CHANGED_SINCE'],
    ]);
    expect(await Promise.all([one, two, three].map(state))).toEqual(['TERMINATED', 'DRAFT', 'DRAFT']);
    expect(await record(one)).toMatchObject({ stateReason: 'The import that brought it in was taken back' });
    // What was taken back is nobody: it may come in again.
    const again = await brought('Name;Country\nEins;DE\n');
    expect(again.report?.outcomes).toMatchObject({ CREATE: 1 });
  });

  it('is not taken back after a day', async () => {
    const done = await brought('Name;Country\nVier;DE\n');
    at.desk.world.clock.advance(25 * HOUR);
    const reply = await at.call('post', `/${done.id}/undo`);
    expect([reply.status, (reply.body as { code: string }).code]).toEqual([409, 'IMPORT_UNDO_TOO_LATE']);
  });

  it('brings nothing in when records have changed since the check, and checks anew', async () => {
    const view = await check(await at.hand('Name;Country\nFünf;DE\nSechs;DE\n'));
    await brought('Name;Country\nSechs;DE\n');
    const reply = await at.step('post', `/${view.id}/commit`);
    expect(reply).toMatchObject({
      state: 'CHECKED',
      notice: 'RECORDS_CHANGED',
      report: { outcomes: { CREATE: 1, UPDATE: 1 } },
    });
  });

  it('that is stopped leaves no record', async () => {
    const view = await check(await at.hand('Name;Country\nSieben;DE\nAcht;DE\n'));
    await at.call('post', `/${view.id}/commit`);
    expect((await at.call('post', `/${view.id}/cancellation`)).body).toMatchObject({
      state: 'CHECKED',
      notice: 'STOPPED',
    });
    await at.desk.world.settle();
    expect(await at.read(view.id)).toMatchObject({ state: 'CHECKED' });
    expect((await rowsOf(view)).rows.every(({ distributorId }) => distributorId === null)).toBe(true);
    expect((await at.call('post', `/${view.id}/cancellation`)).body).toMatchObject({ state: 'CANCELLED' });
    expect((await rowsOf(view)).rows).toEqual([]);
  });

  it('takes no step that does not follow, and no columns that will not do', async () => {
    const view = await at.hand('Name;Country\nNeun;DE\n');
    const code = async (test: PromiseLike<{ body: unknown }>) => ((await test).body as { code: string }).code;
    expect(await code(at.call('post', `/${view.id}/commit`))).toBe('IMPORT_NOT_READY');
    const wrong = { ...view.decisions, columns: { 0: 'legalName', 1: 'legalName' } };
    const reply = await at.call('put', `/${view.id}/decisions`, wrong);
    expect(reply.body).toMatchObject({ code: 'IMPORT_COLUMNS_WRONG', twice: ['legalName'], missing: ['country'] });
    await check(view, { existing: 'SKIP', repairs: {} });
    expect(await code(at.call('get', '/0198c0de-0000-7000-8000-000000000000'))).toBe('NOT_FOUND');
  });

  it('tells how far it is as events, and ends when there is nothing more to tell', async () => {
    const view = await at.hand('Name;Country\nZehn;DE\n');
    const reply = await at.call('get', `/${view.id}/progress`);
    expect(reply.headers['content-type']).toContain('text/event-stream');
    expect(reply.text).toBe('data: {"state":"READ","done":2,"total":null}\n\n');
  });

  it('stands on the list of the last ones', async () => {
    const { body } = await at.call('get', '');
    expect((body as { imports: ImportView[] }).imports[0]).toMatchObject({ file: { name: 'table.csv' }, by: 'Ana' });
  });
});

function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  buffer(response as NodeJS.ReadableStream).then((body) => {
    done(null, body);
    return body;
  });
}

describe('a row like a record', () => {
  const head = 'company,country,website,phone,contact\n';

  it('is held back with what both have in common, those like an ended one apart, and decided about as a kind', async () => {
    const done = await brought(
      `${head}Wanderfalk Optik,DE,https://wanderfalk.example,,\nRohrweihe Optik,AT,,+43 1 5132640,Eva\n`,
    );
    await at.step('post', `/${done.id}/undo`);
    await brought(`${head}Turmfalk Optik,DE,https://turmfalk.example,,\n`);
    const checked = await check(
      await at.hand(`${head}Zweite Rohrweihe,AT,,+43 1 5132640,Eva\nTurm Zwei,DE,turmfalk.example,,\nNeuling,DE,,,\n`),
    );
    expect(checked.report?.outcomes).toMatchObject({ CREATE: 1, ERROR: 2 });
    const { rows } = await rowsOf(checked, '?outcome=ERROR');
    expect(rows.map(({ faults }) => faults.map(({ code, hint }) => `${code} ${hint}`))).toEqual([
      ['LIKE_ENDED Rohrweihe Optik · +4315132640'],
      ['LIKE_ON_RECORD Turmfalk Optik · turmfalk.example'],
    ]);
    const kept = await check(checked, { repairs: { 'row:LIKE_ON_RECORD': 'KEEP', 'row:LIKE_ENDED': 'SKIP' } });
    expect(kept.report?.outcomes).toMatchObject({ CREATE: 2, SKIP: 1, ERROR: 0 });
  });
});
