import { computed, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Problem, provideTestWords } from '@downstream/ui/client';
import { type FoundRecords, provideSearchSource } from '@downstream/ui/patterns';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SearchPage } from './search.page';

const may = signal(true);
const find = jest.fn<(text: string, most: number) => Promise<FoundRecords>>();
const broken = jest.fn<() => Promise<FoundRecords>>();
const source = (id: string, ask: typeof find) =>
  provideSearchSource(() => ({ id, titleKey: `${id}.title`, may: computed(() => may()), find: ask }));

describe('the page of everything that is found', () => {
  let harness: RouterTestingHarness;
  const text = () => (harness.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
  const open = async (url: string) => {
    jest.useFakeTimers();
    harness = await RouterTestingHarness.create(url);
    await jest.advanceTimersByTimeAsync(500);
    jest.useRealTimers();
    await (harness.fixture as ComponentFixture<unknown>).whenStable();
  };
  beforeEach(() => {
    find.mockReset().mockResolvedValue({ records: [] });
    broken.mockReset().mockRejectedValue(new Problem('SERVICE_UNAVAILABLE', 503));
    TestBed.configureTestingModule({
      providers: [
        provideTestWords({ 'desk.search.none': 'Nothing for {text}', 'desk.search.searched': 'Searched: {rooms}.' }),
        provideRouter([{ path: 'search', component: SearchPage }], withComponentInputBinding()),
        source('people', find),
      ],
    });
  });

  it('shows what the rooms found, marked, and where it leads', async () => {
    find.mockResolvedValue({
      records: [{ id: '1', label: 'Kestrel Outdoor', hint: 'DE', icon: 'distributor', link: ['/desk/d', 1] }],
      left: 'There are more.',
    });
    await open('/search?q=kes');
    expect(find).toHaveBeenCalledWith('kes', 50);
    expect(text()).toMatch(/people\.title.*Kestrel Outdoor.*DE.*There are more\./);
    const root = harness.fixture.nativeElement as HTMLElement;
    expect([root.querySelector('mark')?.textContent, root.querySelector('.found a')?.getAttribute('href')]).toEqual([
      'Kestrel',
      '/desk/d/1',
    ]);
  });

  it('says what was searched where nothing is found', async () => {
    await open('/search?q=quarry');
    expect(text()).toContain('Nothing for quarry');
    expect(text()).toContain('Searched: people.title.');
  });

  it('says which room could not be asked, and does not call that nothing', async () => {
    find.mockImplementation(() => broken());
    await open('/search?q=quarry');
    expect(text()).toContain('desk.search.notAsked');
    expect(text()).not.toContain('Nothing for');
  });

  it('asks nobody for less than two letters, and keeps what is typed in the address', async () => {
    await open('/search?q=k');
    expect([find.mock.calls.length, text().includes('desk.search.type')]).toEqual([0, true]);
    const box = (harness.fixture.nativeElement as HTMLElement).querySelector('input') as HTMLInputElement;
    box.value = 'kest';
    box.dispatchEvent(new Event('input'));
    await (harness.fixture as ComponentFixture<unknown>).whenStable();
    expect(TestBed.inject(Router).url).toBe('/search?q=kest');
  });
});
