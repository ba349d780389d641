import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { deskOf, problemOf, warmUp } from '@downstream/access/web/testing';
import { OpenDistributor } from '@downstream/distributors/web';
import type { Role } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { deskRoutes } from '../../desk';
import { aRequirement } from '../../testing/a-coverage';
import { aStatementRow, pageOf } from '../../testing/a-statement';
import type { Requirements } from '../coverage/requirement-words';
import { DistributorStatements } from './distributor-statements';

const { id: statement, distributor } = aStatementRow(1);
const atDesk = deskOf(deskRoutes);
const list = 'GET statements';
const required = 'GET statements/required';
const sending = 'POST statements';
const record = signal({ legalName: { native: 'Baikal Optika', latin: null, language: null } });

async function open(rows = [aStatementRow(1)], roles: Role[] = ['analyst'], templates: Requirements['templates'] = []) {
  const page = await atDesk(`/desk/tab/${distributor.id}`, {
    roles,
    routes: [{ path: 'tab/:distributorId', component: DistributorStatements }],
    providers: [{ provide: OpenDistributor, useValue: { id: signal(distributor.id), record, reload: () => 0 } }],
  });
  const { params } = await page.answer(list, pageOf(rows));
  expect(params.get('distributor')).toBe(distributor.id);
  await page.answer(required, aRequirement(templates));
  return page;
}
const tick = async (page: Awaited<ReturnType<typeof open>>, n: number) => {
  document.querySelectorAll<HTMLInputElement>('ds-dialog input[type="checkbox"]')[n]?.click();
  await page.settle();
};

warmUp(() => open());

describe('the statements of a distributor', () => {
  it('are listed with state, day, findings and when they were asked for', async () => {
    const page = await open([
      aStatementRow(1),
      aStatementRow(2, { kind: 'T4', state: 'ACCEPTED', validFrom: '2026-11-10', validTo: '2027-11-09' }),
    ]);
    expect(page.text()).toMatch(
      /General end-use statement Sent due 4 Dec 2099 findings: not judged yet asked 2 Mar 2026/,
    );
    expect(page.text()).toMatch(/Annual undertaking.* Accepted until 9 Nov 2027 findings: none/);
    expect(page.button('General end-use statement').getAttribute('href')).toBe(`/desk/statements/${statement}`);
  });

  it('say that none was asked for, and offer to ask to those alone who may', async () => {
    const page = await open([]);
    expect(page.text()).toContain('No statement has been asked of this distributor');
    expect(page.has('Ask for statements')).toBe(true);
    TestBed.resetTestingModule();
    expect((await open([], ['approver'])).has('Ask for statements')).toBe(false);
  });

  it('are not said to be none where they could not be read', async () => {
    const page = await atDesk(`/desk/tab/${distributor.id}`, {
      routes: [{ path: 'tab/:distributorId', component: DistributorStatements }],
    });
    await page.answer(list, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).not.toContain('No statement has been asked');
    await page.press('Try again');
    await page.answer(list, pageOf([aStatementRow(1)]));
    expect(page.has('General end-use statement')).toBe(true);
  });
});

describe('asking for statements', () => {
  it('needs to know which, and until when', async () => {
    const page = await open();
    await page.press('Ask for statements');
    expect(page.text()).toContain('Baikal Optika is written to once');
    await page.type('Days to sign', '91');
    await page.press('Ask');
    expect(page.text()).toContain('Choose at least one.');
    expect(page.errorAt('Days to sign')).toBe('Between 1 and 90 days.');
    expect(page.waiting()).toEqual([]);
  });

  it('sends what was chosen, says how many were asked for, and lists them', async () => {
    const page = await open([]);
    await page.press('Ask for statements');
    await tick(page, 0);
    await tick(page, 1);
    await page.type('A word to the distributor', ' For order 4711. ');
    await page.press('Ask');
    const asked = ['T1', 'T2'].map((kind) => ({ id: statement, distributor: distributor.id, kind }));
    const { body, headers } = await page.answer(sending, { asked, refused: [] }, { status: 201 });
    expect(body).toEqual({ distributors: [distributor.id], kinds: ['T1', 'T2'], days: 14, note: 'For order 4711.' });
    expect(headers.get('idempotency-key')).toBeTruthy();
    await page.answer(list, pageOf([aStatementRow(1), aStatementRow(2, { kind: 'T2' })]));
    expect(page.toasts()).toContain('2 statements are asked for.');
  });

  it('says by name what could not be asked for, and why', async () => {
    const page = await open([]);
    await page.press('Ask for statements');
    await tick(page, 0);
    await page.press('Ask');
    const refused = [
      { distributor: distributor.id, kind: 'T1', code: 'STATEMENT_ALREADY_ASKED' },
      { distributor: distributor.id, kind: null, code: 'NOBODY_TO_WRITE_TO' },
    ];
    await page.answer(sending, { asked: [], refused }, { status: 201 });
    expect(page.text()).toMatch(/Baikal Optika ?, General end-use statement ?: one of this kind is on its way already/);
    expect(page.text()).toMatch(/Baikal Optika ?: nobody there has been invited/);
    await page.press('Done');
    await page.answer(list, pageOf([]));
    expect(page.toasts()).toEqual([]);
  });

  it('keeps what was typed when it could not be sent', async () => {
    const page = await open([]);
    await page.press('Ask for statements');
    await tick(page, 3);
    await page.type('A word to the distributor', 'Kept.');
    await page.press('Ask');
    await page.answer(sending, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.field('A word to the distributor').value).toBe('Kept.');
    expect(page.has('Ask')).toBe(true);
  });

  it('say which are required and why, and ask for what is missing with one press', async () => {
    const of = { goods: ['Thermal cameras'], destinations: ['KZ'] };
    const reason = { ...of, ruledBy: 'LAW' as const, certain: false };
    const facts = { provision: 'Art. 12g', annexes: 'Annex XI' };
    const page = await open(
      [],
      ['analyst'],
      [
        { kind: 'T2', because: [{ ...reason, basis: 'EU_12G', facts }], inForce: null, underWay: null },
        {
          ...{
            kind: 'T4',
            because: [{ ...reason, ruledBy: 'POLICY', certain: true, basis: 'SELLS_FROM_STOCK', facts: {} }],
          },
          ...{ inForce: { id: statement, state: 'ACCEPTED', validTo: '2027-11-09', usable: true }, underWay: null },
        },
      ],
    );
    expect(page.text()).toMatch(
      /no goods to Russia or Belarus missing.*Art. 12g asks for a clause.*could not be ruled out/s,
    );
    expect(page.text()).toContain('For Thermal cameras to Kazakhstan.');
    expect(page.text()).toMatch(/Annual undertaking.*in force until 9 Nov 2027.*sells from stock/s);
    await page.press('Ask');
    const boxes = [...document.querySelectorAll<HTMLInputElement>('ds-dialog input[type="checkbox"]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true, false, false]);
  });
});
