import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clipboard } from '@downstream/ui/elements';
import { CopyButton } from './copy-button';

const words = { 'ui.copy': 'Copy', 'ui.id.copied': 'Copied', 'ui.copyRefused': 'Copy it by hand.' };

describe('CopyButton', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const press = async (copies: boolean) => {
    const copy = jest.fn((_text: string) => Promise.resolve(copies));
    TestBed.configureTestingModule({
      providers: [provideTestWords(words), { provide: Clipboard, useValue: { copy } }],
    });
    const fixture = TestBed.createComponent(CopyButton);
    fixture.componentRef.setInput('text', 'secret');
    fixture.componentRef.setInput('label', 'Copy the key');
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    const button = page.querySelector('button') as HTMLButtonElement;
    button.click();
    await Promise.resolve();
    await Promise.resolve();
    fixture.detectChanges();
    return { fixture, copy, button, status: page.querySelector('[role="status"]') as HTMLElement };
  };

  it('copies, says so, and is ready again after a while', async () => {
    const { fixture, copy, button, status } = await press(true);
    expect(copy).toHaveBeenCalledWith('secret');
    expect(button.getAttribute('aria-label')).toBe('Copy the key');
    expect(status.textContent).toBe('Copied');
    jest.advanceTimersByTime(2600);
    fixture.detectChanges();
    expect(button.textContent?.trim()).toBe('Copy');
  });

  it('says what to do when the browser refuses', async () => {
    const { status } = await press(false);
    expect(status.textContent).toBe('Copy it by hand.');
    expect(status.classList).not.toContain('ds-hidden');
  });
});
