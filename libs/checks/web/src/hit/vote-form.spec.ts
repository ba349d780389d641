import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { HitStore } from './hit.store';
import { aHit, anEffect, mayVote } from '../testing/index';
import { VoteForm } from './vote-form';

const view = aHit(1, { comparison: [] });
const { id } = view;

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

function write(root: HTMLElement, text: string): void {
  const box = root.querySelector('textarea');
  if (!box) throw new Error('There is no note');
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('VoteForm', () => {
  it('is filled by digits alone, and sends disposition, reason and ticked facts with the version it shows', async () => {
    const { http, press, root } = await shown(view);
    expect(root.textContent).toContain('checks.vote.lack.DISPOSITION');
    await press('1');
    await press('1');
    expect(root.querySelectorAll('.fact').length).toBe(2);
    await press('Enter', true);
    const { request } = http.expectOne(`/api/v1/hits/${id}/votes`);
    expect(request.headers.get('if-match')).toBe('"3"');
    expect(request.body).toEqual({
      disposition: 'FALSE_POSITIVE',
      reason: 'FP-NAME',
      note: null,
      facts: view.proposedFacts,
      months: null,
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
    expect(root.textContent).toContain('checks.vote.lack.NOTE');
    write(root, 'Too little is known.');
    await fixture.whenStable();
    await press('Enter', true);
    http
      .expectOne(`/api/v1/hits/${id}/votes`)
      .flush({ code: 'VERSION_STALE', title: 't', status: 412 }, { status: 412, statusText: 'Precondition Failed' });
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    http.match(({ url }) => url === '/api/v1/hits').forEach((list) => list.flush({ rows: [], total: 0, next: null }));
    http.expectOne(`/api/v1/hits/${id}`).flush({
      ...view,
      version: 4,
      state: 'PROPOSED',
      proposed: { disposition: 'UNSURE', by: 'Lin Mei', mine: false },
    });
    await fixture.whenStable();
    expect(root.textContent).toContain('checks.vote.overtaken');
    expect(root.querySelector<HTMLInputElement>('input[value="PM-INSUFF"]')?.checked).toBe(true);
    expect(root.querySelector('textarea')?.value).toBe('Too little is known.');
    expect(root.textContent).toContain('checks.vote.agrees');
    expect(store.recorded()).toBeUndefined();
  });

  it('tells the proposer that another person has to vote, and listens to no digit', async () => {
    const { press, root } = await shown({ ...view, state: 'PROPOSED', may: mayVote('HIT_NEEDS_ANOTHER_PERSON') });
    await press('1');
    expect(root.textContent).toContain('checks.vote.shut.own');
    expect(root.querySelector('input[type="radio"]')).toBeNull();
  });

  it('does not offer what this person may not say, and no digit chooses it', async () => {
    const owner = mayVote().map((one) =>
      one.disposition === 'FALSE_POSITIVE' ? { ...one, allowed: false, why: 'HIT_OWN_ACCOUNT' } : one,
    );
    const { press, root } = await shown({ ...view, may: owner });
    await press('1');
    await press('c');
    expect(root.querySelector('input:checked[type="radio"]')).toBeNull();
    expect(root.textContent).toContain('problem.HIT_OWN_ACCOUNT');
    await press('2');
    expect(root.querySelector<HTMLInputElement>('input:checked')?.value).toBe('TRUE_MATCH');
  });

  it('says when a true match places no hold by itself, and what the list asks for', async () => {
    const effects = [anEffect({ id: 'OFAC_CMIC', action: 'ATTENTION', status: 'TO_CONFIRM' })];
    const { press, root } = await shown({ ...view, effects });
    await press('2');
    expect(root.textContent).toContain('checks.vote.holdsNot');
  });

  it('takes a shorter term, up to the longest of the party', async () => {
    const { http, press, root, fixture } = await shown({ ...view, longestTerm: 6 });
    await press('1');
    await press('1');
    const terms = root.querySelector<HTMLSelectElement>('select');
    expect([...(terms?.options ?? [])].map(({ value }) => value)).toEqual(['6', '3', '1']);
    if (terms) terms.value = '3';
    terms?.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    await press('Enter');
    expect(http.expectOne(`/api/v1/hits/${id}/votes`).request.body).toMatchObject({ months: 3 });
  });

  it('asks for the source of a fact that is written over', async () => {
    const { press, root, fixture } = await shown(view);
    await press('1');
    await press('1');
    root.querySelector<HTMLButtonElement>('.fact button')?.click();
    await fixture.whenStable();
    const [ours] = root.querySelectorAll<HTMLInputElement>('.fact .sides input');
    if (ours) ours.value = 'SE';
    ours?.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(root.textContent).toContain('checks.vote.factSource');
    expect(root.textContent).toContain('checks.vote.lack.NOTE');
  });
});
