import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ApplicationRef, Component, inject, InjectionToken, Injector, signal, type Signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { Sheet, Sheets } from './sheet';

const STAYS = new InjectionToken<Signal<string | undefined>>('STAYS');

@Component({
  selector: 'ds-probe',
  imports: [Sheet],
  template: `<ds-sheet heading="Jonas Weber" [stays]="stays()" (leave)="left.set(true)">
    <p dsSheetLead>{{ data }}</p>
    <button type="button" (click)="ref.close('saved')">Save</button>
  </ds-sheet>`,
})
class Probe {
  protected readonly data = inject<string>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly stays = inject(STAYS);
  protected readonly left = left;
}
const left = signal(false);
const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const settle = async () => {
  await TestBed.inject(ApplicationRef).whenStable();
};

describe('Sheets', () => {
  const open = async (mayClose?: () => boolean, reason?: string) => {
    TestBed.configureTestingModule({
      providers: [provideTestWords({ 'ui.close': 'Close' }), { provide: STAYS, useValue: signal(reason) }],
    });
    left.set(false);
    const injector = TestBed.inject(Injector);
    const answer = TestBed.inject(Sheets).open<string, string>(Probe, 'jonas@x.example', {
      injector,
      ...(mayClose && { mayClose }),
    });
    await settle();
    return answer;
  };
  const opened = async (mayClose?: () => boolean, reason?: string) => ({ answer: open(mayClose, reason) });

  it('is a dialog named by its heading, which takes the focus', async () => {
    const { answer } = await opened();
    await settle();
    const dialog = find('[role="dialog"]');
    expect(dialog.getAttribute('aria-modal')).toBe('true');
    expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent?.trim()).toBe(
      'Jonas Weber',
    );
    expect(document.activeElement?.tagName).toBe('H2');
    expect(find('p').textContent).toBe('jonas@x.example');
    find('.body button').click();
    expect(await answer).toBe('saved');
    expect(find('[role="dialog"]')).toBeNull();
  });

  it('answers nothing when it is left, and says first that it is', async () => {
    const { answer } = await opened();
    await settle();
    find('[aria-label="Close"]').click();
    expect(await answer).toBeUndefined();
    expect(left()).toBe(true);
  });

  it('stays with a reason, and stays whatever is pressed while it may not close', async () => {
    const { answer } = await opened(() => false, 'Keep the key first.');
    await settle();
    const close = find('[aria-label="Close"]');
    expect(close.getAttribute('aria-description')).toBe('Keep the key first.');
    close.click();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    find('.body button').click();
    await settle();
    expect(find('[role="dialog"]')).not.toBeNull();
    expect(left()).toBe(false);
    void answer;
  });
});
