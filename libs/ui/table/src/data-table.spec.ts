import { provideHttpClient } from '@angular/common/http';
import { Component, computed, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Pages, Problem, provideTestWords } from '@downstream/ui/client';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Cell, type Column } from './column';
import { DataTable } from './data-table';
import { Marks } from './marks';
import { tableView } from './table-view';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly score: number;
}
const all: Row[] = [
  { id: '1', name: 'Žilina Optics', country: 'SK', score: 9 },
  { id: '2', name: 'Kestrel Outdoor', country: 'DE', score: 75 },
  { id: '3', name: 'Huaxin 10', country: 'CN', score: 30 },
  { id: '4', name: 'Huaxin 9', country: 'CN', score: 30 },
];

@Component({
  selector: 'ds-local',
  imports: [Cell, DataTable],
  template: `<ds-data-table
    name="local"
    caption="Distributors"
    [columns]="columns()"
    [view]="view"
    [rowId]="idOf"
    [link]="linkOf"
    [rows]="rows()"
    [problem]="problem()"
    [loading]="loading()"
    [marks]="marks()"
  >
    <ng-template dsCell="country" [dsCellOf]="rows()" let-row>[{{ row.country }}]</ng-template>
    <p dsEmpty>Nobody yet</p>
  </ds-data-table>`,
})
class LocalPage {
  readonly rows = signal<readonly Row[]>(all);
  readonly problem = signal<Problem | undefined>(undefined);
  readonly loading = signal(false);
  readonly marks = signal<Marks | undefined>(undefined);
  readonly view = tableView({ filters: ['country'], sort: 'name' });
  readonly columns = computed<Column<Row>[]>(() => [
    { id: 'name', heading: 'Name', value: (row) => row.name, sort: true },
    {
      id: 'country',
      heading: 'Country',
      value: (row) => row.country,
      filter: [
        { value: 'CN', label: 'China' },
        { value: 'DE', label: 'Germany' },
      ],
    },
    { id: 'score', heading: 'Score', value: (row) => row.score, align: 'end', sort: 'desc' },
    { id: 'more', heading: 'More', value: () => 'm', hidden: true },
  ]);
  protected readonly idOf = (row: Row) => row.id;
  protected readonly linkOf = (row: Row) => ['/record', row.id];
}

const total = signal<number | undefined>(1204);
const more = jest.fn();
const pages: Pages<Row> = {
  rows: signal(all),
  total,
  problem: signal(undefined),
  loading: signal(false),
  refreshing: signal(false),
  extending: signal(false),
  hasMore: signal(true),
  more,
  reload: jest.fn(),
};

@Component({
  selector: 'ds-remote',
  imports: [DataTable],
  template: `<ds-data-table
    name="remote"
    caption="D"
    [columns]="columns"
    [view]="view"
    [rowId]="idOf"
    [pages]="pages"
  />`,
})
class RemotePage {
  protected readonly pages = pages;
  readonly view = tableView({ sort: '-score' });
  protected readonly columns: Column<Row>[] = [{ id: 'name', heading: 'Name', value: (row) => row.name, sort: true }];
  protected readonly idOf = (row: Row) => row.id;
}

@Component({ selector: 'ds-record', template: `record` })
class RecordPage {}

describe('DataTable', () => {
  let harness: RouterTestingHarness;
  let root: HTMLElement;
  const open = async (url: string) => {
    harness = await RouterTestingHarness.create(url);
    root = harness.fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await settle();
  };
  const settle = () => (harness.fixture as ComponentFixture<unknown>).whenStable();
  const names = () => [...root.querySelectorAll('tbody .open, tbody td.first')].map((cell) => cell.textContent?.trim());
  const url = () => decodeURIComponent(TestBed.inject(Router).url);
  const heading = (text: string) =>
    [...root.querySelectorAll('thead button')].find((button) => button.textContent?.includes(text)) as HTMLElement;
  const page = <T>(_type: new () => T) => harness.routeDebugElement?.componentInstance as T;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideTestWords({ 'ui.table.some': '{shown} of {of}', 'ui.table.all': 'All {n}' }),
        provideRouter([
          { path: 'local', component: LocalPage },
          { path: 'remote', component: RemotePage },
          { path: 'record/:id', component: RecordPage },
        ]),
      ],
    });
  });
  afterEach(() => void (document.body.innerHTML = ''));

  it('sorts as its view says: numbers in names by value, letters by the alphabet', async () => {
    await open('/local');
    expect([...new Set(names())]).toEqual(['Huaxin 9', 'Huaxin 10', 'Kestrel Outdoor', 'Žilina Optics']);
    expect(root.querySelector('[aria-sort="ascending"]')?.textContent).toContain('Name');
  });

  it('writes the sort into the URL, the largest first where that is meant', async () => {
    await open('/local');
    heading('Score').click();
    await settle();
    expect(url()).toBe('/local?sort=-score');
    expect(names()[0]).toBe('Kestrel Outdoor');
    heading('Score').click();
    await settle();
    expect([url(), root.querySelector('[aria-sort="ascending"]')?.textContent]).toEqual([
      '/local?sort=score',
      expect.stringContaining('Score'),
    ]);
  });

  it('reads search and filters from the URL, counts, and clears', async () => {
    await open('/local?country=CN,DE&q=huaxin');
    expect([...new Set(names())]).toEqual(['Huaxin 9', 'Huaxin 10']);
    expect(root.querySelector('[role="status"]')?.textContent).toBe('2 of 4');
    expect(root.textContent).toContain('Country: Germany');
    root.querySelector<HTMLElement>('.clear')?.click();
    await settle();
    expect([url(), root.querySelector('[role="status"]')?.textContent]).toEqual(['/local', 'All 4']);
  });

  it('finds without marks and case', async () => {
    await open('/local?q=zilina');
    expect([...new Set(names())]).toEqual(['Žilina Optics']);
  });

  it('tells an empty filter from an empty house', async () => {
    await open('/local?q=nobody');
    expect(root.textContent).toContain('ui.table.noneOf');
    expect(root.textContent).not.toContain('Nobody yet');
    await harness.navigateByUrl('/local');
    page(LocalPage).rows.set([]);
    await settle();
    expect(root.textContent).toContain('Nobody yet');
  });

  it('says why there is nothing, keeps rows that are there, and shows the shape of what comes', async () => {
    await open('/local');
    page(LocalPage).problem.set(new Problem('SERVICE_UNAVAILABLE', 503));
    await settle();
    expect([names().length > 0, root.querySelector('ds-error-state') !== null]).toEqual([true, true]);
    page(LocalPage).rows.set([]);
    await settle();
    expect([names().length, root.querySelector('ds-error-state') !== null]).toEqual([0, true]);
    page(LocalPage).problem.set(undefined);
    page(LocalPage).loading.set(true);
    await settle();
    expect(root.querySelectorAll('ds-skeleton').length).toBeGreaterThan(0);
  });

  it('shows and hides columns by the URL, and draws cells by template', async () => {
    await open('/local?columns=%2Bmore,-score');
    expect([...root.querySelectorAll('th')].map((th) => th.textContent?.trim())).toEqual(['Name', 'Country', 'More']);
    expect(root.querySelector('td:nth-child(2)')?.textContent).toContain('[CN]');
  });

  it('opens a row by its link', async () => {
    await open('/local');
    root.querySelector<HTMLElement>('a.open')?.click();
    await settle();
    expect(url()).toBe('/record/4');
  });

  it('has one tab stop, walked by arrows and letters', async () => {
    await open('/local');
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect(root.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    expect(document.activeElement?.textContent?.trim()).toBe('Huaxin 9');
    press('j');
    expect(document.activeElement?.textContent?.trim()).toBe('Huaxin 10');
    press('ArrowRight');
    expect(document.activeElement?.tagName).toBe('TD');
    press('End');
    expect(document.activeElement?.textContent?.trim()).toBe('30');
    press('Home');
    press('k');
    press('k');
    expect(document.activeElement?.textContent?.trim()).toBe('Huaxin 9');
    press('ArrowUp');
    expect(document.activeElement?.textContent?.trim()).toContain('Name');
    expect(root.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
    expect(document.activeElement?.getAttribute('type')).toBe('search');
  });

  it('marks rows by their box, by x, and a range by Shift and x, where that is wanted', async () => {
    await open('/local');
    expect(root.querySelector('input[type="checkbox"]')).toBeNull();
    const marks = new Marks();
    page(LocalPage).marks.set(marks);
    await settle();
    const press = async (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settle();
    };
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    expect(document.activeElement?.textContent?.trim()).toBe('Huaxin 9');
    await press('x');
    await press('j');
    await press('j');
    await press('X');
    expect([...marks.ids()].sort()).toEqual(['2', '3', '4']);
    const boxes = [...root.querySelectorAll<HTMLInputElement>('tbody input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true, false]);
    boxes[0]?.click();
    boxes[0]?.focus();
    await press('j');
    expect(document.activeElement).toBe(boxes[1]);
    expect(marks.ids().has('4')).toBe(false);
  });

  it('saves a view under a name, opens it again and forgets it', async () => {
    await open('/local?country=CN');
    const opener = [...root.querySelectorAll<HTMLElement>('ds-pop > button')].find((button) =>
      button.textContent?.includes('ui.table.views'),
    );
    opener?.click();
    await settle();
    const box = root.querySelector('.save input') as HTMLInputElement;
    box.value = 'China';
    box.dispatchEvent(new Event('input'));
    await settle();
    root.querySelector<HTMLFormElement>('.save')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    await harness.navigateByUrl('/local');
    await settle();
    if (!root.querySelector('.views')) opener?.click();
    await settle();
    [...root.querySelectorAll<HTMLElement>('.views button')]
      .find((one) => one.textContent?.trim() === 'China')
      ?.click();
    await settle();
    expect(url()).toBe('/local?country=CN');
  });

  it('leaves sorting and filtering to the server, says how many there are, and fetches more', async () => {
    await open('/remote');
    expect(names().at(0)).toBe('Žilina Optics');
    expect(root.querySelector('[role="status"]')?.textContent).toBe('4 of 1,204');
    [...root.querySelectorAll('button')].find((button) => button.textContent?.includes('ui.table.more'))?.click();
    expect(more).toHaveBeenCalledTimes(1);
  });
});
