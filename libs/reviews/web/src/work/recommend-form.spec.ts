import { problemOf, type Visit } from '@downstream/access/web/testing';
import { idOf, minute } from '@downstream/distributors/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  acts,
  aCheck,
  aPendingReview,
  aPoint,
  aReview,
  atDesk,
  key,
  pageOf,
  pick,
  readiness,
  readyPoints,
  tick,
  warmUp,
  who,
  words,
} from '../testing/index';
import '../workspace/review.page';

const { id, distributor } = aReview();
const sending = `POST reviews/${id}/recommendation`;

async function open(review = aReview()): Promise<Visit> {
  const page = await atDesk(`/desk/reviews/${id}`);
  await page.answer(`GET reviews/${id}`, review);
  await page.answer(`GET distributors/${distributor.id}/checks`, { cards: [] });
  await page.answer('GET hits', pageOf([]));
  return page;
}
const answerFor = (value: string) => document.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`);

async function kindOf(page: Visit, n: number, kind: string): Promise<void> {
  const box = page.field(`Condition ${n}`) as unknown as HTMLSelectElement;
  box.value = kind;
  box.dispatchEvent(new Event('change'));
  await page.settle();
}

warmUp(() => open());
beforeEach(() => sessionStorage.clear());

describe('recommending', () => {
  it('asks for what is missing, field by field, and sends nothing before', async () => {
    const page = await open();
    await page.press('Recommend');
    expect(page.text()).toContain(words['reviews.recommend.wrong.decision']);
    expect(page.errorAt('Why')).toBe(words['reviews.recommend.wrong.note']);
    await pick(page, 'APPROVE_WITH_CONDITIONS');
    expect(page.errorAt('Condition 1')).toBe(words['reviews.recommend.wrong.conditions']);
    await page.type('Why', 'Known reseller.');
    expect(page.errorAt('Why')).toBe('');
    expect(acts(page)).toEqual([]);
  });

  it('sends decision, conditions and note once, and shows what was recorded', async () => {
    const page = await open();
    await pick(page, 'APPROVE_WITH_CONDITIONS');
    await page.type('What is counted', ' Cameras ');
    await page.type('At most', '80');
    await page.press('Add condition');
    await page.press('Add condition');
    await kindOf(page, 3, 'OTHER');
    await page.type('Sentence for the distributor', ' No sale outside Kazakhstan. ');
    await page.press('Remove condition 2');
    await page.type('Why', 'Known reseller.');
    await page.type('What the distributor is told as the reason', ' Small and steady. ');
    await page.press('Recommend');
    await page.press('Recommend');
    expect(acts(page)).toEqual([sending]);
    const { body, headers } = await page.answer(sending, aPendingReview({ id }), { status: 201 });
    expect(body).toEqual({
      decision: 'APPROVE_WITH_CONDITIONS',
      conditions: [
        { kind: 'QUANTITY_CAP', amount: 80, unit: 'Cameras', period: 'YEAR' },
        { kind: 'OTHER', text: 'No sale outside Kazakhstan.' },
      ],
      grounds: [],
      note: 'Known reseller.',
      toDistributor: 'Small and steady.',
    });
    expect(headers.get('idempotency-key')).toBeTruthy();
    const event = {
      id: idOf<never>('event'),
      at: minute(31),
      type: 'review.approval-requested',
      subject: { kind: 'review', id },
      actor: who('Ana Costa'),
      onBehalf: false,
      changes: [],
      reason: null,
    };
    const other = { ...event, subject: { kind: 'review', id: idOf('other') }, type: 'review.decided' };
    await page.answer(`GET distributors/${distributor.id}/timeline`, pageOf([other, event]));
    expect(page.text()).toMatch(/The recommendation lies with the approvers\. Ana Costa, Analyst, .* Event/);
    expect(document.activeElement?.getAttribute('role')).toBe('status');
    await page.answer(`GET reviews/${id}`, aPendingReview({ id }));
    expect(page.text()).toContain('What is signed');
    expect(Object.keys(sessionStorage).filter((name) => name.startsWith('ds.draft'))).toEqual([]);
  });

  it('says at its field what a condition lacks, and sends nothing before', async () => {
    const page = await open();
    await pick(page, 'APPROVE_WITH_CONDITIONS');
    await page.type('Why', 'Known reseller.');
    await page.type('What is counted', 'Cameras');
    await page.type('At most', 'many');
    await page.press('Recommend');
    expect(page.errorAt('At most')).toBe(words['reviews.condition.wrong.amount']);
    await page.type('At most', '80');
    expect(page.errorAt('At most')).toBe('');
    expect(acts(page)).toEqual([]);
  });

  it('goes by the keyboard, also while somebody writes', async () => {
    const page = await open();
    await pick(page, 'REJECT');
    await page.type('Why', 'No register entry.');
    await key(page, 'Enter', { mod: true });
    expect(page.text()).toContain(words['reviews.recommend.wrong.grounds']);
    await tick(page, 'RG-INCOMPLETE');
    page
      .field('Why')
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    await page.settle();
    const { body } = await page.answer(sending, aPendingReview({ id }), { status: 201 });
    expect(body).toEqual({
      ...{ decision: 'REJECT', conditions: [], grounds: ['RG-INCOMPLETE'] },
      ...{ note: 'No register entry.', toDistributor: null },
    });
  });

  it('offers a rejection alone while points are open, and says why', async () => {
    const points = [...readyPoints, aCheck('NOT_RUN', { gap: 'CHECK_NOT_SETTLED' })];
    await open(
      aReview({
        readiness: readiness(points),
        actions: aReview().actions.map((one) =>
          one.action === 'RECOMMEND' ? { ...one, allowed: false, reason: 'REVIEW_NOT_READY' } : one,
        ),
      }),
    );
    expect([answerFor('APPROVE')?.disabled, answerFor('APPROVE_WITH_CONDITIONS')?.disabled]).toEqual([true, true]);
    expect(answerFor('APPROVE')?.closest('label')?.textContent).toContain('One point of the checklist is open.');
    expect(answerFor('REJECT')?.disabled).toBe(false);
  });

  it('offers nothing before the distributor is submitted and screened', async () => {
    const early = aPoint({ about: 'DISTRIBUTOR', gap: 'SCREENING_NOT_FINISHED' });
    const page = await open(aReview({ readiness: readiness([early]) }));
    expect(answerFor('REJECT')?.disabled).toBe(true);
    expect(answerFor('REJECT')?.closest('label')?.textContent).toContain('The screening is not finished');
    await key(page, 'Enter', { mod: true });
    expect(acts(page)).toEqual([]);
  });
});

describe('what was typed', () => {
  const fill = async (page: Visit): Promise<void> => {
    await pick(page, 'APPROVE');
    await page.type('Why', 'Known reseller.');
  };

  it('stays when the case became another meanwhile, and the checklist shows what has changed', async () => {
    const page = await open();
    await fill(page);
    await page.press('Recommend');
    await page.answer(sending, problemOf('REVIEW_NOT_READY', 409), { status: 409 });
    const points = [...readyPoints, aPoint({ about: 'HIT', gap: 'HIT_OPEN', party: { id: 'p', name: 'Timur' } })];
    await page.answer(`GET reviews/${id}`, aReview({ readiness: readiness(points) }));
    expect(page.text()).toContain(words['problem.REVIEW_NOT_READY']);
    expect(page.text()).toContain('Hit on Timur is open');
    expect(page.field('Why').value).toBe('Known reseller.');
    expect(answerFor('APPROVE')?.checked).toBe(true);
  });

  it('stays when a field was refused, and the server’s word on it is shown', async () => {
    const page = await open();
    await fill(page);
    await page.press('Recommend');
    const errors = [{ pointer: '/note', detail: 'must hold something to see' }];
    await page.answer(sending, problemOf('INPUT_INVALID', 422, { errors }), { status: 422 });
    expect(page.text()).toContain('must hold something to see');
    expect(page.field('Why').value).toBe('Known reseller.');
  });

  it('can be sent again after the line broke', async () => {
    const page = await open();
    await fill(page);
    await page.press('Recommend');
    await page.answer(sending, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    await page.press('Try again');
    const { body } = await page.answer(sending, aPendingReview({ id }), { status: 201 });
    expect(body).toMatchObject({ decision: 'APPROVE', note: 'Known reseller.' });
  });

  it('is there again when the page is opened once more in this tab, for this person and this round alone', async () => {
    const page = await open();
    await fill(page);
    await page.go('/desk');
    await page.go(`/desk/reviews/${id}`);
    await page.answer(`GET reviews/${id}`, aReview());
    expect(page.field('Why').value).toBe('Known reseller.');
    await page.go('/desk');
    await page.go(`/desk/reviews/${id}`);
    await page.answer(`GET reviews/${id}`, aReview({ round: 2 }));
    expect(page.field('Why').value).toBe('');
  });

  it('is what was recommended before, after the approver returned it', async () => {
    const recommendation = {
      outcome: 'APPROVED_WITH_CONDITIONS' as const,
      conditions: [{ kind: 'QUANTITY_CAP' as const, amount: 80, unit: 'Cameras', period: 'MONTH' as const }],
      grounds: [],
      note: 'Known reseller.',
      toDistributor: 'Small and steady.',
      by: who('Ana Costa'),
      at: aReview().openedAt,
    };
    const page = await open(aReview({ round: 2, recommendation }));
    expect(page.field('Condition 1').value).toBe('QUANTITY_CAP');
    expect([page.field('What is counted').value, page.field('At most').value, page.field('Over').value]).toEqual([
      ...['Cameras', '80', 'MONTH'],
    ]);
    expect(page.field('Why').value).toBe('Known reseller.');
    expect(page.field('What the distributor is told as the reason').value).toBe('Small and steady.');
    expect(answerFor('APPROVE_WITH_CONDITIONS')?.checked).toBe(true);
  });
});
