import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Tip } from './tip';

@Component({ selector: 'ds-probe', imports: [Tip], template: `<button [dsTip]="text()">12 Mar 2026</button>` })
class Probe {
  readonly text = signal<string | undefined>('8 months ago');
}

describe('Tip', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const bubble = () => document.querySelector('.ds-tip');
  const make = () => {
    const fixture = TestBed.createComponent(Probe);
    fixture.detectChanges();
    return { fixture, button: (fixture.nativeElement as HTMLElement).querySelector('button') as HTMLButtonElement };
  };

  it('waits a moment on hover, and goes with the pointer', () => {
    const { button } = make();
    button.dispatchEvent(new MouseEvent('mouseenter'));
    expect(bubble()).toBeNull();
    jest.advanceTimersByTime(300);
    expect(bubble()?.textContent).toBe('8 months ago');
    button.dispatchEvent(new MouseEvent('mouseleave'));
    expect(bubble()).toBeNull();
  });

  it('is left by Escape, and describes its element for those who do not see it', () => {
    const { button } = make();
    button.dispatchEvent(new MouseEvent('mouseenter'));
    jest.advanceTimersByTime(300);
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(bubble()).toBeNull();
    expect(button.getAttribute('aria-description')).toBe('8 months ago');
  });

  it('goes with its element, and is not there without a text', () => {
    const { fixture, button } = make();
    button.dispatchEvent(new MouseEvent('mouseenter'));
    jest.advanceTimersByTime(300);
    fixture.destroy();
    expect(bubble()).toBeNull();

    const other = make();
    other.fixture.componentInstance.text.set(undefined);
    other.fixture.detectChanges();
    other.button.dispatchEvent(new MouseEvent('mouseenter'));
    jest.advanceTimersByTime(300);
    expect(bubble()).toBeNull();
    expect(other.button.hasAttribute('aria-description')).toBe(false);
  });
});
