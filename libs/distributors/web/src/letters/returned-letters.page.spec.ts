import { problemOf } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { atDesk } from '../testing/at-desk';
import './returned-letters.page';

const PAGE = '/desk/distributors/returned-letters';
const HAND_IN = 'POST delivery-reports';
const ID = '0198c1f2-0000-7000-8000-000000000001';

/** Drops files where they belong. */
function drop(...files: readonly File[]): void {
  const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files } });
  document.querySelector('.drop')?.dispatchEvent(event);
}
const mail = (name: string) => new File(['Content-Type: multipart/report'], name);
const tidy = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim();
const lines = () =>
  [...document.querySelectorAll('.results li')].map((one) => [...one.querySelectorAll('p')].map(tidy).join(' '));

describe('letters that came back', () => {
  it('hands in one file after the other and says in words what became of each', async () => {
    const page = await atDesk(PAGE);
    drop(mail('one.eml'), mail('two.eml'), mail('three.eml'));
    const recipients = [
      { outcome: 'RECORDED', distributorId: ID },
      { outcome: 'STILL_TRIED', distributorId: null },
    ];
    await page.answer(HAND_IN, { recipients });
    await page.answer(HAND_IN, { recipients: [] });
    expect(page.text()).toContain('2 of 3');
    await page.answer(HAND_IN, problemOf('TOO_MANY_REQUESTS', 429), { status: 429 });
    expect(lines()).toEqual([
      'three.eml Too many attempts. Wait a minute, then try again.',
      'two.eml This is no report of a mail server on a letter: nothing is recorded.',
      'one.eml The letter came back: recorded with the distributor it was for. Open the distributor The mail server still tries: nothing is recorded.',
    ]);
    expect(document.querySelector('.results li a')?.getAttribute('href')).toBe(`/desk/distributors/${ID}`);
  });

  it('does not send what is too large to be a report', async () => {
    const page = await atDesk(PAGE);
    drop(new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'film.eml'));
    await page.settle();
    expect(page.waiting()).toEqual([]);
    expect(lines()).toEqual(['film.eml This is larger than 2 MB and was not read: a report on a letter is small.']);
  });

  it('is for those who may invite', async () => {
    const page = await atDesk(PAGE, { roles: ['logistics'] });
    expect(page.text()).toContain('Your role does not do this');
    expect(document.querySelector('.drop')).toBeNull();
  });
});
