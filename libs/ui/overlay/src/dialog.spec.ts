import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, InjectionToken, Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { Button } from '@downstream/ui/primitives';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Dialog, Dialogs } from './dialog';

@Component({
  selector: 'ds-suspend',
  imports: [Button, Dialog],
  template: `<ds-dialog [heading]="'Suspend ' + name + '?'">
    <p>All orders stop.</p>
    <div dsDialogFoot><button dsButton="danger" id="act" (click)="ref.close('suspended')">Suspend</button></div>
  </ds-dialog>`,
})
class Suspend {
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly name = inject<string>(DIALOG_DATA);
}

@Component({
  selector: 'ds-with-reason',
  imports: [Dialog],
  template: `<ds-dialog heading="Why?"><input type="checkbox" /><textarea id="why"></textarea></ds-dialog>`,
})
class WithReason {}

const ROOMS = new InjectionToken<readonly string[]>('rooms', { factory: () => [] });

@Component({ selector: 'ds-rooms', template: `{{ rooms.join() }}` })
class Rooms {
  protected readonly rooms = inject(ROOMS);
}

describe('Dialogs', () => {
  beforeEach(() => void TestBed.configureTestingModule({ providers: [provideTestWords({})] }));
  afterEach(() => void (document.body.innerHTML = ''));
  const shown = () => {
    TestBed.tick();
    return document.querySelector('[role="dialog"]');
  };

  it('is named by its heading, modal, and answers with what it was closed with', async () => {
    const answer = TestBed.inject(Dialogs).open<string, string>(Suspend, 'Huaxin');
    const dialog = shown();
    expect(dialog?.getAttribute('aria-modal')).toBe('true');
    expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Suspend Huaxin?');
    document.querySelector<HTMLElement>('#act')?.click();
    expect(await answer).toBe('suspended');
    expect(document.querySelector('[role="dialog"]')).toBeNull();
  });

  it('finds what a shell provides when it is given where to look', () => {
    const injector = Injector.create({
      parent: TestBed.inject(Injector),
      providers: [{ provide: ROOMS, useValue: ['distributors'] }],
    });
    void TestBed.inject(Dialogs).open(Rooms, undefined, { label: 'Rooms', injector });
    expect(shown()?.textContent).toBe('distributors');
  });

  it('begins at its heading when there is nothing to fill in', () => {
    void TestBed.inject(Dialogs).open(Suspend, 'x');
    shown();
    expect(document.activeElement?.tagName).toBe('H2');
  });

  it('begins at the first thing to fill in', () => {
    void TestBed.inject(Dialogs).open(WithReason);
    shown();
    expect(document.activeElement?.id).toBe('why');
  });

  it('answers nothing when it was left by Escape or its close button', async () => {
    for (const leave of [
      () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true })),
      () => document.querySelector<HTMLElement>('[aria-label="ui.close"]')?.click(),
    ]) {
      const answer = TestBed.inject(Dialogs).open<string, string>(Suspend, 'Huaxin');
      shown();
      leave();
      expect(await answer).toBeUndefined();
    }
  });

  it('is named by words when it has no heading', async () => {
    void TestBed.inject(Dialogs).open(Suspend, 'x', { label: 'Search or go to', top: '12vh' });
    const dialog = shown();
    expect([dialog?.getAttribute('aria-label'), dialog?.hasAttribute('aria-labelledby')]).toEqual([
      'Search or go to',
      false,
    ]);
  });
});
