import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { provideTestWords } from '@downstream/ui/client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RecentPages } from './recent';
import { Crumbs } from './crumbs';
import { PageFocus } from './page-focus';
import { PageHeader } from './page-header';

describe('PageHeader', () => {
  beforeEach(() => {
    sessionStorage.clear();
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideTestWords({})] });
  });
  afterEach(() => void (document.body.innerHTML = ''));
  const make = async (inputs: Record<string, unknown>) => {
    const fixture = TestBed.createComponent(PageHeader);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    return { fixture, root: fixture.nativeElement as HTMLElement };
  };

  it('says object and state in the tab, and follows them', async () => {
    const { fixture, root } = await make({ heading: '华芯光电', lang: 'zh', latin: 'Huaxin', state: 'In review' });
    const title = TestBed.inject(Title);
    expect(title.getTitle()).toBe('华芯光电 · In review · Downstream');
    expect([root.querySelector('h1')?.lang, root.querySelector('.latin')?.textContent]).toEqual(['zh', 'Huaxin']);
    fixture.componentRef.setInput('state', 'Approved');
    await fixture.whenStable();
    expect(title.getTitle()).toBe('华芯光电 · Approved · Downstream');
  });

  it('shows five facts at most', async () => {
    const facts = Array.from({ length: 7 }, (_, i) => ({ label: `F${i}`, value: 'x' }));
    const { root } = await make({ heading: 'A', facts });
    expect(root.querySelectorAll('dt')).toHaveLength(5);
  });

  it('takes the focus when it appears after a change of page, and not otherwise', async () => {
    await make({ heading: 'First' });
    expect(document.activeElement).toBe(document.body);
    document.body.innerHTML = '';
    TestBed.inject(PageFocus).arrived();
    const { root } = await make({ heading: 'Second' });
    expect(document.activeElement).toBe(root.querySelector('h1'));
  });

  it('hands the way to a frame that shows it, else shows it itself', async () => {
    const way = [{ label: 'Distributors', link: ['/desk/distributors'] }];
    const own = await make({ heading: 'A', crumbs: way });
    expect(own.root.querySelector('nav')?.textContent).toContain('Distributors');
    TestBed.inject(Crumbs).shownByFrame.set(true);
    await own.fixture.whenStable();
    expect(own.root.querySelector('nav')).toBeNull();
    expect(TestBed.inject(Crumbs).way()).toEqual(way);
  });

  it('remembers pages of records, not lists', async () => {
    await make({ heading: 'Distributors' });
    await make({ heading: 'Huaxin', crumbs: [{ label: 'Distributors', link: ['/'] }] });
    expect(
      TestBed.inject(RecentPages)
        .list()
        .map(({ title }) => title),
    ).toEqual(['Huaxin']);
  });
});
