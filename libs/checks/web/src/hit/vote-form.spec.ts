import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { HitStore } from './hit.store';
import { VoteForm } from './vote-form';

const id = '01a1f308-c280-7d5a-8e0a-5192b1bfbed1';
const other = '01a1f308-c280-7d5a-8e0a-5192b1bfbed2';
const at = '2026-11-22T02:00:00.000Z';
const may = (allowed: boolean, why: string | null) =>
  ['FALSE_POSITIVE', 'TRUE_MATCH', 'UNSURE'].map((disposition) => ({
    disposition,
    allowed,
    why,
    needsSecondPerson: disposition === 'TRUE_MATCH',
  }));
const fact = (field: string, ours: string, theirs: string) => ({ field, ours, theirs });
const row = {
  id,
  state: 'OPEN',
  distributor: { id: other, name: 'Nordlys' },
  party: { id: other, name: 'Ingrid Solheim', role: 'OWNER' },
  entry: { list: 'ofac-sdn', ref: '900005', name: 'SOLHEIMS', programmes: ['GLOMAG'] },
  score: 0.84,
  band: 'POSSIBLE',
  raisedAt: at,
  proposed: null,
  version: 3,
};
const view = {
  ...row,
  list: { list: 'ofac-sdn', versionId: other, version: 1, generatedAt: null, inForceSince: at, entries: 40 },
  comparison: [],
  features: [],
  proposedFacts: [fact('COUNTRY', 'NO', 'LV'), fact('GENDER', 'FEMALE', 'MALE')],
  original: 'a line',
  votes: [],
  may: may(true, null),
  holdPlaced: false,
  settled: null,
};

@Component({
  imports: [VoteForm],
  providers: [HitStore],
  template: `@if (store.hit(); as hit) {
    <ds-vote-form [hit]="hit" />
  }`,
})
class Host {
  readonly store = inject(HitStore);
}

async function shown(answer: object) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideTestWords({})],
  });
  const http = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.store.open(id);
  TestBed.tick();
  http.match(({ url }) => url === '/api/v1/hits').forEach((list) => list.flush({ rows: [], total: 0, next: null }));
  http.expectOne(`/api/v1/hits/${id}`).flush(answer);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (key: string, ctrlKey = false) => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
    await fixture.whenStable();
  };
  return { http, fixture, root, press, store: fixture.componentInstance.store };
}

describe('VoteForm', () => {
  it('is filled by digits alone, and sends disposition, reason and ticked facts with the version it shows', async () => {
    const { http, press, root } = await shown(view);
    expect(root.textContent).toContain('checks.vote.lack.DISPOSITION');
    await press('1');
    await press('3');
    expect(root.querySelectorAll('.fact').length).toBe(2);
    await press('Enter', true);
    const { request } = http.expectOne(`/api/v1/hits/${id}/votes`);
    expect(request.headers.get('if-match')).toBe('"3"');
    expect(request.body).toEqual({
      disposition: 'FALSE_POSITIVE',
      reason: 'FP-COUNTRY',
      note: null,
      facts: view.proposedFacts,
    });
  });

  it('does not send a false positive with one fact, and says what is missing', async () => {
    const { http, press, root, fixture } = await shown(view);
    await press('1');
    await press('1');
    root.querySelector<HTMLInputElement>('.fact input[type="checkbox"]')?.click();
    await fixture.whenStable();
    expect(root.textContent).toContain('checks.vote.lack.FACTS');
    await press('Enter', true);
    http.expectNone(`/api/v1/hits/${id}/votes`);
  });

  it('says so when another person voted first, fetches the newer state and keeps what was typed', async () => {
    const { http, press, root, fixture, store } = await shown(view);
    await press('3');
    await press('1');
    await press('Enter', true);
    http
      .expectOne(`/api/v1/hits/${id}/votes`)
      .flush({ code: 'VERSION_STALE', title: 't', status: 412 }, { status: 412, statusText: 'Precondition Failed' });
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    http.match(({ url }) => url === '/api/v1/hits').forEach((list) => list.flush({ rows: [], total: 0, next: null }));
    http
      .expectOne(`/api/v1/hits/${id}`)
      .flush({ ...view, version: 4, state: 'PROPOSED', proposed: { disposition: 'UNSURE', by: 'Ana Costa' } });
    await fixture.whenStable();
    expect(root.textContent).toContain('checks.vote.overtaken');
    expect(root.querySelector<HTMLInputElement>('input[value="PM-INSUFF"]')?.checked).toBe(true);
    expect(root.textContent).toContain('checks.vote.agrees');
    expect(store.recorded()).toBeUndefined();
  });

  it('tells the proposer that another person has to vote, and listens to no digit', async () => {
    const { press, root } = await shown({ ...view, state: 'PROPOSED', may: may(false, 'HIT_NEEDS_ANOTHER_PERSON') });
    await press('1');
    expect(root.textContent).toContain('checks.vote.shut.own');
    expect(root.querySelector('input[type="radio"]')).toBeNull();
  });
});
