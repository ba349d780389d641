import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { idOf, minute } from '@downstream/distributors/core/testing';
import type { UserId } from '@downstream/kernel';
import { aPendingReview, aReview, atDesk, pageOf, warmUp, who, words } from '../testing/index';
import type { Conversation } from './talk.store';
import '../workspace/review.page';

const { id, distributor } = aReview();
const talking = `GET reviews/${id}/conversation`;
const talk = (facts: Partial<Conversation> = {}): Conversation => ({
  notes: [{ id: 'n1', text: 'The warehouse is a flat.', by: who('Lin Mei'), at: minute(), mentions: ['Ana Costa'] }],
  messages: [],
  recipients: [{ name: 'Dana Akhmetova', email: 'dana@baikal-optika.example', language: 'ru' }],
  people: [
    { id: idOf<UserId>('lin'), name: 'Lin Mei', makes: true },
    { id: idOf<UserId>('sam'), name: 'Sam Otieno', makes: false },
  ],
  ...facts,
});

async function open(facts: Partial<Conversation> = {}, review = aReview()): Promise<Visit> {
  const page = await atDesk(`/desk/reviews/${id}`);
  await page.answer(`GET reviews/${id}`, review);
  await page.answer(`GET distributors/${distributor.id}/checks`, { cards: [] });
  await page.answer('GET hits', pageOf([]));
  await page.answer(talking, talk(facts));
  return page;
}

warmUp(() => open());

describe('what is said about a case', () => {
  it('keeps notes within the desk and tells whom they name', async () => {
    const page = await open();
    expect(page.text()).toContain('For the desk alone. No distributor ever sees them.');
    expect(page.text()).toMatch(/The warehouse is a flat\. Lin Mei.* told: Ana Costa/);
    await page.type('New private note', ' Ask for the lease. ');
    await page.tick('Sam Otieno');
    await page.press('Keep the note');
    const { body } = await page.answer(`POST reviews/${id}/notes`, talk(), { status: 201 });
    expect(body).toEqual({ text: 'Ask for the lease.', mentions: [idOf('sam')] });
    expect(page.field('New private note').value).toBe('');
    // Whoever wrote has a share in the case now: the page asks who they are.
    await page.answer(`GET reviews/${id}`, aReview());
  });

  it('shows whom a message goes to all the time, and once more before it leaves', async () => {
    const page = await open();
    expect(page.text()).toMatch(/Dana Akhmetova < ?dana@baikal-optika\.example ?>, Russian/);
    await page.type('Message to the distributor', 'Who unpacks the crates?');
    await page.press('Look again and send…');
    expect(page.text()).toContain('It goes to Dana Akhmetova, dana@baikal-optika.example.');
    expect(page.waiting()).toEqual([]);
    await page.press('Send the message');
    const sending = `POST reviews/${id}/messages`;
    const { body } = await page.answer(sending, problemOf('RECIPIENTS_CHANGED', 409), { status: 409 });
    expect(body).toEqual({ text: 'Who unpacks the crates?', to: ['dana@baikal-optika.example'] });
    expect(page.text()).toContain(words['problem.RECIPIENTS_CHANGED']);
    expect(page.field('Message to the distributor').value).toBe('Who unpacks the crates?');
    const others = [{ name: 'Erik Berg', email: 'erik@baikal-optika.example', language: 'de' as const }];
    await page.answer(talking, talk({ recipients: others }));
    expect(page.text()).toMatch(/Erik Berg < ?erik@baikal-optika\.example ?>, German/);
  });

  it('says that nobody can be asked, where nobody can', async () => {
    const page = await open({ recipients: [] });
    expect(page.text()).toContain(words['reviews.talk.nobody']);
    expect(page.has('Look again and send…')).toBe(false);
  });
});

describe('giving a review to somebody', () => {
  it('offers those who make, and says who has it', async () => {
    const page = await open();
    const fold = [...document.querySelectorAll('details')].find(({ textContent }) =>
      /Give it to/.test(textContent ?? ''),
    );
    fold!.open = true;
    fold!.dispatchEvent(new Event('toggle'));
    await page.answer(talking, talk());
    await page.choose('Who works on it', idOf<UserId>('lin'));
    await page.press('Give it');
    const { body } = await page.answer(`POST reviews/${id}/assignee`, aReview({ assignee: who('Lin Mei') }));
    expect(body).toEqual({ to: idOf('lin') });
    expect(page.toasts()).toEqual(['Lin Mei has it now and was told']);
  });
});

it('is a document once it lies with the approvers', async () => {
  const page = await atDesk(`/desk/reviews/${id}`);
  await page.answer(`GET reviews/${id}`, aPendingReview({ id }));
  expect(page.has('Look again and send…')).toBe(false);
});
