import { TestBed } from '@angular/core/testing';
import { Preferences, provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { signal } from '@angular/core';
import { Formats, Now } from './formats';

describe('Formats', () => {
  let formats: Formats;
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideTestWords({}),
        { provide: Now, useValue: { at: signal(Date.parse('2026-11-22T12:00:00.000Z')) } },
      ],
    });
    formats = TestBed.inject(Formats);
  });

  it('writes months as words and never moves a calendar date', () => {
    expect(formats.date('2026-03-12')).toBe('12 Mar 2026');
    expect(formats.utc('2026-11-21T06:10:00.000Z')).toBe('21 Nov 2026, 06:10 UTC');
    expect(formats.dateTime('2026-11-21T06:10:00.000Z')).toMatch(/^2[01] Nov 2026, \d\d:10$/);
  });

  it.each([
    ['2026-11-22T11:59:50.000Z', 'this minute'],
    ['2026-11-22T11:18:00.000Z', '42 minutes ago'],
    ['2026-11-22T15:40:00.000Z', 'in 4 hours'],
    ['2026-11-21T12:00:00.000Z', 'yesterday'],
    ['2026-03-12T00:00:00.000Z', '9 months ago'],
    ['2024-11-01T00:00:00.000Z', '2 years ago'],
  ])('%s is %s', (at, words) => {
    expect(formats.relative(at)).toBe(words);
  });

  it('follows the language', () => {
    expect([formats.number(1204), formats.number(0.5, 2)]).toEqual(['1,204', '0.50']);
    TestBed.inject(Preferences).language.set('de');
    expect([formats.number(1204), formats.date('2026-03-12'), formats.country('HK')]).toEqual([
      '1.204',
      '12. März 2026',
      'Sonderverwaltungsregion Hongkong (HK)',
    ]);
  });

  it('says an unknown country code as it is', () => {
    expect(formats.country('??')).toBe('?? (??)');
  });
});
