import { Component, inject } from '@angular/core';
import { type Visit } from '@downstream/access/web/testing';
import { minute } from '@downstream/distributors/core/testing';
import type { Role } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { KindsStore } from '../kinds/kinds.store';
import { PapersOnFile } from '../kinds/papers-on-file';
import {
  anExtractView,
  atDesk,
  distributorId,
  someExtracts,
  someKinds,
  warmUp,
  whyNot,
  words,
  type SomeExtracts,
} from '../testing/index';
import { RegisterExtracts } from './register-extracts';

@Component({
  selector: 'ds-tab',
  imports: [RegisterExtracts],
  providers: [KindsStore, PapersOnFile],
  template: `<ds-register-extracts [distributorId]="id" />`,
})
class Tab {
  protected readonly id = distributorId as string;

  constructor() {
    inject(KindsStore).open(this.id);
  }
}

const [read, kinds] = ['register-extracts', 'check-kinds'].map((rest) => `GET distributors/${distributorId}/${rest}`);
async function open(extracts: SomeExtracts, roles: Role[] = ['analyst']): Promise<Visit> {
  const page = await atDesk('/desk/tab', { roles, routes: [{ path: 'tab', component: Tab }] });
  await page.answer(String(kinds), someKinds([]));
  await page.answer(String(read), extracts);
  return page;
}
warmUp(() => open(someExtracts([])));
const accept = 'Accept: Handelsregister Hamburg';

describe('extracts of registers', () => {
  it('say what they tell, and name what they leave open', async () => {
    const { facts } = anExtractView();
    const page = await open(someExtracts([anExtractView({ facts: { ...facts, owners: null, capital: null } })]));
    expect(page.text()).toContain('grade A, of 20 Feb 2026, counts until 20 Feb 2027');
    for (const said of [
      'HRB 12345',
      'NACE 46.52',
      'Ada Lund',
      'Germany (DE)',
      'turnover 4,000,000 EUR',
      '12 employees',
    ])
      expect(page.text()).toContain(said);
    expect(page.text()).toContain('It does not say: Owners, Share capital.');
  });

  it('are accepted by a second person, and the checks are read again', async () => {
    const page = await open(someExtracts([anExtractView()]));
    await page.press(accept);
    const decided = { name: 'Ana', at: minute(), reason: null };
    const one = anExtractView({ state: 'ACCEPTED', decided });
    await page.answer(`POST register-extracts/${one.id}/acceptance`, someExtracts([one], one.id));
    await page.answer(String(kinds), someKinds([]));
    expect(page.text()).toContain(words['checks.extract.state.ACCEPTED']);
  });

  it('are accepted neither by who brought them nor by a role that does not decide', async () => {
    const mine = await open(someExtracts([anExtractView({ mine: true })]));
    expect(whyNot(mine, accept)).toBe(words['checks.evidence.mine']);
  });

  it('are returned with a reason that stays to be read', async () => {
    const decided = { name: 'Ana', at: minute(), reason: 'The page with the owners is missing' };
    const page = await open(someExtracts([anExtractView({ state: 'RETURNED', decided })]));
    expect(page.text()).toContain('The page with the owners is missing');
    expect(page.text()).not.toContain(accept);
  });

  it('are written down field by field, and what is missing is said beside each', async () => {
    const page = await open(someExtracts([]));
    await page.press('Upload an extract');
    await page.answer(`GET distributors/${distributorId}/documents`, { documents: [] } as never);
    await page.press('Bring it');
    expect(page.text().split(words['checks.evidence.missing'] ?? '').length - 1).toBe(5);
  });
});
