import { Component } from '@angular/core';
import type { Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aChange, atDesk, pageOf, warmUp } from '../testing/index';
import { DistributorWatch } from './distributor-watch';

const id = '019cad8f-0000-7000-8000-000000000077';
@Component({ imports: [DistributorWatch], template: `<ds-distributor-watch distributorId="${id}" />` })
class Tab {}
const open = (): Promise<Visit> =>
  atDesk('/desk/tab', {
    roles: ['analyst'],
    routes: [
      { path: 'tab', component: Tab },
      { path: 'reviews/:id', children: [] },
    ],
  });
warmUp(() => open());

const watch = {
  ...{
    since: '2026-01-02T09:00:00.000Z',
    lastSearched: '2026-03-02T02:10:00.000Z',
    nextBy: '2026-03-03T02:10:00.000Z',
  },
  parties: [
    {
      ...{ id, name: 'Ana Bell', role: 'OWNER', since: '2026-01-02T09:00:00.000Z', lastSearched: null },
      ...{ standing: 'NOT_MONITORED', gap: 'NEVER_SEARCHED', passes: 0 },
      silences: [{ from: '2026-01-02T09:00:00.000Z', until: '2026-01-09T09:00:00.000Z' }],
    },
  ],
  review: { dueAt: '2026-09-02T09:00:00.000Z', step: null, opensAt: '2026-08-03T09:00:00.000Z' },
  ...{ openChanges: 1, withoutEffect: 4 },
};

describe('the tab of monitoring', () => {
  it('says since when, until when, who is watched how, and what changed', async () => {
    const page = await open();
    await page.answer(`GET distributors/${id}/monitoring`, watch);
    await page.answer('GET monitoring/changes', pageOf([aChange(1)]));
    expect(page.text()).toMatch(/Watched since .*Next search by .*Next review/);
    expect(page.text()).toContain('Never searched for');
    expect(page.text()).toContain('no heartbeat');
    expect(page.text()).toContain('Open hit: XU WEI');
    expect(page.text()).toContain('4 looks in thirty days without effect');
  });

  it('says that a distributor is not under watch', async () => {
    const page = await open();
    await page.answer(`GET distributors/${id}/monitoring`, {
      ...watch,
      since: null,
      lastSearched: null,
      parties: [],
      review: null,
    });
    expect(page.text()).toContain('Not under watch');
  });
});
