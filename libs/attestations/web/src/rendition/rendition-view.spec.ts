import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Rendition, textOf } from '@downstream/attestations/core';
import { describe, expect, it } from '@jest/globals';
import { RenditionView } from './rendition-view';

const rendition: Rendition = {
  language: 'ar',
  direction: 'rtl',
  title: 'بيان',
  blocks: [
    { kind: 'heading', level: 1, text: 'من يوقع' },
    { kind: 'heading', level: 2, text: 'الشركة' },
    { kind: 'paragraph', text: 'نص' },
    { kind: 'facts', facts: [{ label: 'الاسم', value: 'Silva Lda' }] },
    { kind: 'table', columns: [{ label: 'السلعة' }, { label: 'الكمية', numeric: true }], rows: [['Vest', '10']] },
    { kind: 'clause', number: '1', text: 'لا روسيا', governing: 'Not to Russia.' },
    { kind: 'notice', text: 'تنبيه' },
  ],
};

@Component({ imports: [RenditionView], template: `<ds-rendition [rendition]="rendition" governs="English governs" />` })
class Probe {
  protected readonly rendition = rendition;
}

async function shown(): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(Probe);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('an attestation as its signatory reads it', () => {
  it('shows every word that is hashed as shown, in order, and one more: that English governs', async () => {
    const page = await shown();
    const words = [...page.querySelectorAll('h2,h3,h4,dt,dd,th,td,.number,p,small')].map((one) =>
      one.textContent.trim(),
    );
    expect(words.filter((word) => word !== 'English governs')).toEqual(textOf(rendition).split('\n'));
    expect(words).toContain('English governs');
  });

  it('stands in its own language and direction, the governing English in its own', async () => {
    const page = await shown();
    const view = page.querySelector('ds-rendition');
    expect([view?.getAttribute('lang'), view?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    const governing = page.querySelector('.governing p');
    expect([governing?.getAttribute('lang'), governing?.getAttribute('dir')]).toEqual(['en', 'ltr']);
  });

  it('keeps the head of a column beside each cell, for narrow screens', async () => {
    expect((await shown()).querySelector('td.numeric')?.getAttribute('data-label')).toBe('الكمية');
  });
});
