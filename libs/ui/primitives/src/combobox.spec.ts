import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Combobox } from './combobox';

@Component({
  selector: 'ds-probe',
  imports: [Combobox],
  template: `<ds-combobox label="Country" [options]="options" [(value)]="value" />`,
})
class Probe {
  readonly options = [
    { value: 'DE', label: 'Germany', code: 'DE', also: ['Deutschland', '德国'] },
    { value: 'HK', label: 'Hong Kong', code: 'HK', also: ['香港'] },
    { value: 'TR', label: 'Türkiye', code: 'TR', also: ['Turkey'] },
  ];
  readonly value = signal('');
}

describe('Combobox', () => {
  const make = async () => {
    const fixture = TestBed.createComponent(Probe);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    const box = root.querySelector('input') as HTMLInputElement;
    const type = async (text: string) => {
      box.value = text;
      box.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const press = async (key: string) => {
      box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await fixture.whenStable();
    };
    const lines = () => [...root.querySelectorAll('[data-value]')].map((line) => line.getAttribute('data-value'));
    return { fixture, root, box, type, press, lines, probe: fixture.componentInstance };
  };
  beforeEach(() => void TestBed.configureTestingModule({ providers: [provideTestWords({})] }));

  it.each([
    ['ger', ['DE']],
    ['hk', ['HK']],
    ['deutsch', ['DE']],
    ['德', ['DE']],
    ['turkiye', ['TR']],
    ['g', ['DE', 'HK']],
  ])('finds %s by words, code, other languages and without marks', async (text, found) => {
    const { type, lines } = await make();
    await type(text);
    expect(lines()).toEqual(found);
  });

  it('is walked by arrows and taken by Enter', async () => {
    const { box, press, probe, root } = await make();
    await press('ArrowDown');
    expect(box.getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    expect(root.querySelector(`[id="${box.getAttribute('aria-activedescendant')}"]`)?.textContent).toContain(
      'Hong Kong',
    );
    await press('Enter');
    expect([probe.value(), box.value, box.getAttribute('aria-expanded')]).toEqual(['HK', 'Hong Kong', 'false']);
  });

  it('is taken by a press, and left as it was by Escape', async () => {
    const { fixture, root, box, type, press, probe } = await make();
    await type('tur');
    (root.querySelector('[data-value="TR"] span') as HTMLElement).click();
    await fixture.whenStable();
    expect(probe.value()).toBe('TR');
    await type('ger');
    await press('Escape');
    expect([probe.value(), box.value]).toEqual(['TR', 'Türkiye']);
  });

  it('takes an exact code when left, an emptied box as no choice, and puts anything else back', async () => {
    const { fixture, box, type, probe } = await make();
    const leave = async () => {
      box.dispatchEvent(new Event('blur'));
      await fixture.whenStable();
    };
    await type('de');
    await leave();
    expect(probe.value()).toBe('DE');
    await type('nowhere');
    await leave();
    expect([probe.value(), box.value]).toEqual(['DE', 'Germany']);
    await type('');
    await leave();
    expect(probe.value()).toBe('');
  });

  it('says when nothing is found', async () => {
    const { root, type } = await make();
    await type('zzz');
    expect(root.querySelector('[role="listbox"]')?.textContent).toContain('ui.combobox.none');
  });
});
