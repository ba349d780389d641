import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { aMember, aPopulation } from '../testing/index';
import { PopulationStore } from './population.store';

/** Lets the answers of the testing backend pass through their promises. */
async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve();
  TestBed.tick();
}

function open() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), PopulationStore] });
  const store = TestBed.inject(PopulationStore);
  const server = TestBed.inject(HttpTestingController);
  const ask = (q: string) => {
    store.wanted.set(q);
    TestBed.tick();
  };
  const sent = (query: string): TestRequest => server.expectOne(({ params }) => params.toString() === query);
  const names = () => store.pages.rows().map(({ name }) => name);
  return { store, server, ask, sent, names };
}

describe('the pages of the population', () => {
  it('are not asked for before anybody knows what to look for', () => {
    const { server, store } = open();
    TestBed.tick();
    server.expectNone(() => true);
    expect([store.pages.loading(), store.whole()]).toEqual([false, undefined]);
  });

  it('of one search are never mixed into another, however late they come', async () => {
    const { store, ask, sent, names } = open();
    ask('a');
    sent('q=a').flush(aPopulation([aMember(1)], { total: 2, next: 'two' }));
    await settled();
    store.pages.more();
    const late = sent('q=a&cursor=two');
    ask('b');
    sent('q=b').flush(aPopulation([aMember(3)], { total: 1 }));
    await settled();
    late.flush(aPopulation([aMember(2)], { total: 2 }));
    await settled();
    expect(names()).toEqual(['Reseller 3']);
    expect(store.pages.total()).toBe(1);
  });

  it('are not asked for with the cursor of another search', async () => {
    const { store, server, ask, sent } = open();
    ask('a');
    sent('q=a').flush(aPopulation([aMember(1)], { total: 2, next: 'two' }));
    await settled();
    ask('b');
    sent('q=b');
    expect(store.pages.refreshing()).toBe(true);
    store.pages.more();
    server.expectNone(() => true);
  });

  it('are asked for once, however often somebody asks for more', async () => {
    const { store, server, ask, sent, names } = open();
    ask('');
    sent('').flush(aPopulation([aMember(1)], { total: 2, next: 'two' }));
    await settled();
    store.pages.more();
    store.pages.more();
    sent('cursor=two').flush(aPopulation([aMember(2)], { total: 2 }));
    await settled();
    store.pages.more();
    server.expectNone(() => true);
    expect([names(), store.pages.hasMore()]).toEqual([['Reseller 1', 'Reseller 2'], false]);
  });
});
