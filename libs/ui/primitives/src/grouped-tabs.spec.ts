import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { GroupedTabs, type TabGroup } from './grouped-tabs';

@Component({
  selector: 'ds-probe',
  imports: [GroupedTabs],
  template: `<ds-grouped-tabs label="Parts" elsewhere="1 more needs a look" [groups]="groups" [(selected)]="tab"
      ><input id="inside" />{{ tab() }}</ds-grouped-tabs
    ><button id="outside">Other</button>`,
})
class Probe {
  readonly groups: readonly TabGroup[] = [
    { id: 'top', tabs: [{ id: 'a', label: 'A' }] },
    {
      id: 'rest',
      label: 'Rest',
      tabs: [
        { id: 'b', label: 'B', count: 2, tone: 'hold' },
        { id: 'c', label: 'C' },
      ],
    },
  ];
  readonly tab = signal('a');
}

describe('GroupedTabs', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });
  const make = async () => {
    const fixture = TestBed.createComponent(Probe);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    const tabs = [...root.querySelectorAll<HTMLElement>('[role="tab"]')];
    const opener = root.querySelector<HTMLElement>('.opener') as HTMLElement;
    const press = async (key: string, target: Element = document.activeElement ?? root) => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await fixture.whenStable();
    };
    const click = async (element: HTMLElement | undefined) => {
      element?.click();
      await fixture.whenStable();
    };
    return { probe: fixture.componentInstance, root, tabs, opener, press, click };
  };

  it('names each group, has one stop, and names its panel by the selected tab', async () => {
    const { root, tabs } = await make();
    const lists = [...root.querySelectorAll('[role="tablist"]')];
    const heading = document.getElementById(lists[1]?.getAttribute('aria-labelledby') ?? '');
    expect([lists[0]?.getAttribute('aria-label'), heading?.textContent]).toEqual(['Parts', 'Rest']);
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
    const panel = root.querySelector('[role="tabpanel"]');
    expect([panel?.id, panel?.getAttribute('aria-labelledby')]).toEqual([
      tabs[0]?.getAttribute('aria-controls'),
      tabs[0]?.id,
    ]);
  });

  it('moves by arrows through all groups, round the ends, and opens nothing by that', async () => {
    const { probe, tabs, press } = await make();
    tabs[0]?.focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(tabs[1]);
    await press('End');
    await press('ArrowDown');
    expect(document.activeElement).toBe(tabs[0]);
    await press('ArrowUp');
    expect(document.activeElement).toBe(tabs[2]);
    await press('Home');
    expect([document.activeElement, probe.tab()]).toEqual([tabs[0], 'a']);
  });

  it('opens what is pressed, closes its menu and gives the focus back to the button', async () => {
    const { probe, tabs, opener, click } = await make();
    expect(opener.textContent?.replace(/\s+/g, ' ').trim()).toBe('Parts: A 1 more needs a look');
    await click(opener);
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    await click(tabs[1]);
    expect([probe.tab(), opener.getAttribute('aria-expanded'), document.activeElement]).toEqual(['b', 'false', opener]);
    expect(opener.textContent).toMatch(/B\s+2/);
  });

  it('closes its menu by Escape, by a press outside and when the focus leaves', async () => {
    const { root, opener, press, click } = await make();
    const open = () => opener.getAttribute('aria-expanded');
    await click(opener);
    await press('Escape', opener);
    expect([open(), document.activeElement]).toEqual(['false', opener]);
    await click(opener);
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    await press('a', root);
    expect(open()).toBe('false');
    await click(opener);
    root.querySelector<HTMLElement>('#outside')?.focus();
    await press('a', root);
    expect(open()).toBe('false');
  });

  it('leaves keys of the panel alone', async () => {
    const { root, press } = await make();
    const inside = root.querySelector<HTMLElement>('#inside');
    inside?.focus();
    await press('ArrowDown', inside as Element);
    expect(document.activeElement).toBe(inside);
  });
});
