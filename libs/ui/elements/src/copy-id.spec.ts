import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clipboard } from './clipboard';
import { CopyId } from './copy-id';

describe('CopyId', () => {
  const copy = jest.fn<(text: string) => Promise<boolean>>();
  beforeEach(() => {
    copy.mockReset().mockResolvedValue(true);
    TestBed.configureTestingModule({ providers: [provideTestWords({}), { provide: Clipboard, useValue: { copy } }] });
  });
  const make = async (value: string) => {
    const fixture = TestBed.createComponent(CopyId);
    fixture.componentRef.setInput('value', value);
    await fixture.whenStable();
    return { fixture, root: fixture.nativeElement as HTMLElement };
  };

  it('shortens in the middle for the eye, never for readers and print', async () => {
    const { root } = await make('7f3a91bc22d04b1f9a3c0f2f5a1bc91e');
    expect(root.querySelector('[aria-hidden="true"]')?.textContent).toBe('7f3a…c91e');
    expect(root.querySelector('.full')?.textContent).toBe('7f3a91bc22d04b1f9a3c0f2f5a1bc91e');
    expect((await make('short-id')).root.querySelector('.short')?.textContent).toBe('short-id');
  });

  it('copies the whole and says so', async () => {
    const { fixture, root } = await make('7f3a91bc22d04b1f9a3c0f2f5a1bc91e');
    root.querySelector('button')?.click();
    await fixture.whenStable();
    expect(copy).toHaveBeenCalledWith('7f3a91bc22d04b1f9a3c0f2f5a1bc91e');
    expect(root.querySelector('[role="status"]')?.textContent).toBe('ui.id.copied');
  });

  it('says nothing when the browser refused', async () => {
    copy.mockResolvedValue(false);
    const { fixture, root } = await make('x');
    root.querySelector('button')?.click();
    await fixture.whenStable();
    expect(root.querySelector('[role="status"]')?.textContent).toBe('');
  });
});
