import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Pop } from './pop';

@Component({
  selector: 'ds-probe',
  imports: [Pop],
  template: `<ds-pop #pop label="State" [count]="2"><button id="in" (click)="pop.close()">Done</button></ds-pop
    ><button id="out">x</button>`,
})
class Probe {}

describe('Pop', () => {
  afterEach(() => void (document.body.innerHTML = ''));
  const make = async () => {
    const fixture = TestBed.createComponent(Probe);
    const root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await fixture.whenStable();
    const opener = root.querySelector('ds-pop > button') as HTMLButtonElement;
    const act = async (what: () => void) => {
      what();
      await fixture.whenStable();
    };
    return { root, opener, act, inside: () => root.querySelector<HTMLElement>('#in') };
  };

  it('opens and closes by its button, and says so', async () => {
    const { opener, act, inside } = await make();
    expect([opener.getAttribute('aria-expanded'), inside()]).toEqual(['false', null]);
    await act(() => opener.click());
    expect([opener.getAttribute('aria-expanded'), inside() !== null]).toEqual(['true', true]);
    await act(() => opener.click());
    expect(inside()).toBeNull();
  });

  it('gives the focus back on Escape and when it closes itself', async () => {
    const { opener, act, inside } = await make();
    for (const leave of [
      () => inside()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
      () => inside()?.click(),
    ]) {
      await act(() => opener.click());
      inside()?.focus();
      await act(leave);
      expect([inside(), document.activeElement]).toEqual([null, opener]);
    }
  });

  it('closes when the press or the focus goes elsewhere', async () => {
    const { root, opener, act, inside } = await make();
    const out = root.querySelector('#out') as HTMLElement;
    await act(() => opener.click());
    await act(() => void out.dispatchEvent(new Event('pointerdown', { bubbles: true })));
    expect(inside()).toBeNull();
    await act(() => opener.click());
    inside()?.focus();
    await act(() => out.focus());
    expect(inside()).toBeNull();
  });

  it.each([
    ['left of the window', { left: -150, right: 90 }, 'translateX(158px)'],
    ['right of it', { left: 900, right: 1100 }, 'translateX(-84px)'],
    ['inside', { left: 20, right: 300 }, ''],
  ])('stays in the window where it would stand %s', async (_, box, moved) => {
    const { root, opener, act } = await make();
    const real = HTMLElement.prototype.getBoundingClientRect;
    HTMLElement.prototype.getBoundingClientRect = () => box as DOMRect;
    try {
      await act(() => opener.click());
    } finally {
      HTMLElement.prototype.getBoundingClientRect = real;
    }
    expect(root.querySelector<HTMLElement>('.panel')?.style.transform).toBe(moved);
  });
});
