import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DropArea } from './drop-area';

@Component({
  imports: [DropArea],
  template: `<ds-drop-area
    choose="Choose files"
    [multiple]="several()"
    [busy]="busy()"
    (taken)="names.push(said($event))"
    ><p>Drop them here</p></ds-drop-area
  >`,
})
class Page {
  readonly several = signal(true);
  readonly busy = signal(false);
  readonly names: string[] = [];
  said = (files: readonly File[]): string => files.map(({ name }) => name).join(', ');
}

const files = [new File(['a'], 'a.eml'), new File(['b'], 'b.eml')];

describe('DropArea', () => {
  let page: Page;
  let area: HTMLElement;
  let whole: HTMLElement;
  let drawn: () => Promise<void>;
  beforeEach(async () => {
    const made = TestBed.createComponent(Page);
    drawn = () => made.whenStable();
    await drawn();
    page = made.componentInstance;
    whole = made.nativeElement as HTMLElement;
    area = whole.querySelector('.drop') as HTMLElement;
  });
  const drop = (dropped: readonly File[]) => {
    const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files: dropped } });
    area.dispatchEvent(event);
    return event;
  };

  it('gives on what is dropped, and keeps the browser from opening it', () => {
    expect(drop(files).defaultPrevented).toBe(true);
    expect(page.names).toEqual(['a.eml, b.eml']);
  });

  it('takes one where one is wanted, and nothing while it is busy or nothing was dropped', async () => {
    page.several.set(false);
    await drawn();
    drop(files);
    drop([]);
    page.busy.set(true);
    await drawn();
    drop(files);
    expect(page.names).toEqual(['a.eml']);
  });

  it('shows that it would take what is held over it', async () => {
    area.dispatchEvent(new Event('dragover', { cancelable: true }));
    await drawn();
    expect(area.classList).toContain('over');
    area.dispatchEvent(new Event('dragleave', { cancelable: true }));
    await drawn();
    expect(area.classList).not.toContain('over');
  });

  it('says what it is for, and the field behind the button has its name', () => {
    expect(whole.textContent).toContain('Drop them here');
    expect(whole.querySelector('input')?.getAttribute('aria-label')).toBe('Choose files');
    expect(whole.querySelector('button')?.textContent?.trim()).toBe('Choose files');
  });
});
