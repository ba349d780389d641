import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import { registers, schemes } from '@downstream/distributors/core';
import { describe, expect, it } from '@jest/globals';
import { aRow, atDesk, pageOf, warmUp, words } from '../testing/index';
import { emptyFacts, type FactsModel } from './facts-model';
import { FactsLive } from './live-panel';

const read = 'GET distributors';
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

describe('whoever is registered already', () => {
  it('is looked for once nobody types any more, by number and by name', async () => {
    const page = await open({ native: 'Nordlys AS', number: '987654321' });
    expect(page.waiting()).toEqual([read, read]);
    expect(page.text()).toContain('Name and number are compared as you type.');
    const rejected = aRow(1, { state: 'REJECTED' });
    const first = await page.answer(read, pageOf([rejected]));
    const second = await page.answer(read, pageOf([rejected, aRow(2)]));
    expect([first, second].map(({ params }) => params.get('q')).sort()).toEqual(['987654321', 'Nordlys AS']);
    expect(page.text()).toContain('2 distributors are like it.');
    expect(page.button('Reseller 1').getAttribute('href')).toBe(`/desk/distributors/${rejected.id}`);
    expect(page.text()).toContain('It was rejected before.');
  });

  it('is looked for by the number as it is compared, too', async () => {
    const page = await open({ number: '987 654-321' });
    const asked = [await page.answer(read, pageOf([])), await page.answer(read, pageOf([]))];
    expect(asked.map(({ params }) => params.get('q')).sort()).toEqual(['987 654-321', '987654321']);
  });

  it('is not the one that is being changed', async () => {
    const page = await open({ native: 'Reseller 1' }, aRow(1).id);
    await page.answer(read, pageOf([aRow(1)]));
    expect(page.text()).toContain('No distributor here has this name or number.');
  });

  it('is said to be nobody only when everything that is typed was compared', async () => {
    const page = await open({ native: 'Nordlys AS' });
    expect(tone('like')).toBeUndefined();
    await page.answer(read, pageOf([]));
    expect(tone('like')).toBe('good');
    model.update((typed) => ({ ...typed, native: 'Baikal Optika' }));
    TestBed.tick();
    expect(tone('like')).toBeUndefined();
    await page.settle();
    expect(tone('like')).toBeUndefined();
    await page.answer(read, pageOf([]));
    expect(tone('like')).toBe('good');
  });

  it('was not looked for, and that does not read as good, where the list could not be read', async () => {
    const page = await open({ native: 'Nordlys AS' });
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('Not compared: the list could not be read.');
    expect(tone('like')).toBe('unknown');
  });

  it('is not looked for by two letters', async () => {
    const page = await open({ native: 'No', latin: '  ', number: '12' });
    expect(page.waiting()).toEqual([]);
  });
});
