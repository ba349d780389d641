import { TestBed } from '@angular/core/testing';
import { Preferences } from '@downstream/ui/client';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { hotkeys, Hotkeys } from './hotkeys';

describe('Hotkeys', () => {
  let service: Hotkeys;
  beforeEach(() => {
    localStorage.clear();
    service = TestBed.inject(Hotkeys);
  });
  afterEach(() => void (document.body.innerHTML = ''));
  const press = (key: string, more: KeyboardEventInit = {}, target: Element = document.body) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const key = (keys: string, run: () => void | false = jest.fn<() => void>()) => ({ keys, label: keys, run });

  it('runs a key, a chord and a sequence', () => {
    const [c, k, gd] = [key('c'), key('mod+k'), key('g d')];
    service.add([c, k, gd]);
    expect([press('c'), press('k', { ctrlKey: true }), press('k', { metaKey: true })]).toEqual([true, true, true]);
    press('g');
    press('d');
    press('d');
    expect([c, k, gd].map(({ run }) => (run as jest.Mock).mock.calls.length)).toEqual([1, 2, 1]);
  });

  it('lets the page go before its frame, unless it declines', () => {
    const frame = key('a');
    let declines = false;
    const page = key('a', () => (declines ? false : undefined));
    service.add([frame]);
    const leave = service.add([page]);
    press('a');
    expect(frame.run).not.toHaveBeenCalled();
    declines = true;
    press('a');
    expect(frame.run).toHaveBeenCalledTimes(1);
    leave();
    expect(service.known()).toEqual([frame]);
  });

  it('is silent while somebody writes or a dialog is open; chords are not', () => {
    const [c, send] = [key('c'), key('mod+Enter')];
    service.add([c, send]);
    const box = document.createElement('textarea');
    document.body.append(box);
    expect([press('c', {}, box), press('Enter', { ctrlKey: true }, box)]).toEqual([false, true]);
    box.remove();
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    expect([press('c'), press('Enter', { ctrlKey: true })]).toEqual([false, true]);
    expect(c.run).not.toHaveBeenCalled();
  });

  it('can be switched off but for chords', () => {
    const [c, k] = [key('c'), key('mod+k')];
    service.add([c, k]);
    TestBed.inject(Preferences).singleKeys.set(false);
    expect([press('c'), press('k', { ctrlKey: true })]).toEqual([false, true]);
  });

  it('does not take keys of the browser or of composing', () => {
    const c = key('c');
    service.add([c]);
    expect([press('c', { altKey: true }), press('c', { isComposing: true }), press('c', { ctrlKey: true })]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('forgets the keys of who left', () => {
    TestBed.runInInjectionContext(() => hotkeys([key('x')]));
    expect(service.known()).toHaveLength(1);
    TestBed.resetTestingModule();
    expect(press('x')).toBe(false);
  });
});
