import { problemOf, type Visit } from '@downstream/access/web/testing';
import { minute } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import { aList, anImport, aRescreening, atDesk, aVersion, pageOf, warmUp, whyNot, words } from '../testing/index';
import { LOOK } from './list.store';
import './list.page';

const read = 'GET lists';
const versions = 'GET lists/ofac-sdn/versions';
const sending = 'POST lists/ofac-sdn/imports';
const fetches = 'GET lists/ofac-sdn/fetches';
const looking = `GET lists/ofac-sdn/imports/${anImport().id}`;
const start = 'Import for this deployment';

async function open(mayImport = true): Promise<Visit> {
  const page = await atDesk('/desk/lists/ofac-sdn', { providers: [{ provide: LOOK, useValue: 0 }] });
  await page.answer(read, { lists: [aList()], mayImport });
  await page.answer(fetches, { schedule: null, nextAt: null, fetches: [] });
  await page.answer(versions, { versions: [] });
  await page.answer('GET rescreenings', pageOf([aRescreening()]));
  return page;
}
const files = ['sdn.csv', 'alt.csv'].map((name) => new File(['a,b'], name, { type: 'text/csv' }));
/** Drops the files where they belong. */
async function drop(page: Visit, dropped: readonly File[] = files): Promise<void> {
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files: dropped },
  });
  document.querySelector('.drop')?.dispatchEvent(event);
  await page.settle();
}
/** Answers what the page reads once an import has ended. */
async function readAgain(page: Visit, since = minute(60)): Promise<void> {
  await page.answer(read, { lists: [aList({ inForceForTenant: since })], mayImport: true });
  await page.answer(versions, { versions: [aVersion(8)] });
}

warmUp(() => open());

describe('importing a list', () => {
  it('waits for the files, says which ones, and sends them all at once', async () => {
    const page = await open();
    expect(whyNot(page, start)).toBe('Choose the files first.');
    expect(page.text()).toContain('sdn.csv · alt.csv · add.csv · sdn_comments.csv');
    await page.press(start);
    expect(page.waiting()).toEqual([]);
    await drop(page);
    expect([...document.querySelectorAll('.files li')].map((one) => one.textContent)).toEqual(['sdn.csv', 'alt.csv']);
    await page.press(start);
    const { body } = await page.answer(sending, anImport({ state: 'QUEUED', done: 0 }), { status: 202 });
    expect((body as FormData).getAll('files').map((file) => (file as File).name)).toEqual(['sdn.csv', 'alt.csv']);
  });

  it('shows how far it is, takes no second one meanwhile, and says when the version is in force', async () => {
    const page = await open();
    await drop(page);
    await page.press(start);
    await page.answer(sending, anImport({ state: 'QUEUED', done: 0 }), { status: 202 });
    await page.answer(looking, anImport());
    expect(page.text()).toContain('400 of 1,000');
    await drop(page);
    expect(whyNot(page, start)).toBe(words['problem.LIST_IMPORT_RUNNING']);
    await page.answer(looking, anImport({ state: 'DONE', done: 1000, endedAt: minute(50) }));
    expect(page.text()).not.toContain('A new version is in force.');
    await readAgain(page);
    expect(page.text()).toContain('A new version is in force. Distributors are screened against it now.');
    expect(page.text()).toContain('Ole Sørensen');
  });

  it('does not say that a version is in force before it is in this workspace', async () => {
    const page = await open();
    await drop(page);
    await page.press(start);
    await page.answer(sending, anImport({ state: 'DONE', done: 1000, endedAt: minute(50) }), { status: 202 });
    await readAgain(page, minute(-590));
    expect(page.text()).toContain('The files are in. The new version comes into force now.');
    await page.answer(read, { lists: [aList({ inForceForTenant: minute(60) })], mayImport: true });
    expect(page.text()).toContain('A new version is in force.');
  });

  it('says that the same files changed nothing', async () => {
    const page = await open();
    await drop(page);
    await page.press(start);
    await page.answer(sending, anImport({ state: 'DONE', unchanged: true, endedAt: minute(50) }), { status: 202 });
    expect(page.text()).toContain('The files say the same as the version in force: nothing was changed.');
  });

  it('says what is wrong, in which file, row and column, and that the last good version stays', async () => {
    const page = await open();
    await drop(page);
    await page.press(start);
    await page.answer(sending, anImport({ state: 'QUEUED' }), { status: 202 });
    const errors = [
      { file: 'sdn.csv', row: 7, column: 'name', code: 'EMPTY', what: 'is empty' },
      { file: '', row: null, column: null, code: 'MISSING', what: 'add.csv is missing' },
    ];
    await page.answer(looking, anImport({ state: 'FAILED', errors, endedAt: minute(50) }));
    expect(page.text()).toContain('2 things are wrong in the files. Nothing was changed: the last good version stays');
    const rows = [...document.querySelectorAll('ds-job-card tbody tr')].map((one) =>
      [...one.children].map((cell) => cell.textContent?.trim()).join(' | '),
    );
    expect(rows).toEqual(['sdn.csv | 7 | name | is empty', 'all files | whole file | whole row | add.csv is missing']);
    expect(whyNot(page, start)).toBe('Choose the files first.');
  });

  it.each([
    ['LIST_FILE_MISSING', 422],
    ['LIST_IMPORT_RUNNING', 409],
  ] as const)('keeps the chosen files when it is refused: %s', async (code, status) => {
    const page = await open();
    await drop(page);
    await page.press(start);
    await page.answer(sending, problemOf(code, status), { status });
    expect(page.text()).toContain(words[`problem.${code}`]);
    expect(document.querySelectorAll('.files li')).toHaveLength(2);
    expect(whyNot(page, start)).toBeNull();
  });

  it('can be sent again after the line broke', async () => {
    const page = await open();
    await drop(page);
    await page.press(start);
    await page.answer(sending, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    await page.press('Try again');
    const { body } = await page.answer(sending, anImport(), { status: 202 });
    expect((body as FormData).getAll('files')).toHaveLength(2);
  });

  it('goes on looking while the server does not answer, and says so', async () => {
    const page = await open();
    await drop(page);
    await page.press(start);
    await page.answer(sending, anImport(), { status: 202 });
    await page.answer(looking, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.text()).toContain('The server does not answer at present; the import goes on there.');
    await page.answer(looking, anImport({ done: 900 }));
    expect(page.text()).not.toContain('The server does not answer');
    expect(page.text()).toContain('900 of 1,000');
  });

  it('gives up on an import that is not there any more, and lets the next one begin', async () => {
    const page = await open();
    await drop(page);
    await page.press(start);
    await page.answer(sending, anImport(), { status: 202 });
    await page.answer(looking, problemOf('NOT_FOUND', 404), { status: 404 });
    await readAgain(page);
    expect(page.text()).toContain(words['problem.NOT_FOUND']);
    expect(document.querySelector('ds-job-card')).toBeNull();
    await drop(page);
    expect(whyNot(page, start)).toBeNull();
  });

  it('is for operators: others read who they are, and a drop does nothing', async () => {
    const page = await open(false);
    expect(page.text()).toContain('Operators of this deployment import public lists.');
    expect(page.has(start)).toBe(false);
    expect(document.querySelector('.drop')).toBeNull();
  });

  it('takes the files by a press as well as by a drop', async () => {
    const page = await open();
    const picker = document.querySelector<HTMLInputElement>('input[type="file"]');
    Object.defineProperty(picker, 'files', { value: files });
    picker?.dispatchEvent(new Event('change', { bubbles: true }));
    await page.settle();
    expect(document.querySelectorAll('.files li')).toHaveLength(2);
    expect(picker?.multiple).toBe(true);
  });
});
