import { Component, signal } from '@angular/core';
import { someQuestionnaire } from '@downstream/attestations/core/testing';
import { visit } from '@downstream/access/web/testing';
import type { answersView } from '@downstream/contracts/attestations';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { ChangeReports } from './change-reports';

const shelves = ['shared', 'maker', 'desk', 'answers'].map(
  (shelf) => JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')) as Record<string, string>,
);
const open = {
  id: '018f0000-0000-7000-8000-0000000000c1',
  subjects: ['OWNERS' as const, 'ADDRESS' as const],
  since: '2026-02-01',
  text: 'A new owner holds a third.',
  by: { name: 'Olga Contact', onBehalf: false },
  at: '2026-11-22T12:00:00.000Z',
  closed: null,
};
const ana = '018f0000-0000-7000-8000-0000000000a1';
const done = {
  by: { kind: 'user', id: ana, personId: ana, name: 'Ana Costa', role: 'analyst' },
  onBehalf: false,
  at: '2026-11-22T13:00:00.000Z',
};
const closed = { ...open, closed: { outcome: 'REVIEW_OPENED' as const, note: 'Asked Kim.', done } };

const view = {
  state: 'SUBMITTED',
  version: 3,
  questionnaire: someQuestionnaire(),
  dueAt: '2026-12-06T08:00:00.000Z',
  answers: [],
  facts: {},
  corrections: [],
  progress: { sections: [], complete: true, minutesLeft: 0 },
  submissions: [],
  people: [],
  appeal: null,
  mayAskCorrection: true,
};

@Component({
  selector: 'ds-probe',
  imports: [ChangeReports],
  template: `<ds-change-reports
    distributorId="018f0000-0000-7000-8000-0000000000d1"
    [reports]="reports()"
    [mayClose]="mayClose"
    (closed)="reports.set($event.changeReports)"
  />`,
})
class Probe {
  readonly mayClose = true;
  readonly reports = signal([open] as unknown as z.output<typeof answersView>['changeReports']);
}

describe('the changes a distributor told of', () => {
  it('are open until somebody says what came of them, in words', async () => {
    const page = await visit([{ path: 'changes', component: Probe }], '/changes', ...shelves);
    expect(page.text()).toContain('Open Owners, Address Since 1 Feb 2026 A new owner holds a third.');
    await page.press('Close the report');
    expect(page.waiting()).toEqual([]);
    expect(page.errorAt('In your words')).not.toBe('');
    await page.choose('What came of it', 'A review was opened');
    await page.type('In your words', 'Asked Kim.');
    await page.press('Close the report');
    const path = `POST distributors/018f0000-0000-7000-8000-0000000000d1/change-reports/${open.id}/outcome`;
    const request = await page.answer(path, { ...view, changeReports: [closed] });
    expect(request.body).toEqual({ outcome: 'REVIEW_OPENED', note: 'Asked Kim.' });
    expect(page.text()).toContain('A review was opened Owners, Address');
    expect(page.text()).toContain('Asked Kim. Ana Costa');
    expect(page.has('Close the report')).toBe(false);
  });
});
