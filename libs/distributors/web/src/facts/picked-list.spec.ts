import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { warmUp, words as catalogue } from '../testing/index';
import { CountryList } from './country-list';
import { WordList } from './word-list';

const words = signal<string[]>([]);
const countries = signal<string[]>([]);

@Component({
  imports: [CountryList, WordList],
  template: `<ds-word-list label="Product lines" [(value)]="words" />
    <ds-country-list label="Territory" [(value)]="countries" />`,
})
class Host {
  protected readonly words = words;
  protected readonly countries = countries;
}

async function open() {
  words.set([]);
  countries.set([]);
  TestBed.configureTestingModule({ providers: [provideTestWords(catalogue)] });
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const [box, country] = [...root.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  const send = async (target: HTMLElement, event: Event) => {
    target.dispatchEvent(event);
    await fixture.whenStable();
    return event;
  };
  const type = async (target: HTMLInputElement, text: string) => {
    target.value = text;
    await send(target, new Event('input', { bubbles: true }));
  };
  const press = (target: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
    send(target, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  const remove = (what: string) => {
    root.querySelector<HTMLElement>(`[aria-label="Remove ${what}"]`)?.click();
    return fixture.whenStable();
  };
  return { root, box, country, send, type, press, remove };
}

warmUp(() => open());

describe('a list of words', () => {
  it('takes one by Enter, by a comma, and by leaving the field', async () => {
    const { box, type, press, send } = await open();
    await type(box, ' Thermal cameras ');
    const enter = await press(box, 'Enter');
    expect(enter.defaultPrevented).toBe(true);
    await type(box, 'Lenses');
    await press(box, ',');
    await type(box, 'Drones');
    await send(box, new Event('blur'));
    expect(words()).toEqual(['Thermal cameras', 'Lenses', 'Drones']);
    expect(box.value).toBe('');
  });

  it('lets Enter send the form while nothing is typed, and leaves an input method alone', async () => {
    const { box, type, press } = await open();
    expect((await press(box, 'Enter')).defaultPrevented).toBe(false);
    await type(box, '热像仪');
    expect((await press(box, 'Enter', { isComposing: true })).defaultPrevented).toBe(false);
    expect(words()).toEqual([]);
  });

  it('splits what is pasted at commas, semicolons and lines, and takes nothing twice', async () => {
    const { box, send, type, press, remove } = await open();
    await type(box, 'Lenses');
    await press(box, 'Enter');
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => 'Cameras, Lenses;\n Drones \n\n' } });
    await send(box, event);
    expect(words()).toEqual(['Lenses', 'Cameras', 'Drones']);
    await remove('Cameras');
    expect(words()).toEqual(['Lenses', 'Drones']);
    expect(document.activeElement).toBe(box);
  });

  it('lets a single word be pasted as it is', async () => {
    const { box, send } = await open();
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => 'Cameras' } });
    expect((await send(box, event)).defaultPrevented).toBe(false);
    expect(words()).toEqual([]);
  });
});

describe('a list of countries', () => {
  it('is filled one by one, offers none twice, and empties its box for the next', async () => {
    const { root, country, type, press, remove } = await open();
    await type(country, 'KZ');
    await press(country, 'Enter');
    await type(country, 'Armenia');
    await press(country, 'Enter');
    expect(countries()).toEqual(['KZ', 'AM']);
    expect(country.value).toBe('');
    expect(root.querySelector('[data-value="KZ"]')).toBeNull();
    expect(root.querySelector('[data-value="GE"]')).not.toBeNull();
    await remove('Kazakhstan (KZ)');
    expect(countries()).toEqual(['AM']);
  });
});
