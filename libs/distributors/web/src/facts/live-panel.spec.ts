import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import { registers, schemes } from '@downstream/distributors/core';
import { describe, expect, it } from '@jest/globals';
import { aLikeness, aReason, aRow, atDesk, likeThese, warmUp, words } from '../testing/index';
import { emptyFacts, type FactsModel } from './facts-model';
import { FactsLive } from './live-panel';

const ask = 'POST distributors/resemblances';
const model = signal<FactsModel>(emptyFacts());
const own = signal<string | undefined>(undefined);

@Component({ imports: [FactsLive], template: `<ds-facts-live [model]="model()" [own]="own()" />` })
class Host {
  protected readonly model = model;
  protected readonly own = own;
}

async function open(facts: Partial<FactsModel> = {}, mine?: string): Promise<Visit> {
  model.set({ ...emptyFacts(), ...facts });
  own.set(mine);
  return atDesk('/desk/live', {
    routes: [
      { path: 'live', component: Host },
      { path: 'distributors/:id', children: [] },
    ],
  });
}
const section = (id: string): Element | undefined =>
  document.querySelector(`[aria-labelledby="live-${id}"]`) ?? undefined;
const tone = (id: string) => section(id)?.querySelector('ds-shape')?.getAttribute('data-tone');

warmUp(() => open());

describe('beside the form', () => {
  it('counts what the submission needs', async () => {
    const page = await open({ native: 'Nordlys AS', country: 'NO', city: 'Oslo' });
    expect(page.text()).toContain('For the submission 3 of 11');
    expect([...(section('needed')?.querySelectorAll('li.given') ?? [])]).toHaveLength(3);
  });

  it.each([
    ['914403001922038216', 'good', 'The check digit of this USCI is right.'],
    ['914403001922038217', 'hold', 'For this number it would be 6.'],
    ['', 'neutral', 'A USCI has 18 characters; the last is a check digit.'],
  ])('tells of a number what its form tells: %s', async (number, look, said) => {
    await open({ country: 'CN', number });
    expect(tone('number')).toBe(look);
    expect(section('number')?.textContent?.replace(/\s+/g, ' ')).toContain(said);
  });

  it('says nothing of a number of an unknown register', async () => {
    await open({ country: 'MN', number: '120340009876' });
    expect(section('number')).toBeUndefined();
  });

  it('has words for every register', async () => {
    for (const scheme of schemes)
      for (const kind of ['fits', 'form']) expect(words).toHaveProperty([`distributors.hint.${kind}.${scheme}`]);
    for (const scheme of registers) expect(words).toHaveProperty([`distributors.scheme.${scheme}`]);
  });

  it.each([
    [{ contactPhone: '+7 701 555 01 23' }, 'neutral', '+77015550123 is a number of this country: Kazakhstan (KZ).'],
    [{ contactPhone: '+86 138 0013 8000' }, 'hold', 'China (CN). The company is registered here: Kazakhstan (KZ).'],
    [{ contactPhone: '8 701 555 01 23' }, 'neutral', 'Read as +77015550123.'],
    [{ contactPhone: 'later' }, 'hold', 'This cannot be a telephone number as it stands.'],
    [{ contactEmail: 'a@gmail.com' }, 'hold', 'Anybody can have a mailbox at gmail.com.'],
    [{ contactEmail: 'a@b.example', website: 'www.b.example' }, 'good', 'b.example is the domain of the website.'],
    [{ contactEmail: 'a@b.example', website: 'c.example' }, 'neutral', 'b.example is not the domain of the website.'],
  ] as const)('tells of telephone and e-mail what their form tells: %j', async (facts, look, said) => {
    await open({ country: 'KZ', ...facts });
    expect(tone('contact')).toBe(look);
    expect(section('contact')?.textContent?.replace(/\s+/g, ' ')).toContain(said);
  });

  it('tells nothing of an e-mail address without a website to compare, or of none at all', async () => {
    await open({ country: 'KZ', contactEmail: 'a@b.example' });
    expect(section('contact')).toBeUndefined();
  });
});

describe('whoever is like it already', () => {
  it('is looked for once nobody types any more, by everything that is whole', async () => {
    const page = await open({ native: 'Nordlys AS', number: '987 654 321', contactEmail: 'office@' });
    expect(page.text()).toContain('are compared as you type');
    const before = aLikeness(1, { state: 'REJECTED', ended: true });
    const name = aReason({
      kind: 'NAME',
      score: 0.9567,
      theirs: { role: 'OWNER', partyId: null, name: 'Nordlys Ltd' },
    });
    const { body } = await page.answer(ask, likeThese(before, aLikeness(2, { severity: 'LOOK', reasons: [name] })));
    expect(body).toMatchObject({
      legalName: { native: 'Nordlys AS' },
      registryNumber: { value: '987 654 321' },
      contact: null,
      except: null,
    });
    expect(page.text()).toContain('2 distributors are like it.');
    expect(page.button('Reseller 1').getAttribute('href')).toBe(`/desk/distributors/${before.id}`);
    const said = [...(section('like')?.querySelectorAll('li') ?? [])].map((row) =>
      row.textContent?.replace(/\s+/g, ' '),
    );
    expect(said[0]).toMatch(/Same telephone: \+77015550123.*It was stopped before/);
    expect(said[1]).toContain('Name 95 % alike: Nordlys Ltd (contact here, owner there)');
    const tones = [...(section('like')?.querySelectorAll('li > ds-shape') ?? [])];
    expect(tones.map((shape) => shape.getAttribute('data-tone'))).toEqual(['stop', 'neutral']);
  });

  it('is not the one that is being changed', async () => {
    const page = await open({ native: 'Reseller 1' }, aRow(1).id);
    expect((await page.answer(ask, likeThese())).body).toMatchObject({ except: aRow(1).id });
    expect(page.text()).toContain('No distributor here is like it, rejected ones included.');
  });

  it('is said to be nobody only when everything that is typed was compared', async () => {
    const page = await open({ native: 'Nordlys AS' });
    expect(tone('like')).toBeUndefined();
    await page.answer(ask, likeThese());
    expect(tone('like')).toBe('good');
    model.update((typed) => ({ ...typed, native: 'Baikal Optika' }));
    TestBed.tick();
    expect(tone('like')).toBeUndefined();
    await page.settle();
    expect(tone('like')).toBeUndefined();
    await page.answer(ask, likeThese());
    expect(tone('like')).toBe('good');
  });

  it('is not said to be nobody where some were left out', async () => {
    const page = await open({ native: 'Nordlys AS' });
    await page.answer(ask, { rows: [], notAllCompared: ['NAME', 'BUILDING'], notReady: true });
    expect(page.text()).toContain('Very many have the same or nearly the same: name, building.');
    expect(page.text()).toContain('Some records are not made ready for comparing yet');
    expect(page.text()).not.toContain('No distributor here is like it');
    expect(tone('like')).toBe('unknown');
  });

  it('is shown for the first few only, and the rest is counted', async () => {
    const page = await open({ native: 'Nordlys AS' });
    await page.answer(ask, likeThese(...Array.from({ length: 7 }, (_, n) => aLikeness(n))));
    expect(section('like')?.querySelectorAll('li')).toHaveLength(5);
    expect(page.text()).toContain('2 more are like it');
  });

  it('was not looked for, and that does not read as good, where nobody answered', async () => {
    const page = await open({ native: 'Nordlys AS' });
    await page.answer(ask, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('Not compared: nobody answered.');
    expect(tone('like')).toBe('unknown');
  });

  it('is not looked for by two letters', async () => {
    const page = await open({ native: 'No', latin: '  ', number: '12' });
    expect(page.waiting()).toEqual([]);
  });
});
