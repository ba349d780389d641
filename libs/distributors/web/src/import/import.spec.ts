import { problemOf } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aCheckedImport, anImport, IMPORT_ID } from '../testing/an-import';
import { atDesk, warmUp } from '../testing/at-desk';
import { FOLLOW, type StepLook } from './follow';
import type { Import } from './import.store';
import './import-run.page';
import './import.page';

const READ = `GET distributor-imports/${IMPORT_ID}`;
const ROWS = `GET distributor-imports/${IMPORT_ID}/rows`;
const CHECK = `PUT distributor-imports/${IMPORT_ID}/decisions`;
const rows = {
  rows: [
    {
      ...{ row: 2, cells: ['Acme', 'Rusland'], outcome: 'ERROR', distributorId: null },
      faults: [{ field: 'country', code: 'UNKNOWN_WORD', value: 'Rusland', hint: null, repair: null }],
    },
  ],
  ...{ total: 1, next: null },
};

/** Opens an import; `tell` says how far its step is. */
async function open(view: Import) {
  let listener: ((look: StepLook) => void) | undefined;
  let left = 0;
  const follow = (_: string, told: (look: StepLook) => void) => {
    listener = told;
    return () => void left++;
  };
  const page = await atDesk(`/desk/distributors/import/${IMPORT_ID}`, {
    providers: [{ provide: FOLLOW, useValue: follow }],
  });
  await page.answer(READ, view);
  if (view.report) await page.answer(ROWS, rows);
  const tell = async (look: StepLook): Promise<void> => {
    listener?.(look);
    await page.settle();
  };
  return Object.assign(page, { tell, left: () => left });
}
const choose = async (page: { settle(): Promise<void> }, label: string, value: string): Promise<void> => {
  const found = document.querySelector<HTMLSelectElement>(`[aria-label="${label}"]`);
  if (!found) throw new Error(`No choice “${label}”`);
  found.value = value;
  found.dispatchEvent(new Event('change', { bubbles: true }));
  await page.settle();
};

warmUp(() => open(aCheckedImport()));

describe('the beginning of an import', () => {
  it('hands in a pasted table and goes on to it', async () => {
    const page = await atDesk('/desk/distributors/import');
    await page.answer('GET distributor-imports', { imports: [] });
    expect(page.text()).toContain('No table was imported yet.');
    expect(page.button('Read this table').getAttribute('aria-description')).toBe('Paste a table first.');
    await page.type('Table', 'Name\tCountry\nAcme\tDE');
    await page.press('Read this table');
    const { params, headers } = await page.answer('POST distributor-imports', anImport());
    expect([params.get('name'), headers.get('content-type')]).toEqual(['Pasted table', 'application/octet-stream']);
    expect(page.url()).toBe(`/desk/distributors/import/${IMPORT_ID}`);
  });

  it('says why a file was not taken', async () => {
    const page = await atDesk('/desk/distributors/import');
    await page.answer('GET distributor-imports', { imports: [] });
    await page.type('Table', 'x');
    await page.press('Read this table');
    await page.answer('POST distributor-imports', problemOf('BODY_TOO_LARGE', 413), { status: 413 });
    expect(page.url()).toBe('/desk/distributors/import');
    expect(document.querySelector('ds-problem')?.textContent?.trim()).not.toBe('');
  });
});

describe('an import', () => {
  it('says what is missing, takes a field from the column that had it, and then what is next', async () => {
    const page = await open(anImport());
    expect(page.text()).toContain('say which columns hold the name and the country');
    expect(page.button('Check the rows').getAttribute('aria-description')).toBe('A column must hold: Country.');
    await choose(page, 'Column Where holds', 'legalName');
    expect(document.querySelector<HTMLSelectElement>('[aria-label="Column Firma holds"]')?.value).toBe('');
    await choose(page, 'Column Where holds', 'country');
    await choose(page, 'Column Firma holds', 'legalName');
    expect(page.text()).toContain('then check the rows');
    await page.press('Check the rows');
    const { body } = await page.answer(CHECK, anImport({ state: 'CHECKING' }));
    expect(body).toEqual({
      columns: { 0: 'legalName', 1: 'country' },
      ...{ words: {}, repairs: {}, existing: 'UPDATE', cells: [] },
    });
  });

  it('shows how the file was read, and reads it again as somebody says', async () => {
    const page = await open(anImport());
    const chosen = (label: string) => (page.field(label) as unknown as HTMLSelectElement).value;
    expect([chosen('Encoding'), chosen('Between two cells'), chosen('Header row')]).toEqual([
      'utf-8',
      'semicolon',
      '1',
    ]);
    await page.choose('Between two cells', 'tab');
    const { body } = await page.answer(`PUT distributor-imports/${IMPORT_ID}/reading`, anImport({ state: 'READING' }));
    expect(body).toEqual({ delimiter: '\t' });
  });

  it('follows its step, and reads itself again when the step has ended', async () => {
    const page = await open(anImport({ state: 'CHECKING' }));
    await page.tell({ state: 'CHECKING', done: 1, total: 2 });
    expect(page.text()).toContain('1 of 2');
    await page.tell({ state: 'CHECKED', done: 2, total: 2 });
    await page.answer(READ, aCheckedImport());
    expect(page.left()).toBe(1);
    expect(page.text()).toContain('2 cells are formulas');
  });

  it('sends words, repairs and cells that were decided, and brings nothing in before they were checked', async () => {
    const page = await open(aCheckedImport());
    expect(page.text()).toContain('say what 1 word means');
    const box = document.querySelector<HTMLInputElement>('[aria-label="Rusland means"]');
    if (!box) throw new Error('Nothing is asked about Rusland');
    box.value = 'Russia';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await page.settle();
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await page.settle();
    await page.choose('What to do', 'KEEP');
    await choose(page, 'Row 2, Country: not known', 'Russia');
    expect(page.button('Bring 1 row in').getAttribute('aria-description')).toBe('Check the rows first.');
    expect(page.text()).toContain('check the rows again');
    await page.press('Check again');
    const { body } = await page.answer(CHECK, anImport({ state: 'CHECKING' }));
    expect(body).toMatchObject({
      words: { country: { rusland: 'RU' } },
      repairs: { 'registryNumber:CHECK': 'KEEP' },
      cells: [{ row: 2, place: 1, value: 'Russia' }],
    });
  });

  it('brings in what is ready as it was checked', async () => {
    const page = await open(aCheckedImport());
    await page.press('Bring 1 row in');
    await page.answer(`POST distributor-imports/${IMPORT_ID}/commit`, aCheckedImport({ state: 'COMMITTING' }));
    await page.tell({ state: 'COMMITTED', done: 1, total: 1 });
    const undoUntil = '2026-03-03T09:00:00.000Z' as Import['at'];
    await page.answer(READ, aCheckedImport({ state: 'COMMITTED', committedAt: undoUntil, undoUntil }));
    expect(page.text()).toContain('1 distributor was registered, none was changed.');
    expect(page.has('Take the import back')).toBe(true);
  });

  it('says in plain words why a file cannot be read, with a way on', async () => {
    const page = await open(anImport({ state: 'UNREADABLE', reading: null, fault: { code: 'QUOTE_OPEN', row: 7 } }));
    expect(page.text()).toContain('A quotation mark is opened and never closed. Row 7.');
    expect(page.button('Choose another file').getAttribute('href')).toBe('/desk/distributors/import');
  });
});
