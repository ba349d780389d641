import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { Comparison, type ComparisonLine } from './comparison';

const line = (
  id: string,
  agreement: ComparisonLine['agreement'],
  more: Partial<ComparisonLine> = {},
): ComparisonLine => ({
  id,
  field: id,
  agreement,
  ours: { pieces: 'o' },
  theirs: { pieces: 't' },
  ...more,
});

describe('Comparison', () => {
  it('puts conflicts first and unknowns last, and marks differences so that they survive without colour', async () => {
    TestBed.configureTestingModule({ providers: [provideTestWords({})] });
    const fixture = TestBed.createComponent(Comparison);
    fixture.componentRef.setInput('caption', 'Two people');
    fixture.componentRef.setInput('ours', 'Owner');
    fixture.componentRef.setInput('theirs', 'SDN');
    fixture.componentRef.setInput('lines', [
      line('id', 'unknown'),
      line('country', 'same'),
      line('name', 'partial', { ours: { pieces: '李伟', also: 'Li Wei', lang: 'zh' } }),
      line('born', 'differs', {
        theirs: { pieces: [{ text: '3 May ' }, { text: '1960', marked: true }] },
        because: 'Born 24 years apart.',
      }),
    ]);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    expect([...root.querySelectorAll('tbody th')].map((cell) => cell.textContent?.trim())).toEqual([
      'born',
      'name',
      'country',
      'id',
    ]);
    expect(root.querySelector('mark')?.textContent).toBe('1960');
    expect(root.querySelector('.because')?.textContent).toContain('Born 24 years apart.');
    expect(root.querySelector('[lang="zh"]')?.textContent?.trim()).toBe('李伟');
    expect(root.querySelector('tbody tr')?.textContent).toContain('ui.comparison.differs');
  });
});
