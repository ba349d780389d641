import { ApplicationRef, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Tabs } from './tabs';

@Component({
  selector: 'ds-probe',
  imports: [Tabs],
  template: `<ds-tabs label="Parts" [tabs]="tabs" [(selected)]="tab"><input id="inside" />{{ tab() }}</ds-tabs>`,
})
class Probe {
  readonly tabs = [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B', count: 2 },
    { id: 'c', label: 'C' },
  ];
  readonly tab = signal('a');
}

describe('Tabs', () => {
  afterEach(() => {
    document.documentElement.dir = 'ltr';
    document.body.innerHTML = '';
  });
  const make = async () => {
    const fixture = TestBed.createComponent(Probe);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    const tabs = [...root.querySelectorAll<HTMLElement>('[role="tab"]')];
    const press = async (key: string, target: Element = document.activeElement ?? root) => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await fixture.whenStable();
    };
    return { probe: fixture.componentInstance, root, tabs, press };
  };

  it('has one stop, and names its panel by the selected tab', async () => {
    const { root, tabs } = await make();
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
    const panel = root.querySelector('[role="tabpanel"]');
    expect([panel?.id, panel?.getAttribute('aria-labelledby')]).toEqual([
      tabs[0]?.getAttribute('aria-controls'),
      tabs[0]?.id,
    ]);
  });

  it('brings the selected tab into sight, and moves nothing where it is', async () => {
    const { probe, root, tabs } = await make();
    const bar = root.querySelector('[role="tablist"]') as HTMLElement;
    const lies = (element: Element | undefined, left: number, right: number): void => {
      if (element) element.getBoundingClientRect = () => ({ left, right }) as DOMRect;
    };
    lies(bar, 0, 100);
    lies(tabs[1], 40, 90);
    lies(tabs[2], 110, 160);
    probe.tab.set('b');
    await TestBed.inject(ApplicationRef).whenStable();
    expect(bar.scrollLeft).toBe(0);
    probe.tab.set('c');
    await TestBed.inject(ApplicationRef).whenStable();
    expect(bar.scrollLeft).toBe(60);
  });

  it('moves and selects by arrows, round the ends', async () => {
    const { probe, tabs, press } = await make();
    tabs[0]?.focus();
    await press('ArrowRight');
    expect([probe.tab(), document.activeElement]).toEqual(['b', tabs[1]]);
    await press('End');
    expect(probe.tab()).toBe('c');
    await press('ArrowRight');
    expect(probe.tab()).toBe('a');
    await press('ArrowLeft');
    expect(probe.tab()).toBe('c');
    await press('Home');
    expect(probe.tab()).toBe('a');
  });

  it('leaves keys of the panel alone', async () => {
    const { probe, root, press } = await make();
    await press('ArrowRight', root.querySelector('#inside') as Element);
    expect(probe.tab()).toBe('a');
  });
});
